//! How much a workbook may hold, before a library reads any of it.

use std::fs::File;
use std::io::{self, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::super::limits::{LONGEST, LONGEST_PART};

/// So many texts a workbook has at most that stand in several cells.
const MOST_STRINGS: u64 = 1_000_000;
/// How cells look takes no more bytes; each of a few becomes hundreds in memory.
const LONGEST_STYLES: u64 = 2 << 20;

/// Why a workbook is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum NoWorkbook {
    /// There is more in it than anyone has.
    TooLong,
    /// It is damaged, or locked.
    Damaged,
}

/// Unpacks everything once and keeps nothing of it: what a ZIP says of its own lengths counts for nothing.
pub(super) fn look_through(archive: &mut ZipArchive<File>) -> Result<(), NoWorkbook> {
    let mut left = LONGEST;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| NoWorkbook::Damaged)?;
        let name = part.name().map_err(|_| NoWorkbook::Damaged)?.to_lowercase();
        let most = match name.ends_with("styles.xml") {
            true => LONGEST_STYLES,
            false => LONGEST_PART,
        };
        let most = most.min(left);
        let mut part = part.take(most + 1);
        if name.ends_with("sharedstrings.xml") {
            strings(&mut part)?;
        }
        io::copy(&mut part, &mut io::sink()).map_err(|_| NoWorkbook::Damaged)?;
        let length = most + 1 - part.limit();
        if length > most {
            return Err(NoWorkbook::TooLong);
        }
        left -= length;
    }
    Ok(())
}

/// Counts the texts that cells share, and what they say of their own number: the library makes room for that at once.
fn strings(part: &mut impl Read) -> Result<(), NoWorkbook> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    let mut strings = 0;
    loop {
        buffer.clear();
        let element = match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => element,
            Ok(Event::Eof) => return Ok(()),
            // It was cut off, perhaps since there is too much of it.
            Err(_) => return Ok(()),
            Ok(_) => continue,
        };
        match element.local_name().as_ref() {
            "si" => strings += 1,
            "sst" => {
                let said = element.try_get_attribute("uniqueCount").ok().flatten();
                let said = said.map(|it| it.value.parse::<u64>().unwrap_or(u64::MAX));
                strings = strings.max(said.unwrap_or_default());
            }
            _ => {}
        }
        if strings > MOST_STRINGS {
            return Err(NoWorkbook::TooLong);
        }
    }
}

/// A part as text, of which no more than so many bytes are looked at.
pub(super) fn part(
    archive: &mut ZipArchive<File>,
    name: &str,
    most: u64,
) -> Result<String, NoWorkbook> {
    let part = archive.by_name(name).map_err(|_| NoWorkbook::Damaged)?;
    let mut text = String::new();
    let read = part.take(most).read_to_string(&mut text);
    read.map_err(|_| NoWorkbook::Damaged)?;
    Ok(text)
}
