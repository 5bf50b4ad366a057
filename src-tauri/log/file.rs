//! The two files: the newest lines, and those from before. Together they never hold more than two megabytes.

use std::fs::{self, File};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use watchlist::permissions;

const NEWEST: &str = "log.txt";
const EARLIER: &str = "log.1.txt";
/// As long as one of the two may become, in bytes.
const LONGEST: u64 = 1_000_000;

/// Appends lines. Where there is no room for them in the file it takes the place of the earlier one, and the next begins
/// with what `head` gives. No folder is made: one that is gone is to be put back.
pub fn append(folder: &Path, lines: &str, head: impl FnOnce() -> String) -> io::Result<()> {
    let newest = folder.join(NEWEST);
    let length = fs::metadata(&newest).map_or(0, |found| found.len());
    let full = length > 0 && length + lines.len() as u64 > LONGEST;
    if full {
        fs::rename(&newest, folder.join(EARLIER))?;
    }
    permissions::make_file(&newest)?;
    permissions::close_to_others(&newest)?;
    let mut file = File::options().write(true).open(&newest)?;
    let end = file.seek(SeekFrom::End(0))?;
    let text = if full {
        head() + lines
    } else {
        lines.to_owned()
    };
    file.write_all(text.as_bytes()).inspect_err(|_| {
        // On a full disk half a line would stay, and come again with the whole one.
        let _ = file.set_len(end);
    })
}

/// The newest lines, oldest first, of both files and at most so many bytes.
pub fn newest(folder: &Path, most: usize) -> String {
    let files = [EARLIER, NEWEST].map(|name| fs::read(folder.join(name)).unwrap_or_default());
    let bytes = files.concat();
    let tail = bytes.len().saturating_sub(most);
    let text = String::from_utf8_lossy(&bytes[tail..]);
    match tail {
        0 => text.into_owned(),
        // Up to there it is the end of a line.
        _ => text
            .split_once('\n')
            .map_or_else(String::new, |(_, rest)| rest.to_owned()),
    }
}
