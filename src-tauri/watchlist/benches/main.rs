//! What the core costs, beside bare SQLite doing the same on the same disk in the same run. Ratios, never times alone.
//!
//! `cargo bench -p watchlist`; with a number, only libraries of at most so many films.

#![expect(clippy::print_stdout, reason = "its table is what it is for")]

mod acts;
mod erasing;
mod generated;
mod search;
mod syncs;
mod timing;
mod windows;

use std::path::Path;

use jiff::civil::date;
use tempfile::TempDir;
use watchlist::{Now, Reader, Watchlist};

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

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, folder, times] = arguments.as_slice()
        && flag == syncs::ONLY_ACT
    {
        return syncs::act(Path::new(folder), times.parse()?);
    }
    let most = arguments
        .iter()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(100_000);
    let sizes = [10, 10_000, 100_000]
        .into_iter()
        .filter(|films| *films <= most);
    println!(
        "{:>8}  {:<44} {:>10} {:>10} {:>10} {:>8}",
        "films", "what", "p50", "p99", "bare p50", "ratio"
    );
    syncs::measure()?;
    let mut libraries = Vec::new();
    for films in sizes {
        if Path::new(MEMORY).is_dir() {
            acts::measure(&mut Library::of(films, Path::new(MEMORY))?, true)?;
        }
        let mut library = Library::of(films, Path::new(DISK))?;
        acts::measure(&mut library, false)?;
        libraries.push(library);
    }
    for library in &mut libraries {
        search::measure(library)?;
    }
    windows::measure(&mut libraries)?;
    // Last: it leaves fewer films.
    libraries.iter_mut().try_for_each(erasing::measure)
}
