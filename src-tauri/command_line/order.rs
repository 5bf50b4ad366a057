//! What is asked for on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt as _};
use watchlist::Existing;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// `--help`.
    Usage,
    /// `--version`.
    Version,
    /// Something to be done.
    Order {
        /// What.
        order: Order,
        /// Whether the report is to be JSON.
        json: bool,
    },
}

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Order {
    /// Run the integrity check.
    Check,
    /// Make a checked copy, among the backups or in this folder.
    Backup(Option<PathBuf>),
    /// Go back to this copy, to one of another watchlist only by force, or say what would be different.
    Restore {
        file: PathBuf,
        dry_run: bool,
        force: bool,
    },
    /// Write everything into this file.
    Export { to: PathBuf, existing: Existing },
    /// Begin a watchlist where there is none.
    Begin,
}

/// Understands the words after the program's name; none at all ask for the window.
///
/// # Errors
/// A sentence on what was not understood.
pub fn parse(words: impl Iterator<Item = OsString>) -> Result<Option<Asked>, String> {
    read(&mut Parser::from_args(words)).map_err(|error| capital(&error.to_string()))
}

fn read(parser: &mut Parser) -> Result<Option<Asked>, lexopt::Error> {
    let mut values: Vec<OsString> = Vec::new();
    let (mut to, mut json, mut dry_run) = (None, false, false);
    let (mut force, mut new) = (false, false);
    while let Some(word) = parser.next()? {
        match word {
            Arg::Short('h') | Arg::Long("help") => return Ok(Some(Asked::Usage)),
            Arg::Short('V') | Arg::Long("version") => return Ok(Some(Asked::Version)),
            Arg::Long("json") => json = true,
            Arg::Long("dry-run") => dry_run = true,
            Arg::Long("force") => force = true,
            Arg::Long("new") => new = true,
            Arg::Long("to") => to = Some(PathBuf::from(parser.value()?)),
            Arg::Value(value) => values.push(value),
            Arg::Short(_) | Arg::Long(_) => return Err(word.unexpected()),
        }
    }
    let mut values = values.into_iter();
    let name = match values.next() {
        Some(_) if new => return Err("--new is an order by itself".into()),
        Some(name) => name.string()?,
        None if new => "--new".to_owned(),
        None if to.is_none() && !json && !dry_run && !force => return Ok(None),
        None => return Err("no order is given".into()),
    };
    let order = match (name.as_str(), to, dry_run, force) {
        ("--new", None, false, false) => Order::Begin,
        ("check", None, false, false) => Order::Check,
        ("backup", to, false, false) => Order::Backup(to),
        ("restore", None, dry_run, force) if !(dry_run && force) => Order::Restore {
            file: values.next().ok_or("restore needs a FILE")?.into(),
            dry_run,
            force,
        },
        ("export", Some(to), false, force) => Order::Export {
            to,
            existing: match force {
                true => Existing::Replaced,
                false => Existing::Kept,
            },
        },
        ("export", None, false, _) => return Err("export needs --to FILE".into()),
        ("--new" | "check" | "backup" | "restore" | "export", ..) => {
            return Err(format!("{name} does not take that option").into());
        }
        _ => return Err(format!("there is no order “{name}”").into()),
    };
    match values.next() {
        Some(more) => Err(format!("“{}” is one word too many", more.to_string_lossy()).into()),
        None => Ok(Some(Asked::Order { order, json })),
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}

#[cfg(test)]
mod tests;
