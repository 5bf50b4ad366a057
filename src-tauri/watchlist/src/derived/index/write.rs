use std::collections::{BTreeSet, HashSet};

use rusqlite::{CachedStatement, Connection, params};

use super::{Findable, fold, numbers, without_article, words_of};

/// The longest beginning of a title that is kept in order, in letters.
const LONGEST_TITLE: usize = 100;

/// So many words are remembered at once.
const WORDS_REMEMBERED: usize = 20_000;

/// Writes the names of films into the index.
pub(crate) struct Writer<'c> {
    keep: CachedStatement<'c>,
    forget: CachedStatement<'c>,
    add_names: CachedStatement<'c>,
    delete_names: CachedStatement<'c>,
    add_title: CachedStatement<'c>,
    delete_title: CachedStatement<'c>,
    add_word: CachedStatement<'c>,
    /// Words that are known to be among all: many films share them.
    words: HashSet<String>,
}

impl<'c> Writer<'c> {
    pub(crate) fn new(conn: &'c Connection) -> rusqlite::Result<Self> {
        let sql = |sql| conn.prepare_cached(sql);
        Ok(Self {
            keep: sql("REPLACE INTO search_film (film, titles, people) VALUES (?1, ?2, ?3)")?,
            forget: sql("DELETE FROM search_film WHERE film = ?1")?,
            add_names: sql("INSERT INTO search_names (rowid, titles, people) VALUES (?1, ?2, ?3)")?,
            delete_names: sql(
                "INSERT INTO search_names (search_names, rowid, titles, people) VALUES ('delete', ?1, ?2, ?3)",
            )?,
            add_title: sql("INSERT INTO search_title (title, film) VALUES (?1, ?2)")?,
            delete_title: sql("DELETE FROM search_title WHERE title = ?1 AND film = ?2")?,
            add_word: sql("INSERT OR IGNORE INTO search_word (word) VALUES (?1)")?,
            words: HashSet::new(),
        })
    }

    /// Puts a film's names in the place of what is `indexed` of it, its titles and people; without any, it is not found.
    pub(crate) fn replace(
        &mut self,
        film: i64,
        indexed: Option<(String, String)>,
        findable: Option<&Findable>,
    ) -> rusqlite::Result<()> {
        let old = indexed.map(|(titles, people)| Names { titles, people });
        let new = findable.map(Names::of);
        if old == new {
            return Ok(());
        }
        if let Some(Names { titles, people }) = &old {
            self.delete_names.execute(params![film, titles, people])?;
        }
        for key in old.iter().flat_map(Names::keys) {
            self.delete_title.execute(params![key, film])?;
        }
        let Some(new) = new else {
            self.forget.execute([film])?;
            return Ok(());
        };
        let Names { titles, people } = &new;
        self.keep.execute(params![film, titles, people])?;
        self.add_names.execute(params![film, titles, people])?;
        for key in new.keys() {
            self.add_title.execute(params![key, film])?;
        }
        self.know(new.words())
    }

    fn know<'n>(&mut self, words: impl Iterator<Item = &'n str>) -> rusqlite::Result<()> {
        for word in words {
            if !self.words.contains(word) {
                self.add_word.execute(params![word])?;
                self.words.insert(word.to_owned());
            }
        }
        if self.words.len() > WORDS_REMEMBERED {
            self.words.clear();
        }
        Ok(())
    }
}

/// Replaces what is indexed of what the person wrote on a film; nothing is not indexed.
pub(crate) fn index_texts(conn: &Connection, film: i64, texts: &str) -> rusqlite::Result<()> {
    // Asking costs far less than deleting what is not there.
    let indexed: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM search_notes_docsize WHERE id = ?1)")?
        .query_row(params![film], |row| row.get(0))?;
    if indexed {
        conn.prepare_cached("DELETE FROM search_notes WHERE rowid = ?1")?
            .execute(params![film])?;
    }
    let texts = fold::line(texts);
    if !texts.is_empty() {
        conn.prepare_cached("INSERT INTO search_notes (rowid, note) VALUES (?1, ?2)")?
            .execute(params![film, texts])?;
    }
    Ok(())
}

/// Makes the index anew from what is there: no word stays in it that is nowhere else.
pub(crate) fn make_anew(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(include_str!("make_anew.sql"))
}

/// What a title is found by as a whole.
pub(crate) fn title_key(title: &str) -> String {
    key(&words_of(&fold::line(title)))
}

fn key(words: &[&str]) -> String {
    words.join(" ").chars().take(LONGEST_TITLE).collect()
}

/// Folded, one a line, each once.
#[derive(PartialEq, Eq)]
struct Names {
    titles: String,
    people: String,
}

impl Names {
    /// The year is one of the people: whoever types both means both.
    fn of(findable: &Findable) -> Self {
        let year = findable
            .year
            .map(|it| format!("{} {}", numbers::value(it), numbers::decade(it)));
        let people = findable.people.iter().map(|name| fold::line(name));
        Self {
            titles: lines(findable.titles.iter().map(|title| title_line(title))),
            people: lines(people.chain(year)),
        }
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        [&self.titles, &self.people]
            .into_iter()
            .flat_map(|lines| lines.split(['\n', ' ', fold::OTHER_FORMS]))
            .filter(|word| !word.is_empty() && !numbers::is_value(word))
    }

    /// What the titles are found by as a whole.
    fn keys(&self) -> BTreeSet<String> {
        let titles = self.titles.lines().map(words_of);
        titles
            .flat_map(|title| [key(without_article(&title)), key(&title)])
            .collect()
    }
}

/// A title as it is indexed: with the values of the numbers in it among its other forms.
fn title_line(title: &str) -> String {
    let mut line = fold::line(title);
    for number in numbers::in_title(title) {
        line.push(if line.contains(fold::OTHER_FORMS) {
            ' '
        } else {
            fold::OTHER_FORMS
        });
        line.push_str(&numbers::value(number));
    }
    line
}

fn lines(names: impl Iterator<Item = String>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in names {
        if !line.is_empty() && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}
