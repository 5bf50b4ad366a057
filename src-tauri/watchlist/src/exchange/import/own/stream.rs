//! The file as JSON, element by element: none is held longer than it is looked at.

use std::io::Read;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::text_reader::{PlaceInText, TextReader};
use crate::exchange::exported::FORMAT;

/// The longest file, in bytes: that of a hundred thousand films with long notes and pictures is shorter.
pub(in super::super) const LONGEST: u64 = 4 << 30;
/// No film is longer, in bytes, with every earlier text of its note and its picture.
const LONGEST_ELEMENT: usize = 256 << 20;

/// Whether a file that begins so is one.
pub(in super::super) fn is_one(_: &str, begins: &str) -> bool {
    let begins = begins.trim_start_matches('\u{feff}').trim_start();
    begins.starts_with('{') && begins.contains(&format!("\"{FORMAT}\""))
}

/// What is read: something that is there once, or an element of a list, in a line of the file.
pub(super) struct JsonPart<'f> {
    /// What it stands under.
    pub name: &'f str,
    pub line: u32,
    pub json: &'f str,
}

/// Whether to go on.
pub(super) type GoesOn = bool;

/// Takes all that a file says, until it is enough; the elements of these lists one by one.
///
/// # Errors
/// The line from which on it cannot be read.
pub(super) fn stream(
    from: &mut dyn Read,
    lists: &[&str],
    mut take: impl FnMut(JsonPart<'_>) -> GoesOn,
) -> Result<(), u32> {
    let (reader, progress) = TextReader::new(from);
    progress.part(LONGEST_ELEMENT);
    let mut json = serde_json::Deserializer::from_reader(reader);
    let mut whole = WholeFile {
        lists,
        progress: Rc::clone(&progress),
        take: &mut take,
        enough: false,
    };
    match json.deserialize_map(&mut whole) {
        Ok(()) => Ok(()),
        Err(_) if whole.enough => Ok(()),
        Err(_) => Err(progress.line()),
    }
}

struct WholeFile<'t> {
    lists: &'t [&'t str],
    progress: Rc<PlaceInText>,
    take: &'t mut dyn FnMut(JsonPart<'_>) -> GoesOn,
    enough: bool,
}

impl WholeFile<'_> {
    fn found<E: serde::de::Error>(&mut self, name: &str, json: &RawValue) -> Result<(), E> {
        let found = JsonPart {
            name,
            line: self.progress.line(),
            json: json.get(),
        };
        self.progress.part(LONGEST_ELEMENT);
        match (self.take)(found) {
            true => Ok(()),
            false => {
                self.enough = true;
                Err(E::custom("it is enough"))
            }
        }
    }
}

impl<'de> Visitor<'de> for &mut WholeFile<'_> {
    type Value = ();

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        while let Some(name) = object.next_key::<String>()? {
            match self.lists.contains(&&*name) {
                true => object.next_value_seed(Each {
                    name: &name,
                    whole: self,
                })?,
                false => {
                    let value: Box<RawValue> = object.next_value()?;
                    self.found(&name, &value)?;
                }
            }
        }
        Ok(())
    }
}

struct Each<'n, 'w, 't> {
    name: &'n str,
    whole: &'w mut WholeFile<'t>,
}

impl<'de> DeserializeSeed<'de> for Each<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, list: D) -> Result<(), D::Error> {
        list.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Each<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("a list")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(element) = list.next_element::<Box<RawValue>>()? {
            self.whole.found(self.name, &element)?;
        }
        Ok(())
    }
}
