//! The triggers that write the journal. They are temporary: made at every opening from the schema as it is, so that
//! no migration can forget one, and a file opened by another program is a plain SQLite file.

use std::fmt::Write as _;

use rusqlite::Connection;

use crate::Result;
use crate::storage::SummedTable;

/// The rows this transaction has touched, with the sum each had before; and the change the person's act belongs to
/// (no row: what happens is not the person's, and is not journalled).
const TABLES: &str = "
    CREATE TEMP TABLE touched (
      tbl TEXT NOT NULL, key INTEGER NOT NULL, film INTEGER, collection INTEGER, old_sum INTEGER,
      PRIMARY KEY (tbl, key)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE acting (change INTEGER PRIMARY KEY);
    CREATE TEMP TABLE stale (film INTEGER PRIMARY KEY);";

/// Makes them on the writer's connection.
pub(crate) fn install(conn: &Connection, tables: &[SummedTable]) -> Result<()> {
    let mut sql = TABLES.to_owned();
    for table in tables {
        write_triggers(&mut sql, table);
    }
    conn.execute_batch(&sql)?;
    Ok(())
}

fn write_triggers(sql: &mut String, table: &SummedTable) {
    let name = &table.name;
    let columns = table
        .all_columns()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(", ");
    let differs = table
        .all_columns()
        .map(|column| format!("OLD.{column} IS NOT NEW.{column}"))
        .collect::<Vec<_>>()
        .join(" OR ");
    let (before, after) = (table.image("OLD."), table.image("NEW."));
    let inserted = body(table, "NEW.", "NULL", "NULL", &after);
    let updated = body(table, "NEW.", "OLD.row_sum", &before, &after);
    let deleted = body(table, "OLD.", "OLD.row_sum", &before, "NULL");
    // Writing to a String cannot fail.
    let _ = write!(
        sql,
        "CREATE TEMP TRIGGER {name}_inserted AFTER INSERT ON main.{name} BEGIN {inserted} END;
         CREATE TEMP TRIGGER {name}_updated AFTER UPDATE OF {columns} ON main.{name} WHEN {differs} BEGIN {updated} END;
         CREATE TEMP TRIGGER {name}_deleted AFTER DELETE ON main.{name} BEGIN {deleted} END;"
    );
}

fn body(table: &SummedTable, row: &str, old_sum: &str, before: &str, after: &str) -> String {
    let (name, key) = (&table.name, &table.key);
    let subject =
        |column: Option<&str>| column.map_or("NULL".to_owned(), |column| format!("{row}{column}"));
    let (film, collection) = (subject(table.film()), subject(table.collection()));
    format!(
        "INSERT OR IGNORE INTO touched VALUES ('{name}', {row}{key}, {film}, {collection}, {old_sum});
         INSERT INTO journal (change, tbl, key, before, after)
           SELECT change, '{name}', {row}{key}, {before}, {after} FROM acting WHERE true
           ON CONFLICT (change, tbl, key) DO UPDATE SET after = excluded.after;"
    )
}
