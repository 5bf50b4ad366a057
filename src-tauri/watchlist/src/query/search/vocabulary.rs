//! Every word of a title or a name, in memory, for reading what is typed in other letters or with slips.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::letters::{self, Letter};
use super::word_list::WordList;

/// The words of the films' names; some 3 MB for 100,000 films. Empty until [`Vocabulary::refresh`].
#[derive(Default)]
pub(super) struct Vocabulary {
    /// Words in Latin letters or digits.
    pub(super) latin: WordList,
    /// Words in Cyrillic letters.
    pub(super) cyrillic: WordList,
    /// The last word fetched, by its number and itself.
    newest: (i64, Option<String>),
}

impl Vocabulary {
    /// Fetches the words that are new since the last time; costs next to nothing if there are none.
    pub(super) fn refresh(&mut self, conn: &Connection) -> rusqlite::Result<()> {
        let word = conn
            .prepare_cached("SELECT word FROM search_word WHERE id = ?1")?
            .query_one([self.newest.0], |row| row.get(0))
            .optional()?;
        if word != self.newest.1 {
            // Words were erased, and their numbers may have gone to others; or another watchlist is in the place of the
            // one that was read.
            *self = Vocabulary::default();
        }
        let newest = conn
            .prepare_cached("SELECT id, word FROM search_word ORDER BY id DESC LIMIT 1")?
            .query_one([], |row| Ok((row.get("id")?, Some(row.get("word")?))))
            .optional()?
            .unwrap_or_default();
        if newest.0 > self.newest.0 {
            self.fetch(conn)?;
            self.newest = newest;
        }
        Ok(())
    }

    fn fetch(&mut self, conn: &Connection) -> rusqlite::Result<()> {
        let mut statement = conn.prepare_cached("SELECT word FROM search_word WHERE id > ?1")?;
        let mut rows = statement.query(params![self.newest.0])?;
        let (mut latin, mut cyrillic) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let word = row.get_ref("word")?.as_str()?;
            // Words of mixed letters are found as they are typed, and only so.
            match letters::letters_of(word) {
                Some(word) if word.iter().all(|&letter| letters::is_cyrillic(letter)) => {
                    cyrillic.push(word)
                }
                Some(word) if !word.iter().any(|&letter| letters::is_cyrillic(letter)) => {
                    latin.push(word)
                }
                _ => {}
            }
        }
        self.latin.extend(latin.iter().map(Vec::<Letter>::as_slice));
        self.cyrillic
            .extend(cyrillic.iter().map(Vec::<Letter>::as_slice));
        Ok(())
    }
}
