//! What the extensions saved: a film in each row, or element.

use serde_json::Value;

use super::again::{brought, times};
use super::notation::{FAVOURITE, utc};
use crate::exchange::import::fields::{named, seen_on, year};
use crate::exchange::import::json::{each, is_so, text};
use crate::exchange::import::moments::since;
use crate::exchange::import::row::{ImportRow, ImportedViewing, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::exchange::import::table::TableRow;
use crate::nouns::film::{FilmDraft, IdentifierKind};
use crate::values::SetAside;

/// What both say of a film.
struct Film {
    title: String,
    year: String,
    imdb: String,
    key: String,
    watched: bool,
    watched_at: String,
    created_at: String,
    again: u32,
    favourite: bool,
}

pub(super) fn understand(
    cells: &TableRow<'_>,
    sink: &Sink<'_>,
) -> Result<(ImportRow, u32), SetAside> {
    let film = Film {
        title: cells.get("title").to_owned(),
        year: cells.get("year").to_owned(),
        imdb: cells.get("imdb_id").to_owned(),
        key: cells.either(["uuid", "tvdb_id"]).to_owned(),
        watched: matches!(cells.get("is_watched"), "true" | "True" | "TRUE" | "1"),
        watched_at: cells.get("watched_at").to_owned(),
        created_at: cells.get("created_at").to_owned(),
        again: times(cells.get("rewatch_count")),
        favourite: cells.get("is_favorite") == "true",
    };
    film.row(cells.row, sink)
}

pub(super) fn read_json(sink: &mut Sink<'_>, json: &str) {
    let read = each(json, |row, item| {
        let understood = match &item {
            None => Err(SetAside::NotReadable),
            Some(item) if item.get("seasons").is_some() => Err(SetAside::Series),
            Some(item) if item.get("is_watched").is_none() => Err(SetAside::NotAFilm),
            Some(item) => element(item).row(row, sink),
        };
        match understood {
            Ok((row, again)) => brought(sink, row, again),
            Err(why) => {
                let title = item.as_ref().map(|item| text(item, "/title"));
                sink.aside(row, &title.unwrap_or_default(), why);
            }
        }
    });
    if let Err(row) = read {
        sink.aside(row, "", SetAside::BreaksOff);
    }
}

fn element(item: &Value) -> Film {
    let key = match text(item, "/uuid") {
        uuid if uuid.is_empty() => text(item, "/id/tvdb"),
        uuid => uuid,
    };
    Film {
        title: text(item, "/title"),
        year: text(item, "/year"),
        imdb: text(item, "/id/imdb"),
        key,
        watched: is_so(item, "/is_watched"),
        watched_at: text(item, "/watched_at"),
        created_at: text(item, "/created_at"),
        again: times(&text(item, "/rewatch_count")),
        favourite: is_so(item, "/is_favorite"),
    }
}

impl Film {
    fn row(self, row: u32, sink: &Sink<'_>) -> Result<(ImportRow, u32), SetAside> {
        if self.title.is_empty() {
            return Err(SetAside::NoTitle);
        }
        let year = match self.year.as_str() {
            "0" => None,
            cell => year(cell)?,
        };
        let mut says = Says::default();
        if self.favourite {
            says.tags = vec![FAVOURITE.to_owned()];
        }
        match (self.watched, self.watched_at.as_str()) {
            // What was not watched stands there to be.
            (false, _) => says.waiting = Some(since(&utc(&self.created_at), sink.now.millis)),
            (true, "") => says.seen = true,
            (true, day) => {
                let seen_on = seen_on(sink.calendar.day(&utc(day)), day, sink.now)?;
                says.viewing = Some(ImportedViewing {
                    source: match self.key.as_str() {
                        "" => format!("tvtime:{}|{}|{day}", self.title, self.year),
                        key => format!("tvtime:{key}"),
                    },
                    ..ImportedViewing::on(seen_on)
                });
            }
        }
        let place = Place {
            part: sink.part(),
            row,
        };
        let film = FilmDraft {
            year,
            identifiers: named(IdentifierKind::Imdb, &self.imdb)
                .into_iter()
                .collect(),
            title: self.title,
            ..FilmDraft::default()
        };
        let key = (!self.key.is_empty()).then_some(self.key);
        let row = ImportRow {
            place,
            film,
            key,
            says,
        };
        Ok((row, self.again))
    }
}
