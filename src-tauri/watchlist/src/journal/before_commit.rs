//! The hook every transaction passes through before it commits: verbs, undo, seeding, erasing, and one day import and merge.

use rusqlite::{Connection, named_params, params};

use super::ChangeId;
use crate::Result;
use crate::derived::{card, mark_collection, mark_stale, merged};
use crate::storage::SummedTable;
use crate::storage::schema::journal_sum;

/// The columns of a journal row's key.
pub(super) const KEY: [&str; 3] = ["change", "tbl", "key"];

/// The tables of tags and lists, and of what has them; a film in the bin counts for none.
const LABELS: [&str; 7] = [
    "tag",
    "film_tag",
    "viewing_tag",
    "list",
    "list_film",
    "living_list",
    "binned",
];

/// What a transaction touched.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    /// The cards that were made again.
    pub refreshed: card::Refreshed,
    /// Collections of which something was said.
    pub collections: Vec<i64>,
    /// Whether tags or lists were touched, or what has them.
    pub labels: bool,
}

/// A table of which rows were touched.
struct TouchedTable<'t> {
    table: &'t SummedTable,
    /// Whether it was one row.
    one: bool,
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
    for it in &touched {
        sum(conn, it)?;
        spread(conn, it.table)?;
        if let (Some(change), Some(number)) = (change, it.table.number) {
            journal(conn, it, number, change)?;
        }
    }
    if let Some(change) = change {
        drop_what_came_to_nothing(conn, change)?;
    }
    merged::lead_entries(conn)?;
    let refreshed = card::refresh(conn)?;
    let collections: Vec<i64> = conn
        .prepare_cached("SELECT collection FROM touched_collection ORDER BY collection")?
        .query_map([], |row| row.get("collection"))?
        .collect::<Result<_, _>>()?;
    if !collections.is_empty() {
        if refreshed.any() {
            card::recount(conn)?;
        }
        conn.prepare_cached("DELETE FROM touched_collection")?
            .execute([])?;
    }
    touched.iter().try_for_each(|it| forget(conn, it.table))?;
    Ok(Touched {
        labels: touched
            .iter()
            .any(|it| LABELS.contains(&it.table.name.as_str())),
        refreshed,
        collections,
    })
}

/// Checksums what was touched since the hook ran, in tables that nothing is derived from and that are not journalled.
pub(super) fn sum_late(conn: &Connection, tables: &[SummedTable]) -> Result<()> {
    for it in touched(conn, tables)? {
        sum(conn, &it)?;
        forget(conn, it.table)?;
    }
    Ok(())
}

/// The tables of which a row was touched.
fn touched<'t>(conn: &Connection, tables: &'t [SummedTable]) -> Result<Vec<TouchedTable<'t>>> {
    let touched: Vec<(String, bool)> = conn
        .prepare_cached("SELECT tbl, one FROM touched")?
        .query_map([], |row| Ok((row.get("tbl")?, row.get("one")?)))?
        .collect::<Result<_, _>>()?;
    let found = |table: &'t SummedTable| {
        let (_, one) = touched.iter().find(|(name, _)| *name == table.name)?;
        Some(TouchedTable { table, one: *one })
    };
    Ok(tables.iter().filter_map(found).collect())
}

fn forget(conn: &Connection, table: &SummedTable) -> Result<()> {
    let all = table.sql("forget", || format!("DELETE FROM touched_{}", table.name));
    conn.prepare_cached(&all)?.execute([])?;
    Ok(())
}

impl TouchedTable<'_> {
    /// What a key is compared with to be one of those touched. SQLite makes a table of the keys of several.
    fn keys(&self) -> String {
        let is = if self.one { "=" } else { "IN" };
        format!("{is} (SELECT key FROM touched_{})", self.table.name)
    }
}

/// Checksums the touched rows of one table, and the table's set of rows by what left it and what came.
fn sum(conn: &Connection, touched: &TouchedTable<'_>) -> Result<()> {
    let table @ SummedTable { name, key, .. } = touched.table;
    let does = if touched.one { "sum one" } else { "sum" };
    let sums = table.sql(does, || {
        let (sum, keys) = (table.sum(""), touched.keys());
        format!("UPDATE {name} SET row_sum = {sum} WHERE {key} {keys}")
    });
    conn.prepare_cached(&sums)?.execute([])?;
    let difference = table.sql("compare sums", || {
        format!(
            "SELECT xor_of(t.old_sum) AS left_sum, count(t.old_sum) AS left_rows,
                    xor_of(r.row_sum) AS came_sum, count(r.{key}) AS came_rows
             FROM touched_{name} t LEFT JOIN {name} r ON r.{key} = t.key"
        )
    });
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
    let marks = table.sql("mark", || {
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
        let collection = table.collection().map(of);
        let collection = collection.map(|(it, from)| mark_collection(&it, &from));
        let mut marks: Vec<String> = collection.into_iter().collect();
        match table.film().map(of) {
            Some((film, from)) => marks.push(mark_stale(name, &film, &from)),
            None => {
                let behind = table.film_behind.iter().map(|(column, behind, film)| {
                    (film, format!(
                        "FROM touched_{name} t CROSS JOIN {name} r ON r.{key} = t.key CROSS JOIN {behind} f ON f.id = r.{column} WHERE true"
                    ))
                });
                let through = table.films_through.iter().map(|(through, column, film)| {
                    (film, format!(
                        "FROM touched_{name} t CROSS JOIN {through} f ON f.{column} = t.key WHERE true"
                    ))
                });
                let marked = behind.chain(through);
                marks.extend(marked.map(|(film, from)| mark_stale(name, &format!("f.{film}"), &from)));
            }
        }
        marks.concat()
    });
    for mark in marks.split_terminator(';') {
        conn.prepare_cached(mark)?.execute([])?;
    }
    Ok(())
}

/// Completes the rows that the triggers wrote of a table, but for what is whole already: that a row went; and writes those
/// that came.
fn journal(
    conn: &Connection,
    touched: &TouchedTable<'_>,
    number: i64,
    change: ChangeId,
) -> Result<()> {
    let table @ SummedTable { name, key, .. } = touched.table;
    let does = if touched.one {
        "note one that changed"
    } else {
        "note what changed"
    };
    let changed = table.sql(does, || {
        // Of a row that came with the change, only the checksum.
        format!(
            "UPDATE journal SET (after, after_sum, sum) = (
               SELECT n.image, n.row_sum, {sum}
               FROM (
                 SELECT iif(journal.before IS NULL OR r.{key} IS NULL, NULL, {image}) AS image, r.row_sum
                 FROM (SELECT 1) LEFT JOIN {name} r ON r.{key} = journal.key
               ) n)
             WHERE change = ?1 AND tbl = ?2 AND key {keys}
               AND (sum = 0 OR after_sum IS NOT NULL OR EXISTS (SELECT 1 FROM {name} r WHERE r.{key} = journal.key))",
            sum = journal_sum(KEY, ["before", "n.image", "n.row_sum"]),
            image = table.image("r."),
            keys = touched.keys()
        )
    });
    conn.prepare_cached(&changed)?
        .execute(params![change, number])?;
    let came = table.sql("note what came", || {
        format!(
            "INSERT OR IGNORE INTO journal (change, tbl, key, after_sum, sum)
             SELECT :change, :tbl, t.key, r.row_sum, {}
             FROM touched_{name} t CROSS JOIN {name} r ON r.{key} = t.key WHERE t.old_sum IS NULL",
            journal_sum([":change", ":tbl", "t.key"], ["NULL", "NULL", "r.row_sum"])
        )
    });
    conn.prepare_cached(&came)?
        .execute(named_params! { ":change": change, ":tbl": number })?;
    Ok(())
}

fn drop_what_came_to_nothing(conn: &Connection, change: ChangeId) -> Result<()> {
    let nothing = "FROM journal WHERE change = ?1 AND iif(before IS NULL, after_sum IS NULL, before IS after)";
    let any: bool = conn
        .prepare_cached(&format!("SELECT EXISTS (SELECT 1 {nothing})"))?
        .query_row([change], |row| row.get(0))?;
    if any {
        conn.prepare_cached(&format!("DELETE {nothing}"))?
            .execute([change])?;
    }
    Ok(())
}
