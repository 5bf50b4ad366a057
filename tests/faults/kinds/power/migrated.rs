//! Files of every earlier schema are opened, and brought up to date.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;
use watchlist::{Monitor, Reason, Watchlist, back_up};

use super::acts::by_states;
use super::replay::{Hears, Verdict};
use super::{cannot_be_recorded, nothing, recorded, trials};
use crate::Extent;
use crate::ground::now;
use crate::place;
use crate::stage::Home;
use crate::state::State;

/// Every file in `tests/data/schemas` but the newest, which needs nothing.
pub fn migrated(extent: Extent) -> Result<Vec<String>> {
    if let Some(skipped) = cannot_be_recorded() {
        return Ok(skipped);
    }
    let fixtures = fixtures()?;
    let older = fixtures.split_last().context("there are fixtures")?.1;
    let share = trials(extent).div_ceil(u32::try_from(older.len())?);
    older
        .iter()
        .enumerate()
        .map(|(at, fixture)| one(fixture, at + 1, share))
        .collect()
}

fn one(fixture: &Path, schema: usize, trials: u32) -> Result<String> {
    let home = Home::with_display("power", (320, 240))?;
    let older = Older::put(&home.data(), fixture, schema)?;
    let (recorded, states) = recorded(&home, |told| {
        told.answers("start", &json!({}))?;
        told.answers("rate", &json!({ "film": 1, "rating": 7 }))
    })?;
    let judge = |folder: &Path, answers: usize| older.judge(folder, answers, &states);
    let tally = recorded.lose_power(trials, Hears::All, judge)?;
    let what = format!("schema {schema} brought up to date");
    nothing(&what, &recorded, &tally)
}

/// A watchlist as an earlier version wrote it.
pub struct Older {
    schema: usize,
    /// As it is once nothing comes between: that this is all there was, `tests/watchlist/schemas.rs` holds.
    whole: State,
}

impl Older {
    /// Puts it in a folder, which is emptied first.
    pub fn put(folder: &Path, fixture: &Path, schema: usize) -> Result<Self> {
        let looked = place::folder()?;
        fs::copy(fixture, looked.path().join("watchlist.sqlite3"))?;
        drop(Watchlist::open(looked.path(), now())?);
        let whole = State::at(looked.path())?;
        fs::remove_dir_all(folder)?;
        fs::create_dir(folder)?;
        fs::copy(fixture, folder.join("watchlist.sqlite3"))?;
        Ok(Self { schema, whole })
    }

    /// It opens with every row that was there, and the copy from before it was brought up to date is there too. The first
    /// answer is that it is open.
    pub fn judge(&self, folder: &Path, answers: usize, states: &[State]) -> Result<Verdict> {
        if let Err(error) = Watchlist::open(folder, now()) {
            return Ok(Verdict::Corrupt(error.to_string()));
        }
        if !made_before(folder, self.schema)? {
            return Ok(Verdict::Lost("no copy from before is there".to_owned()));
        }
        if answers > 0 {
            return by_states(folder, answers, states);
        }
        if let Err(error) = back_up(folder, Reason::Asked, now(), &Monitor::none()) {
            return Ok(Verdict::Corrupt(error.to_string()));
        }
        let found = State::at(folder)?;
        Ok(match found == self.whole || states.contains(&found) {
            true => Verdict::Kept,
            false => Verdict::Corrupt(format!("not what was there: {:?}", found.tables)),
        })
    }
}

/// Whether the copy that only the older program can open is there, and can be read.
fn made_before(folder: &Path, schema: usize) -> Result<bool> {
    let named = fs::read_dir(folder.join("backups"))?.flatten().any(|it| {
        it.file_name()
            .to_string_lossy()
            .ends_with(&format!("-migration-v{schema}.sqlite3"))
    });
    let listed = watchlist::backups(folder)?;
    Ok(named
        && listed
            .iter()
            .any(|it| it.reason == Reason::Migration && it.counts.is_some()))
}

/// Watchlists as every schema had them, oldest first.
pub fn fixtures() -> Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/schemas");
    let mut all = BTreeMap::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        // Named by their schemas alone; the long life of one is another test's.
        let name = path.file_name().and_then(|name| name.to_str());
        let schema = name.and_then(|name| name.strip_suffix(".sqlite3")?.parse::<u32>().ok());
        all.extend(schema.map(|schema| (schema, path)));
    }
    Ok(all.into_values().collect())
}
