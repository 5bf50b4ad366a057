//! What can be written down. An event is `Copy` and holds no text but what stands in the program itself, so that no word
//! of anyone's, and no path, can be in one.

use std::fmt;
use std::panic::Location;
use std::path::Path;
use std::time::{Duration, Instant};

use watchlist::Now;

use super::Versions;
use crate::failure::{Failure, Kind};

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The application started.
    Started(Versions),
    /// The file was full, and this is the next.
    Rotated(Versions),
    /// So many lines could be written nowhere.
    Forgotten(u64),
    /// The watchlist was opened; the schema its file had before, 0 for a new one.
    Opened { schema: i32, took: Duration },
    /// Something that was asked for, or was due, was done or failed.
    Done {
        name: &'static str,
        took: Duration,
        outcome: CommandOutcome,
    },
    /// How the page is drawn in this run, and why so: a word of the program's.
    Drawing(&'static str),
    /// The page did not say that it is painted: the application ends and begins again, drawn plainly.
    StayedBlank,
    /// The application ends as it should.
    Ended,
}

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandOutcome {
    /// It was done.
    Well,
    /// It was done, and found so many things that are not as they should be.
    Found(usize),
    /// It was not: what the interface does about it, and SQLite's code if it has one.
    Failed(Kind, Option<i32>),
}

impl From<&Failure> for CommandOutcome {
    fn from(failure: &Failure) -> Self {
        Self::Failed(failure.kind, failure.code)
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Started(versions) => write!(f, "started {versions}"),
            Self::Rotated(versions) => write!(f, "rotated {versions}"),
            Self::Forgotten(lines) => write!(f, "forgotten lines={lines}"),
            Self::Opened { schema, took } => {
                write!(f, "opened schema={schema} ms={}", took.as_millis())
            }
            Self::Done {
                name,
                took,
                outcome,
            } => write!(f, "{name} ms={} {outcome}", took.as_millis()),
            Self::Drawing(how) => write!(f, "drawing={how}"),
            Self::StayedBlank => write!(f, "blank begins-again"),
            Self::Ended => write!(f, "ended"),
        }
    }
}

impl fmt::Display for CommandOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Well => write!(f, "ok"),
            Self::Found(count) => write!(f, "found={count}"),
            Self::Failed(kind, None) => write!(f, "failed={kind:?}"),
            Self::Failed(kind, Some(code)) => write!(f, "failed={kind:?} code={code}"),
        }
    }
}

/// Measures how long something of this name takes.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch {
    name: &'static str,
    since: Instant,
}

impl Stopwatch {
    /// Something of this name begins now.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            since: Instant::now(),
        }
    }

    /// How long it took until now.
    pub fn took(&self) -> Duration {
        self.since.elapsed()
    }

    /// It ended in this way.
    pub fn ended(&self, outcome: CommandOutcome) -> Event {
        Event::Done {
            name: self.name,
            took: self.took(),
            outcome,
        }
    }
}

/// An event as a line of the log.
pub fn line(now: Now, event: &Event) -> String {
    written(now, event)
}

/// A panic as one: its place in the program, never its message, which may be about anything.
pub fn panic(now: Now, place: Option<&Location<'_>>) -> String {
    match place {
        None => written(now, &"panic"),
        Some(at) => {
            let (file, line, column) = (of_the_program(at.file()), at.line(), at.column());
            written(now, &format_args!("panic at={file}:{line}:{column}"))
        }
    }
}

fn written(now: Now, what: &dyn fmt::Display) -> String {
    let at = jiff::Timestamp::from_millisecond(now.millis).unwrap_or_default();
    format!("{at:.3} {what}\n")
}

/// A file of the program: of one that lies elsewhere, only from its crate on, since the folders above say who built it.
pub(super) fn of_the_program(file: &str) -> String {
    let path = Path::new(file);
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    let from = match path.has_root() {
        false => 0,
        true => match parts.iter().rposition(|part| part == "src") {
            Some(src) => src.saturating_sub(1),
            None => parts.len().saturating_sub(1),
        },
    };
    parts.get(from..).unwrap_or_default().join("/")
}
