//! Every order that writes for someone, at every place that can be named.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::Ground;
use super::places::{Place, Wanted, all, write_carelessly};
use super::seen::Seen;
use crate::Extent;

/// Nothing is written over that was not named to be, nothing where a watchlist lies, and nothing is left of what fails.
pub fn writes_over_nothing(extent: Extent) -> Result<Vec<String>> {
    let ground = Ground::lived()?;
    let places = all(&ground)?;
    let (mut refused, mut written) = (0, 0);
    for place in &places {
        for order in orders(&ground, place, extent) {
            match tried(&ground, order, place)
                .with_context(|| format!("{order:?} {}", place.path.display()))?
            {
                true => written += 1,
                false => refused += 1,
            }
        }
    }
    let seen = careless()?;
    Ok(vec![format!(
        "{} places, {refused} orders refused without a byte written, {written} files whole; of a program that takes no \
         care {seen} are seen",
        places.len()
    )])
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Export,
    ForcedExport,
    BackUp,
}

const ORDERS: [Order; 3] = [Order::Export, Order::ForcedExport, Order::BackUp];

/// What is tried at a place: in the quick form only what comes closest to being done there.
fn orders(ground: &Ground, place: &Place, extent: Extent) -> Vec<Order> {
    let is_ours = place.path.is_relative() || place.path.starts_with(ground.0.path());
    if !is_ours {
        // Of the system's own, none is to be replaced by a program that is broken.
        return vec![Order::Export];
    }
    if extent == Extent::Long || place.wanted != Wanted::Never {
        return ORDERS.to_vec();
    }
    match ground.at("outside").join(&place.path).is_dir() {
        true => vec![Order::ForcedExport, Order::BackUp],
        false => vec![Order::ForcedExport],
    }
}

/// Whether it was done. What it wrote is taken away again.
fn tried(ground: &Ground, order: Order, place: &Place) -> Result<bool> {
    let before = Seen::at(ground.0.path())?;
    let words: &[&str] = match order {
        Order::Export => &["export", "--to"],
        Order::ForcedExport => &["export", "--force", "--to"],
        Order::BackUp => &["backup", "--to"],
    };
    let words = words.iter().map(OsStr::new);
    let words: Vec<&OsStr> = words.chain([place.path.as_os_str()]).collect();
    let ended = ground.order(&ground.at("data"), &words)?;
    let mut unlike = before.unlike(&Seen::at(ground.0.path())?);
    // A copy lay in it that was looked at, and is gone again.
    unlike.remove(&ground.at("temporary"));
    let wanted = match order {
        Order::Export => place.wanted == Wanted::Done,
        Order::ForcedExport => place.wanted != Wanted::Never,
        Order::BackUp => takes_copies(ground, &place.path),
    };
    if !wanted {
        ensure!(ended.is_refused(), "it ended with {}", ended.answer);
        ensure!(unlike.is_empty(), "something was written: {unlike:?}");
        return Ok(false);
    }
    ensure!(ended.is_done(), "it ended with {}", ended.answer);
    let file: PathBuf = match order {
        Order::BackUp => ended.answer["backup"].as_str().context("no name")?.into(),
        _ => ground.at("outside").join(&place.path),
    };
    let file = file.canonicalize()?;
    let folder = file.parent().context("no folder")?;
    ensure!(
        unlike.iter().all(|it| *it == file || it == folder),
        "something else was written: {unlike:?}"
    );
    match order {
        Order::BackUp => ensure!(
            fs::read(&file)?.starts_with(b"SQLite format 3\0"),
            "no copy"
        ),
        _ => drop(serde_json::from_slice::<Value>(&fs::read(&file)?).context("half an export")?),
    }
    match place.wanted {
        Wanted::Forced => fs::write(&file, "mine")?,
        _ => fs::remove_file(&file)?,
    }
    Ok(true)
}

/// Whether a folder of the person's is named.
fn takes_copies(ground: &Ground, path: &Path) -> bool {
    let outside = ground.at("outside");
    let named = !path.as_os_str().is_empty() && outside.join(path).is_dir();
    named
        && ![ground.at("data"), ground.at("other")].iter().any(|data| {
            let real = outside.join(path).canonicalize();
            real.is_ok_and(|real| real.starts_with(data))
        })
}

/// How often it is seen that something was written, by a program that takes no care: the canary.
fn careless() -> Result<usize> {
    let ground = Ground::lived()?;
    let mut seen = 0;
    for place in all(&ground)?.iter().filter(|it| it.wanted == Wanted::Never) {
        let before = Seen::at(ground.0.path())?;
        let named = place.path.starts_with(ground.0.path()) || place.path.is_relative();
        if named && write_carelessly(&ground.at("outside"), &place.path) {
            let after = Seen::at(ground.0.path())?;
            seen += usize::from(!before.unlike(&after).is_empty());
        }
    }
    ensure!(seen > 30, "canary: only {seen} careless writes are seen");
    Ok(seen)
}
