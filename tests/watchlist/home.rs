//! The tiny harness: a folder, a watchlist in it, and a clock that stands still until told.

use std::path::{Path, PathBuf};

use jiff::civil::date;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;
use watchlist::{
    Card, Changed, Disk, Error, FilmId, FilmPage, Now, Question, Reader, Refusal, Watchlist, Window,
};

use crate::verbs::{Deed, Ground};

/// 23 November 2026, a quarter past four.
pub const MILLIS: i64 = 1_795_407_300_000;
pub const NOW: Now = Now {
    today: date(2026, 11, 23),
    millis: MILLIS,
};

/// A folder with a watchlist in it.
pub struct Home {
    pub watchlist: Watchlist,
    pub reader: Reader,
    pub now: Now,
    disk: Disk,
    // Goes last: Windows takes no folder away in which a file is open.
    folder: TempDir,
}

impl Home {
    /// A first start.
    pub fn new() -> Self {
        Self::at(TempDir::new().unwrap(), Disk::Own)
    }

    /// A first start in a folder on a network's disk.
    pub fn distant() -> Self {
        Self::at(TempDir::new().unwrap(), Disk::Distant)
    }

    /// A start in a folder with a life of its own.
    pub fn over(folder: TempDir) -> Self {
        Self::at(folder, Disk::Own)
    }

    /// A start in a folder with a life of its own, which now lies on a network's disk.
    pub fn distant_over(folder: TempDir) -> Self {
        Self::at(folder, Disk::Distant)
    }

    fn at(folder: TempDir, disk: Disk) -> Self {
        let watchlist = Watchlist::open_on(folder.path(), disk, NOW).unwrap();
        let reader = Reader::open(folder.path()).unwrap();
        Self {
            folder,
            watchlist,
            reader,
            now: NOW,
            disk,
        }
    }

    /// Quits and starts again.
    pub fn restart(self) -> Self {
        let Self {
            folder,
            watchlist,
            reader,
            disk,
            ..
        } = self;
        drop((watchlist, reader));
        Self::at(folder, disk)
    }

    /// Quits; what is left is the folder.
    pub fn quit(self) -> TempDir {
        self.folder
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self) -> PathBuf {
        self.folder().join("watchlist.sqlite3")
    }

    /// What lists show of this film.
    pub fn card(&mut self, film: FilmId) -> Card {
        self.cards()
            .into_iter()
            .find(|card| card.film == film)
            .unwrap()
    }

    /// Lets time pass.
    pub fn wait(&mut self, seconds: i64) {
        self.now.millis += seconds * 1000;
    }

    /// The film of this title.
    pub fn film(&mut self, title: &str) -> FilmId {
        self.cards()
            .into_iter()
            .find(|card| card.title == title)
            .unwrap_or_else(|| panic!("no film {title}"))
            .film
    }

    pub fn page(&mut self, title: &str) -> FilmPage {
        let film = self.film(title);
        self.reader.film(film, self.now).unwrap()
    }

    /// All films, by title.
    pub fn cards(&mut self) -> Vec<Card> {
        self.ask(&Question::everything())
    }

    pub fn ask(&mut self, question: &Question) -> Vec<Card> {
        self.reader
            .films(
                question,
                Window {
                    first: 0,
                    count: 500,
                },
            )
            .unwrap()
            .cards
    }

    pub fn titles(&mut self, question: &Question) -> Vec<String> {
        self.ask(question)
            .into_iter()
            .map(|card| card.title)
            .collect()
    }

    /// Does any deed, or leaves what is being written.
    pub fn does(&mut self, deed: Option<&Deed>) {
        match deed {
            None => self.watchlist.leave_writing().unwrap(),
            Some(deed) => self.does_to(None, deed),
        }
        self.wait(10);
    }

    /// Does any deed, to this film if it can be done to one. What is refused leaves no trace.
    pub fn does_to(&mut self, only: Option<FilmId>, deed: &Deed) {
        let conn =
            Connection::open_with_flags(self.file(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let ground = Ground {
            only,
            ..Ground::of(&conn, self.now).unwrap()
        };
        match deed.carry_out(&mut self.watchlist, &ground) {
            Ok(_) | Err(Error::Refused(_)) => {}
            Err(other) => panic!("{deed:?}: {other}"),
        }
    }

    /// Does something to the film of this title, now.
    pub fn with(
        &mut self,
        title: &str,
        act: impl FnOnce(&mut Watchlist, FilmId, Now) -> watchlist::Result<Changed>,
    ) -> Changed {
        let film = self.film(title);
        act(&mut self.watchlist, film, self.now).unwrap()
    }
}

/// What an act was refused with.
pub fn refusal<T: std::fmt::Debug>(result: watchlist::Result<T>) -> Refusal {
    match result.unwrap_err() {
        Error::Refused(refusal) => refusal,
        other => panic!("not a refusal: {other:?}"),
    }
}

/// Where two states differ, in a few lines.
pub fn difference(before: &str, after: &str) -> String {
    let lacks = |of: &str, other: &str| -> Vec<String> {
        let other: std::collections::HashSet<&str> = other.lines().collect();
        of.lines()
            .filter(|line| !other.contains(line))
            .take(5)
            .map(str::to_owned)
            .collect()
    };
    format!(
        "only before: {:#?}\nonly after: {:#?}",
        lacks(before, after),
        lacks(after, before)
    )
}

/// Everything the person's tables, the cards and the tallies hold, as text: equal if and only if the state is.
pub fn state(home: &Home) -> String {
    let conn = rusqlite::Connection::open_with_flags(
        home.file(),
        rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY,
    )
    .unwrap();
    let mut tables = conn
        .prepare(
            "SELECT m.name FROM sqlite_schema m WHERE m.type = 'table'
               AND (m.name IN ('card', 'tally', 'table_sum', 'search_film', 'search_title')
                    OR m.name IN (SELECT name FROM journal_table))
             ORDER BY m.name",
        )
        .unwrap();
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut state = String::new();
    for table in tables {
        let mut rows = conn
            .prepare(&format!(
                "SELECT * FROM {table} {} ORDER BY 1, 2",
                if table == "table_sum" {
                    "WHERE tbl IN (SELECT name FROM journal_table) AND (row_count > 0 OR sum <> 0)"
                } else {
                    ""
                }
            ))
            .unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            state.push_str(&table);
            for column in 0..columns {
                let value: rusqlite::types::Value = row.get(column).unwrap();
                state.push_str(&format!(" {value:?}"));
            }
            state.push('\n');
        }
    }
    state
}
