use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::{Findable, fold, without_article, words_of};
use crate::storage::LossyRow as _;

/// The longest beginning of a title that is kept in order, in letters.
const LONGEST_TITLE: usize = 100;

/// Replaces what is indexed of a film's names; does nothing if they are the same.
pub(crate) fn index_names(conn: &Connection, findable: &Findable) -> rusqlite::Result<()> {
    let new = Names {
        titles: lines(&findable.titles),
        people: lines(&findable.people),
    };
    let old = indexed(conn, findable.film)?;
    if old.as_ref() == Some(&new) {
        return Ok(());
    }
    if let Some(old) = &old {
        take_out(conn, findable.film, old)?;
    }
    put_in(conn, findable.film, &new)?;
    let known = old.map(|old| old.words()).unwrap_or_default();
    let mut add = conn.prepare_cached("INSERT OR IGNORE INTO search_word (word) VALUES (?1)")?;
    for word in new.words().difference(&known) {
        add.execute(params![word])?;
    }
    Ok(())
}

/// Replaces what is indexed of the note on a film; an empty one is not indexed.
pub(crate) fn index_note(conn: &Connection, film: i64, note: &str) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM search_notes WHERE rowid = ?1")?
        .execute(params![film])?;
    let note = fold::line(note);
    if !note.is_empty() {
        conn.prepare_cached("INSERT INTO search_notes (rowid, note) VALUES (?1, ?2)")?
            .execute(params![film, note])?;
    }
    Ok(())
}

/// Takes a film and its note out of the index.
pub(crate) fn forget(conn: &Connection, film: i64) -> rusqlite::Result<()> {
    if let Some(names) = indexed(conn, film)? {
        take_out(conn, film, &names)?;
        conn.prepare_cached("DELETE FROM search_film WHERE film = ?1")?
            .execute(params![film])?;
    }
    index_note(conn, film, "")
}

/// Makes the index anew from what is there: no word stays in it that is nowhere else.
pub(crate) fn make_anew(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(include_str!("make_anew.sql"))
}

/// Folded, one a line, each once.
#[derive(PartialEq, Eq)]
struct Names {
    titles: String,
    people: String,
}

impl Names {
    fn words(&self) -> BTreeSet<String> {
        let words = [&self.titles, &self.people]
            .into_iter()
            .flat_map(|lines| lines.split(['\n', ' ', fold::OTHER_FORMS]));
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// What the titles are found by as a whole.
    fn keys(&self) -> BTreeSet<String> {
        let titles = self.titles.lines().map(words_of);
        let keys = titles.flat_map(|title| [without_article(&title).join(" "), title.join(" ")]);
        keys.map(|key| key.chars().take(LONGEST_TITLE).collect())
            .collect()
    }
}

fn lines(names: &[String]) -> String {
    let mut lines: Vec<String> = Vec::with_capacity(names.len());
    for line in names.iter().map(|name| fold::line(name)) {
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

fn indexed(conn: &Connection, film: i64) -> rusqlite::Result<Option<Names>> {
    conn.prepare_cached("SELECT titles, people FROM search_film WHERE film = ?1")?
        .query_one(params![film], |row| {
            Ok(Names {
                titles: row.text("titles")?,
                people: row.text("people")?,
            })
        })
        .optional()
}

fn take_out(conn: &Connection, film: i64, names: &Names) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO search_names (search_names, rowid, titles, people) VALUES ('delete', ?1, ?2, ?3)",
    )?
    .execute(params![film, names.titles, names.people])?;
    let mut delete =
        conn.prepare_cached("DELETE FROM search_title WHERE title = ?1 AND film = ?2")?;
    for key in names.keys() {
        delete.execute(params![key, film])?;
    }
    Ok(())
}

fn put_in(conn: &Connection, film: i64, names: &Names) -> rusqlite::Result<()> {
    conn.prepare_cached("REPLACE INTO search_film (film, titles, people) VALUES (?1, ?2, ?3)")?
        .execute(params![film, names.titles, names.people])?;
    conn.prepare_cached("INSERT INTO search_names (rowid, titles, people) VALUES (?1, ?2, ?3)")?
        .execute(params![film, names.titles, names.people])?;
    let mut insert =
        conn.prepare_cached("INSERT INTO search_title (title, film) VALUES (?1, ?2)")?;
    for key in names.keys() {
        insert.execute(params![key, film])?;
    }
    Ok(())
}
