//! The triggers that note what a transaction touches, and write the journal. They are temporary: made at every opening
//! from the schema as it is, so that no migration can forget one, and a file opened by another program is a plain SQLite
//! file.

use std::fmt::Write as _;

use rusqlite::Connection;

use crate::Result;
use crate::derived::{mark_collection, mark_stale};
use crate::storage::SummedTable;
use crate::storage::schema::journal_sum;

/// Beside a table for each of ours, with the rows that this transaction touches and the checksum each had before (NULL: it
/// was not there): the collections of which something is said; `stale`: the films that are to be derived anew, what of
/// them may differ, and what tallies counted them as. `acting`: the change that the person's act belongs to (no row: what happens is not the
/// person's, and is not journalled). `undoable`, `blocked`, `fresh`: of a change that is undone alone, the rows that can go
/// back, those that cannot, and those found so in this round.
const TABLES: &str = "
    CREATE TEMP TABLE touched_collection (collection INTEGER PRIMARY KEY);
    CREATE TEMP TABLE stale (
      film INTEGER PRIMARY KEY, differs INTEGER NOT NULL, was_waiting INTEGER, was_seen INTEGER);
    CREATE TEMP TABLE acting (change INTEGER PRIMARY KEY);
    CREATE TEMP TABLE undoable (tbl INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (tbl, key)) WITHOUT ROWID;
    CREATE TEMP TABLE blocked (tbl INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (tbl, key)) WITHOUT ROWID;
    CREATE TEMP TABLE fresh (key INTEGER NOT NULL, tbl INTEGER NOT NULL, other INTEGER NOT NULL);";

/// Makes them on the writer's connection.
pub(crate) fn install(conn: &Connection, tables: &[SummedTable]) -> Result<()> {
    let mut sql = TABLES.to_owned();
    for table in tables {
        write_triggers(&mut sql, table);
    }
    let touched: Vec<String> = tables
        .iter()
        .map(|SummedTable { name, .. }| {
            format!(
                "SELECT '{name}' AS tbl, (SELECT min(key) FROM touched_{name}) = (SELECT max(key) FROM touched_{name}) AS one
                 WHERE EXISTS (SELECT 1 FROM touched_{name})"
            )
        })
        .collect();
    sql += &format!(
        "CREATE TEMP VIEW touched AS {};",
        touched.join(" UNION ALL ")
    );
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
    let note = |row, old_sum| {
        let key = &table.key;
        // `OR IGNORE` would give way to what the statement says that fires the trigger.
        format!("INSERT INTO touched_{name} VALUES ({row}{key}, {old_sum}) ON CONFLICT DO NOTHING;")
    };
    let (came, was) = (note("NEW.", "NULL"), note("OLD.", "OLD.row_sum"));
    let [before, last] = journalled(table).unwrap_or_default();
    let (moved, gone) = (left(table, "OLD.{0} IS NOT NEW.{0}"), left(table, "true"));
    // Writing to a String cannot fail.
    let _ = write!(
        sql,
        "CREATE TEMP TABLE touched_{name} (key INTEGER PRIMARY KEY, old_sum INTEGER);
         CREATE TEMP TRIGGER {name}_inserted AFTER INSERT ON main.{name} BEGIN {came} END;
         CREATE TEMP TRIGGER {name}_updated AFTER UPDATE OF {columns} ON main.{name} WHEN {differs}
           BEGIN {before} {was} {moved} END;
         CREATE TEMP TRIGGER {name}_deleted AFTER DELETE ON main.{name} BEGIN {last} {was} {gone} END;"
    );
}

/// Notes the film and the collection that a row was about and is no more. What it is about now, the hook before the
/// commit finds by its key.
fn left(table: &SummedTable, when: &str) -> String {
    let not_the_key = |column: &&str| *column != table.key;
    let of = |column: &str| {
        format!(
            "WHERE OLD.{column} IS NOT NULL AND {}",
            when.replace("{0}", column)
        )
    };
    let film = table.film().filter(not_the_key);
    let film = film
        .or(table.whole())
        .map(|it| mark_stale(&table.name, &format!("OLD.{it}"), &of(it)));
    let collection = table.collection().filter(not_the_key);
    let collection = collection.map(|it| mark_collection(&format!("OLD.{it}"), &of(it)));
    let behind = table.film_behind.iter().map(|(column, behind, film)| {
        let of = of(column).replacen("WHERE", "AND", 1);
        let from = format!("FROM {behind} b WHERE b.id = OLD.{column} {of}");
        mark_stale(&table.name, &format!("b.{film}"), &from)
    });
    let behind: String = behind.collect();
    film.unwrap_or_default() + &behind + &collection.unwrap_or_default()
}

/// What the triggers write into the journal of a row that was there when the change began, where it differs and where it
/// goes: what it was.
///
/// What it is now, the hook before the commit writes, unless it is no more: then nothing is left to say. Of a row that
/// came with the change there is only its checksum, so one that is changed or goes again in the transaction it came with
/// needs no image.
fn journalled(table: &SummedTable) -> Option<[String; 2]> {
    let (name, key, number) = (&table.name, &table.key, table.number?);
    let gone = journal_sum(
        ["change", &number.to_string(), &format!("OLD.{key}")],
        ["image", "NULL", "NULL"],
    );
    Some(["0".to_owned(), gone].map(|sum| {
        // One question in the other: joined, the image would be made first, also where nobody acts.
        format!(
            "INSERT INTO journal (change, tbl, key, before, sum)
               SELECT change, {number}, OLD.{key}, image, {sum}
               FROM (
                 SELECT change, {image} AS image FROM acting
                 WHERE NOT EXISTS (SELECT 1 FROM touched_{name} WHERE key = OLD.{key}) LIMIT 1)
               WHERE true ON CONFLICT DO NOTHING;",
            image = table.image("OLD."),
        )
    }))
}
