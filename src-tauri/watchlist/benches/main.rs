//! What the core costs, beside bare SQLite doing the same on the same disk in the same run. Ratios, never times alone.
//!
//! `cargo bench -p watchlist`; with a number, only libraries of at most so many films.

#![expect(clippy::print_stdout, reason = "its table is what it is for")]

mod acts;
mod generated;
mod search;
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
    fn of(films: usize) -> Outcome<Self> {
        // Beside the build, on a real disk: a temporary folder may be memory, where an fsync costs nothing.
        let folder = TempDir::new_in(Path::new(env!("CARGO_TARGET_TMPDIR")))?;
        let mut watchlist = Watchlist::open(folder.path(), NOW)?;
        watchlist.add_films(&generated::films(films.saturating_sub(10)), NOW)?;
        watchlist.rest()?;
        let reader = Reader::open(folder.path())?;
        Ok(Self {
            folder,
            watchlist,
            reader,
            films,
        })
    }
}

fn main() -> Outcome<()> {
    let most = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(100_000);
    let sizes: Vec<usize> = [10, 10_000, 100_000]
        .into_iter()
        .filter(|films| *films <= most)
        .collect();
    let mut libraries = sizes
        .into_iter()
        .map(Library::of)
        .collect::<Outcome<Vec<_>>>()?;
    println!(
        "{:>8}  {:<44} {:>10} {:>10} {:>10} {:>8}",
        "films", "what", "p50", "p99", "bare p50", "ratio"
    );
    for library in &mut libraries {
        acts::measure(library)?;
    }
    for library in &mut libraries {
        search::measure(library)?;
    }
    windows::measure(&mut libraries)
}
