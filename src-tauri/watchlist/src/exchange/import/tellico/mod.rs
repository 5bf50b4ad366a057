//! Tellico: a ZIP of XML and pictures, or the XML alone. What lies in it someone owns, so that it says nothing of having
//! been seen unless it says so.

mod entry;
mod film;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use self::entry::TellicoEntry;
use super::sink::Sink;
use super::xml::letter;
use crate::values::SetAside;

/// Its own elements lie five deep.
const DEEPEST: usize = 32;

/// Whether a file that begins so is its XML.
pub(super) fn is_one(_: &str, begins: &str) -> bool {
    begins.contains("<tellico") && begins.contains("syntaxVersion")
}

/// Where in a file the reader is.
#[derive(Default)]
struct Cursor {
    /// The names of the elements around it, outermost first.
    path: Vec<String>,
    /// What the innermost has said so far.
    text: String,
    entry: TellicoEntry,
    /// How many entries there were.
    row: u32,
    /// What kind of collection it is.
    kind: String,
    /// How many stars are the most.
    most_stars: Option<f64>,
    /// Whether the field whose properties are being told is that of the stars.
    tells_stars: bool,
}

/// Reads one. The pictures beside it are skipped.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, text: &str) {
    if !is_one(name, text) {
        return sink.part_aside(SetAside::NotUnderstood);
    }
    let mut cursor = Cursor::default();
    let mut reader = Reader::from_str(text);
    loop {
        let understood = match reader.read_event() {
            Ok(Event::Eof) if cursor.path.is_empty() => return,
            Ok(Event::Start(element)) => cursor.begin(&element),
            Ok(Event::Empty(element)) => cursor.begin(&element).and_then(|()| cursor.end(sink)),
            Ok(Event::End(_)) => cursor.end(sink),
            Ok(Event::Text(text)) => cursor.says(&text.xml10_content()),
            Ok(Event::CData(text)) => cursor.says(&text.xml10_content()),
            Ok(Event::GeneralRef(name)) => cursor.says(&letter(&name)),
            // What a file declares of its own could be made to grow without end; Tellico names its declarations only.
            Ok(Event::DocType(own)) if own.contains('[') => Err(SetAside::NotReadable),
            Ok(Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => Ok(()),
            Ok(Event::Eof) | Err(_) => Err(SetAside::BreaksOff),
        };
        if let Err(why) = understood {
            return sink.aside(cursor.row + 1, "", why);
        }
    }
}

impl Cursor {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), SetAside> {
        if self.path.len() >= DEEPEST {
            return Err(SetAside::NotReadable);
        }
        let name = String::from(element.local_name().as_ref());
        let said = |attribute: &str| {
            let found = element.try_get_attribute(attribute).ok().flatten()?;
            Some(found.value.into_owned())
        };
        match name.as_str() {
            "collection" => self.kind = said("type").unwrap_or_default(),
            "field" => self.tells_stars = said("name").is_some_and(|name| name == "rating"),
            "prop" => self.tells_stars &= said("name").is_some_and(|name| name == "maximum"),
            "entry" => self.entry = TellicoEntry::default(),
            _ => {}
        }
        self.text.clear();
        self.path.push(name);
        Ok(())
    }

    fn says(&mut self, text: &str) -> Result<(), SetAside> {
        // Of pictures within the XML nobody wants the letters.
        if self.path.last().is_some_and(|name| name != "image") {
            self.text.push_str(text);
        }
        Ok(())
    }

    fn end(&mut self, sink: &mut Sink<'_>) -> Result<(), SetAside> {
        let within = self.path.iter().position(|name| name == "entry");
        match (within, self.path.last().map(String::as_str)) {
            (Some(entry), _) if entry + 1 < self.path.len() => {
                let path = self.path.get(entry + 1..).unwrap_or_default();
                self.entry.take(path, self.text.trim());
            }
            (Some(_), _) => {
                self.row += 1;
                let stars = self.most_stars.unwrap_or(5.0);
                let place = (sink.part(), self.row);
                match film::understand(&self.entry, &self.kind, stars, place) {
                    Ok(row) => sink.row(row),
                    Err(why) => sink.aside(self.row, self.entry.first("title"), why),
                }
            }
            (None, Some("prop")) if self.tells_stars => {
                let most = self.text.trim().parse().ok();
                self.most_stars = most.filter(|most| (1.0..=100.0).contains(most));
                self.tells_stars = false;
            }
            _ => {}
        }
        self.text.clear();
        self.path.pop();
        Ok(())
    }
}
