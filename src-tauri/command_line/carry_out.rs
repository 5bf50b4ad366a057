//! Carrying out an order: on the watchlist itself while nobody has it open, beside the window where one has.

use std::path::{Path, PathBuf};

use watchlist::{Copy, Counts, Differences, Error, Monitor, Watchlist};

use super::order::Order;
use super::report::Done;
use crate::clock;
use crate::data_folder;
use crate::failure::{Failure, Kind};
use crate::instance::Instance;

/// What copies are made ready in, within the data folder.
const SCRATCH: &str = "terminal";

/// Does it, and says what was done.
pub fn carry_out(order: Order) -> Result<Done, Failure> {
    let folder = data_folder::folder()?;
    // Held to the end; none while a window has it.
    let held = Instance::hold(&folder)?;
    match (order, held.is_some()) {
        (Order::Check, free) => {
            open_if(free, &folder)?;
            Ok(Done::Checked(watchlist::check(&folder, &Monitor::none())?))
        }
        (Order::Backup(None), true) => {
            open_if(true, &folder)?;
            let made = watchlist::back_up(
                &folder,
                watchlist::Reason::Asked,
                clock::now(),
                &Monitor::none(),
            )?;
            Ok(Done::BackedUp(made))
        }
        (Order::Backup(Some(to)), free) => {
            open_if(free, &folder)?;
            let made = watchlist::back_up_to(&folder, &absolute(&to), clock::now())?;
            Ok(Done::BackedUp(made))
        }
        (Order::Export(to), free) => {
            open_if(free, &folder)?;
            let exported = watchlist::export(&folder, &to, clock::now())?;
            Ok(Done::Exported { to, exported })
        }
        (
            Order::Restore {
                file,
                dry_run: true,
            },
            free,
        ) => would_restore(&folder, &file, free),
        (Order::Restore { file, .. }, true) => restore(&folder, &file),
        (Order::Backup(None), false) => Err(Failure::refused(
            "The watchlist is open in a window, which keeps its own backups. Make one there, under Backups, name a \
             folder of yours with --to, or close the window and try again.",
        )),
        (Order::Restore { .. }, false) => Err(Failure::refused(
            "The watchlist is open in a window. Nothing was changed. Go back to a backup there, under Backups, or \
             close the window and try again.",
        )),
    }
}

/// As the window would: seeded where there is none yet, brought up to date, a replacement that was cut off finished.
fn open_if(free: bool, folder: &Path) -> Result<(), Failure> {
    if free {
        drop(Watchlist::open(folder, clock::now())?);
    }
    Ok(())
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

fn would_restore(folder: &Path, file: &Path, free: bool) -> Result<Done, Failure> {
    match open_if(free, folder) {
        Ok(()) => Ok(Done::Restored {
            differences: differences(folder, file)?,
            dry_run: true,
        }),
        Err(failure) if failure.kind == Kind::Damaged => Ok(Done::Replaced {
            counts: counts(folder, file)?,
            dry_run: true,
        }),
        Err(failure) => Err(failure),
    }
}

fn restore(folder: &Path, file: &Path) -> Result<Done, Failure> {
    match Watchlist::open(folder, clock::now()) {
        Ok(mut watchlist) => {
            let differences = differences(folder, file)?;
            watchlist.restore(Copy::File(file), clock::now(), &Monitor::none())?;
            Ok(Done::Restored {
                differences,
                dry_run: false,
            })
        }
        Err(Error::Damaged(_)) => {
            let counts = counts(folder, file)?;
            watchlist::replace(folder, Copy::File(file), &Monitor::none())?;
            Ok(Done::Replaced {
                counts,
                dry_run: false,
            })
        }
        Err(other) => Err(other.into()),
    }
}

fn differences(folder: &Path, file: &Path) -> Result<Differences, Failure> {
    in_scratch(folder, |scratch| {
        watchlist::preview(folder, Copy::File(file), scratch, &Monitor::none())
    })
}

fn counts(folder: &Path, file: &Path) -> Result<Counts, Failure> {
    in_scratch(folder, |scratch| watchlist::counts_of(file, scratch))
}

/// Gives a folder to make copies ready in that is not the window's.
fn in_scratch<T>(
    folder: &Path,
    look: impl FnOnce(&Path) -> watchlist::Result<T>,
) -> Result<T, Failure> {
    let scratch = folder.join(SCRATCH);
    let found = look(&scratch);
    // It is empty then; if it stays, the next finds it so.
    let _ = std::fs::remove_dir(&scratch);
    Ok(found?)
}
