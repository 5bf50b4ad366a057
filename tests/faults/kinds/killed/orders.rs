//! Orders without the window, killed.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use fastrand::Rng;
use watchlist::{Monitor, Reason, Watchlist, back_up};

use super::DISPLAY;
use super::opening::judged;
use crate::Extent;
use crate::chance;
use crate::ground::{copy_folder, now};
use crate::kinds::power::Verdict;
use crate::place;
use crate::stage::{BINARY, Home};
use crate::state::State;

/// Longer than an order takes, in microseconds; some are done before, on a slow machine too.
const LONGEST: u64 = 500_000;

/// `check`, `backup`, `export` and `restore`, each killed at random moments.
pub fn in_any_order(extent: Extent) -> Result<Vec<String>> {
    let kills = extent.of(80, 800);
    let home = Home::with_display("killed", DISPLAY)?;
    let base = place::folder()?;
    let (before, copy) = make(base.path())?;
    let copied = base.path().join("copy.sqlite3").display().to_string();
    let exported = home.path("export.json");
    let to = exported.display().to_string();
    let orders: [&[&str]; 4] = [
        &["check"],
        &["backup"],
        &["export", "--to", &to],
        &["restore", &copied],
    ];
    let mut rng = Rng::with_seed(chance::seed());
    let (mut ended, mut went_back) = (0, 0);
    for kill in 0..kills {
        fs::remove_dir_all(home.data())?;
        copy_folder(&base.path().join("data"), &home.data(), true)?;
        let _ = fs::remove_file(&exported);
        let order = *rng.choice(orders.iter()).context("there are orders")?;
        let mut running = home
            .command(Path::new(BINARY))
            .args(order)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        sleep(Duration::from_micros(rng.u64(..LONGEST)));
        running.kill()?;
        let status = running.wait()?;
        if let Some(code) = status.code() {
            ensure!(code == 0, "{order:?} ended with {code}");
            ended += 1;
        }
        let done = status.success();
        let word = order.first().copied().unwrap_or_default();
        judged(&home, |folder| judge(folder, word, done, &before, &copy))
            .with_context(|| format!("kill {kill}, {order:?}"))?;
        if let Ok(text) = fs::read_to_string(&exported) {
            serde_json::from_str::<serde_json::Value>(&text).context("half an export")?;
        } else {
            ensure!(!(done && word == "export"), "nothing was exported");
        }
        let now = State::at(&home.data())?;
        went_back += u32::from(now.tables == copy.tables);
    }
    if ended == kills || went_back == 0 {
        bail!("every kill came too early or too late: {ended} of {kills} ended by themselves");
    }
    Ok(vec![format!(
        "{kills} kills of check, backup, export and restore, {ended} of which had ended: 0 lost, 0 half done; {went_back} \
         times it had gone back"
    )])
}

/// A watchlist in `data`, and beside it a copy that holds something else.
pub fn make(ground: &Path) -> Result<(State, State)> {
    let folder = ground.join("data");
    let mut watchlist = Watchlist::open(&folder, now())?;
    watchlist.write_note(1, &"Snow. ".repeat(2_000), now())?;
    let made = back_up(&folder, Reason::Asked, now(), &Monitor::none())?;
    fs::copy(made, ground.join("copy.sqlite3"))?;
    let copy = State::at(&folder)?;
    watchlist.write_note(1, "Silence.", now())?;
    watchlist.rate(2, 9.0, now())?;
    drop(watchlist);
    Ok((State::at(&folder)?, copy))
}

/// Holds what an order left, which was answered if `done`, against what was there and what the copy holds.
pub fn judge(
    folder: &Path,
    order: &str,
    done: bool,
    before: &State,
    copy: &State,
) -> Result<Verdict> {
    if let Err(error) = Watchlist::open(folder, now()) {
        return Ok(Verdict::Corrupt(error.to_string()));
    }
    let listed = watchlist::backups(folder)?;
    if listed.iter().any(|it| it.counts.is_none()) || listed.is_empty() {
        return Ok(Verdict::Corrupt("a backup cannot be read".to_owned()));
    }
    if done && order == "backup" && listed.len() < 2 {
        return Ok(Verdict::Lost("the backup that was made".to_owned()));
    }
    if let Err(error) = back_up(folder, Reason::Asked, now(), &Monitor::none()) {
        return Ok(Verdict::Corrupt(error.to_string()));
    }
    let found = State::at(folder)?;
    let went_back = order == "restore" && found.tables == copy.tables;
    Ok(match (went_back, done && order == "restore") {
        (true, _) => Verdict::Kept,
        (false, true) => Verdict::Lost("it said that it went back".to_owned()),
        (false, false) if found == *before => Verdict::Kept,
        _ => Verdict::Corrupt(format!("{order} left something else: {:?}", found.tables)),
    })
}
