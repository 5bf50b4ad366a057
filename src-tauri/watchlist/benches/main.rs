//! What the core costs, beside bare SQLite doing the same on the same disk in the same run. Ratios, never times alone.
//!
//! `cargo bench -p watchlist`; with a number, only libraries of at most so many films and acts of at most so many rows;
//! with the names of parts, only those: `cargo bench -p watchlist -- big 10000`.

#![expect(clippy::print_stdout, reason = "its table is what it is for")]

mod acts;
mod bare;
mod big_act;
mod breadth;
mod erasing;
mod generated;
mod keystrokes;
mod memory;
mod search;
mod syncs;
mod timing;
mod windows;

use std::path::Path;

use jiff::civil::date;
use tempfile::TempDir;
use watchlist::{Now, Reader, Watchlist};

use crate::big_act::Way;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const NOW: Now = Now {
    today: date(2026, 11, 23),
    millis: 1_795_407_300_000,
};

/// A generated library, open.
struct Library {
    folder: TempDir,
    watchlist: Watchlist,
    reader: Reader,
    films: usize,
}

impl Library {
    fn of(films: usize, place: &Path) -> Outcome<Self> {
        let folder = TempDir::new_in(place)?;
        let mut watchlist = Watchlist::open(folder.path(), NOW)?;
        watchlist.add_films(&generated::films(films.saturating_sub(10)), NOW)?;
        watchlist.idle_checkpoint()?;
        let reader = Reader::open(folder.path())?;
        Ok(Self {
            folder,
            watchlist,
            reader,
            films,
        })
    }
}

/// Beside the build, on a real disk: a temporary folder may be memory.
const DISK: &str = env!("CARGO_TARGET_TMPDIR");
/// Where an fsync costs nothing, on systems that have it.
const MEMORY: &str = "/dev/shm";

/// Its parts.
const PARTS: [&str; 8] = [
    "syncs", "acts", "search", "windows", "breadth", "erasing", "big", "import",
];

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [flag, folder, times] if flag == syncs::ONLY_ACT => {
            return syncs::act(Path::new(folder), times.parse()?);
        }
        [flag, step @ ..] if flag == big_act::ONLY_STEP => return big_act::only(step),
        _ => {}
    }
    let most = arguments.iter().find_map(|argument| argument.parse().ok());
    let most: usize = most.unwrap_or(100_000);
    let named: Vec<&String> = arguments
        .iter()
        .filter(|argument| PARTS.contains(&argument.as_str()))
        .collect();
    let asked = |part: &str| named.is_empty() || named.iter().any(|name| *name == part);
    println!(
        "{:>8}  {:<60} {:>12} {:>12} {:>12} {:>8}",
        "films", "what", "p50", "p99", "bare p50", "ratio"
    );
    if asked("syncs") {
        syncs::measure()?;
    }
    for rows in [10_000, 100_000] {
        if asked("big") && rows <= most {
            big_act::measure(rows, Way::Added)?;
        }
        if asked("import") && rows <= most {
            big_act::measure(rows, Way::Imported)?;
        }
    }
    if !["acts", "search", "windows", "breadth", "erasing"]
        .map(asked)
        .contains(&true)
    {
        return Ok(());
    }
    let mut libraries = Vec::new();
    for films in [10, 10_000, 100_000] {
        if films > most {
            continue;
        }
        if asked("acts") && Path::new(MEMORY).is_dir() {
            acts::measure(&mut Library::of(films, Path::new(MEMORY))?, true)?;
        }
        let mut library = Library::of(films, Path::new(DISK))?;
        if asked("acts") {
            acts::measure(&mut library, false)?;
        }
        libraries.push(library);
    }
    if asked("search") {
        libraries.iter_mut().try_for_each(search::measure)?;
    }
    if asked("windows") {
        windows::measure(&mut libraries)?;
    }
    if asked("breadth") {
        libraries.iter_mut().try_for_each(breadth::measure)?;
    }
    // Last: it leaves fewer films.
    if asked("erasing") {
        libraries.iter_mut().try_for_each(erasing::measure)?;
    }
    Ok(())
}
