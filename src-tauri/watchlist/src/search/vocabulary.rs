//! Every word of a title or a name, in memory, for reading what is typed in other letters or with slips.

use rusqlite::{Connection, params};

use super::letters::{self, Letter};
use super::word_list::WordList;

/// The words of the films' names; some 3 MB for 100,000 films. Empty until [`Vocabulary::refresh`].
#[derive(Default)]
pub(super) struct Vocabulary {
    /// Words in Latin letters or digits.
    pub(super) latin: WordList,
    /// Words in Cyrillic letters.
    pub(super) cyrillic: WordList,
    newest: i64,
}

impl Vocabulary {
    /// Fetches the words that are new since the last time; costs next to nothing if there are none.
    pub(super) fn refresh(&mut self, conn: &Connection) -> rusqlite::Result<()> {
        let newest = conn
            .prepare_cached("SELECT coalesce(max(id), 0) FROM search_word")?
            .query_one([], |row| row.get::<_, i64>("coalesce(max(id), 0)"))?;
        if newest < self.newest {
            // Another watchlist has been put in place of the one that was read.
            *self = Vocabulary::default();
        }
        if newest > self.newest {
            self.fetch(conn)?;
            self.newest = newest;
        }
        Ok(())
    }

    fn fetch(&mut self, conn: &Connection) -> rusqlite::Result<()> {
        let mut statement = conn.prepare_cached("SELECT word FROM search_word WHERE id > ?1")?;
        let mut rows = statement.query(params![self.newest])?;
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
