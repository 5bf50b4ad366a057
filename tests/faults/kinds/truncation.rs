//! A file that was cut: at the places where something ends, and at random ones.

use std::fs;

use anyhow::{Context as _, Result, bail, ensure};
use fastrand::Rng;
use watchlist::{Error, Monitor, Watchlist, backups, check};

use super::rot::life::{FILE, NOW, lived, one_file};
use super::rot::recover;
use super::rot::words::{Tables, open};
use crate::chance::seed;
use crate::{Extent, place};

/// Cut anywhere, it is found; it is never begun anew, and all of it comes back.
pub fn cut_anywhere(extent: Extent) -> Result<Vec<String>> {
    let whole = lived()?;
    let bytes = fs::read(whole.path().join(FILE))?;
    let tables = Tables::of(&open(&whole.path().join(FILE))?)?;
    let words = tables.read(&whole.path().join(FILE));
    let length = bytes.len();
    let mut cuts = vec![
        0,
        1,
        16,
        50,
        99,
        100,
        512,
        4095,
        4096,
        length / 2,
        length - 4096,
        length - 1,
    ];
    let mut rng = Rng::with_seed(seed());
    cuts.extend((0..extent.of(10, 200)).map(|_| rng.usize(..length)));
    let count = cuts.len();
    for at in cuts {
        let folder = place::folder()?;
        place::copy(whole.path(), folder.path())?;
        let folder = folder.path();
        let file = folder.join(FILE);
        let cut = bytes.get(..at).context("it is that long")?;
        fs::write(&file, cut)?;
        match Watchlist::open(folder, NOW) {
            Err(Error::Damaged(_)) => {}
            other => bail!("cut at {at}: {:?}", other.map(drop)),
        }
        ensure!(fs::read(&file)? == cut, "cut at {at}: it was written");
        let offered = backups(folder)?.iter().any(|it| it.counts.is_some());
        ensure!(offered, "cut at {at}: no backup is offered");
        recover(folder).with_context(|| format!("cut at {at}"))?;
        one_file(folder)?;
        ensure!(
            tables.says(&file, &words),
            "cut at {at}: {}",
            tables.difference(&file, &words)
        );
    }
    ensure!(
        check(whole.path(), &Monitor::none())?.all_is_well(),
        "canary: what is whole is well"
    );
    drop(Watchlist::open(whole.path(), NOW).context("canary: what is whole opens")?);
    Ok(vec![format!(
        "{count} of {count} cuts found at opening, the file left byte for byte, the backup offered, all of it back"
    )])
}
