//! Every command there is, with arguments such as the interface would send, so that only one thing at a time is wrong
//! with what is thrown.

use anyhow::Result;
use serde_json::Value;

use super::door::{Door, Says};

/// Texts that have to say something in particular to be taken.
const TEXTS: [(&str, &str); 6] = [
    ("seen_on", "2011"),
    ("opens_on", "2061-01-01"),
    ("address", "https://example.org/"),
    ("trailer", "https://example.org/"),
    ("watch", "https://example.org/"),
    ("id", "tt0079944"),
];

/// A command, and its arguments.
pub struct Command {
    pub name: String,
    pub arguments: Value,
}

impl Command {
    /// Every place in the arguments where something else can stand: each argument, and whatever lies in it.
    pub fn places(&self) -> Vec<Vec<Value>> {
        let mut places = Vec::new();
        walk(&self.arguments, &mut Vec::new(), &mut places);
        places
    }
}

/// All of them, in the door's own order, but for the one that closes the window: nothing could be thrown after it.
pub fn all() -> Result<Vec<Command>> {
    let door = Door::read()?;
    let command = |it: &super::door::Command| {
        Ok(Command {
            name: it.name.clone(),
            arguments: door.arguments(it, &mut Honest)?,
        })
    };
    let stays = |it: &&super::door::Command| it.name != "close_window";
    door.commands.iter().filter(stays).map(command).collect()
}

/// Always the same, and always there.
struct Honest;

impl Says for Honest {
    fn truth(&mut self) -> bool {
        true
    }

    fn number(&mut self, name: &str) -> Result<i64> {
        Ok(if name == "year" { 1979 } else { 1 })
    }

    fn text(&mut self, name: &str) -> String {
        let text = TEXTS.iter().find(|(of, _)| *of == name);
        text.map_or("text", |(_, text)| text).to_owned()
    }

    fn choice(&mut self, _: usize) -> usize {
        0
    }

    fn length(&mut self) -> usize {
        1
    }
}

fn walk(value: &Value, place: &mut Vec<Value>, places: &mut Vec<Vec<Value>>) {
    let inner: Vec<(Value, &Value)> = match value {
        Value::Object(map) => map
            .iter()
            .map(|(k, v)| (Value::from(k.as_str()), v))
            .collect(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .map(|(n, v)| (n.into(), v))
            .collect(),
        _ => return,
    };
    for (key, value) in inner {
        place.push(key);
        places.push(place.clone());
        walk(value, place, places);
        place.pop();
    }
}
