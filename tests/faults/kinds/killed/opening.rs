//! Killed while it opens: an older file brought up to date, a copy put in a damaged file's place.

use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fastrand::Rng;
use serde_json::json;

use super::DISPLAY;
use crate::Extent;
use crate::chance;
use crate::door::CHANNEL;
use crate::ground::copy_folder;
use crate::kinds::power::{Damaged, Older, Verdict, fixtures};
use crate::place;
use crate::stage::{BINARY, Home};
use crate::window::Running;

/// How long a start is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Files of earlier schemas, the application killed somewhere between its start and the first screen.
pub fn while_it_is_brought_up_to_date(extent: Extent) -> Result<Vec<String>> {
    let kills = extent.of(60, 600);
    let home = Home::with_display("killed", DISPLAY)?;
    let fixtures = fixtures()?;
    let older = fixtures.split_last().context("there are fixtures")?.1;
    let oldest = older.first().context("a fixture")?;
    // On this machine, as busy as it is: the last kills come after it.
    let steps = undisturbed(&home, oldest)?.mul_f64(1.5);
    let mut rng = Rng::with_seed(chance::seed());
    let mut done = 0;
    for kill in 0..kills {
        let schema = rng.usize(1..=older.len());
        let fixture = older.get(schema - 1).context("a fixture")?;
        let was = Older::put(&home.data(), fixture, schema)?;
        let mut running = opening(&home)?;
        // Most kills come after it began, a few before.
        if rng.u8(..8) > 0 {
            begun(&home);
        }
        sleep(steps.mul_f64(rng.f64()));
        running.kill()?;
        running.wait()?;
        done += u32::from(schema_of(&home.data())? > schema);
        judged(&home, |folder| was.judge(folder, 0, &[]))
            .with_context(|| format!("kill {kill}, schema {schema}"))?;
    }
    ensure!(
        done > 0 && done < kills,
        "every kill came too early or too late: {done} of {kills} files were up to date"
    );
    Ok(vec![format!(
        "{kills} kills while schemas 1 to {} were brought up to date, {done} after and {} before: 0 lost, 0 half done",
        older.len(),
        kills - done
    )])
}

/// How long an older file takes from the copy that is made first until it is up to date.
fn undisturbed(home: &Home, fixture: &Path) -> Result<Duration> {
    Older::put(&home.data(), fixture, 1)?;
    let mut running = opening(home)?;
    begun(home);
    let start = Instant::now();
    // While it is written a copy of it may be of no one moment.
    while schema_of(&home.data()).unwrap_or(1) == 1 && start.elapsed() < PATIENCE {
        sleep(Duration::from_millis(1));
    }
    let took = start.elapsed();
    running.kill()?;
    running.wait()?;
    ensure!(took < PATIENCE, "it is not brought up to date");
    Ok(took)
}

fn opening(home: &Home) -> Result<Child> {
    let mut command = home.command(Path::new(BINARY));
    command.stdout(Stdio::null()).stderr(Stdio::null());
    Ok(command.spawn()?)
}

/// Waits for the copy that is made first.
fn begun(home: &Home) {
    let start = Instant::now();
    while !home.data().join("backups").exists() && start.elapsed() < PATIENCE {
        sleep(Duration::from_micros(500));
    }
}

/// The window that shows what can take a damaged file's place, killed after one was chosen.
pub fn while_a_damaged_file_is_replaced(extent: Extent) -> Result<Vec<String>> {
    let kills = extent.of(40, 400);
    let home = Home::with_display("killed", DISPLAY)?;
    let mut rng = Rng::with_seed(chance::seed());
    let mut done = 0;
    let steps = replaced(&home)?;
    for kill in 0..kills {
        let damaged = Damaged::make(&home.data())?;
        let running = Running::start_damaged(&home)?;
        let time = steps.mul_f64(rng.f64());
        let answer = running.killed_after(time, || {
            running.command(
                "replace_by_backup",
                &json!({ "backup": 1, "progress": CHANNEL }),
            )
        })?;
        drop(running);
        if let Ok(Err(refused)) = answer {
            bail!("the copy is refused: {refused}");
        }
        done += u32::from(
            home.data()
                .join("set-aside/000001/watchlist.sqlite3")
                .exists(),
        );
        judged(&home, |folder| damaged.judge(folder, 0, &[]))
            .with_context(|| format!("kill {kill}, after {time:?}"))?;
    }
    ensure!(
        done > 0 && done < kills,
        "every kill came too early or too late: {done} of {kills} were replaced"
    );
    Ok(vec![format!(
        "{kills} kills while a copy took a damaged file's place, {done} after and {} before it was set aside: 0 lost, 0 \
         half done",
        kills - done
    )])
}

/// How long a copy takes to take a damaged file's place.
fn replaced(home: &Home) -> Result<Duration> {
    Damaged::make(&home.data())?;
    let running = Running::start_damaged(home)?;
    let start = Instant::now();
    let answer = running.command(
        "replace_by_backup",
        &json!({ "backup": 1, "progress": CHANNEL }),
    )?;
    ensure!(answer.is_ok(), "the copy is refused: {answer:?}");
    Ok(start.elapsed())
}

/// Judges a copy of what is left.
pub fn judged(home: &Home, judge: impl FnOnce(&Path) -> Result<Verdict>) -> Result<()> {
    let ground = place::folder()?;
    let copy = ground.path().join("data");
    copy_folder(&home.data(), &copy, true)?;
    match judge(&copy)? {
        Verdict::Kept => Ok(()),
        other => bail!("{other:?}"),
    }
}

fn schema_of(folder: &Path) -> Result<usize> {
    let ground = place::folder()?;
    let copy = ground.path().join("data");
    copy_folder(folder, &copy, false)?;
    let conn = crate::state::look(&copy)?;
    let schema: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(usize::try_from(schema)?)
}
