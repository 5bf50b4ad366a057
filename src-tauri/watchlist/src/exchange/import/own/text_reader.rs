//! A file as text, read as a stream: its lines are counted, what is no UTF-8 becomes U+FFFD, and no part of it is longer than
//! it may be.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// How much is read at once, in bytes.
const CHUNK: usize = 64 << 10;

/// How far it is.
#[derive(Default)]
pub(super) struct PlaceInText {
    /// The line that is being read, from 1.
    line: Cell<u32>,
    /// How many bytes may follow before there has to be a new part.
    left: Cell<usize>,
}

impl PlaceInText {
    pub(super) fn line(&self) -> u32 {
        self.line.get()
    }

    /// A new part begins, which may be so long.
    pub(super) fn part(&self, longest: usize) {
        self.left.set(longest);
    }
}

/// Reads it.
pub(super) struct TextReader<'r> {
    from: &'r mut dyn Read,
    progress: Rc<PlaceInText>,
    /// The beginning of a letter that a chunk broke off in.
    begun: Vec<u8>,
    ready: Vec<u8>,
    at: usize,
}

impl<'r> TextReader<'r> {
    pub(super) fn new(from: &'r mut dyn Read) -> (Self, Rc<PlaceInText>) {
        let progress = Rc::new(PlaceInText::default());
        progress.line.set(1);
        let reader = Self {
            from,
            progress: Rc::clone(&progress),
            begun: Vec::new(),
            ready: Vec::new(),
            at: 0,
        };
        (reader, progress)
    }

    fn fill(&mut self) -> io::Result<()> {
        let mut bytes = std::mem::take(&mut self.begun);
        let had = bytes.len();
        bytes.resize(had + CHUNK, 0);
        let read = self.from.read(&mut bytes[had..])?;
        bytes.truncate(had + read);
        self.ready.clear();
        self.at = 0;
        let mut chunks = bytes.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            self.ready.extend_from_slice(chunk.valid().as_bytes());
            let invalid = chunk.invalid();
            let breaks_off = chunks.peek().is_none()
                && str::from_utf8(invalid).is_err_and(|it| it.error_len().is_none());
            match breaks_off && read > 0 {
                true => self.begun = invalid.to_vec(),
                false if !invalid.is_empty() => {
                    self.ready.extend_from_slice("\u{fffd}".as_bytes());
                }
                false => {}
            }
        }
        // Of a letter alone there may be nothing yet.
        match self.ready.is_empty() && !self.begun.is_empty() {
            true => self.fill(),
            false => Ok(()),
        }
    }
}

impl Read for TextReader<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at == self.ready.len() {
            self.fill()?;
        }
        let ready = &self.ready[self.at..];
        let count = ready.len().min(into.len());
        into[..count].copy_from_slice(&ready[..count]);
        self.at += count;
        let left = self.progress.left.get().checked_sub(count);
        let left = left.ok_or_else(|| io::Error::other("it is longer than any"))?;
        self.progress.left.set(left);
        let lines = into[..count].iter().filter(|it| **it == b'\n').count();
        if lines > 0 {
            let line = self.progress.line.get();
            self.progress
                .line
                .set(line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX)));
        }
        Ok(count)
    }
}
