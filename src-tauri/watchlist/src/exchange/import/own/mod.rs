//! Our own export, read back: the file that `docs/export.md` describes. It is read as a stream, since nothing else that a
//! person has is as long.

mod credit;
mod fields;
mod film;
mod library;
mod people;
mod picture;
mod put_film;
mod put_library;
mod stream;
mod text_reader;
mod viewing;
mod whole;
mod words;
mod writer;

use std::io::Read;
use std::path::Path;

use self::film::Before;
use self::stream::stream;
use super::row::Gathered;
use super::sink::Sink;
use crate::exchange::exported::VERSION;
use crate::storage::Monitor;
use crate::values::{Error, ImportWarning, SetAside};
use crate::{Refusal, Result};

pub(super) use picture::keep_pictures;
pub(super) use stream::{LONGEST, is_one};
pub(super) use writer::OwnWriter;

/// So many bytes of what is no picture are held at once.
const MOST_HELD: usize = 512 << 20;
/// What the file has lists of.
const LISTS: [&str; 8] = [
    "collections",
    "people",
    "films",
    "tags",
    "lists",
    "living_lists",
    "ledgers",
    "ledger_pages",
];
/// What it says beside them, and is of no use to whoever reads it.
const SAID_ONCE: [&str; 4] = ["format", "program", "exported_at", "left_out"];

/// Reads one.
///
/// # Errors
/// [`Refusal::MadeByNewer`]: a later program wrote it, in a form that this one would misread.
/// [`Error::Cancelled`].
pub(super) fn read(
    sink: &mut Sink<'_>,
    file: &Path,
    from: &mut dyn Read,
    monitor: &Monitor,
) -> Result<()> {
    let mut library = sink.own();
    (library.no_pictures, library.unknown) = (0, Vec::new());
    let mut before = Before::default();
    let mut stopped: Option<Error> = None;
    let mut held = 0;
    let broken_off = stream(from, &LISTS, |found| {
        if let Err(cancelled) = monitor.goes_on() {
            stopped = Some(cancelled);
            return false;
        }
        let (row, json) = (found.line, found.json);
        held += json.len();
        if held > MOST_HELD {
            sink.aside(row, "", SetAside::TooManyRows);
            return false;
        }
        let read = match found.name {
            "films" => {
                held -= film::film(sink, row, json, &mut before, &mut library);
                Ok(())
            }
            "lists" => library::list(sink, row, json, &mut library),
            "collections" => library.collection(json),
            "people" => credit::person(json).map(|person| library.people.push(person)),
            "tags" => library.tag(json),
            "living_lists" => library.living_list(json),
            "ledgers" => library.ledger(json),
            "ledger_pages" => library.ledger_page(json),
            "settings" => {
                library.settings = Some(json.to_owned());
                Ok(())
            }
            "version" => {
                let newer = |it: Option<f64>| it.is_some_and(|it| it > f64::from(VERSION));
                if fields::said(json).is_ok_and(newer) {
                    let file = file.to_path_buf();
                    stopped = Some(Refusal::MadeByNewer { file }.into());
                }
                Ok(())
            }
            name => {
                if !SAID_ONCE.contains(&name) {
                    library.does_not_know(name);
                }
                Ok(())
            }
        };
        if let Err(why) = read {
            sink.aside(row, "", why);
        }
        stopped.is_none()
    });
    if let Some(error) = stopped {
        return Err(error);
    }
    if let Err(row) = broken_off {
        sink.aside(row, "", SetAside::BreaksOff);
    }
    if library.no_pictures > 0 {
        let count = library.no_pictures;
        sink.warn(ImportWarning::NoPictures { count });
    }
    if !library.unknown.is_empty() {
        let what = library.unknown.join(", ");
        sink.warn(ImportWarning::NotKnown { what });
    }
    sink.keep_own(library);
    Ok(())
}

/// Brings together what is said of one film in several places.
pub(super) fn finish(gathered: &mut Gathered) {
    whole::finish(gathered);
}
