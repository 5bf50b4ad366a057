use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use jiff::civil::date;
use watchlist::{Now, Reader, Reason, Watchlist, back_up, backups};

use crate::Extent;

const NOW: Now = Now {
    today: date(2026, 11, 25),
    millis: 1_795_580_000_000,
};

/// Cut at the places where something ends, the file is found damaged and left, or opens with all that was written.
pub fn cut_anywhere(_: Extent) -> Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("watchlist.sqlite3");
    let mut watchlist = Watchlist::open(folder.path(), NOW)?;
    watchlist.write_note(1, "Kept.", NOW)?;
    back_up(folder.path(), Reason::Asked, NOW)?;
    drop(watchlist);
    let whole = fs::read(&file)?;
    let length = whole.len();
    let (mut found, mut lost) = (0, 0);
    for at in [
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
    ] {
        let cut = whole.get(..at).context("it is that long")?;
        fs::write(&file, cut)?;
        match opened(folder.path(), &file, cut)? {
            true => found += 1,
            false => lost += 1,
        }
    }
    ensure!(lost == 0, "{lost} cuts went unnoticed");
    fs::write(&file, &whole)?;
    ensure!(
        !opened(folder.path(), &file, &whole)?,
        "canary: what is whole must open"
    );
    Ok(vec![format!(
        "{found} of {found} cuts found, the file left byte for byte, the backup listed"
    )])
}

/// Whether opening was refused, and everything left as it was.
fn opened(folder: &Path, file: &Path, cut: &[u8]) -> Result<bool> {
    match Watchlist::open(folder, NOW) {
        Ok(_) => {
            let note = Reader::open(folder)?.film(1, NOW)?.note;
            ensure!(note == "Kept.", "{} bytes: opened with “{note}”", cut.len());
            Ok(false)
        }
        Err(watchlist::Error::Damaged(_)) => {
            ensure!(fs::read(file)? == cut, "{} bytes: written", cut.len());
            let listed = backups(folder)?.iter().any(|it| it.counts.is_some());
            ensure!(listed, "{} bytes: no backup is offered", cut.len());
            Ok(true)
        }
        Err(other) => bail!("{} bytes: {other}", cut.len()),
    }
}
