//! All that the first screen needs, in one answer.

use std::path::Path;

use rusqlite::Connection;
use serde::Serialize;

use super::list::{self, Answer, Orders, Question};
use super::occasion::{self, Occasion};
use crate::derived::Library;
use crate::derived::library::library;
use crate::journal::{Steps, steps};
use crate::nouns::collection::{self, CollectionPage};
use crate::nouns::settings::{self, Settings};
use crate::values::Window;
use crate::{Now, Result};

/// How many cards come with the first answer.
const FIRST_CARDS: u32 = 60;

/// All that the first screen needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Start {
    /// The counts beside the shelves.
    pub library: Library,
    /// The person's preferences.
    pub settings: Settings,
    /// What `Undo` and `Redo` would do.
    pub steps: Steps,
    /// Where the data lies.
    pub data_folder: String,
    /// Whether the envelope is still closed: nobody opened it, and nothing was done yet.
    pub unopened: bool,
    /// The collection shown first.
    pub first_collection: Option<CollectionPage>,
    /// Its first films, or those of the library where there is no collection.
    pub answer: Answer,
    /// What lies on top today.
    pub occasions: Vec<Occasion>,
    /// The program's version.
    pub version: String,
}

pub(crate) fn start(
    conn: &Connection,
    orders: &mut Orders,
    folder: &Path,
    now: Now,
) -> Result<Start> {
    let settings = settings::settings(conn)?;
    let library = library(conn)?;
    let first = library.collections.first().map(|line| line.collection);
    let question = first.map_or_else(Question::everything, Question::of_collection);
    let occasions = occasion::occasions(conn, &settings, now)?;
    let answer = list::answer(
        conn,
        orders,
        &question,
        Window {
            first: 0,
            count: FIRST_CARDS,
        },
    )?;
    Ok(Start {
        occasions,
        settings,
        steps: steps(conn)?,
        unopened: settings::unopened(conn)?,
        data_folder: folder.display().to_string(),
        first_collection: first
            .map(|collection| collection::page(conn, collection))
            .transpose()?,
        answer,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        library,
    })
}
