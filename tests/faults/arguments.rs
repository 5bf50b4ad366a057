//! Arguments a person could have meant: keys of what there is, words, days, by the names and types of the arguments.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use fastrand::Rng;
use rusqlite::Connection;
use serde_json::Value;

use crate::door::{Command, Door, Says};
use crate::verbs;

/// Numbers that are no half stars.
const NUMBERS: &[(&str, std::ops::RangeInclusive<i64>)] = &[
    ("text_size", 80..=200),
    ("year", 1874..=2200),
    ("minutes", 1..=60_000),
];

/// What there is to be named: a watchlist, looked at from outside.
pub struct Known<'k> {
    pub door: &'k Door,
    pub watchlist: &'k Connection,
    pub folder: &'k Path,
}

impl Known<'_> {
    /// Arguments for a command.
    pub fn arguments(&self, command: &Command, rng: &mut Rng) -> Result<Value> {
        let row = self.row(&command.name, rng)?;
        let mut chance = ByChance {
            known: self,
            row,
            rng,
        };
        self.door.arguments(command, &mut chance)
    }

    /// The keys that stand together in some row of a table that is called most like the command: `seal_note` is for
    /// `sealed_note` before `note`, and what is moved on a list is on it.
    fn row(&self, command: &str, rng: &mut Rng) -> Result<BTreeMap<String, i64>> {
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut columns = self.watchlist.prepare(
            "SELECT m.name AS tbl, c.name AS col FROM pragma_table_list m JOIN pragma_table_info(m.name) c
             WHERE m.schema = 'main' AND m.type = 'table' AND NOT m.wr AND c.name IN (SELECT name FROM sqlite_schema WHERE type = 'table')",
        )?;
        let mut columns = columns.query([])?;
        while let Some(column) = columns.next()? {
            let table = tables.entry(column.get("tbl")?).or_default();
            table.push(column.get("col")?);
        }
        let most = tables.keys().map(|table| likeness(command, table)).max();
        let like = |table: &&String| most > Some(0) && Some(likeness(command, table)) == most;
        let mut keys = BTreeMap::new();
        let Some(table) = rng.choice(tables.keys().filter(like).collect::<Vec<_>>()) else {
            return Ok(keys);
        };
        let sql = format!(
            "SELECT * FROM (SELECT * FROM {table} ORDER BY rowid DESC LIMIT 40) LIMIT 1 OFFSET ?1"
        );
        let count: i64 = self.watchlist.query_row(
            &format!("SELECT min(40, count(*)) FROM {table}"),
            [],
            |row| row.get(0),
        )?;
        let mut row = self.watchlist.prepare(&sql)?;
        let mut row = row.query([rng.i64(0..count.max(1))])?;
        if let Some(row) = row.next()? {
            for column in tables.get(table).into_iter().flatten() {
                if let Ok(key) = row.get(column.as_str()) {
                    keys.insert(column.clone(), key);
                }
            }
        }
        Ok(keys)
    }
}

/// How many words of a command's name a table's is made of, or begins with.
fn likeness(command: &str, table: &str) -> usize {
    let of_table = |word: &&str| word.len() > 2 && table.split('_').any(|it| it.starts_with(*word));
    command.split('_').filter(of_table).count()
}

/// What a person could mean by one command's arguments.
struct ByChance<'c> {
    known: &'c Known<'c>,
    /// Keys that stand together.
    row: BTreeMap<String, i64>,
    rng: &'c mut Rng,
}

impl Says for ByChance<'_> {
    fn truth(&mut self) -> bool {
        self.rng.bool()
    }

    /// A number called like a table is a key in it; mostly one that stands in the table the command is called after, since
    /// most films have no sealed note to be opened.
    fn number(&mut self, name: &str) -> Result<i64> {
        let Known {
            watchlist, folder, ..
        } = self.known;
        if name == "backup" {
            return Ok(self.rng.choice(numbers_of_backups(folder)).unwrap_or(1));
        }
        let is_table: bool = watchlist.query_row(
            "SELECT EXISTS (SELECT 1 FROM pragma_table_info(?1) WHERE name = 'id' AND type = 'INTEGER')",
            [name],
            |row| row.get(0),
        )?;
        if let Some(key) = self.row.get(name)
            && self.rng.u8(..4) > 0
        {
            return Ok(*key);
        }
        if is_table {
            let keys = watchlist
                .prepare(&format!("SELECT id FROM {name} ORDER BY id DESC LIMIT 40"))?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<Vec<i64>>>()?;
            return Ok(self.rng.choice(keys).unwrap_or(1));
        }
        let range = NUMBERS.iter().find(|(of, _)| *of == name);
        Ok(self
            .rng
            .i64(range.map_or(1..=10, |(_, range)| range.clone())))
    }

    fn text(&mut self, name: &str) -> String {
        text(name, self.rng)
    }

    fn choice(&mut self, of: usize) -> usize {
        self.rng.usize(..of)
    }

    fn length(&mut self) -> usize {
        self.rng.usize(..4)
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
    let texts = verbs::TEXTS.iter().filter(|(of, _)| *of == name);
    let texts: Vec<&str> = texts.flat_map(|(_, texts)| *texts).copied().collect();
    if let Some(chosen) = rng.choice(&texts) {
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
