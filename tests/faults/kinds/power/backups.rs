//! Copies, the old ones thinned.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;
use watchlist::{Copy, Monitor, Reason, Watchlist, back_up, preview};

use super::acts::by_states;
use super::replay::{Hears, Verdict};
use super::{cannot_be_recorded, nothing, recorded, trials};
use crate::Extent;
use crate::door::CHANNEL;
use crate::ground::now;
use crate::place;
use crate::stage::Home;

const DAY: i64 = 24 * 60 * 60 * 1000;
/// How many older copies there are: more than stay.
const DAYS: i64 = 30;
const ROUNDS: u8 = 5;

/// Copies made while dozens of older ones are there, of which each time some go; and the first copies of all.
pub fn backups(extent: Extent) -> Result<Vec<String>> {
    if let Some(skipped) = cannot_be_recorded() {
        return Ok(skipped);
    }
    let mut figures = made(extent, DAYS)?;
    figures.extend(made(extent, 0)?);
    Ok(figures)
}

fn made(extent: Extent, days: i64) -> Result<Vec<String>> {
    let home = Home::with_display("power", (320, 240))?;
    old_ones(&home.data(), days)?;
    let mut names = vec![all(&home.data())?];
    let (recorded, states) = recorded(&home, |told| {
        told.answers("start", &json!({}))?;
        names.push(all(&home.data())?);
        for round in 1..=ROUNDS {
            let rating = json!({ "film": round, "rating": round });
            for (name, arguments) in [
                ("rate", rating),
                ("back_up", json!({ "progress": CHANNEL })),
            ] {
                told.answers(name, &arguments)?;
                names.push(all(&home.data())?);
            }
        }
        Ok(())
    })?;
    let gone = names
        .first()
        .zip(names.last())
        .map_or(0, |(first, last)| first.difference(last).count());
    ensure!(
        gone > 0 || days == 0,
        "no old copy went: nothing was thinned"
    );
    let judge = |folder: &Path, answers: usize| {
        let verdict = copies(folder, answers, &names)?;
        match verdict {
            Verdict::Kept => by_states(folder, answers, &states),
            other => Ok(other),
        }
    };
    let tally = recorded.lose_power(trials(extent), Hears::All, judge)?;
    let figure = nothing(
        &format!("copies after {days} older ones"),
        &recorded,
        &tally,
    )?;
    let fewer = extent.of(200, 2_000);
    let off = recorded.lose_power(fewer, Hears::Nothing, judge)?;
    let canary = format!(
        "canary: the same, nothing ever synced: {fewer} trials: {} lost, {} corrupt; {gone} old copies went",
        off.lost, off.corrupt
    );
    ensure!(off.lost + off.corrupt > 0, "{canary}: it must lose");
    Ok(vec![figure, canary])
}

/// A copy a day for so many, as a clock of those days would have had them made, and thinned by none.
fn old_ones(folder: &Path, days: i64) -> Result<()> {
    let mut watchlist = Watchlist::open(folder, now())?;
    watchlist.write_note(1, "Snow.", now())?;
    if days == 0 {
        return Ok(());
    }
    let made = back_up(folder, Reason::Daily, now(), &Monitor::none())?;
    let bytes = fs::read(&made)?;
    fs::remove_file(&made)?;
    for day in 1..=days {
        let millis = now().millis - (days + 1 - day) * DAY;
        let at = jiff::Timestamp::from_millisecond(millis)?.strftime("%Y%m%dT%H%M%SZ");
        let end = made.to_string_lossy();
        let schema = end.rsplit('-').next().unwrap_or_default();
        let name = format!("{day:06}-{at}-daily-{schema}");
        fs::write(folder.join("backups").join(name), &bytes)?;
    }
    Ok(())
}

fn all(folder: &Path) -> Result<BTreeSet<OsString>> {
    let backups = folder.join("backups");
    if !backups.exists() {
        return Ok(BTreeSet::new());
    }
    fs::read_dir(backups)?
        .map(|file| Ok(file?.file_name()))
        .filter(|name| {
            !name
                .as_ref()
                .is_ok_and(|it: &OsString| it.to_string_lossy().ends_with(".tmp"))
        })
        .collect()
}

/// Every copy that was there when the last answer came and when the next did is there, and each that is there is whole.
fn copies(folder: &Path, answers: usize, names: &[BTreeSet<OsString>]) -> Result<Verdict> {
    let (Some(then), Some(next)) = (names.get(answers), names.get(answers + 1).or(names.last()))
    else {
        return Ok(Verdict::Corrupt("more answers than were given".to_owned()));
    };
    let found = all(folder)?;
    for name in then.intersection(next) {
        if !found.contains(name) {
            return Ok(Verdict::Lost(format!("{} is gone", name.display())));
        }
    }
    let listed = watchlist::backups(folder)?;
    if let Some(broken) = listed.iter().find(|it| it.counts.is_none()) {
        return Ok(Verdict::Corrupt(format!(
            "copy {} cannot be read",
            broken.number
        )));
    }
    // The newest is checked whole, as it would be before going back to it.
    let within = place::folder()?;
    if let Some(newest) = listed.first()
        && Watchlist::open(folder, now()).is_ok()
        && let Err(error) = preview(
            folder,
            Copy::Backup(newest.number),
            within.path(),
            &Monitor::none(),
        )
    {
        return Ok(Verdict::Corrupt(format!("copy {}: {error}", newest.number)));
    }
    Ok(Verdict::Kept)
}
