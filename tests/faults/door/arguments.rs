//! Arguments a person could have meant: keys of what there is, words, days, by the names and types of the arguments.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use fastrand::Rng;
use rusqlite::Connection;
use serde_json::{Map, Value, json};

use super::{Command, Type, Types};

/// The smallest picture there is.
const PICTURE: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/// Texts that mean something where they stand. Everywhere else a text is any words.
const TEXTS: &[(&str, &[&str])] = &[
    ("address", &[PICTURE, "https://example.org/a-film"]),
    ("opens_on", &["2087-05-09", "2090-01-01"]),
    (
        "seen_on",
        &["today", "2011", "2024-02", "../2010", "2010/2012", ""],
    ),
];

/// Numbers that are no half stars.
const NUMBERS: &[(&str, std::ops::RangeInclusive<i64>)] = &[("text_size", 80..=200)];

/// What there is to be named: a watchlist, looked at from outside.
pub struct Known<'k> {
    pub types: &'k Types,
    pub watchlist: &'k Connection,
    pub folder: &'k Path,
}

impl Known<'_> {
    /// Arguments for a command.
    pub fn arguments(&self, command: &Command, rng: &mut Rng) -> Result<Value> {
        let mut all = Map::new();
        for (name, of) in &command.arguments {
            all.insert(name.clone(), self.value(&command.name, name, of, rng)?);
        }
        Ok(Value::Object(all))
    }

    fn value(&self, command: &str, name: &str, of: &Type, rng: &mut Rng) -> Result<Value> {
        Ok(match of {
            Type::Null => Value::Null,
            Type::Truth => json!(rng.bool()),
            Type::Number => json!(self.number(command, name, rng)?),
            Type::Text => json!(text(name, rng)),
            Type::Word(word) => json!(word),
            Type::Named(inner) => self.value(command, name, self.types.named(inner)?, rng)?,
            Type::Union(parts) => match rng.choice(parts) {
                Some(part) => self.value(command, name, part, rng)?,
                None => Value::Null,
            },
            Type::List(inner) => {
                let length = rng.usize(0..4);
                let items: Result<_> = (0..length)
                    .map(|_| self.value(command, name, inner, rng))
                    .collect();
                Value::Array(items?)
            }
            Type::Object(fields) => {
                let fields: Result<Map<String, Value>> = fields
                    .iter()
                    .map(|(field, of)| Ok((field.clone(), self.value(command, field, of, rng)?)))
                    .collect();
                Value::Object(fields?)
            }
            Type::OfThePage => bail!("only the page can make {name}"),
        })
    }

    /// A number called like a table is a key in it; often one that stands in the table the command is called after, since
    /// most films have no sealed note to be opened.
    fn number(&self, command: &str, name: &str, rng: &mut Rng) -> Result<i64> {
        if name == "backup" {
            return Ok(rng.choice(numbers_of_backups(self.folder)).unwrap_or(1));
        }
        let is_table: bool = self.watchlist.query_row(
            "SELECT EXISTS (SELECT 1 FROM pragma_table_info(?1) WHERE name = 'id' AND type = 'INTEGER')",
            [name],
            |row| row.get(0),
        )?;
        if is_table && rng.bool() {
            let named = self.standing_in(command, name)?;
            if let Some(key) = rng.choice(named) {
                return Ok(key);
            }
        }
        if is_table {
            let keys = self
                .watchlist
                .prepare(&format!("SELECT id FROM {name} ORDER BY id DESC LIMIT 40"))?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<Vec<i64>>>()?;
            return Ok(rng.choice(keys).unwrap_or(1));
        }
        let range = NUMBERS.iter().find(|(of, _)| *of == name);
        Ok(rng.i64(range.map_or(1..=10, |(_, range)| range.clone())))
    }
}

impl Known<'_> {
    /// The keys of this name in every table whose name is part of the command's.
    fn standing_in(&self, command: &str, name: &str) -> Result<Vec<i64>> {
        let tables = self
            .watchlist
            .prepare(
                "SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND instr(?1, m.name) > 0
                   AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = ?2)",
            )?
            .query_map([command, name], |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<String>>>()?;
        let mut keys = Vec::new();
        for table in tables {
            let rows = self
                .watchlist
                .prepare(&format!(
                    "SELECT {name} FROM {table} ORDER BY 1 DESC LIMIT 40"
                ))?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<Vec<i64>>>()?;
            keys.extend(rows);
        }
        Ok(keys)
    }
}

/// The numbers of the backups in a folder.
pub fn numbers_of_backups(folder: &Path) -> Vec<i64> {
    let Ok(files) = fs::read_dir(folder.join("backups")) else {
        return Vec::new();
    };
    files
        .flatten()
        .filter_map(|file| {
            let name = file.file_name().into_string().ok()?;
            name.get(..6)?.parse().ok()
        })
        .collect()
}

fn text(name: &str, rng: &mut Rng) -> String {
    if let Some((_, texts)) = TEXTS.iter().find(|(of, _)| *of == name)
        && let Some(chosen) = rng.choice(texts.iter())
    {
        return (*chosen).to_owned();
    }
    const WORDS: [&str; 8] = [
        "snow",
        "письмо",
        "silence",
        "a train",
        "the sea",
        "ждать",
        "winter",
        "née",
    ];
    // Now and then a text that fills many pages of the file, so that one act is many writes.
    let words = match rng.u8(..8) {
        0 => 6_000,
        1 => 0,
        _ => rng.usize(1..40),
    };
    let chosen: Vec<&str> = (0..words)
        .filter_map(|_| rng.choice(WORDS.iter()).copied())
        .collect();
    chosen.join(" ")
}
