//! A text file for each film that has a note or was seen, in a folder of the person's. What is there as it would be
//! written stays; what someone changed since stays, too, unless it is to be replaced.

use std::io::{ErrorKind, Write as _};

use rusqlite::Connection;

use super::lies_there::LiesThere;
use super::not_held;
use super::page::{each, is_as_written};
use crate::exchange::exported::Exported;
use crate::exchange::one_file::FileToWrite;
use crate::storage::{Existing, OutputFolder, read_text, refused};
use crate::{Error, NotWritten, Result};

/// Writes them.
pub(super) fn export(conn: &Connection, place: FileToWrite<'_>) -> Result<Exported> {
    let folder = OutputFolder::at(place.to, place.data)?;
    let mut there = LiesThere::look(&folder)?;
    if place.existing == Existing::Kept && there.is_others() {
        return Err(refused(folder.path(), NotWritten::HoldsOthers));
    }
    let mut exported = Exported {
        counts: not_held::shown(conn)?,
        ..Exported::default()
    };
    (exported.counts.films, exported.counts.ratings) = (0, 0);
    each(conn, |page| {
        place.advance()?;
        exported.counts.films += 1;
        exported.counts.ratings += u32::from(page.is_rated);
        let name = there.name_of(&page.film, &page.title, page.year);
        let path = folder.path().join(&name);
        let existing = match read_text(&path) {
            Ok(text) if text == page.text => {
                exported.unchanged += 1;
                return Ok(());
            }
            Ok(text) if is_as_written(&text) => Existing::Replaced,
            Err(error) if error.kind() == ErrorKind::NotFound => Existing::Kept,
            // No text any more, or no file.
            Ok(_) => place.existing,
            Err(error) if is_none_of_ours(error.kind()) => place.existing,
            Err(error) => return Err(Error::at(&path, &error)),
        };
        if existing == Existing::Kept && path.symlink_metadata().is_ok() {
            exported.kept += 1;
            return Ok(());
        }
        let mut file = folder.begin()?;
        let written = file.file().write_all(page.text.as_bytes());
        written.map_err(|error| Error::at(&path, &error))?;
        folder.put(file, &name, existing)?;
        exported.files += 1;
        exported.bytes += page.text.len() as u64;
        Ok(())
    })?;
    folder.sync()?;
    exported.stale = there.not_asked_for();
    Ok(exported)
}

fn is_none_of_ours(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::InvalidData | ErrorKind::InvalidInput)
}
