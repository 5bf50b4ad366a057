use std::collections::{BTreeSet, HashSet};

use rusqlite::{Connection, params};

use super::{Findable, fold, without_article, words_of};

/// The longest beginning of a title that is kept in order, in letters.
const LONGEST_TITLE: usize = 100;

/// So many words are remembered at once.
const WORDS_REMEMBERED: usize = 20_000;

/// Writes the names of films into the index.
pub(crate) struct Writer<'c> {
    conn: &'c Connection,
    /// Words that are known to be among all: many films share them.
    words: HashSet<String>,
}

impl<'c> Writer<'c> {
    pub(crate) fn new(conn: &'c Connection) -> Self {
        Self {
            conn,
            words: HashSet::new(),
        }
    }

    /// Puts a film's names in the place of what is `indexed` of it, its titles and people; without any, the film and its
    /// note are not found.
    pub(crate) fn replace(
        &mut self,
        film: i64,
        indexed: Option<(String, String)>,
        findable: Option<&Findable>,
    ) -> rusqlite::Result<()> {
        let old = indexed.map(|(titles, people)| Names { titles, people });
        let new = findable.map(|it| Names {
            titles: lines(&it.titles),
            people: lines(&it.people),
        });
        if old == new {
            return Ok(());
        }
        if let Some(old) = &old {
            take_out(self.conn, film, old)?;
        }
        match new {
            Some(new) => {
                put_in(self.conn, film, &new)?;
                self.know(new.words())
            }
            None => forget(self.conn, film),
        }
    }

    fn know<'n>(&mut self, words: impl Iterator<Item = &'n str>) -> rusqlite::Result<()> {
        let mut add = self
            .conn
            .prepare_cached("INSERT OR IGNORE INTO search_word (word) VALUES (?1)")?;
        for word in words {
            if !self.words.contains(word) {
                add.execute(params![word])?;
                self.words.insert(word.to_owned());
            }
        }
        if self.words.len() > WORDS_REMEMBERED {
            self.words.clear();
        }
        Ok(())
    }
}

/// Replaces what is indexed of the note on a film; an empty one is not indexed.
pub(crate) fn index_note(conn: &Connection, film: i64, note: &str) -> rusqlite::Result<()> {
    // Asking costs far less than deleting what is not there.
    let indexed: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM search_notes_docsize WHERE id = ?1)")?
        .query_row(params![film], |row| row.get(0))?;
    if indexed {
        conn.prepare_cached("DELETE FROM search_notes WHERE rowid = ?1")?
            .execute(params![film])?;
    }
    let note = fold::line(note);
    if !note.is_empty() {
        conn.prepare_cached("INSERT INTO search_notes (rowid, note) VALUES (?1, ?2)")?
            .execute(params![film, note])?;
    }
    Ok(())
}

fn forget(conn: &Connection, film: i64) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM search_film WHERE film = ?1")?
        .execute(params![film])?;
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
    fn words(&self) -> impl Iterator<Item = &str> {
        [&self.titles, &self.people]
            .into_iter()
            .flat_map(|lines| lines.split(['\n', ' ', fold::OTHER_FORMS]))
            .filter(|word| !word.is_empty())
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
