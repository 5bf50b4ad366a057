//! The films an act is done to, where they are many.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::Result;
use crate::query::list::{Orders, Question};
use crate::storage::Watchlist;
use crate::values::FilmId;

/// Which films.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Chosen {
    /// These, in this order.
    These(Vec<FilmId>),
    /// All that a list shows, but for some.
    All(AllBut),
}

/// All that a list shows, but for some.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AllBut {
    /// What the list answers.
    pub question: Question,
    /// The films that were left out.
    pub but: Vec<FilmId>,
}

impl Watchlist {
    /// The films that are chosen, as the library is now.
    pub fn chosen(&self, chosen: &Chosen) -> Result<Vec<FilmId>> {
        match chosen {
            Chosen::These(films) => Ok(films.clone()),
            Chosen::All(AllBut { question, but }) => {
                let order = Orders::default().of(&self.conn, question)?;
                let but: BTreeSet<&FilmId> = but.iter().collect();
                let stays = |film: &&FilmId| !but.contains(film);
                Ok(order.films.iter().filter(stays).copied().collect())
            }
        }
    }
}
