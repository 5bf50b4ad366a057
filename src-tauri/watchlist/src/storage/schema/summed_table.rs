use rusqlite::Connection;

use crate::Result;

/// One of the person's tables, as the journal needs to know it. Read from the schema itself, so that a table added
/// by a migration is journalled, summed and undone without a line of code: having a `row_sum` makes it the person's.
#[derive(Debug)]
pub(crate) struct SummedTable {
    /// The table's name.
    pub name: String,
    /// Its integer primary key.
    pub key: String,
    /// Its other columns, without `row_sum`, in the schema's order.
    pub columns: Vec<String>,
    /// `(column, table)`: the rows of other tables this one's rows refer to.
    pub refers_to: Vec<(String, String)>,
    /// The sets of columns in which no two rows are alike, beside the key.
    pub unique: Vec<Vec<String>>,
}

impl SummedTable {
    /// All of the person's tables, by name.
    pub(crate) fn all(conn: &Connection) -> Result<Vec<Self>> {
        let mut names = conn.prepare(
            "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'row_sum'
             WHERE m.type = 'table' ORDER BY m.name",
        )?;
        let names: Vec<String> = names
            .query_map([], |row| row.get("name"))?
            .collect::<Result<_, _>>()?;
        names
            .into_iter()
            .map(|name| Self::read(conn, name))
            .collect()
    }

    fn read(conn: &Connection, name: String) -> Result<Self> {
        let mut columns = conn.prepare("SELECT name, pk FROM pragma_table_info(?1)")?;
        let columns: Vec<(String, bool)> = columns
            .query_map([&name], |row| Ok((row.get("name")?, row.get("pk")?)))?
            .collect::<Result<_, _>>()?;
        let mut references =
            conn.prepare(r#"SELECT "from", "table" FROM pragma_foreign_key_list(?1)"#)?;
        let refers_to = references
            .query_map([&name], |row| Ok((row.get("from")?, row.get("table")?)))?
            .collect::<Result<_, _>>()?;
        let key = columns
            .iter()
            .find(|(_, primary)| *primary)
            .map(|(column, _)| column.clone())
            .unwrap_or_default();
        let columns = columns
            .into_iter()
            .filter(|(column, primary)| !primary && column != "row_sum")
            .map(|(column, _)| column)
            .collect();
        let unique = unique(conn, &name)?;
        Ok(Self {
            name,
            key,
            columns,
            refers_to,
            unique,
        })
    }

    /// The column that names the film a row is about, if it is about one.
    pub(crate) fn film(&self) -> Option<&str> {
        self.subject("film")
    }

    /// The column that names the collection a row is about, if it is about one.
    pub(crate) fn collection(&self) -> Option<&str> {
        self.subject("collection")
    }

    /// The column that names the row of this table which a row is, or refers to.
    pub(crate) fn subject(&self, table: &str) -> Option<&str> {
        if self.name == table {
            return Some(&self.key);
        }
        self.refers_to
            .iter()
            .find(|(_, to)| to == table)
            .map(|(from, _)| from.as_str())
    }

    /// `json_object('id', NEW.id, …)`: a row's image; `row` is `NEW.`, `OLD.` or nothing.
    pub(crate) fn image(&self, row: &str) -> String {
        let fields: Vec<String> = self
            .all_columns()
            .map(|column| format!("'{column}', {row}{column}"))
            .collect();
        format!("json_object({})", fields.join(", "))
    }

    /// `sum_of('rating', 'film', film, …)`: a row's sum, as SQL.
    pub(crate) fn sum(&self) -> String {
        let fields: Vec<String> = self
            .all_columns()
            .map(|column| format!("'{column}', {column}"))
            .collect();
        format!("sum_of('{}', {})", self.name, fields.join(", "))
    }

    /// The sum a row would have that is like this image, `?1`, as SQL.
    pub(crate) fn sum_of_image(&self) -> String {
        let fields: Vec<String> = self
            .all_columns()
            .map(|column| format!("'{column}', json_extract(?1, '$.{column}')"))
            .collect();
        format!("sum_of('{}', {})", self.name, fields.join(", "))
    }

    /// The key and every other column.
    pub(crate) fn all_columns(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.key).chain(&self.columns)
    }

    /// Puts a row back from its image, `?1`.
    pub(crate) fn put_back(&self) -> String {
        let names: Vec<&str> = self.all_columns().map(String::as_str).collect();
        let values: Vec<String> = self
            .all_columns()
            .map(|column| format!("json_extract(?1, '$.{column}')"))
            .collect();
        let updates: Vec<String> = self
            .columns
            .iter()
            .map(|column| format!("{column} = excluded.{column}"))
            .collect();
        format!(
            "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}",
            self.name,
            names.join(", "),
            values.join(", "),
            self.key,
            updates.join(", ")
        )
    }
}

fn unique(conn: &Connection, table: &str) -> Result<Vec<Vec<String>>> {
    let mut indexes = conn.prepare("SELECT name FROM pragma_index_list(?1) WHERE origin = 'u'")?;
    let indexes: Vec<String> = indexes
        .query_map([table], |row| row.get("name"))?
        .collect::<Result<_, _>>()?;
    let mut columns = conn.prepare("SELECT name FROM pragma_index_info(?1)")?;
    indexes
        .iter()
        .map(|index| {
            let columns = columns.query_map([index], |row| row.get("name"))?;
            Ok(columns.collect::<Result<_, _>>()?)
        })
        .collect()
}
