//! Every command there is, read from the interface's one door: a command added later is thrown at without a new line here.

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};

use super::shapes;

const API: &str = include_str!("../../../ui/src/api.ts");

/// A command, and arguments such as the interface would send.
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

/// All of them, in the door's own order.
pub fn all() -> Result<Vec<Command>> {
    let words: Vec<&str> = API.split_whitespace().collect();
    let door = words.join(" ");
    let door = between(&door, "export const api = {", "};").context("the door is not found")?;
    let mut commands = Vec::new();
    let mut rest = door;
    while let Some((signature, call)) = rest.split_once("call<") {
        let (call, after) = call
            .split_once("),")
            .or_else(|| call.split_once(')'))
            .context("a call that does not end")?;
        commands.push(read(signature, call).with_context(|| format!("in {call}"))?);
        rest = after;
    }
    ensure!(
        commands.len() == door.matches("call<").count() && commands.len() > 40,
        "only {} commands were found",
        commands.len()
    );
    Ok(commands)
}

/// `rate: (film: number, rating: number) =>` and `Changed>("rate", { film, rating }`.
fn read(signature: &str, call: &str) -> Result<Command> {
    let name = between(call, ">(\"", "\"").context("no name")?.to_owned();
    let mut arguments = Map::new();
    for argument in between(call, "{", "}").unwrap_or_default().split(',') {
        let argument = argument.trim();
        let value = match argument.split_once(':') {
            _ if argument.is_empty() => continue,
            // Tauri's own: a number behind a word.
            Some(_) => Value::from("__CHANNEL__:4294967295"),
            None => {
                let kind = kind_of(signature, argument)
                    .with_context(|| format!("{argument} has no type"))?;
                shapes::honest(argument, kind)?
            }
        };
        let key = argument.split(':').next().unwrap_or_default();
        arguments.insert(key.trim().to_owned(), value);
    }
    Ok(Command {
        name,
        arguments: Value::Object(arguments),
    })
}

fn kind_of<'a>(signature: &'a str, argument: &str) -> Option<&'a str> {
    let start = [format!("({argument}: "), format!(", {argument}: ")]
        .iter()
        .find_map(|begins| signature.rfind(begins).map(|at| at + begins.len()))?;
    signature[start..].split([',', ')']).next()
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    text.split_once(from)?.1.split_once(to).map(|it| it.0)
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
