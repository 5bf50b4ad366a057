//! What can be made anew from the rest is made anew: what is derived, by the rules of another version or rotten, and what
//! the built-in collections say.

use std::sync::Arc;

use rusqlite::Connection;

use crate::derived::rules;
use crate::journal::{Changed, Touched, before_commit};
use crate::nouns::collection;
use crate::safety::check::as_made;
use crate::storage::{SummedTable, Watchlist};
use crate::{Now, Result};

impl Watchlist {
    /// Makes cards, tallies and the search index anew, if another version's rules made them. Who reads meanwhile reads what
    /// was there before.
    pub fn derive_anew_if_older(&mut self) -> Result<Option<Changed>> {
        match rules::are_ours(&self.conn)? {
            true => Ok(None),
            false => Ok(Some(self.anew(as_made::derive_anew)?)),
        }
    }

    /// Makes anew all that can be: what the built-in collections say as well. The person's own words stay.
    pub fn make_anew(&mut self, now: Now) -> Result<Changed> {
        self.anew(|conn, tables| as_made::make_anew(conn, tables, now))
    }

    /// Has collections say what they say in this language, a tag such as `ru`, from now on: what one does not say in it, it
    /// says in English. None if it is the language already, or else what to load again. It is no act of the person's, and
    /// touches nothing of theirs.
    pub fn speak(&mut self, language: &str, now: Now) -> Result<Option<Changed>> {
        if collection::spoken(&self.conn)? == language {
            return Ok(None);
        }
        self.anew(|conn, tables| {
            collection::speak(conn, language)?;
            collection::seed_built_in(conn, now)?;
            before_commit(conn, tables, None)
        })
        .map(Some)
    }

    fn anew(
        &mut self,
        make: impl Fn(&Connection, &[SummedTable]) -> Result<Touched>,
    ) -> Result<Changed> {
        self.with_room(|watchlist| {
            let tables = Arc::clone(&watchlist.tables);
            let tx = watchlist.writing()?;
            let touched = make(&tx, &tables)?;
            let changed = Changed {
                subjects: Vec::new(),
                order: true,
                everything: true,
                ..Changed::now(&tx, touched)?
            };
            tx.commit()?;
            Ok(changed)
        })
    }
}
