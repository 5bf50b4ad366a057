use rusqlite::{Connection, params};

use super::target::Target;
use crate::Result;
use crate::derived::mark_stale;
use crate::exchange::import::{self, ToEraseFromLedgers};
use crate::journal;
use crate::nouns::kind::{Kind, OWN};
use crate::storage::blocks::of_history;
use crate::storage::{LossyRow as _, SummedTable};
use crate::values::FilmId;

/// Takes every row out that is, or was, what the target means, and all that was ever said of it. To be called within a
/// transaction that is not the person's act: nothing is journalled of this.
///
/// What refers to a row that goes, goes with it, found by the schema alone: a table added later needs no line here.
pub(super) fn take_out(conn: &Connection, tables: &[SummedTable], target: &Target) -> Result<()> {
    conn.execute_batch(&of_history(include_str!("begin.sql")))?;
    target.find(conn)?;
    while spread(conn, tables)? {}
    conn.execute(include_str!("people.sql"), [])?;
    while spread(conn, tables)? {}
    conn.execute(include_str!("living_lists.sql"), [])?;
    conn.execute(include_str!("identifiers.sql"), [])?;
    import::erase_from_ledgers(conn, in_ledgers(conn)?)?;
    for table in tables.iter().filter(|table| table.is_journalled()) {
        if table.name == "film" {
            leave_tombstones(conn, table, target.at)?;
        }
        let sql = format!(
            "DELETE FROM {name} WHERE {key} IN (SELECT key FROM erased WHERE tbl = '{name}'){but}",
            name = table.name,
            key = table.key,
            but = if table.name == "film" {
                format!(" AND id NOT IN ({LEANED_ON})")
            } else {
                String::new()
            }
        );
        conn.execute(&sql, [])?;
    }
    conn.execute_batch(include_str!("history.sql"))?;
    // Whoever shows the film has it to load again, whether or not a row of it was there.
    conn.execute(&mark_stale("film", "film", "FROM of_film WHERE true"), [])?;
    own_kinds(conn)?;
    images(conn, tables)?;
    journal::leave_out_unnamed(conn)
}

/// What ledgers of imports may know of what goes.
fn in_ledgers(conn: &Connection) -> Result<ToEraseFromLedgers> {
    let films = |sql: &str| -> Result<Vec<FilmId>> {
        let mut films = conn.prepare(sql)?;
        let films = films.query_map([], |row| row.get(0))?;
        Ok(films.collect::<rusqlite::Result<_>>()?)
    };
    let mut titles = conn.prepare(include_str!("titles.sql"))?;
    let titles = titles.query_map([], |row| row.text("title"))?;
    Ok(ToEraseFromLedgers {
        films: films("SELECT key FROM erased WHERE tbl = 'film'")?,
        titles: titles.collect::<rusqlite::Result<_>>()?,
        seen: films(
            "SELECT film FROM of_film
             WHERE EXISTS (SELECT 1 FROM erased WHERE tbl = 'viewing')
               AND film NOT IN (SELECT key FROM erased WHERE tbl = 'film')",
        )?,
    })
}

/// Films that entries came for; `entry.film` and the credits' follow them where they lead.
const LEANED_ON: &str = "SELECT made_for FROM entry";

/// Adds the rows that refer to those that go, and the journal's rows that name one: put back, they would refer to
/// nothing. A row that has since gone over to something else stays there. False once there are no more.
fn spread(conn: &Connection, tables: &[SummedTable]) -> Result<bool> {
    let mut more = 0;
    for table in tables {
        let (name, key) = (&table.name, &table.key);
        for (column, to) in &table.refers_to {
            let gone = format!("(SELECT key FROM erased WHERE tbl = '{to}')");
            let any = format!("SELECT EXISTS {gone}");
            if !conn.query_row(&any, [], |row| row.get::<_, bool>(0))? {
                continue;
            }
            more += conn.execute(
                &format!(
                    "INSERT OR IGNORE INTO leaving SELECT change, tbl, key FROM history
                     WHERE name = '{name}' AND (before ->> '$.{column}' IN {gone} OR after ->> '$.{column}' IN {gone})"
                ),
                [],
            )?;
            more += conn.execute(
                &format!(
                    "INSERT OR IGNORE INTO erased SELECT '{name}', {key} FROM {name} WHERE {column} IN {gone}
                     UNION SELECT '{name}', l.key FROM leaving l JOIN journal_table t ON t.id = l.tbl AND t.name = '{name}'
                       WHERE NOT EXISTS (SELECT 1 FROM {name} r WHERE r.{key} = l.key)"
                ),
                [],
            )?;
        }
    }
    Ok(more > 0)
}

/// Of a film that a collection refers to a bare row stays, so that no update brings the film back.
fn leave_tombstones(conn: &Connection, film: &SummedTable, at: i64) -> Result<()> {
    let words: Vec<String> = film
        .columns
        .iter()
        .filter(|column| !["uuid", "added_at", "removed_at"].contains(&column.name.as_str()))
        .map(|column| format!("{} = NULL", column.name))
        .collect();
    let sql = format!(
        "UPDATE film SET removed_at = ?1, {} WHERE id IN (SELECT key FROM erased WHERE tbl = 'film') AND id IN ({LEANED_ON})",
        words.join(", ")
    );
    conn.execute(&sql, params![at])?;
    Ok(())
}

/// Countries and genres of the person's own that neither a film nor a change names any more.
fn own_kinds(conn: &Connection) -> Result<()> {
    for kind in Kind::ALL.map(Kind::table) {
        let unnamed = format!(
            "SELECT code FROM {kind} WHERE code GLOB '{OWN}*' AND code NOT IN (
               SELECT {kind} FROM film_{kind}
               UNION SELECT before ->> '$.{kind}' FROM history WHERE name = 'film_{kind}' AND before IS NOT NULL
               UNION SELECT after ->> '$.{kind}' FROM history WHERE name = 'film_{kind}' AND after IS NOT NULL)"
        );
        conn.execute_batch(&format!(
            "DELETE FROM {kind}_name WHERE {kind} IN ({unnamed}); DELETE FROM {kind} WHERE code IN ({unnamed});"
        ))?;
    }
    Ok(())
}

/// Pictures that neither a film nor a change names any more.
fn images(conn: &Connection, tables: &[SummedTable]) -> Result<()> {
    let mut named = Vec::new();
    for table in tables {
        for (column, _) in table.refers_to.iter().filter(|(_, to)| to == "image") {
            let name = &table.name;
            named.push(format!(
                "SELECT {column} FROM {name}
                 UNION SELECT before ->> '$.{column}' FROM history WHERE name = '{name}' AND before IS NOT NULL
                 UNION SELECT after ->> '$.{column}' FROM history WHERE name = '{name}' AND after IS NOT NULL"
            ));
        }
    }
    let named = named.join(" UNION ");
    conn.execute(
        &format!("DELETE FROM image WHERE hash NOT IN ({named})"),
        [],
    )?;
    Ok(())
}
