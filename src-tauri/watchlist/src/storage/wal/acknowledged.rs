//! What was acknowledged, told outside the log: how many frames of which log, and how the last one ends. It is written after
//! every commit and waited for never, so that an act costs one `fsync`: who is killed leaves it exact, and after a loss of
//! power it may lag. It is never ahead.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite::hooks::Wal;
use twox_hash::XxHash3_64;

use super::frames::{FRAME_HEADER, HEADER, Sum, be, read_page};
use crate::storage::{Folder, open_regular, permissions};
use crate::{DiskTrouble, Error, Result};

/// The record, as it is read at an opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// How many frames of the log were acknowledged.
    pub frames: u32,
    /// How many commits they are, as far as they were counted.
    pub commits: u32,
    /// The log's salts.
    pub salts: [u8; 8],
    /// The last frame's checksum.
    pub sum: Sum,
    /// Whether all of them were brought into the file.
    pub in_file: bool,
    /// Pages that the last commit wrote, each with a hash: of its first and last frame, and of some between. One alone may
    /// have been written as it was before.
    pages: Vec<(u32, u64)>,
}

/// So many of a commit's frames tell whether the file has it.
const TELLING: u32 = 4;

impl Record {
    /// Reads it; nothing if there is none, or it says nothing that could be relied on.
    pub(super) fn read(folder: &Folder) -> Option<Self> {
        let mut text = String::new();
        let file = open_regular(&folder.acknowledged()).ok()?;
        file.take(1_000).read_to_string(&mut text).ok()?;
        let (said, hash) = text.lines().next()?.rsplit_once(' ')?;
        if u64::from_str_radix(hash, 16).ok()? != XxHash3_64::oneshot(said.as_bytes()) {
            return None;
        }
        let number = |text: Option<&str>| u64::from_str_radix(text?, 16).ok();
        let half = |text: Option<&str>| number(text).and_then(|it| u32::try_from(it).ok());
        let mut fields = said.split(' ');
        let mut record = Self {
            frames: half(fields.next())?,
            commits: half(fields.next())?,
            salts: number(fields.next())?.to_be_bytes(),
            sum: [half(fields.next())?, half(fields.next())?],
            in_file: half(fields.next())? == 1,
            pages: Vec::new(),
        };
        while let Some(page) = half(fields.next()) {
            record.pages.push((page, number(fields.next())?));
        }
        (!record.pages.is_empty()).then_some(record)
    }

    /// Whether the file itself holds what was acknowledged last.
    pub(super) fn is_in(&self, folder: &Folder) -> Result<bool> {
        if self.in_file {
            return Ok(true);
        }
        let path = folder.watchlist();
        let read = || -> io::Result<bool> {
            let mut file = File::open(&path)?;
            let mut head = [0; 18];
            file.read_exact(&mut head)?;
            for (page, hash) in &self.pages {
                let page = read_page(&path, *page, page_size(&head))?;
                if XxHash3_64::oneshot(&page) != *hash {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        match read() {
            Ok(is_in) => Ok(is_in),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
            Err(error) => Err(Error::at(&path, &error)),
        }
    }

    fn text(&self) -> String {
        let mut said = format!(
            "{:08x} {:08x} {:016x} {:08x} {:08x} {}",
            self.frames,
            self.commits,
            u64::from_be_bytes(self.salts),
            self.sum[0],
            self.sum[1],
            u8::from(self.in_file),
        );
        for (page, hash) in &self.pages {
            // Writing to a String cannot fail.
            let _ = write!(said, " {page:08x} {hash:016x}");
        }
        format!("{said} {:016x}\n", XxHash3_64::oneshot(said.as_bytes()))
    }
}

/// The log is brought into the file when nothing is written for a moment; while something always is, from this many frames
/// on.
const LOG_FRAMES: u32 = 4_000;

/// Keeps the record while a connection writes.
#[derive(Clone)]
pub(crate) struct Acknowledged(Arc<Mutex<Keeper>>);

struct Keeper {
    file: File,
    log: File,
    frame: Vec<u8>,
    in_file: bool,
    /// Of the log with these salts.
    commits: ([u8; 8], u32),
    /// How many of its frames were noted; nothing while it may have others.
    frames: Option<u32>,
}

impl Acknowledged {
    /// From now on notes every commit of this connection, whose log lies beside the file of this folder.
    pub(crate) fn keep(folder: &Folder, conn: &mut Connection) -> Result<Self> {
        let path = folder.acknowledged();
        let before = Record::read(folder);
        permissions::make_file(&path).map_err(|error| Error::at(&path, &error))?;
        let open = File::options().write(true).open(&path);
        let size: u32 = conn.pragma_query_value(None, "page_size", |row| row.get(0))?;
        // SQLite opens its log when the file is first read.
        let _: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        let mut log = File::open(folder.wal()).map_err(|error| Error::at(&folder.wal(), &error))?;
        let mut header = [0; HEADER];
        let frames = match (log.read_exact(&mut header), &before) {
            (Err(_), _) => Some(0),
            (Ok(()), Some(record)) if header[16..24] == record.salts => Some(record.frames),
            _ => None,
        };
        let keeper = Keeper {
            file: open.map_err(|error| Error::at(&path, &error))?,
            log,
            frame: vec![0; FRAME_HEADER + size as usize],
            in_file: false,
            commits: before.map_or_else(Default::default, |it| (it.salts, it.commits)),
            frames,
        };
        let this = Self(Arc::new(Mutex::new(keeper)));
        let noting = this.clone();
        conn.wal_hook(Some(move |wal: &mut Wal, frames| {
            let frames = u32::try_from(frames).unwrap_or(0);
            noting.keeper().note(frames);
            if frames >= LOG_FRAMES {
                // Who still reads the log keeps it; the next commit tries again.
                let _ = wal.checkpoint();
            }
            Ok(())
        }))?;
        Ok(this)
    }

    /// Brings the log into the file as far as nobody reads it, and notes if that was all of it: then it may go.
    pub(crate) fn bring_in(&self, conn: &Connection) -> Result<()> {
        let (frames, done) = conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
            Ok((
                row.get::<_, u32>("log")?,
                row.get::<_, u32>("checkpointed")?,
            ))
        })?;
        let mut keeper = self.keeper();
        if frames == 0 || frames != done || keeper.in_file {
            return Ok(());
        }
        let noted = keeper.note_in_file(frames);
        noted.map_err(|error| {
            let error = error.into();
            Error::Disk(DiskTrouble::LogNotBroughtIn { error })
        })
    }

    fn keeper(&self) -> MutexGuard<'_, Keeper> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Keeper {
    /// Notes that so many frames of the log are on the disk. Where it cannot be noted it lags.
    fn note(&mut self, frames: u32) {
        self.in_file = false;
        let _ = self.record(frames, 1).and_then(|it| self.write(&it));
    }

    /// Notes that they were brought into the file, too, and waits until that is on the disk.
    fn note_in_file(&mut self, frames: u32) -> io::Result<()> {
        self.in_file = true;
        let record = self.record(frames, 0)?;
        self.write(&record)?;
        permissions::sync_open(&self.file)
    }

    fn record(&mut self, frames: u32, commits: u32) -> io::Result<Record> {
        self.read_frame(frames)?;
        let mut salts = [0; 8];
        salts.copy_from_slice(&self.frame[8..16]);
        let sum = [be(&self.frame, 16), be(&self.frame, 20)];
        let before = match self.commits {
            (of, before) if of == salts => before,
            _ => {
                // It began anew.
                self.frames = self.frames.map(|_| 0);
                0
            }
        };
        self.commits = (salts, before + commits);
        // Where earlier commits were not noted, the last frame alone is known to be of this one.
        let noted = self.frames.filter(|noted| *noted < frames);
        let first = noted.map_or(frames, |noted| noted + 1);
        let mut pages = Vec::new();
        for at in 0..TELLING {
            // From the last to the first: the file may end before the one, and a reader of one page reads the last.
            let number = frames - (frames - first) * at / (TELLING - 1);
            self.read_frame(number)?;
            let page = be(&self.frame, 0);
            if pages.iter().all(|(known, _)| *known != page) {
                pages.push((page, XxHash3_64::oneshot(&self.frame[FRAME_HEADER..])));
            }
        }
        self.frames = Some(frames);
        Ok(Record {
            frames,
            commits: self.commits.1,
            salts,
            sum,
            in_file: self.in_file,
            pages,
        })
    }

    /// The log's frame of this number, from 1.
    fn read_frame(&mut self, number: u32) -> io::Result<()> {
        let at = HEADER as u64 + u64::from(number.saturating_sub(1)) * self.frame.len() as u64;
        self.log.seek(SeekFrom::Start(at))?;
        self.log.read_exact(&mut self.frame)
    }

    fn write(&mut self, record: &Record) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(record.text().as_bytes())
    }
}

/// As a file's head has it.
fn page_size(head: &[u8; 18]) -> usize {
    match u16::from_be_bytes([head[16], head[17]]) {
        1 => 65_536,
        size => usize::from(size),
    }
}
