use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::second::Second;
use super::trial::Tried;
use crate::opening::{Folder, patient, private};
use crate::{Error, Now, Result};

/// More than this is not a ledger of ours.
const LARGEST: u64 = 1 << 20;

/// What is known of the backups from one start to the next. It lies in a file beside the watchlist and not in it: it is
/// needed most when the watchlist cannot be read, it is written while the watchlist cannot be, and it is about the disks
/// of this machine, so that going back to an earlier copy does not take it back too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Ledger {
    /// What this watchlist is known by in a second folder, where there may be others.
    pub id: String,
    /// The highest number of a copy that was ever seen anywhere: none is given twice.
    pub highest: u32,
    /// Why the last copy could not be made; nothing once one could.
    pub failed: Option<Trouble>,
    /// The last time one was tried out.
    pub tried: Option<Tried>,
    /// Where finished copies are put besides.
    pub(super) second: Option<Second>,
    /// When every word of the watchlist itself was last looked at and found well.
    pub checked: Option<i64>,
}

/// Something went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Trouble {
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// What, in a sentence.
    pub what: String,
}

impl Trouble {
    pub(super) fn of(what: impl ToString, now: Now) -> Self {
        Self {
            at: now.millis,
            what: what.to_string(),
        }
    }
}

impl Ledger {
    /// What is known. Where that cannot be read nothing is, and the person is told so.
    pub(crate) fn of(folder: &Folder) -> Self {
        let file = folder.ledger();
        let mut text = String::new();
        let read = File::open(&file).and_then(|it| it.take(LARGEST).read_to_string(&mut text));
        match read {
            Ok(_) => serde_json::from_str(&text).unwrap_or_else(|_| Self::lost()),
            Err(error) if error.kind() == ErrorKind::NotFound => Self::default(),
            Err(_) => Self::lost(),
        }
    }

    fn lost() -> Self {
        let what = "What was known of the backups, in backups.json, could not be read. The backups themselves are not \
                    touched. If they were also put in a second folder, please choose it again.";
        Self {
            failed: Some(Trouble {
                at: 0,
                what: what.to_owned(),
            }),
            ..Self::default()
        }
    }

    /// Changes what is known, on the disk when this answers.
    pub(crate) fn change(folder: &Folder, how: impl FnOnce(&mut Self)) -> Result<()> {
        // Backups are made, tried out and put elsewhere on threads of their own.
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _mine = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let before = Self::of(folder);
        let mut after = before.clone();
        how(&mut after);
        if after == before {
            return Ok(());
        }
        let place = folder.ledger();
        let unfinished = place.with_added_extension("unfinished");
        let written = after.write(&unfinished, &place);
        if written.is_err() {
            // Part of it is worth nothing, and takes room that may be what is missing.
            let _ = patient::remove_file(&unfinished);
        }
        written
    }

    fn write(&self, unfinished: &Path, place: &Path) -> Result<()> {
        let text = serde_json::to_vec_pretty(self)?;
        private::make_file(unfinished)
            .and_then(|()| fs::write(unfinished, text))
            .map_err(|error| Error::at(unfinished, &error))?;
        private::sync(unfinished)?;
        patient::rename(unfinished, place).map_err(|error| Error::at(place, &error))?;
        place.parent().map_or(Ok(()), private::sync)
    }
}
