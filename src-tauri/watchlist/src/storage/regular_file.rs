//! Reading what anyone may have put there: ordinary files only. A pipe waits for ever, a device may have no end, and
//! both change by being opened.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

/// No text of ours is longer; in bytes.
const LONGEST_TEXT: u64 = 64 << 20;

/// Opens a file to be read.
///
/// # Errors
/// The system's own, and [`ErrorKind::InvalidInput`] where something else than a file lies.
pub fn open_regular(path: &Path) -> io::Result<File> {
    regular(&fs::metadata(path)?)?;
    let mut options = File::options();
    options.read(true);
    // Looked at once more when it is open, since another may lie there by then; and a pipe waits while it is opened.
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        let flags = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags);
    }
    let file = options.open(path)?;
    regular(&file.metadata()?)?;
    Ok(file)
}

/// The text of a file of ours.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    open_regular(path)?
        .take(LONGEST_TEXT)
        .read_to_string(&mut text)?;
    Ok(text)
}

/// The same, if there is one.
pub(crate) fn read_text_if_there(path: &Path) -> io::Result<Option<String>> {
    match read_text(path) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        text => text.map(Some),
    }
}

fn regular(found: &fs::Metadata) -> io::Result<()> {
    match found.is_file() {
        true => Ok(()),
        false => Err(io::Error::new(
            ErrorKind::InvalidInput,
            "it is no ordinary file",
        )),
    }
}
