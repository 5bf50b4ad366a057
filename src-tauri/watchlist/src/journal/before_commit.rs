//! The hook every transaction passes through before it commits: verbs, undo, seeding, erasing, and one day import and merge.

use rusqlite::{Connection, named_params, params};

use super::ChangeId;
use crate::Result;
use crate::derived::{card, mark_collection, mark_stale, merged};
use crate::storage::SummedTable;
use crate::storage::schema::journal_sum;

/// The columns of a journal row's key.
pub(super) const KEY: [&str; 3] = ["change", "tbl", "key"];

/// What a transaction touched.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    /// The cards that were made again.
    pub refreshed: card::Refreshed,
    /// Collections of which something was said.
    pub collections: Vec<i64>,
}

/// Brings checksums, journal, cards, tallies and the search index up to what the transaction's rows now say.
///
/// `change`: the act being committed, if it is the person's; journal rows that came to nothing are dropped.
pub(crate) fn before_commit(
    conn: &Connection,
    tables: &[SummedTable],
    change: Option<ChangeId>,
) -> Result<Touched> {
    let touched = touched(conn, tables)?;
    for table in &touched {
        sum(conn, table)?;
        spread(conn, table)?;
        if let (Some(change), Some(number)) = (change, table.number) {
            journal(conn, table, number, change)?;
        }
    }
    if let Some(change) = change {
        conn.prepare_cached(
            "DELETE FROM journal WHERE change = ?1 AND iif(before IS NULL, after_sum IS NULL, before IS after)",
        )?
        .execute([change])?;
    }
    merged::lead_entries(conn)?;
    let refreshed = card::refresh(conn)?;
    let collections = conn
        .prepare_cached("SELECT collection FROM touched_collection ORDER BY collection")?
        .query_map([], |row| row.get("collection"))?
        .collect::<Result<_, _>>()?;
    conn.prepare_cached("DELETE FROM touched_collection")?
        .execute([])?;
    touched.iter().try_for_each(|table| forget(conn, table))?;
    Ok(Touched {
        refreshed,
        collections,
    })
}

/// Checksums what was touched since the hook ran, in tables that nothing is derived from and that are not journalled.
pub(super) fn sum_late(conn: &Connection, tables: &[SummedTable]) -> Result<()> {
    for table in touched(conn, tables)? {
        sum(conn, table)?;
        forget(conn, table)?;
    }
    Ok(())
}

/// The tables of which a row was touched.
fn touched<'t>(conn: &Connection, tables: &'t [SummedTable]) -> Result<Vec<&'t SummedTable>> {
    let names: Vec<String> = conn
        .prepare_cached("SELECT tbl FROM touched")?
        .query_map([], |row| row.get("tbl"))?
        .collect::<Result<_, _>>()?;
    Ok(tables
        .iter()
        .filter(|table| names.contains(&table.name))
        .collect())
}

fn forget(conn: &Connection, SummedTable { name, .. }: &SummedTable) -> Result<()> {
    conn.prepare_cached(&format!("DELETE FROM touched_{name}"))?
        .execute([])?;
    Ok(())
}

/// Checksums the touched rows of one table, and the table's set of rows by what left it and what came.
fn sum(conn: &Connection, table: &SummedTable) -> Result<()> {
    let (name, key) = (&table.name, &table.key);
    let sums = format!(
        "UPDATE {name} SET row_sum = {} WHERE {key} IN (SELECT key FROM touched_{name})",
        table.sum("")
    );
    conn.prepare_cached(&sums)?.execute([])?;
    let difference = format!(
        "SELECT xor_of(t.old_sum) AS left_sum, count(t.old_sum) AS left_rows,
                xor_of(r.row_sum) AS came_sum, count(r.{key}) AS came_rows
         FROM touched_{name} t LEFT JOIN {name} r ON r.{key} = t.key"
    );
    let (sum, rows): (i64, i64) = conn.prepare_cached(&difference)?.query_row([], |row| {
        Ok((
            row.get::<_, i64>("left_sum")? ^ row.get::<_, i64>("came_sum")?,
            row.get::<_, i64>("came_rows")? - row.get::<_, i64>("left_rows")?,
        ))
    })?;
    conn.prepare_cached(
        "INSERT INTO table_sum (tbl, row_count, sum) VALUES (?1, ?2, ?3)
         ON CONFLICT (tbl) DO UPDATE SET row_count = row_count + ?2, sum = (sum | ?3) - (sum & ?3)",
    )?
    .execute(params![name, rows, sum])?;
    Ok(())
}

/// Marks what the touched rows of one table are about: a film, a collection; and of rows that are about no film
/// themselves, but that rows about films refer to, those films: a person's, by their credits. What a row was about before,
/// the triggers marked.
fn spread(conn: &Connection, table: &SummedTable) -> Result<()> {
    let SummedTable { name, key, .. } = table;
    let of = |column: &str| match column == key {
        true => ("key".to_owned(), format!("FROM touched_{name} WHERE true")),
        false => (
            format!("r.{column}"),
            format!(
                "FROM touched_{name} t CROSS JOIN {name} r ON r.{key} = t.key WHERE r.{column} IS NOT NULL"
            ),
        ),
    };
    if let Some((collection, from)) = table.collection().map(of) {
        conn.prepare_cached(&mark_collection(&collection, &from))?
            .execute([])?;
    }
    if let Some((film, from)) = table.film().map(of) {
        conn.prepare_cached(&mark_stale(name, &film, &from))?
            .execute([])?;
        return Ok(());
    }
    for (through, column, film) in &table.films_through {
        let from = format!(
            "FROM touched_{name} t CROSS JOIN {through} r ON r.{column} = t.key WHERE true"
        );
        conn.prepare_cached(&mark_stale(name, &format!("r.{film}"), &from))?
            .execute([])?;
    }
    Ok(())
}

/// Completes the rows that the triggers wrote of a table, and writes those that came.
fn journal(conn: &Connection, table: &SummedTable, number: i64, change: ChangeId) -> Result<()> {
    let (name, key) = (&table.name, &table.key);
    // Of a row that came with the change, only the checksum.
    let after = format!(
        "iif(before IS NULL OR n.there IS NULL, NULL, {})",
        table.image("n.")
    );
    let sum = journal_sum(KEY, ["before", &after, "n.row_sum"]);
    let changed = format!(
        "UPDATE journal SET (after, after_sum, sum) = ({after}, n.row_sum, {sum})
         FROM (SELECT t.key AS of, r.{key} AS there, r.* FROM touched_{name} t LEFT JOIN {name} r ON r.{key} = t.key) n
         WHERE change = ?1 AND tbl = ?2 AND journal.key = n.of"
    );
    conn.prepare_cached(&changed)?
        .execute(params![change, number])?;
    let came = format!(
        "INSERT OR IGNORE INTO journal (change, tbl, key, after_sum, sum)
         SELECT :change, :tbl, t.key, r.row_sum, {}
         FROM touched_{name} t CROSS JOIN {name} r ON r.{key} = t.key WHERE t.old_sum IS NULL",
        journal_sum([":change", ":tbl", "t.key"], ["NULL", "NULL", "r.row_sum"])
    );
    conn.prepare_cached(&came)?
        .execute(named_params! { ":change": change, ":tbl": number })?;
    Ok(())
}
