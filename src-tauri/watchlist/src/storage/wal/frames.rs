//! The log's format, as SQLite documents it: a header, then frames, each a page of the file with a header of its own, whose
//! checksum goes on from the one before it.

use std::fs::File;
use std::io::{self, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use crate::storage::{open_regular, permissions};
use crate::{DiskTrouble, Error, Result};

/// How many bytes the log's header has.
pub(super) const HEADER: usize = 32;
/// How many bytes the header of a frame has.
pub(super) const FRAME_HEADER: usize = 24;
/// How the header begins; the last bit says in which order the words of a checksum are read.
const MAGIC: u32 = 0x377f_0682;

/// Of the format.
const VERSION: u32 = 3_007_000;

/// Two running sums of 32 bits.
pub(super) type Sum = [u32; 2];

/// The header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub bytes: [u8; HEADER],
    /// What every frame of this log carries, and none of the log before it.
    pub salts: [u8; 8],
}

impl Header {
    pub(super) fn of(bytes: [u8; HEADER]) -> Self {
        let mut salts = [0; 8];
        salts.copy_from_slice(&bytes[16..24]);
        Self { bytes, salts }
    }

    /// Whether it says what it was written to say.
    pub(super) fn is_whole(&self) -> bool {
        let size = self.page_size();
        self.word(0) & !1 == MAGIC
            && self.word(4) == VERSION
            && size.is_power_of_two()
            && (512..=65_536).contains(&size)
            && self.checksum(&self.bytes[..24], [0; 2]) == self.sum()
    }

    /// The checksum the first frame goes on from.
    pub(super) fn sum(&self) -> Sum {
        [self.word(24), self.word(28)]
    }

    pub(super) fn page_size(&self) -> usize {
        usize::try_from(self.word(8)).unwrap_or(usize::MAX)
    }

    /// The checksum of so many whole pairs of words, going on from another.
    pub(super) fn checksum(&self, bytes: &[u8], from: Sum) -> Sum {
        let word = match self.word(0) & 1 {
            1 => u32::from_be_bytes,
            _ => u32::from_le_bytes,
        };
        bytes.chunks_exact(8).fold(from, |[one, two], pair| {
            let [a, b] =
                [0, 4].map(|at| word([pair[at], pair[at + 1], pair[at + 2], pair[at + 3]]));
            let one = one.wrapping_add(a).wrapping_add(two);
            [one, two.wrapping_add(b).wrapping_add(one)]
        })
    }

    fn word(&self, at: usize) -> u32 {
        be(&self.bytes, at)
    }
}

/// Bytes and where they go.
pub(super) type Patch = (u64, Vec<u8>);

/// A frame as it lies in the log.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// Its header and its page.
    pub bytes: Vec<u8>,
}

impl Frame {
    pub(super) fn salts(&self) -> &[u8] {
        &self.bytes[8..16]
    }

    pub(super) fn sum(&self) -> Sum {
        [be(&self.bytes, 16), be(&self.bytes, 20)]
    }

    /// The number of the page it is.
    pub(super) fn page_number(&self) -> u32 {
        be(&self.bytes, 0)
    }

    /// Whether it is the last of a transaction.
    pub(super) fn commits(&self) -> bool {
        be(&self.bytes, 4) > 0
    }

    /// The checksum it should have after another.
    pub(super) fn checksum(&self, header: &Header, from: Sum) -> Sum {
        let sum = header.checksum(&self.bytes[..8], from);
        header.checksum(&self.bytes[FRAME_HEADER..], sum)
    }

    /// Whether it belongs to this log and is as it was written after that one.
    pub(super) fn is_whole(&self, header: &Header, from: Sum) -> bool {
        self.salts() == header.salts && self.checksum(header, from) == self.sum()
    }
}

/// What a log holds, in numbers of frames.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// As far as SQLite reads it: to the last whole transaction before the first bad frame.
    pub committed: u32,
    /// How many transactions those are.
    pub commits: u32,
    /// To the end of the last transaction that bears this log's salts.
    pub last: u32,
    /// If there are bad frames: to the end of the last transaction, where that was begun after one behind the bad frames
    /// had ended. A transaction begins when the one before it is on the disk.
    pub surely_acknowledged: u32,
}

/// A log on the disk.
pub(super) struct Log {
    file: File,
    pub header: Header,
}

impl Log {
    /// Opens it; nothing if there is none, or nothing in it.
    pub(super) fn open(path: &Path) -> Result<Option<Self>> {
        let mut file = match open_regular(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            opened => opened.map_err(|error| Error::at(path, &error))?,
        };
        let mut bytes = [0; HEADER];
        match file.read_exact(&mut bytes) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(Error::at(path, &error)),
        }
        let header = Header::of(bytes);
        Ok(Some(Self { file, header }))
    }

    /// Reads it to its end, or at least so many frames of it where they are there.
    pub(super) fn scan(&self, at_least: u32) -> Result<Scan> {
        let (mut scan, mut from) = (Scan::default(), self.header.sum());
        let (mut bad, mut ended) = (false, 0);
        self.each(|number, frame| {
            let ours = frame.salts() == self.header.salts;
            let follows = frame.checksum(&self.header, from) == frame.sum();
            let whole = ours && follows;
            if !ours && !follows && number > at_least {
                // What is left of the log before this one.
                return false;
            }
            bad |= !whole;
            from = frame.sum();
            if frame.commits() && whole {
                scan.last = number;
                if bad {
                    ended += 1;
                } else {
                    scan.committed = number;
                    scan.commits += 1;
                }
                if ended > 1 {
                    scan.surely_acknowledged = number;
                }
            }
            true
        })?;
        Ok(scan)
    }

    /// Reads frame after frame while it is wanted.
    pub(super) fn each(&self, mut wanted: impl FnMut(u32, &Frame) -> bool) -> Result<()> {
        let cannot = |error: io::Error| {
            let error = error.into();
            Error::Disk(DiskTrouble::LogUnread { error })
        };
        let mut file = BufReader::with_capacity(1 << 16, &self.file);
        file.seek(SeekFrom::Start(HEADER as u64)).map_err(cannot)?;
        let mut frame = Frame {
            bytes: vec![0; FRAME_HEADER + self.header.page_size()],
        };
        for number in 1.. {
            match file.read_exact(&mut frame.bytes) {
                Ok(()) if wanted(number, &frame) => {}
                Ok(()) => break,
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => break,
                Err(error) => return Err(cannot(error)),
            }
        }
        Ok(())
    }

    /// What a page was before this frame: in the log, or else in the file; nothing if it was not there.
    pub(super) fn page_before(
        &self,
        file: &Path,
        frame: u32,
        page: u32,
    ) -> Result<Option<Vec<u8>>> {
        let mut before = None;
        self.each(|number, earlier| {
            if number < frame && earlier.page_number() == page {
                before = earlier.bytes.get(FRAME_HEADER..).map(<[u8]>::to_vec);
            }
            number < frame
        })?;
        Ok(before.or_else(|| read_page(file, page, self.header.page_size()).ok()))
    }

    /// Where a frame begins.
    pub(super) fn offset(&self, number: u32) -> u64 {
        let size = FRAME_HEADER + self.header.page_size();
        HEADER as u64 + u64::from(number - 1) * size as u64
    }

    /// Writes what was mended, and waits until it is on the disk.
    pub(super) fn write(&self, path: &Path, patches: &[Patch]) -> io::Result<()> {
        let mut file = File::options().write(true).open(path)?;
        for (offset, bytes) in patches {
            file.seek(SeekFrom::Start(*offset))?;
            file.write_all(bytes)?;
        }
        permissions::sync_open(&file)
    }
}

/// A page as the file has it.
pub(super) fn read_page(file: &Path, number: u32, size: usize) -> io::Result<Vec<u8>> {
    let mut page = vec![0; size];
    let mut file = File::open(file)?;
    file.seek(SeekFrom::Start(
        u64::from(number.saturating_sub(1)) * size as u64,
    ))?;
    file.read_exact(&mut page)?;
    Ok(page)
}

pub(super) fn be(bytes: &[u8], at: usize) -> u32 {
    let word = bytes.get(at..at + 4).and_then(|it| it.try_into().ok());
    word.map_or(0, u32::from_be_bytes)
}
