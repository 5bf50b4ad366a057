use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, OptionalExtension as _};

use crate::Result;

/// A table whose rows have checksums, as the journal needs to know it. Read from our schema itself, so that a table or a
/// column added by a migration is journalled, summed and undone without a line of code.
#[derive(Debug)]
pub(crate) struct SummedTable {
    /// The table's name.
    pub name: String,
    /// Its number in the journal; none if it is not the person's own words, and so not journalled.
    pub number: Option<i64>,
    /// Its integer primary key.
    pub key: String,
    /// Its other columns, without `row_sum`, in the schema's order.
    pub columns: Vec<Column>,
    /// `(column, table)`: the rows of other tables this one's rows refer to.
    pub refers_to: Vec<(String, String)>,
    /// The sets of columns in which no two rows are alike, beside the key.
    pub unique: Vec<Vec<String>>,
    /// `(table, its column, its film)`: tables about films, collections' own among them, whose rows refer to this one's.
    pub films_through: Vec<(String, String, String)>,
    /// `(column, table, its film)`: where its rows are about no film themselves, but refer to one's that are.
    pub film_behind: Option<(String, String, String)>,
    /// SQL over its columns that every act needs, by what it does.
    made: Mutex<HashMap<&'static str, Arc<str>>>,
}

/// A column beside the key.
#[derive(Debug)]
pub(crate) struct Column {
    /// Its name.
    pub name: String,
    /// Its default as SQL, if it has one.
    default: Option<String>,
    /// Whether a migration added it: it stands behind `row_sum`.
    added: bool,
}

impl SummedTable {
    /// All tables with checksums, by name, of a file whose schema is known to be ours.
    pub(super) fn of_schema(conn: &Connection) -> Result<Vec<Self>> {
        let mut names = conn.prepare(
            "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'row_sum'
             WHERE m.type = 'table' ORDER BY m.name",
        )?;
        let names: Vec<String> = names
            .query_map([], |row| row.get("name"))?
            .collect::<Result<_, _>>()?;
        let numbered = conn.table_exists(None, "journal_table")?;
        let references = references(conn)?;
        names
            .into_iter()
            .map(|name| Self::read(conn, name, &references, numbered))
            .collect()
    }

    fn read(
        conn: &Connection,
        name: String,
        references: &[Reference],
        numbered: bool,
    ) -> Result<Self> {
        let mut columns = conn.prepare("SELECT name, pk, dflt_value FROM pragma_table_info(?1)")?;
        let columns: Vec<(String, bool, Option<String>)> = columns
            .query_map([&name], |row| {
                Ok((row.get("name")?, row.get("pk")?, row.get("dflt_value")?))
            })?
            .collect::<Result<_, _>>()?;
        let refers_to = references
            .iter()
            .filter(|it| it.table == name)
            .map(|it| (it.column.clone(), it.to.clone()))
            .collect();
        let key = columns
            .iter()
            .find(|(_, primary, _)| *primary)
            .map(|(column, _, _)| column.clone())
            .unwrap_or_default();
        let first = columns
            .iter()
            .take_while(|(column, _, _)| column != "row_sum")
            .count();
        let columns = (0..)
            .zip(columns)
            .filter(|(_, (column, primary, _))| !primary && column != "row_sum")
            .map(|(at, (name, _, default))| Column {
                name,
                default,
                added: at > first,
            })
            .collect();
        let number = match numbered {
            true => conn
                .query_row(
                    "SELECT id FROM journal_table WHERE name = ?1",
                    [&name],
                    |row| row.get("id"),
                )
                .optional()?,
            false => None,
        };
        let unique = unique(conn, &name)?;
        let films_through = films_through(references, &name);
        let film_behind = film_behind(references, &name);
        Ok(Self {
            name,
            number,
            key,
            columns,
            refers_to,
            unique,
            films_through,
            film_behind,
            made: Mutex::default(),
        })
    }

    /// SQL that does something with this table, put together the first time: that costs as much as running it on a row.
    pub(crate) fn sql(&self, does: &'static str, make: impl FnOnce() -> String) -> Arc<str> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(made.entry(does).or_insert_with(|| make().into()))
    }

    /// Whether its rows are the person's own words, and every change of them is written down.
    pub(crate) fn is_journalled(&self) -> bool {
        self.number.is_some()
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

    /// Of films, the column that names the film one became part of: what is said of the part is said of that, too.
    pub(crate) fn whole(&self) -> Option<&str> {
        let mut to = self.refers_to.iter();
        to.find(|(_, to)| self.name == "film" && to == "film")
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

    /// `sum_of('rating', 'film', film, …)`: a row's checksum, as SQL; `row` as for an image.
    pub(crate) fn sum(&self, row: &str) -> String {
        self.sum_over(|column| format!("{row}{column}"))
    }

    /// The checksum a row would have that is like this image; none if it is no image.
    pub(crate) fn sum_like(&self, conn: &Connection, image: &str) -> Option<i64> {
        let sql = format!("SELECT {}", self.sum_of_image("?1"));
        let mut sum = conn.prepare_cached(&sql).ok()?;
        sum.query_row([image], |row| row.get(0)).ok()
    }

    /// The checksum a row would have that is like this image, as SQL.
    pub(crate) fn sum_of_image(&self, image: &str) -> String {
        self.sum_over(|column| format!("json_extract({image}, '$.{column}')"))
    }

    /// An added column that has its default counts as NULL, and NULL counts for nothing: adding one changes no checksum.
    fn sum_over(&self, value: impl Fn(&str) -> String) -> String {
        let mut sum = format!(
            "sum_of('{}', '{1}', {2}",
            self.name,
            self.key,
            value(&self.key)
        );
        for Column {
            name,
            default,
            added,
        } in &self.columns
        {
            let value = value(name);
            sum += &match default {
                Some(default) if *added => format!(", '{name}', nullif({value}, {default})"),
                _ => format!(", '{name}', {value}"),
            };
        }
        sum + ")"
    }

    /// The names of the key and every other column.
    pub(crate) fn all_columns(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.key.as_str()).chain(self.columns.iter().map(|it| it.name.as_str()))
    }

    /// The names of all columns, and their values out of an image, as SQL: what the image lacks has its default.
    pub(crate) fn columns_of_image(&self, image: &str) -> (String, String) {
        let mut values = vec![format!("json_extract({image}, '$.{}')", self.key)];
        values.extend(self.columns.iter().map(|Column { name, default, .. }| {
            let value = format!("json_extract({image}, '$.{name}')");
            match default {
                Some(default) => {
                    format!("iif(json_type({image}, '$.{name}') IS NULL, {default}, {value})")
                }
                None => value,
            }
        }));
        let names: Vec<&str> = self.all_columns().collect();
        (names.join(", "), values.join(", "))
    }

    /// What an `INSERT` ends with that is to put a row in the place of the one with its key, as SQL.
    pub(crate) fn or_update(&self) -> String {
        let updates: Vec<String> = self
            .columns
            .iter()
            .map(|Column { name, .. }| format!("{name} = excluded.{name}"))
            .collect();
        format!(
            "ON CONFLICT ({}) DO UPDATE SET {}",
            self.key,
            updates.join(", ")
        )
    }

    /// Puts one row back from its image, `?1`, as SQL.
    pub(crate) fn put_back(&self) -> String {
        let (names, values) = self.columns_of_image("?1");
        format!(
            "INSERT INTO {} ({names}) VALUES ({values}) {}",
            self.name,
            self.or_update()
        )
    }
}

/// A column of any table that names a row of another.
struct Reference {
    table: String,
    column: String,
    to: String,
}

/// Those of all tables, asked for once: it is done at every opening.
fn references(conn: &Connection) -> Result<Vec<Reference>> {
    Ok(conn
        .prepare(
            r#"SELECT m.name AS "table", r."from" AS "column", r."table" AS "to"
               FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) r WHERE m.type = 'table'"#,
        )?
        .query_map([], |row| {
            Ok(Reference {
                table: row.get("table")?,
                column: row.get("column")?,
                to: row.get("to")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

fn films_through(references: &[Reference], table: &str) -> Vec<(String, String, String)> {
    let film = |through: &str| match through {
        "film" => Some("id".to_owned()),
        _ => references
            .iter()
            .find(|it| it.table == through && it.to == "film")
            .map(|it| it.column.clone()),
    };
    references
        .iter()
        .filter(|it| it.to == table)
        .filter_map(|it| Some((it.table.clone(), it.column.clone(), film(&it.table)?)))
        .collect()
}

/// Of a viewing's tags, the viewing's film.
fn film_behind(references: &[Reference], table: &str) -> Option<(String, String, String)> {
    let film = |table: &str| {
        let mut of = references.iter().filter(|it| it.table == table);
        of.find(|it| it.to == "film").map(|it| it.column.clone())
    };
    if film(table).is_some() {
        return None;
    }
    let mut of = references.iter().filter(|it| it.table == table);
    of.find_map(|it| Some((it.column.clone(), it.to.clone(), film(&it.to)?)))
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
