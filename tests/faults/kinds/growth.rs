//! A watchlist that is lived with: how many bytes an act leaves.

#[path = "../../../src-tauri/watchlist/examples/fifty_years/life.rs"]
#[allow(dead_code, reason = "the example uses more of it")]
mod life;

use anyhow::{Result, ensure};
use rusqlite::Connection;
use watchlist::{Monitor, Watchlist, check};

use crate::{Extent, place};

/// What an act may leave, all that is derived included; and a save of a note of 120 KB, in so few that the newest weigh.
const AN_ACT: i64 = 700;
const A_LONG_SAVE: i64 = 80_000;
const SAVES: i64 = 100;
/// What a life may come to, in bytes.
const A_LIFE: i64 = 60_000_000;

/// A year, or fifty, at rest now and then.
pub fn lived_with(extent: Extent) -> Result<Vec<String>> {
    let weeks = extent.of(52, 2_600).into();
    let rest = |list: &mut Watchlist| Ok(list.idle_checkpoint()?);
    let (bytes, acts) = grown(|list| life::weeks(list, weeks, rest))?;
    ensure!(bytes < acts * AN_ACT, "{acts} acts left {bytes} bytes");
    ensure!(bytes < A_LIFE, "{weeks} weeks left {bytes} bytes");
    let (long, _) = grown(|list| life::long_note(list, SAVES, rest))?;
    ensure!(
        long < SAVES * A_LONG_SAVE,
        "{SAVES} long saves left {long} bytes"
    );

    let never = |_: &mut Watchlist| Ok(());
    let (canary, acts_of_it) = grown(|list| life::weeks(list, 20, never))?;
    let grows = "canary: without rest nothing is packed";
    ensure!(canary > acts_of_it * AN_ACT, grows);
    let unpacked = |list: &mut Watchlist| life::long_note(list, SAVES, never);
    let (canary, _) = grown(unpacked)?;
    ensure!(canary > SAVES * A_LONG_SAVE, grows);
    let (later, _) = grown(|list| {
        unpacked(list)?;
        (0..SAVES).try_for_each(|_| rest(list))?;
        Ok(SAVES)
    })?;
    ensure!(later * 2 < canary, "packed after all of it: {later} bytes");
    let mb = |bytes: i64| bytes as f64 / 1e6;
    let an_act = bytes / acts;
    Ok(vec![
        format!(
            "{weeks} weeks, {acts} acts: {an_act} bytes an act, {:.1} MB",
            mb(bytes)
        ),
        format!(
            "a note of 120 KB saved {SAVES} times: {:.1} MB; packed after all of it {:.1}; never packed {:.1}",
            mb(long),
            mb(later),
            mb(canary)
        ),
    ])
}

/// By how much a watchlist grows, and what that says besides.
fn grown(live: impl Fn(&mut Watchlist) -> Result<i64>) -> Result<(i64, i64)> {
    let folder = place::folder()?;
    let mut list = Watchlist::open(folder.path(), life::day(0))?;
    let size = || -> Result<i64> {
        let conn = Connection::open(folder.path().join("watchlist.sqlite3"))?;
        let sql = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        Ok(conn.query_row(sql, [], |row| row.get(0))?)
    };
    let begun = size()?;
    let lived = live(&mut list)?;
    let checked = check(folder.path(), &Monitor::none())?;
    ensure!(checked.all_is_well(), "{checked:?}");
    Ok((size()? - begun, lived))
}
