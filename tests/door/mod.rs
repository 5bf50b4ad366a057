//! The door as the application declares it: every command, with what serde makes of its arguments. It is data, written
//! from the declarations (`src-tauri/commands/declared.rs`): a command declared later is tried without a word written here.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde_json::{Map, Value, json};

const DECLARED: &str = include_str!("../../ui/src/types/commands.json");

/// What a command is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The person's act: it answers what changed.
    Act,
    /// Something is done, and nothing is answered.
    Deed,
    /// The watchlist is opened, as it is or with another file in its place.
    Opening,
    /// A file is saved where the person says.
    Saving,
    /// A question; nothing is done.
    Question,
}

/// A command: its name, what it is for, its arguments. One without a format only the page can make.
#[derive(Debug, Clone, Deserialize)]
pub struct Command {
    pub name: String,
    pub kind: Kind,
    pub arguments: Vec<(String, Option<Format>)>,
}

/// A type, as serde-reflection writes it. One that is not here yet is an error when the declarations are read.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Format {
    Bool,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F64,
    Str,
    Option(Box<Self>),
    Seq(Box<Self>),
    /// By texts, as JSON has it.
    Map {
        #[serde(rename = "VALUE")]
        value: Box<Self>,
    },
    TypeName(String),
}

/// What a name stands for.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum Named {
    Struct(Fields),
    Enum(BTreeMap<u32, BTreeMap<String, Variant>>),
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum Variant {
    Unit,
    NewType(Format),
    Struct(Fields),
}

/// Each with the one name it has.
type Fields = Vec<BTreeMap<String, Format>>;

/// What only the page can make: a channel as Tauri sends it, that nobody listens to.
pub const CHANNEL: &str = "__CHANNEL__:4294967295";

/// Every command, and the types their arguments are made of.
#[derive(Deserialize)]
pub struct Door {
    pub commands: Vec<Command>,
    types: BTreeMap<String, Named>,
}

/// Who says what stands where the declaration leaves it open.
pub trait Says {
    fn truth(&mut self) -> bool;
    /// The number called so.
    fn number(&mut self, name: &str) -> Result<i64>;
    /// The text called so.
    fn text(&mut self, name: &str) -> String;
    /// One of so many.
    fn choice(&mut self, of: usize) -> usize;
    /// How long a list is.
    fn length(&mut self) -> usize;
}

impl Door {
    /// Reads the declarations.
    pub fn read() -> Result<Self> {
        let door: Self = serde_json::from_str(DECLARED)?;
        let count = door.commands.len();
        ensure!(count > 40, "only {count} commands are declared");
        Ok(door)
    }

    /// Arguments for a command.
    pub fn arguments(&self, command: &Command, says: &mut impl Says) -> Result<Value> {
        let mut all = Map::new();
        for (name, format) in &command.arguments {
            let value = match format {
                Some(format) => self.value(name, format, says)?,
                None => json!(CHANNEL),
            };
            all.insert(name.clone(), value);
        }
        Ok(Value::Object(all))
    }

    fn value(&self, name: &str, format: &Format, says: &mut impl Says) -> Result<Value> {
        Ok(match format {
            Format::Bool => json!(says.truth()),
            Format::I32
            | Format::I64
            | Format::U8
            | Format::U16
            | Format::U32
            | Format::U64
            | Format::F64 => {
                json!(says.number(name)?)
            }
            Format::Str => json!(says.text(name)),
            Format::Option(of) => match says.choice(2) {
                0 => self.value(name, of, says)?,
                _ => Value::Null,
            },
            Format::Seq(of) => (0..says.length())
                .map(|_| self.value(name, of, says))
                .collect::<Result<_>>()?,
            Format::Map { value } => {
                let all = (0..says.length())
                    .map(|_| Ok((says.text(name), self.value(name, value, says)?)));
                Value::Object(all.collect::<Result<_>>()?)
            }
            Format::TypeName(named) => self.named(named, says)?,
        })
    }

    fn named(&self, name: &str, says: &mut impl Says) -> Result<Value> {
        match self
            .types
            .get(name)
            .with_context(|| format!("no type {name}"))?
        {
            Named::Struct(fields) => self.fields(fields, says),
            Named::Enum(variants) => {
                let chosen = variants.values().nth(says.choice(variants.len()));
                let (name, variant) = chosen
                    .and_then(BTreeMap::first_key_value)
                    .context("no variant")?;
                Ok(match variant {
                    Variant::Unit => json!(name),
                    Variant::NewType(of) => json!({ name: self.value(name, of, says)? }),
                    Variant::Struct(fields) => json!({ name: self.fields(fields, says)? }),
                })
            }
        }
    }

    fn fields(&self, fields: &Fields, says: &mut impl Says) -> Result<Value> {
        let fields = fields.iter().flatten();
        fields
            .map(|(name, of)| Ok((name.clone(), self.value(name, of, says)?)))
            .collect()
    }
}
