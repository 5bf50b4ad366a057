//! Room kept for the day the disk is full: even to delete a word takes some, since SQLite writes it to its log first.

use std::fs::{self, File};
use std::hash::Hasher as _;
use std::io::{self, BufWriter, Write as _};

use twox_hash::XxHash3_64;

use super::{Folder, permissions};
use crate::{Error, NoRoom, Result};

/// In bytes: a hundred acts and more, unless they are about long notes.
const SIZE: u64 = 2 << 20;

/// Gives the room up. Whether there was any.
pub(crate) fn give_up(folder: &Folder) -> bool {
    let file = folder.reserve();
    // It stays, empty, to say that it was given up.
    fs::metadata(&file).is_ok_and(|found| found.len() > 0)
        && File::options()
            .write(true)
            .open(&file)
            .and_then(|file| file.set_len(0))
            .is_ok()
}

/// Takes the room again, or for the first time, if the disk has plenty. Without it the watchlist is as good as any other
/// program's file.
pub(crate) fn take(folder: &Folder) {
    let file = folder.reserve();
    let is_whole = fs::metadata(&file).is_ok_and(|found| found.len() == SIZE);
    if is_whole || room(folder).is_none_or(|room| room < 2 * SIZE) {
        return;
    }
    if fill(folder).is_err() {
        give_up(folder);
    }
}

/// A backup does not take what was given up for the person to write in.
pub(crate) fn leaves_room(folder: &Folder) -> Result<()> {
    let given_up = fs::metadata(folder.reserve()).is_ok_and(|found| found.len() == 0);
    let size = fs::metadata(folder.watchlist()).map_or(0, |found| found.len());
    match given_up && room(folder).is_some_and(|room| room < size + SIZE) {
        false => Ok(()),
        true => Err(Error::Full(NoRoom::KeptForWriting)),
    }
}

fn room(folder: &Folder) -> Option<u64> {
    fs4::available_space(folder.path()).ok()
}

/// With bytes that no disk can make smaller than they are.
fn fill(folder: &Folder) -> io::Result<()> {
    let file = folder.reserve();
    permissions::make_file(&file)?;
    let mut file = BufWriter::new(File::options().write(true).truncate(true).open(file)?);
    for at in 0..SIZE / 8 {
        let mut hash = XxHash3_64::new();
        hash.write_u64(at);
        file.write_all(&hash.finish().to_le_bytes())?;
    }
    file.flush()
}
