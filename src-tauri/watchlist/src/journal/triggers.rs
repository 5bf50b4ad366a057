//! The triggers that note what a transaction touches, and write the journal. They are temporary: made at every opening
//! from the schema as it is, so that no migration can forget one, and a file opened by another program is a plain SQLite
//! file.

use std::fmt::Write as _;

use rusqlite::Connection;

use crate::Result;
use crate::storage::SummedTable;

/// What this transaction touches: rows, each with the checksum it had before (NULL: it was not there); and what is to be
/// shown anew, by kind and key, with the table of the row because of which. `acting`: the change that the person's act
/// belongs to (no row: what happens is not the person's, and is not journalled). `stale`: films to be derived anew.
/// `going`, `blocked`, `fresh`: of a change that is undone alone, the rows that can go back, those that cannot, and those
/// found so in this round.
const TABLES: &str = "
    CREATE TEMP TABLE touched (
      tbl TEXT NOT NULL, key INTEGER NOT NULL, old_sum INTEGER, PRIMARY KEY (tbl, key)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE touched_subject (
      kind TEXT NOT NULL, key INTEGER NOT NULL, tbl TEXT NOT NULL, PRIMARY KEY (kind, key, tbl)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE acting (change INTEGER PRIMARY KEY);
    CREATE TEMP TABLE stale (film INTEGER PRIMARY KEY);
    CREATE TEMP TABLE going (tbl INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (tbl, key)) WITHOUT ROWID;
    CREATE TEMP TABLE blocked (tbl INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (tbl, key)) WITHOUT ROWID;
    CREATE TEMP TABLE fresh (key INTEGER NOT NULL, tbl INTEGER NOT NULL, other INTEGER NOT NULL);";

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
    let columns = table.all_columns().collect::<Vec<_>>().join(", ");
    let differs = table
        .all_columns()
        .map(|column| format!("OLD.{column} IS NOT NEW.{column}"))
        .collect::<Vec<_>>()
        .join(" OR ");
    let (old, new) = (touch(table, "OLD."), touch(table, "NEW."));
    let note = |row, old_sum| {
        let key = &table.key;
        // `OR IGNORE` would give way to what the statement says that fires the trigger.
        format!(
            "INSERT INTO touched VALUES ('{name}', {row}{key}, {old_sum}) ON CONFLICT DO NOTHING;"
        )
    };
    let (came, was) = (note("NEW.", "NULL"), note("OLD.", "OLD.row_sum"));
    let [inserted, updated, deleted] = journalled(table).unwrap_or_default();
    // Writing to a String cannot fail.
    let _ = write!(
        sql,
        "CREATE TEMP TRIGGER {name}_inserted AFTER INSERT ON main.{name} BEGIN {came} {new} {inserted} END;
         CREATE TEMP TRIGGER {name}_updated AFTER UPDATE OF {columns} ON main.{name} WHEN {differs}
           BEGIN {was} {old} {new} {updated} END;
         CREATE TEMP TRIGGER {name}_deleted AFTER DELETE ON main.{name} BEGIN {was} {old} {deleted} END;"
    );
}

/// Notes the film and the collection that a row is about.
fn touch(table: &SummedTable, row: &str) -> String {
    let name = &table.name;
    let subjects = [("film", table.film()), ("collection", table.collection())];
    let notes = subjects.map(|(kind, column)| {
        let note = |column| {
            format!(
                "INSERT INTO touched_subject SELECT '{kind}', {row}{column}, '{name}' WHERE {row}{column} IS NOT NULL
                   ON CONFLICT DO NOTHING;"
            )
        };
        column.map(note).unwrap_or_default()
    });
    notes.concat()
}

/// What the three triggers write into the journal.
///
/// A row that comes is written there by the hook before the commit, and only by its checksum; so one that is changed or
/// goes again in the transaction it came with needs no image. One that was there when the change began has both.
fn journalled(table: &SummedTable) -> Option<[String; 3]> {
    let (name, key, number) = (&table.name, &table.key, table.number?);
    let (before, after) = (table.image("OLD."), table.image("NEW."));
    let came_back = format!(
        "UPDATE journal SET after = {after}
         WHERE change = (SELECT change FROM acting) AND tbl = {number} AND key = NEW.{key} AND before IS NOT NULL;"
    );
    let changed = |after: &str| {
        format!(
            "INSERT INTO journal (change, tbl, key, before, after)
               SELECT change, {number}, OLD.{key}, {before}, {after} FROM acting
               WHERE NOT EXISTS (SELECT 1 FROM touched WHERE tbl = '{name}' AND key = OLD.{key} AND old_sum IS NULL)
               ON CONFLICT (change, tbl, key) DO UPDATE SET after = iif(before IS NULL, NULL, excluded.after);"
        )
    };
    Some([came_back, changed(&after), changed("NULL")])
}
