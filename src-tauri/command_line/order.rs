//! What is asked for on the command line.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser};
use watchlist::{DateOrder, Existing, ExportForm, ImportKind};

use crate::words::Misunderstood;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Parsed {
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
    /// Write everything, or what a form holds of it, into this file or folder.
    Export {
        to: PathBuf,
        form: ExportForm,
        existing: Existing,
    },
    /// Bring these files in, or say what that would do; what asks is answered, and listed, in a file. What they are, and in
    /// which order days stand in them, is told by them where nobody says it.
    Import {
        files: Vec<PathBuf>,
        dry_run: bool,
        deleted: bool,
        /// Also fill in what films that are there lack.
        fill_in: bool,
        answers: Option<PathBuf>,
        kind: Option<ImportKind>,
        day_order: Option<DateOrder>,
    },
    /// Begin a watchlist where there is none.
    Begin,
}

/// What each is called.
const ORDERS: [&str; 6] = ["--new", "check", "backup", "restore", "export", "import"];

/// The files that the application is to look at, where nothing else is asked for: no order is called so, and each is there.
pub fn files(words: &[OsString]) -> Option<Vec<PathBuf>> {
    let is_order = |word: &OsString| ORDERS.iter().any(|order| *order == word);
    let first = words.first()?;
    let all_there = words.iter().all(|word| Path::new(word).exists());
    (!is_order(first) && all_there).then(|| {
        // Another start is handed them, from wherever that was made.
        let files = words.iter().map(PathBuf::from);
        files
            .map(|file| std::path::absolute(&file).unwrap_or(file))
            .collect()
    })
}

/// Understands the words after the program's name; none at all ask for the window.
///
/// # Errors
/// What was not understood.
pub fn parse(words: impl Iterator<Item = OsString>) -> Result<Option<Parsed>, Misunderstood> {
    let parser = &mut Parser::from_args(words);
    let mut values: Vec<OsString> = Vec::new();
    let (mut to, mut json, mut dry_run) = (None, false, false);
    let (mut force, mut new, mut called) = (false, false, None);
    let (mut deleted, mut fill_in, mut answers, mut day_order) = (false, false, None, None);
    while let Some(word) = parser.next().map_err(by_parser)? {
        match word {
            Arg::Short('h') | Arg::Long("help") => return Ok(Some(Parsed::Usage)),
            Arg::Short('V') | Arg::Long("version") => return Ok(Some(Parsed::Version)),
            Arg::Long("json") => json = true,
            Arg::Long("dry-run") => dry_run = true,
            Arg::Long("force") => force = true,
            Arg::Long("new") => new = true,
            Arg::Long("deleted") => deleted = true,
            Arg::Long("fill-in") => fill_in = true,
            Arg::Long("answers") => {
                answers = Some(PathBuf::from(parser.value().map_err(by_parser)?))
            }
            Arg::Long("to") => to = Some(PathBuf::from(parser.value().map_err(by_parser)?)),
            Arg::Long("as") => called = Some(parser.value().map_err(by_parser)?),
            Arg::Long("day-first") => day_order = Some(DateOrder::DayMonthYear),
            Arg::Long("month-first") => day_order = Some(DateOrder::MonthDayYear),
            Arg::Value(value) => values.push(value),
            Arg::Short(_) | Arg::Long(_) => return Err(by_parser(word.unexpected())),
        }
    }
    let mut values = values.into_iter();
    let name = match values.next() {
        Some(_) if new => return Err(Misunderstood::NewAlone),
        Some(name) => name.into_string().map_err(|name| Misunderstood::NoText {
            word: name.to_string_lossy().into_owned(),
        })?,
        None if new => "--new".to_owned(),
        None if to.is_none()
            && called.is_none()
            && (&answers, day_order) == (&None, None)
            && !(json || dry_run || force || deleted || fill_in) =>
        {
            return Ok(None);
        }
        None => return Err(Misunderstood::NoOrder),
    };
    let others = [
        (&["export", "import"][..], called.is_some()),
        (
            &["import"],
            deleted || fill_in || answers.is_some() || day_order.is_some(),
        ),
    ];
    let mut others = others.iter();
    if others.any(|(orders, given)| *given && !orders.contains(&name.as_str())) {
        return Err(match ORDERS.contains(&name.as_str()) {
            true => Misunderstood::NotThatOption { order: name },
            false => Misunderstood::NoSuchOrder { order: name },
        });
    }
    let order = match (name.as_str(), to, dry_run, force) {
        ("import", None, dry_run, false) => {
            let files: Vec<PathBuf> = values.by_ref().map(PathBuf::from).collect();
            if files.is_empty() {
                return Err(Misunderstood::ImportNeedsFile);
            }
            Order::Import {
                files,
                dry_run,
                deleted,
                fill_in,
                answers,
                kind: called.map(kind).transpose()?,
                day_order,
            }
        }
        ("--new", None, false, false) => Order::Begin,
        ("check", None, false, false) => Order::Check,
        ("backup", to, false, false) => Order::Backup(to),
        ("restore", None, dry_run, force) if !(dry_run && force) => Order::Restore {
            file: values.next().ok_or(Misunderstood::RestoreNeedsFile)?.into(),
            dry_run,
            force,
        },
        ("export", Some(to), false, force) => Order::Export {
            to,
            form: called.map(form).transpose()?.unwrap_or(ExportForm::Json),
            existing: match force {
                true => Existing::Replaced,
                false => Existing::Kept,
            },
        },
        ("export", None, false, _) => return Err(Misunderstood::ExportNeedsFile),
        (known, ..) if ORDERS.contains(&known) => {
            return Err(Misunderstood::NotThatOption { order: name });
        }
        _ => return Err(Misunderstood::NoSuchOrder { order: name }),
    };
    match values.next() {
        Some(more) => Err(Misunderstood::WordTooMany {
            word: more.to_string_lossy().into_owned(),
        }),
        None => Ok(Some(Parsed::Order { order, json })),
    }
}

/// The form of export that is called so.
fn form(form: OsString) -> Result<ExportForm, Misunderstood> {
    let form = form.to_string_lossy().into_owned();
    ExportForm::named(&form).ok_or(Misunderstood::NoSuchForm { form })
}

/// The kind of files that is called so.
fn kind(kind: OsString) -> Result<ImportKind, Misunderstood> {
    let kind = kind.to_string_lossy().into_owned();
    ImportKind::named(&kind).ok_or(Misunderstood::NoSuchKind { kind })
}

/// What the parser did not understand, without its own words.
fn by_parser(error: lexopt::Error) -> Misunderstood {
    use lexopt::Error;
    let text = |word: OsString| word.to_string_lossy().into_owned();
    match error {
        Error::MissingValue { option } => Misunderstood::NoValue { option },
        Error::UnexpectedOption(option) => Misunderstood::NoSuchOption { option },
        Error::UnexpectedArgument(word) => Misunderstood::WordTooMany { word: text(word) },
        Error::UnexpectedValue { option, value } => {
            let value = text(value);
            Misunderstood::ValueTooMany { option, value }
        }
        Error::NonUnicodeValue(word) => Misunderstood::NoText { word: text(word) },
        Error::ParsingFailed { .. } | Error::Custom(_) => Misunderstood::Otherwise,
    }
}

#[cfg(test)]
mod tests;
