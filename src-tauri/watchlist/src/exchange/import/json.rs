//! JSON of other programs: read element by element, so that one that is not as it should be loses no other, and none is
//! held in memory that no person wrote.

use serde::de::{Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

/// No element is longer, in bytes: a film, and all that one person wrote on it.
const LONGEST: usize = 1 << 20;

/// Takes each element of a list, with its number from one; nothing instead of one that cannot be read.
///
/// # Errors
/// The number of the element at which the list breaks off; 1 where it is none.
pub(super) fn each(text: &str, mut take: impl FnMut(u32, Option<Value>)) -> Result<(), u32> {
    let mut number = 0;
    let mut list = serde_json::Deserializer::from_str(text);
    let read = list.deserialize_seq(Elements(&mut |raw| {
        number += 1;
        take(number, value(raw));
    }));
    read.map_err(|_| number + 1)
}

/// Takes each element of a list as it is written; whether it is one, to its end.
pub(super) fn elements(text: &str, mut take: impl FnMut(&str)) -> bool {
    let mut list = serde_json::Deserializer::from_str(text);
    list.deserialize_seq(Elements(&mut take)).is_ok()
}

/// Takes what stands under each name of an object.
pub(super) fn fields(text: &str, mut take: impl FnMut(&str, &str)) {
    let mut object = serde_json::Deserializer::from_str(text);
    // What stands before it breaks off was taken.
    let _broken_off = object.deserialize_map(Fields(&mut take));
}

/// What is written there, if it is no longer than any person's.
pub(super) fn value(raw: &str) -> Option<Value> {
    (raw.len() <= LONGEST)
        .then(|| serde_json::from_str(raw).ok())
        .flatten()
}

/// The text or the number that stands at this place, as text without space around it; empty where neither does.
pub(super) fn text(value: &Value, place: &str) -> String {
    match value.pointer(place) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// Whether it says yes there: as JSON does, or as a table would.
pub(super) fn is_so(value: &Value, place: &str) -> bool {
    match value.pointer(place) {
        Some(Value::Bool(so)) => *so,
        _ => matches!(text(value, place).as_str(), "1" | "true"),
    }
}

struct Elements<'t>(&'t mut dyn FnMut(&str));

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = ();

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(raw) = list.next_element::<&RawValue>()? {
            (self.0)(raw.get());
        }
        Ok(())
    }
}

struct Fields<'t>(&'t mut dyn FnMut(&str, &str));

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = ();

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        while let Some((name, raw)) = object.next_entry::<String, &RawValue>()? {
            (self.0)(&name, raw.get());
        }
        Ok(())
    }
}
