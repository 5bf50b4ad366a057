use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

use twox_hash::XxHash3_128;

use super::layout::at;
use crate::Result;

const CHUNK: usize = 64 * 1024;

/// The checksum of what is in a file.
pub(super) fn of_file(file: &Path) -> Result<String> {
    let mut chunks = Chunks::of(file)?;
    while !chunks.next()?.is_empty() {}
    Ok(chunks.checksum())
}

/// A file, piece by piece, and the checksum of the pieces so far.
pub(super) struct Chunks<'a> {
    path: &'a Path,
    file: BufReader<File>,
    piece: Vec<u8>,
    hash: XxHash3_128,
}

impl<'a> Chunks<'a> {
    pub(super) fn of(path: &'a Path) -> Result<Self> {
        Ok(Self {
            path,
            file: BufReader::new(File::open(path).map_err(at(path))?),
            piece: Vec::new(),
            hash: XxHash3_128::new(),
        })
    }

    /// Empty at the end.
    pub(super) fn next(&mut self) -> Result<&[u8]> {
        self.piece.clear();
        let mut chunk = self.file.by_ref().take(CHUNK as u64);
        chunk.read_to_end(&mut self.piece).map_err(at(self.path))?;
        self.hash.write(&self.piece);
        Ok(&self.piece)
    }

    pub(super) fn checksum(&self) -> String {
        format!("{:032x}", self.hash.finish_128())
    }
}
