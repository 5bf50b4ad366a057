//! Carrying out an order: on the watchlist itself while nobody has it open, beside the window where one has. Only `--new`
//! begins one; what only looks leaves every byte and every name as it was.

use std::path::{Path, PathBuf};

use watchlist::{Copy, Error, ImportOptions, Looked, Monitor, Reason, Watchlist};

use super::importing;
use super::order::Order;
use super::report::Done;
use crate::clock;
use crate::data_folder;
use crate::failure::{Failure, Kind};
use crate::instance::{Instance, LookLock};
use crate::words::Mishap;

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
        Order::Export { to, form, existing } => {
            let (mut looked, _lock) = look(&folder)?;
            let exported = looked.export_as(form, &to, existing, clock::now())?;
            let checked = looked.check(&Monitor::none())?;
            Ok(Done::Exported {
                to,
                form,
                exported,
                checked,
            })
        }
        Order::Import {
            files,
            dry_run,
            deleted,
            fill_in,
            answers,
            kind,
            day_order,
        } => {
            let options = ImportOptions {
                deleted,
                fill_in,
                kind,
                order: day_order,
                zone: clock::zone(),
                day_begins: clock::day_begins(),
                ..ImportOptions::default()
            };
            match dry_run {
                true => would_import(&folder, &files, options, answers.as_deref()),
                false => import_now(&folder, &files, options, answers.as_deref()),
            }
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
        let folder = folder.to_path_buf();
        return Err(Mishap::BegunAlready { folder }.into());
    }
    let _held = held(folder, Mishap::OpenSoNotBegun)?;
    drop(Watchlist::open(folder, clock::now())?);
    Ok(Done::Begun(folder.to_path_buf()))
}

fn back_up(folder: &Path) -> Result<Done, Failure> {
    there(folder)?;
    let _held = held(folder, Mishap::OpenSoNotBackedUp)?;
    drop(opened(folder)?);
    let made = watchlist::back_up(folder, Reason::Asked, clock::now(), &Monitor::none())?;
    Ok(Done::BackedUp(made))
}

fn restore(folder: &Path, file: &Path, force: bool) -> Result<Done, Failure> {
    match there(folder) {
        Err(failure) if failure.kind != Kind::Damaged => return Err(failure),
        _ => {}
    }
    let _held = held(folder, Mishap::OpenSoNotRestored)?;
    let temporary = std::env::temp_dir();
    match opened(folder) {
        Ok(mut watchlist) => {
            let differences = Looked::beside(folder, &temporary)?.preview(file)?;
            if differences.of_another && !force {
                let file = file.to_path_buf();
                return Err(Mishap::CopyOfAnother { file }.into());
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

fn would_import(
    folder: &Path,
    files: &[PathBuf],
    options: ImportOptions,
    answers: Option<&Path>,
) -> Result<Done, Failure> {
    let (looked, _lock) = look(folder)?;
    let import = importing::read(&looked, files, options)?;
    let (_, imported) = importing::looked_at(&looked, import, answers, true)?;
    Ok(Done::Imported(imported))
}

fn import_now(
    folder: &Path,
    files: &[PathBuf],
    options: ImportOptions,
    answers: Option<&Path>,
) -> Result<Done, Failure> {
    there(folder)?;
    let _held = held(folder, Mishap::OpenSoNotBroughtIn)?;
    let mut watchlist = opened(folder)?;
    let looked = Looked::beside(folder, &std::env::temp_dir())?;
    let import = importing::read(&looked, files, options)?;
    let (import, mut imported) = importing::looked_at(&looked, import, answers, false)?;
    drop(looked);
    // Before anything is written: a list that cannot be had is a reason not to begin.
    if let Some(file) = answers.filter(|_| !imported.asks.is_empty()) {
        importing::list(&imported.asks, folder, file)?;
        imported.listed = Some(file.to_path_buf());
    }
    watchlist.import_files(&import, clock::now())?;
    Ok(Done::Imported(imported))
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

fn held(folder: &Path, otherwise: Mishap) -> Result<Instance, Failure> {
    Ok(Instance::hold(folder)?.ok_or(otherwise)?)
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}
