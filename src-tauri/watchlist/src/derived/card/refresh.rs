use rusqlite::{Connection, OptionalExtension as _};

use crate::Result;
use crate::derived::index::{self, Findable};
use crate::derived::notes as written_notes;
use crate::storage::LossyRow as _;
use crate::values::FilmId;

/// Makes the cards, tallies and search index of every film the transaction touched anew. Returns those films.
pub(crate) fn refresh(conn: &Connection) -> Result<Vec<FilmId>> {
    conn.prepare_cached(
        "INSERT OR IGNORE INTO stale SELECT film FROM touched WHERE film IS NOT NULL",
    )?
    .execute([])?;
    let films: Vec<FilmId> = conn
        .prepare_cached("SELECT film FROM stale ORDER BY film")?
        .query_map([], |row| row.get("film"))?
        .collect::<Result<_, _>>()?;
    if films.is_empty() {
        return Ok(films);
    }
    tally(conn, "-")?;
    conn.prepare_cached(
        "DELETE FROM card WHERE film IN
           (SELECT s.film FROM stale s LEFT JOIN film f ON f.id = s.film WHERE f.id IS NULL OR f.removed_at IS NOT NULL)",
    )?
    .execute([])?;
    conn.prepare_cached(include_str!("refresh.sql"))?
        .execute([])?;
    tally(conn, "+")?;
    index(conn)?;
    conn.prepare_cached("DELETE FROM stale")?.execute([])?;
    Ok(films)
}

/// Takes the stale films out of the tally (`-`), or counts them again (`+`).
fn tally(conn: &Connection, sign: &str) -> Result<()> {
    let sql = format!(
        "UPDATE tally SET films = films {sign} n.films_now, waiting = waiting {sign} n.waiting_now, seen = seen {sign} n.seen_now
         FROM (SELECT count(*) AS films_now, count(*) FILTER (WHERE waiting = 1) AS waiting_now,
                      count(*) FILTER (WHERE viewings > 0) AS seen_now
               FROM card WHERE film IN (SELECT film FROM stale)) n"
    );
    conn.prepare_cached(&sql)?.execute([])?;
    Ok(())
}

/// Brings the search index up to date: names where a film's facts or people were touched, notes where a
/// note was, or what opens it.
fn index(conn: &Connection) -> Result<()> {
    let touched = |tables: &str| -> Result<Vec<FilmId>> {
        let sql = format!(
            "SELECT DISTINCT film FROM touched WHERE tbl IN ({tables}) AND film IS NOT NULL"
        );
        Ok(conn
            .prepare_cached(&sql)?
            .query_map([], |row| row.get("film"))?
            .collect::<Result<_, _>>()?)
    };
    for film in touched("'film', 'credit', 'entry'")? {
        match findable(conn, film)? {
            Some(findable) => index::index_names(conn, &findable)?,
            None => index::forget(conn, film)?,
        }
    }
    let mut written = touched("'note', 'sealed_note', 'opened_until', 'film'")?;
    written.extend(opened_or_closed(conn)?);
    for film in written {
        index::index_note(conn, film, &notes(conn, film, true)?)?;
    }
    Ok(())
}

/// Films with a sealed note and a touched viewing: seeing a film may open the note, taking that back may close it.
fn opened_or_closed(conn: &Connection) -> Result<Vec<FilmId>> {
    Ok(conn
        .prepare_cached(
            "SELECT DISTINCT film FROM touched JOIN sealed_note USING (film) WHERE touched.tbl = 'viewing'",
        )?
        .query_map([], |row| row.get("film"))?
        .collect::<Result<_, _>>()?)
}

/// What the person wrote on a film that is shown, as far as it may be found. In an older copy nothing can be sealed.
pub(super) fn notes(conn: &Connection, film: FilmId, can_be_sealed: bool) -> Result<String> {
    let shown: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM card WHERE film = ?1)")?
        .query_row([film], |row| row.get(0))?;
    if !shown {
        return Ok(String::new());
    }
    let mut written = written_notes::text(conn, film)?;
    if can_be_sealed {
        written = format!(
            "{written}\n{}",
            written_notes::open_sealed_text(conn, film)?
        );
    }
    Ok(written)
}

/// Everything by which a film that is shown can be found.
fn findable(conn: &Connection, film: FilmId) -> Result<Option<Findable>> {
    let shown: Option<String> = conn
        .prepare_cached("SELECT title FROM card WHERE film = ?1")?
        .query_row([film], |row| row.text("title"))
        .optional()?;
    let Some(shown) = shown else { return Ok(None) };
    let mut titles = vec![shown];
    titles.extend(column(conn, include_str!("titles.sql"), film)?);
    let people = column(conn, include_str!("people.sql"), film)?;
    Ok(Some(Findable {
        film,
        titles,
        people,
    }))
}

fn column(conn: &Connection, sql: &str, film: FilmId) -> Result<Vec<String>> {
    Ok(conn
        .prepare_cached(sql)?
        .query_map([film], |row| row.text(0))?
        .collect::<Result<_, _>>()?)
}
