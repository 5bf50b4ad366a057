use std::io::{ErrorKind, Read as _};

use super::folder::JOURNAL;
use super::schema::{APPLICATION_ID, NEWEST};
use super::{Disk, Folder, open_regular, read_only};
use crate::{Damage, Error, NotOpen, Result};

/// What lies where the watchlist should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Classified {
    /// Nothing, and nothing says there ever was: a fresh start.
    Nothing,
    /// A watchlist with this schema.
    Schema(i32),
}

impl Classified {
    /// Whether there is anything of the person's yet: a first start may have been cut off before its first table.
    pub(crate) fn holds_something(self) -> bool {
        matches!(self, Self::Schema(version) if version > 0)
    }

    /// The schema, 0 where there is nothing yet.
    pub(crate) fn schema(self) -> i32 {
        match self {
            Self::Nothing => 0,
            Self::Schema(version) => version,
        }
    }

    pub(crate) fn needs_migration(self) -> bool {
        matches!(self, Self::Schema(version) if 0 < version && version < NEWEST)
    }
}

/// Looks at the file before SQLite touches it. Only a watchlist this program can read, or a fresh start, goes on.
pub(crate) fn classify(folder: &Folder) -> Result<Classified> {
    let Some(head) = glance(folder)? else {
        return Ok(Classified::Nothing);
    };
    let version = version(folder, &head)?;
    if version > NEWEST {
        return Err(Error::NotOpen(NotOpen::Newer {
            file: folder.watchlist(),
            schema: version,
            newest: NEWEST,
        }));
    }
    if version < 0 || cut_within_a_page(folder, &head) {
        return Err(cut_short(folder));
    }
    Ok(Classified::Schema(version))
}

/// How a watchlist's file begins; nothing where there is none and never was. Nothing but its first bytes is read.
pub(crate) fn glance(folder: &Folder) -> Result<Option<Vec<u8>>> {
    let path = folder.watchlist();
    let mut head = Vec::new();
    match open_regular(&path) {
        Ok(file) => {
            file.take(100)
                .read_to_end(&mut head)
                .map_err(|error| Error::at(&path, &error))?;
        }
        Err(error) if error.kind() == ErrorKind::NotFound => not_elsewhere(folder)?,
        Err(error) => {
            let (file, error) = (path, error.into());
            return Err(Error::NotOpen(NotOpen::FileUnread { file, error }));
        }
    }
    if head.len() < 2 {
        return match folder.earlier_life() {
            None => Ok(None),
            Some(evidence) => Err(Error::Damaged(Damage::Lost {
                file: path,
                evidence,
            })),
        };
    }
    let ours =
        head.starts_with(b"SQLite format 3\0") && big_endian(&head, 68) == Some(APPLICATION_ID);
    if !ours {
        return Err(Error::Damaged(Damage::NotOurs { file: path }));
    }
    if folder.was_left_open() && is_no_journal(folder) {
        return Err(Error::Damaged(Damage::AnothersJournal { file: path }));
    }
    Ok(Some(head))
}

/// A file that is missing may only be out of reach: then nothing else is looked for, and nothing made.
fn not_elsewhere(folder: &Folder) -> Result<()> {
    if let Ok(goal) = folder.named().read_link() {
        let file = folder.watchlist();
        return Err(Error::NotOpen(NotOpen::FileLinkToNothing { file, goal }));
    }
    if let Some(stub) = folder.put_away() {
        let file = folder.watchlist();
        return Err(Error::NotOpen(NotOpen::PutAway { file, stub }));
    }
    Ok(())
}

/// What lies where SQLite would keep a rollback journal, and is none: it would keep whoever only reads from reading.
fn is_no_journal(folder: &Folder) -> bool {
    let mut head = Vec::new();
    let read =
        open_regular(&folder.rollback()).and_then(|file| file.take(8).read_to_end(&mut head));
    let begins = head.first().is_some_and(|first| *first != 0);
    read.is_ok() && begins && head != JOURNAL
}

/// SQLite takes what is missing of the last page for zeros. While a log lies beside the file, the page may be there.
fn cut_within_a_page(folder: &Folder, head: &[u8]) -> bool {
    let size = match head.get(16..18).map(|bytes| (bytes[0], bytes[1])) {
        Some((0, 1)) => 65_536,
        Some((high, low)) => u64::from(high) * 256 + u64::from(low),
        None => 0,
    };
    let length = std::fs::metadata(folder.watchlist()).map_or(0, |file| file.len());
    !folder.was_left_open() && size > 0 && !length.is_multiple_of(size)
}

/// The schema: from the file's head, or where a log lies beside it, as SQLite reads the two together.
fn version(folder: &Folder, head: &[u8]) -> Result<i32> {
    // A distant disk may not let a log be read beside the file: it is brought in first, and this asked again.
    if folder.disk() == Disk::Own && folder.was_left_open() && !folder.was_cut_off() {
        let conn = read_only(&folder.watchlist())?;
        return Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?);
    }
    big_endian(head, 60).ok_or_else(|| cut_short(folder))
}

fn cut_short(folder: &Folder) -> Error {
    let file = folder.watchlist();
    Error::Damaged(Damage::CutShort { file })
}

fn big_endian(head: &[u8], at: usize) -> Option<i32> {
    head.get(at..at + 4)
        .and_then(|bytes| bytes.try_into().ok())
        .map(i32::from_be_bytes)
}
