//! A copy takes a damaged file's place.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use watchlist::{Error, Monitor, Reason, Watchlist, back_up};

use super::acts::by_states;
use super::replay::{Hears, Verdict};
use super::{cannot_be_recorded, nothing, recorded, trials};
use crate::Extent;
use crate::door::CHANNEL;
use crate::ground::now;
use crate::stage::Home;
use crate::state::State;

/// Chosen in the window that shows what can take the place.
pub fn replaced(extent: Extent) -> Result<Vec<String>> {
    if let Some(skipped) = cannot_be_recorded() {
        return Ok(skipped);
    }
    let home = Home::with_display("power", (320, 240))?;
    let damaged = Damaged::make(&home.data())?;
    let (recorded, states) = recorded(&home, |told| {
        let opened = told.running.command("start", &json!({}))?;
        ensure!(opened.is_err(), "the damaged file must not open");
        told.answers(
            "replace_by_backup",
            &json!({ "backup": 1, "progress": CHANNEL }),
        )?;
        told.answers("rate", &json!({ "film": 3, "rating": 7 }))
    })?;
    let judge = |folder: &Path, answers: usize| damaged.judge(folder, answers, &states);
    let tally = recorded.lose_power(trials(extent), Hears::All, judge)?;
    let figure = nothing("a damaged file replaced", &recorded, &tally)?;
    let fewer = extent.of(500, 2_000);
    let off = recorded.lose_power(fewer, Hears::Nothing, judge)?;
    let canary = format!(
        "canary: the same, nothing ever synced: {fewer} trials: {} lost, {} corrupt",
        off.lost, off.corrupt
    );
    ensure!(off.lost + off.corrupt > 0, "{canary}: it must lose");
    Ok(vec![figure, canary])
}

/// A watchlist that cannot be opened, with a copy that can, its number 1.
pub struct Damaged {
    file: Vec<u8>,
    copy: State,
}

impl Damaged {
    /// Makes it in a folder, which is emptied first.
    pub fn make(folder: &Path) -> Result<Self> {
        fs::remove_dir_all(folder)?;
        let mut watchlist = Watchlist::open(folder, now())?;
        watchlist.write_note(1, &"Snow. ".repeat(2_000), now())?;
        watchlist.rate(2, 9.0, now())?;
        back_up(folder, Reason::Asked, now(), &Monitor::none())?;
        drop(watchlist);
        let copy = State::at(folder)?;
        let path = folder.join("watchlist.sqlite3");
        let mut file = fs::read(&path)?;
        file.get_mut(..100).context("a head")?.fill(0);
        fs::write(&path, &file)?;
        fs::write(
            folder.join("watchlist.sqlite3-wal"),
            "a log that belongs to it",
        )?;
        Ok(Self { file, copy })
    }

    /// The damaged file and the copy must be there, whatever happened; and it opens as it was, or with the copy in its
    /// place. The first answer is that the copy is there.
    pub fn judge(&self, folder: &Path, answers: usize, states: &[State]) -> Result<Verdict> {
        if !self.is_in_its_place(folder) && !self.is_set_aside(folder) {
            return Ok(Verdict::Lost("the damaged file is gone".to_owned()));
        }
        let copies = watchlist::backups(folder)?;
        if !copies
            .iter()
            .any(|it| it.number == 1 && it.counts.is_some())
        {
            return Ok(Verdict::Lost("the copy is gone".to_owned()));
        }
        match Watchlist::open(folder, now()) {
            // Shown with the copy again, as before anything was chosen.
            Err(Error::Damaged(_)) if answers == 0 && self.is_in_its_place(folder) => {
                Ok(Verdict::Kept)
            }
            Err(error) => Ok(Verdict::Corrupt(error.to_string())),
            Ok(_) if !self.is_set_aside(folder) => Ok(Verdict::Lost(
                "the damaged file was not set aside".to_owned(),
            )),
            Ok(_) if answers == 0 => {
                let found = State::at(folder)?;
                Ok(
                    match found.tables == self.copy.tables || states.contains(&found) {
                        true => Verdict::Kept,
                        false => {
                            Verdict::Corrupt("neither the copy nor the damaged file".to_owned())
                        }
                    },
                )
            }
            Ok(_) => by_states(folder, answers, states),
        }
    }

    fn is_in_its_place(&self, folder: &Path) -> bool {
        fs::read(folder.join("watchlist.sqlite3")).is_ok_and(|it| it == self.file)
    }

    fn is_set_aside(&self, folder: &Path) -> bool {
        let aside = folder.join("set-aside/000001/watchlist.sqlite3");
        fs::read(aside).is_ok_and(|it| it == self.file)
    }
}
