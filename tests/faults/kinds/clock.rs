//! A clock that jumps: nothing that was answered, and no backup's number, goes by the time of day.

use anyhow::{Context as _, Result, ensure};
use jiff::civil::date;
use watchlist::{Monitor, Now, Reader, Reason, Watchlist, back_up, backups, check};

use super::rot::life::NOW;
use crate::{Extent, place};

const YEAR: i64 = 365 * 24 * 60 * 60 * 1000;

pub fn jumps(extent: Extent) -> Result<Vec<String>> {
    let folder = place::folder()?;
    let folder = folder.path();
    let before = Now {
        today: date(2025, 11, 25),
        millis: NOW.millis - YEAR,
    };
    let after = Now {
        today: date(2036, 11, 25),
        millis: NOW.millis + 10 * YEAR,
    };
    let clocks = [NOW, before, after, NOW, after, before];
    let turns = extent.of(12, 120) as usize;
    let mut made = Vec::new();
    let mut list = Watchlist::open(folder, NOW)?;
    for (turn, now) in clocks.into_iter().cycle().take(turns).enumerate() {
        let text = format!("note {turn}");
        list.write_note(1, &text, now)?;
        list.leave_writing()?;
        list.rate(2, (turn % 10 + 1) as f64, now)?;
        list.undo()?;
        list.redo()?;
        back_up(folder, Reason::Asked, now, &Monitor::none())?;
        let mut numbers: Vec<_> = backups(folder)?.iter().map(|it| it.number).collect();
        let newest = *numbers.first().context("no backup was kept")?;
        ensure!(
            made.last().is_none_or(|last| newest > *last),
            "turn {turn}: backup {newest} after {made:?}"
        );
        made.push(newest);
        numbers.truncate(3);
        let due: Vec<_> = made.iter().rev().take(3).copied().collect();
        ensure!(
            numbers == due,
            "turn {turn}: the newest are {due:?}, kept {numbers:?}"
        );
        ensure!(
            Reader::open(folder)?.film(1, now)?.note == text,
            "turn {turn}: the note is not there"
        );
    }
    drop(list);
    drop(Watchlist::open(folder, before)?);
    ensure!(
        check(folder, &Monitor::none())?.all_is_well(),
        "it is not whole"
    );
    Ok(vec![format!(
        "{turns} turns of a clock a year back and ten years on: numbered in order, the three newest kept"
    )])
}
