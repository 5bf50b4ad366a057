use rusqlite::Connection;
use serde::Serialize;

use crate::collection::{self, CollectionPage};
use crate::journal::{Steps, steps};
use crate::library::{Library, library};
use crate::list::{Answer, Question, Window};
use crate::occasion::{self, Occasion};
use crate::picture::{self, Picture};
use crate::seen_on::{DateOrder, SeenOn};
use crate::settings::Settings;
use crate::{Now, Reader, Result, Watchlist};

/// How many cards come with the first answer.
const FIRST_CARDS: u32 = 60;

/// All that the first screen needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Start {
    /// The counts beside the places.
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
    /// The pictures of these films that were drawn or brought.
    pub pictures: Vec<Picture>,
    /// What lies on top today.
    pub occasions: Vec<Occasion>,
    /// The program's version.
    pub version: String,
}

/// A date as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Spelled {
    /// The date.
    pub seen_on: SeenOn,
}

pub(crate) fn start(reader: &mut Reader, now: Now) -> Result<Start> {
    let settings = reader.settings()?;
    let library = library(&reader.conn)?;
    let first = library.collections.first().map(|line| line.collection);
    let question = first.map_or_else(Question::everything, Question::of_collection);
    let occasions = occasion::occasions(&reader.conn, &settings, now)?;
    let answer = reader.films(
        &question,
        Window {
            first: 0,
            count: FIRST_CARDS,
        },
    )?;
    let shown = answer.cards.iter();
    let mut pictures: Vec<String> = shown.filter_map(|card| card.picture.clone()).collect();
    pictures.sort();
    pictures.dedup();
    Ok(Start {
        occasions,
        settings,
        steps: steps(&reader.conn)?,
        unopened: unopened(&reader.conn)?,
        data_folder: reader.folder.path().display().to_string(),
        first_collection: first
            .map(|collection| collection::page(&reader.conn, collection))
            .transpose()?,
        answer,
        pictures: picture::pictures(&reader.conn, &pictures)?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        library,
    })
}

impl Watchlist {
    /// The person opened the envelope of the first start. A preference, not an act: it is not journalled.
    pub fn open_envelope(&mut self) -> Result<()> {
        self.opened.still_there()?;
        self.conn
            .prepare_cached("INSERT OR IGNORE INTO setting (name, value) VALUES ('opened', 'yes')")?
            .execute([])?;
        Ok(())
    }
}

fn unopened(conn: &Connection) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT NOT EXISTS (SELECT 1 FROM setting WHERE name = 'opened') AND NOT EXISTS (SELECT 1 FROM change)",
        )?
        .query_row([], |row| row.get(0))?)
}

pub(crate) fn understand_date(
    reader: &Reader,
    text: &str,
    system: DateOrder,
    now: Now,
) -> Result<Spelled> {
    let order = reader.settings()?.date_order.resolve(system);
    let seen_on = SeenOn::parse(text, now.today, order)?;
    seen_on.validate(now.today)?;
    Ok(Spelled { seen_on })
}

pub(crate) fn understand_day_to_come(
    reader: &Reader,
    text: &str,
    system: DateOrder,
    now: Now,
) -> Result<Spelled> {
    let order = reader.settings()?.date_order.resolve(system);
    let day = SeenOn::to_come(text, now.today, order)?;
    Ok(Spelled {
        seen_on: day.into(),
    })
}
