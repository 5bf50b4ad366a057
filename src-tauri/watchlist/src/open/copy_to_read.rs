use std::fs;
use std::path::Path;

use crate::storage::{Classified, FILE, Folder, Watchlist, classify, permissions};
use crate::{Error, Now, Result};

/// Copies a watchlist out of a folder that cannot be written into another one, where it can be read: it is looked at as
/// when it is opened, and brought to the newest schema there. Where it lies nothing is touched.
///
/// # Errors
/// As [`Watchlist::open`], and [`Error::NotOpen`] if there is none.
pub fn copy_to_read(folder: &Path, to: &Path, now: Now) -> Result<()> {
    let folder = Folder::at(folder)?;
    if classify(&folder)? == Classified::Nothing {
        return Err(Error::NotOpen(format!(
            "{} cannot be written, and holds no watchlist that could be read. Nothing was changed.",
            folder.path().display()
        )));
    }
    // What SQLite wrote last may only be beside the file.
    for (file, ending) in [
        (folder.watchlist(), ""),
        (folder.wal(), "-wal"),
        (folder.rollback(), "-journal"),
    ] {
        if file.exists() {
            let copy = to.join(format!("{FILE}{ending}"));
            permissions::make_file(&copy)
                .and_then(|()| fs::write(&copy, fs::read(&file)?))
                .map_err(|error| Error::at(&copy, &error))?;
        }
    }
    Watchlist::open(to, now).map(drop)
}
