//! Moving a watchlist to another folder. Everything is copied into a folder `arriving` in the new place, compared byte for
//! byte and checked; a forwarding address in the old folder then makes it so, in one step; what arrived takes its place,
//! and the old files, which are there twice, go. Cut off anywhere, the watchlist is whole at exactly one place, and the
//! next opening finishes what was made so.

mod address;
mod arrival;
mod arrive;
mod carry;
mod clear;
mod fit;

pub(crate) use address::Address;
pub use address::forwarded;
pub(crate) use arrival::Arrival;
pub(crate) use arrive::arrive;
pub use fit::new_place;

use std::path::{Path, PathBuf};

use arrival::Fate;

use crate::opening::{Folder, patient, private};
use crate::{Error, Result};

/// The lock of whoever has a folder open: it stays where it is.
const LOCK: &str = "instance.lock";
/// Where a copy lies until it is known to be the watchlist.
const ARRIVING: &str = "arriving";

/// Told of each step before it is taken; a test cuts there.
type Step<'a> = &'a mut dyn FnMut() -> Result<()>;

/// Moves the watchlist that lies in one folder to another, which [`new_place`] found fit. Nobody may have either open.
/// Where it answers that it failed, the watchlist is where it was.
///
/// # Errors
/// [`Error::Disk`], [`Error::Refused`]: it could not be copied, or the copy is not what it was made from.
pub fn relocate(from: &Path, to: &Path) -> Result<()> {
    let (from, to) = (Folder::at(from)?, Folder::at(to)?);
    let carried = carry::carry(&from, to.path(), &mut || Ok(()));
    if is_moved(&from, to.path()) {
        // What is left to do the next opening does again, and says so if it cannot.
        let _ = arrive(to.path());
        return Ok(());
    }
    let _ = clear::clear(to.path());
    carried
}

fn is_moved(from: &Folder, to: &Path) -> bool {
    let arrival = Arrival::read(to);
    arrival.is_ok_and(|arrival| {
        arrival.is_some_and(|it| it.from == from.path() && it.fate() == Fate::Come)
    })
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> Error + '_ {
    move |error| Error::at(path, &error)
}

/// A path as it is written down in a file.
fn written(path: &Path) -> Result<&str> {
    path.to_str()
        .filter(|text| !text.contains(['\n', '\r']))
        .ok_or_else(|| {
            Error::refused(format!(
                "The folder {} has a name that cannot be written down. Nothing was moved. Please choose another.",
                path.display()
            ))
        })
}

/// Writes a file so that it is there whole or not at all.
fn write_whole(path: &Path, text: &str) -> Result<()> {
    let unfinished: PathBuf = path.with_added_extension("unfinished");
    match patient::remove_file(&unfinished) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(at(&unfinished)(error));
        }
        _ => {}
    }
    private::make_file(&unfinished)
        .and_then(|()| std::fs::write(&unfinished, text))
        .map_err(at(&unfinished))?;
    private::sync(&unfinished)?;
    patient::rename(&unfinished, path).map_err(at(path))?;
    path.parent().map_or(Ok(()), private::sync)
}

#[cfg(test)]
mod tests;
