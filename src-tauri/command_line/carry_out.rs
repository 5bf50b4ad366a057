//! Carrying out an order: on the watchlist itself while nobody has it open, beside the window where one has. Only `--new`
//! begins one; what only looks leaves every byte and every name as it was.

use std::path::{Path, PathBuf};

use watchlist::{Copy, Error, Looked, Monitor, Reason, Watchlist};

use super::order::Order;
use super::report::Done;
use crate::clock;
use crate::data_folder;
use crate::failure::{Failure, Kind};
use crate::instance::{Instance, LookLock};

/// Does it, and says what was done.
pub fn carry_out(order: Order) -> Result<Done, Failure> {
    let folder = data_folder::folder()?;
    match order {
        Order::Begin => begin(&folder),
        Order::Check => {
            let (mut looked, _lock) = look(&folder)?;
            Ok(Done::Checked(looked.check(&Monitor::none())?))
        }
        Order::Backup(None) => back_up(&folder),
        Order::Backup(Some(to)) => {
            let (looked, _lock) = look(&folder)?;
            let made = looked.back_up_to(&absolute(&to), clock::now())?;
            Ok(Done::BackedUp(made))
        }
        Order::Export { to, existing } => {
            let (mut looked, _lock) = look(&folder)?;
            let exported = looked.export(&to, existing, clock::now())?;
            let checked = looked.check(&Monitor::none())?;
            Ok(Done::Exported {
                to,
                exported,
                checked,
            })
        }
        Order::Restore {
            file,
            dry_run: true,
            ..
        } => would_restore(&folder, &file),
        Order::Restore { file, force, .. } => restore(&folder, &file, force),
    }
}

/// Looks at a watchlist, and holds it meanwhile as far as that leaves no trace.
fn look(folder: &Path) -> Result<(Looked, LookLock), Failure> {
    let temporary = std::env::temp_dir();
    // What another left there that was killed.
    let _ = watchlist::sweep_temporary(&temporary);
    let lock = LookLock::of(folder)?;
    let looked = match lock.is_taken() {
        true => Looked::beside(folder, &temporary),
        false => Looked::alone(folder, &temporary, clock::now()),
    };
    Ok((looked?, lock))
}

fn begin(folder: &Path) -> Result<Done, Failure> {
    if watchlist::is_there(folder)? {
        return Err(Failure::refused(format!(
            "There is a watchlist in {} already. Nothing was changed.",
            folder.display()
        )));
    }
    let _held = held(folder, "Nothing was begun.")?;
    drop(Watchlist::open(folder, clock::now())?);
    Ok(Done::Begun(folder.to_path_buf()))
}

fn back_up(folder: &Path) -> Result<Done, Failure> {
    there(folder)?;
    let _held = held(
        folder,
        "It keeps its own backups: make one there, under Backups, name a folder of yours with --to, or close the window \
         and try again.",
    )?;
    drop(opened(folder)?);
    let made = watchlist::back_up(folder, Reason::Asked, clock::now(), &Monitor::none())?;
    Ok(Done::BackedUp(made))
}

fn restore(folder: &Path, file: &Path, force: bool) -> Result<Done, Failure> {
    match there(folder) {
        Err(failure) if failure.kind != Kind::Damaged => return Err(failure),
        _ => {}
    }
    let _held = held(
        folder,
        "Nothing was changed. Go back to a backup there, under Backups, or close the window and try again.",
    )?;
    let temporary = std::env::temp_dir();
    match opened(folder) {
        Ok(mut watchlist) => {
            let differences = Looked::beside(folder, &temporary)?.preview(file)?;
            if differences.of_another && !force {
                return Err(Failure::refused(format!(
                    "{} is a copy of another watchlist, not an earlier state of this one. Nothing was changed. \
                     See what would be different with --dry-run; to go back to it all the same, add --force.",
                    file.display()
                )));
            }
            watchlist.restore(Copy::File(file), clock::now(), &Monitor::none())?;
            Ok(Done::Restored {
                differences,
                dry_run: false,
            })
        }
        Err(Error::Damaged(_)) => {
            let counts = watchlist::counts_of(file, &temporary)?;
            watchlist::replace(folder, Copy::File(file), &Monitor::none())?;
            Ok(Done::Replaced {
                counts,
                dry_run: false,
            })
        }
        Err(other) => Err(other.into()),
    }
}

fn would_restore(folder: &Path, file: &Path) -> Result<Done, Failure> {
    match look(folder) {
        Ok((looked, _lock)) => Ok(Done::Restored {
            differences: looked.preview(file)?,
            dry_run: true,
        }),
        Err(failure) if failure.kind == Kind::Damaged => Ok(Done::Replaced {
            counts: watchlist::counts_of(file, &std::env::temp_dir())?,
            dry_run: true,
        }),
        Err(failure) => Err(failure),
    }
}

/// As the window would open it: brought up to date, a replacement that was cut off finished, what was left swept away.
fn opened(folder: &Path) -> watchlist::Result<Watchlist> {
    let opened = Watchlist::open(folder, clock::now())?;
    // Tried again by the next.
    let _ = watchlist::sweep(folder);
    Ok(opened)
}

/// Says so, before anything is made, if there is no watchlist.
fn there(folder: &Path) -> Result<(), Failure> {
    Ok(watchlist::must_be_there(folder)?)
}

fn held(folder: &Path, otherwise: &str) -> Result<Instance, Failure> {
    Instance::hold(folder)?
        .ok_or_else(|| Failure::refused(format!("The watchlist is open in a window. {otherwise}")))
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}
