//! Acts of every kind, from the first start on.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fastrand::Rng;
use serde_json::json;
use watchlist::{Monitor, Reason, Watchlist, back_up};
use xtask::within;

use super::replay::{Hears, Verdict};
use super::{cannot_be_recorded, nothing, recorded, trials};
use crate::Extent;
use crate::arguments::Known;
use crate::chance;
use crate::door::{CHANNEL, Door};
use crate::ground::now;
use crate::kinds::killed::stream::in_streams;
use crate::stage::Home;
use crate::state::{State, look};

/// So many acts before the watchlist is idle, and so many after it.
const ACTS: usize = 40;
/// How long the watchlist may take to be idle once nothing is done.
const PATIENCE: Duration = Duration::from_secs(60);

/// Any acts, with an idle moment among them, from an empty folder on.
pub fn acts(extent: Extent) -> Result<Vec<String>> {
    if let Some(skipped) = cannot_be_recorded() {
        return Ok(skipped);
    }
    let door = Door::read()?;
    let commands = in_streams(&door);
    let home = Home::with_display("power", (320, 240))?;
    let (recorded, states) = recorded(&home, |told| {
        let mut rng = Rng::with_seed(chance::seed());
        told.answers("start", &json!({}))?;
        for idle in [false, true] {
            if idle {
                // Some films lie in the bin, or became part of another.
                let conn = look(&home.data())?;
                let sql = "SELECT min(film) FROM card";
                let film: i64 = conn.query_row(sql, [], |row| row.get(0))?;
                until_idle(&home, || {
                    told.answers("write_note", &json!({ "film": film, "text": "Idle." }))
                })?;
            }
            let wanted = told.states.len() + ACTS;
            while told.states.len() < wanted {
                let conn = look(&home.data())?;
                let known = Known {
                    door: &door,
                    watchlist: &conn,
                    folder: &home.data(),
                };
                let command = rng.choice(&commands).context("there are commands")?;
                // Which may be refused.
                told.tell(&command.name, &known.arguments(command, &mut rng)?)?;
            }
        }
        Ok(())
    })?;
    let judge = |folder: &Path, answers: usize| by_states(folder, answers, &states);
    let tally = recorded.lose_power(trials(extent), Hears::All, judge)?;
    let figure = nothing("acts", &recorded, &tally)?;
    let fewer = extent.of(500, 2_000);
    let normal = recorded.lose_power(fewer, Hears::Normal, judge)?;
    let off = recorded.lose_power(fewer, Hears::Nothing, judge)?;
    let canary = format!(
        "canary: the same acts, the log synced before checkpoints alone: {fewer} trials: {} lost, {} corrupt; nothing ever synced: {} lost, \
         {} corrupt",
        normal.lost, normal.corrupt, off.lost, off.corrupt
    );
    ensure!(
        normal.lost > 0 && off.corrupt > 0,
        "{canary}: it must lose, and corrupt"
    );
    Ok(vec![figure, canary])
}

/// Acts once more, and waits until the log was brought into the file, which nothing else writes.
fn until_idle(home: &Home, act: impl FnOnce() -> Result<()>) -> Result<()> {
    let file = home.data().join("watchlist.sqlite3");
    let written = || Ok::<_, anyhow::Error>(fs::metadata(&file)?.modified()?);
    let before = written()?;
    act()?;
    within(PATIENCE, "the log to be brought into the file", || {
        Ok((written()? > before).then_some(()))
    })
}

/// Going back to a copy, and on, and back again.
pub fn going_back(extent: Extent) -> Result<Vec<String>> {
    if let Some(skipped) = cannot_be_recorded() {
        return Ok(skipped);
    }
    let home = Home::with_display("power", (320, 240))?;
    let mut watchlist = Watchlist::open(&home.data(), now())?;
    watchlist.write_note(1, &"Snow. ".repeat(2_000), now())?;
    watchlist.rate(2, 9.0, now())?;
    back_up(&home.data(), Reason::Asked, now(), &Monitor::none())?;
    watchlist.clear_rating(2, now())?;
    drop(watchlist);
    let (recorded, states) = recorded(&home, |told| {
        told.answers("start", &json!({}))?;
        for round in 1..=3 {
            let silence = json!({ "film": 1, "text": format!("Silence {round}.") });
            told.answers("write_note", &silence)?;
            told.answers(
                "restore_backup",
                &json!({ "backup": 1, "progress": CHANNEL }),
            )?;
        }
        told.answers("undo", &json!({}))
    })?;
    let judge = |folder: &Path, answers: usize| by_states(folder, answers, &states);
    let tally = recorded.lose_power(trials(extent), Hears::All, judge)?;
    Ok(vec![nothing("going back to a copy", &recorded, &tally)?])
}

/// What opens must be what was there at the last answer, or at the one that was on its way.
pub fn by_states(folder: &Path, answers: usize, states: &[State]) -> Result<Verdict> {
    if let Err(error) = Watchlist::open(folder, now()) {
        return Ok(Verdict::Corrupt(error.to_string()));
    }
    if let Err(error) = back_up(folder, Reason::Asked, now(), &Monitor::none()) {
        return Ok(Verdict::Corrupt(error.to_string()));
    }
    let found = State::at(folder)?;
    // Before the first answer nothing was promised, but that it opens.
    let Some(last) = answers.checked_sub(1) else {
        return Ok(Verdict::Kept);
    };
    let at = states.iter().rposition(|it| *it == found);
    Ok(match at {
        Some(at) if at == last || at == answers => Verdict::Kept,
        // The same as an earlier state, where acts in between came to nothing.
        _ if states.get(last) == Some(&found) || states.get(answers) == Some(&found) => {
            Verdict::Kept
        }
        Some(at) => Verdict::Lost(format!("found is what was there after answer {}", at + 1)),
        None if found.changes.is_empty() => Verdict::Lost("it was begun anew".to_owned()),
        None => Verdict::Corrupt(format!(
            "what is there never was: {:?} with {:?}",
            found.changes.last(),
            found.tables
        )),
    })
}
