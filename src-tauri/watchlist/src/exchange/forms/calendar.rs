//! The diary as a calendar (iCalendar, RFC 5545): a day for each viewing of which the day is known.

use std::collections::HashSet;
use std::io::{self, Write as _};

use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row};

use super::film_viewings::SeenOn;
use crate::exchange::exported::Exported;
use crate::exchange::one_file::FileToWrite;
use crate::storage::LossyRow as _;
use crate::values::NotHeld;
use crate::values::{FilmId, PartialDate};
use crate::{Now, Result};

/// What a calendar ends with.
const END: &str = "END:VCALENDAR";

/// Writes it.
pub(super) fn export(conn: &Connection, place: FileToWrite<'_>, now: Now) -> Result<Exported> {
    let moment = Timestamp::from_millisecond(now.millis).unwrap_or_default();
    let stamp = moment.strftime("%Y%m%dT%H%M%SZ").to_string();
    // A calendar of the library's holds every event at once: it makes only what stands around them.
    let around = Calendar::empty()
        .append_property(("VERSION", "2.0"))
        .append_property((
            "PRODID",
            concat!("-//Poste Restante//", env!("CARGO_PKG_VERSION"), "//EN"),
        ))
        .append_property(("CALSCALE", "GREGORIAN"))
        .name("Poste Restante")
        .to_string();
    let (head, tail) = around.split_at(around.find(END).unwrap_or(around.len()));
    place.write(|out, exported| {
        let mut write = |text: &str| {
            let written = out.write_all(text.as_bytes());
            written.map_err(|error| place.failed(&error))
        };
        write(head)?;
        let mut films = HashSet::new();
        let mut viewings = conn.prepare(include_str!("calendar.sql"))?;
        let mut viewings = viewings.query([])?;
        while let Some(row) = viewings.next()? {
            place.advance()?;
            let on: Option<PartialDate> = row.value_if("seen_on")?;
            match on.unwrap_or_default().into() {
                SeenOn::Day(day) => {
                    write(&event(place, row, day, &stamp)?)?;
                    exported.counts.viewings += 1;
                    films.insert(row.get::<_, FilmId>("film")?);
                }
                SeenOn::Imprecise => exported.lacks(NotHeld::ImpreciseDates, 1),
                SeenOn::Unknown => exported.lacks(NotHeld::UnknownDates, 1),
            }
        }
        exported.counts.films = u32::try_from(films.len()).unwrap_or(u32::MAX);
        write(tail)
    })
}

/// One viewing. It takes nobody's time: the day stays free. No word of ours is in it, in whatever language.
fn event(place: FileToWrite<'_>, row: &Row<'_>, day: Date, stamp: &str) -> Result<String> {
    let one_day = |name, day: Date| {
        Property::new(name, day.strftime("%Y%m%d").to_string())
            .add_parameter("VALUE", "DATE")
            .done()
    };
    let mut title = plain(&row.text("title")?);
    if let Some(year) = row.value_if::<u32>("year")? {
        title.push_str(&format!(" ({year})"));
    }
    // It broke off.
    if !row.get::<_, bool>("finished")? {
        title.push_str(" …");
    }
    let mut event = Event::new();
    event
        .uid(&row.text("uuid")?)
        .summary(&title)
        .add_property("DTSTAMP", stamp)
        .add_property("TRANSP", "TRANSPARENT")
        .append_property(one_day("DTSTART", day))
        .append_property(one_day("DTEND", day.tomorrow().unwrap_or(day)));
    if let Some(where_) = row.text_if("place")? {
        event.location(&plain(&where_));
    }
    let stars: Option<u8> = row.value_if("rating")?;
    let said = [
        stars.map(in_stars),
        row.text_if("company")?,
        row.text_if("remark")?,
    ];
    let said: Vec<String> = said.into_iter().flatten().map(|it| plain(&it)).collect();
    if !said.is_empty() {
        event.description(&said.join("\n"));
    }
    let tags: Vec<String> = serde_json::from_str(&row.text("tags")?)?;
    if !tags.is_empty() {
        event.categories(tags.iter().map(|it| plain(it)));
    }
    let event = event.try_into_string();
    event.map_err(|error| place.failed(&io::Error::other(error)))
}

fn in_stars(half_stars: u8) -> String {
    let half = if half_stars % 2 == 1 { "½" } else { "" };
    format!("{}{half}", "★".repeat(usize::from(half_stars / 2)))
}

/// The text with one kind of line ends, and nothing else that no text of a calendar may have.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace(|it: char| it.is_control() && !matches!(it, '\n' | '\t'), "")
}
