//! Twenty starts at once, each by another name of the same folder, without a session bus and after a kill.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use watchlist::Watchlist;
use xtask::{TITLE, Window, within};

use crate::Extent;
use crate::ground::now;
use crate::stage::{BINARY, Home};

const STARTS: usize = 20;
/// How long all but one may take to find out that they are not the first.
const PATIENCE: Duration = Duration::from_secs(60);

/// Twenty at once, over a lock that a killed application left, so many times.
pub fn twenty_at_once(extent: Extent) -> Result<Vec<String>> {
    let rounds = extent.of(3, 30);
    for round in 1..=rounds {
        one_round().with_context(|| format!("in round {round}"))?;
    }
    let looks = looks()?;
    Ok(vec![
        format!(
            "{rounds} times {STARTS} starts by {STARTS} names of one folder, after a kill: 1 window, 1 that has the file \
         open, {} that raised it and ended well",
            STARTS - 1
        ),
        looks,
    ])
}

/// Twenty times `check` at once, in a folder that nobody has and in one that a window has.
fn looks() -> Result<String> {
    let home = Home::with_display("starts", (320, 240))?;
    drop(Watchlist::open(&home.data(), now())?);
    let alone = checks(&home)?;
    let mut window = start(&home, &home.data())?;
    let opened = Window::find(home.display(), TITLE).map(drop);
    let beside = opened.and_then(|()| checks(&home));
    let still = window.try_wait()?;
    window.kill()?;
    window.wait()?;
    ensure!(still.is_none(), "the window ended: {still:?}");
    let beside = beside?;
    ensure!(
        beside == STARTS,
        "only {beside} of {STARTS} looked beside the window"
    );
    Ok(format!(
        "{STARTS} times `check` at once: {alone} found all well where nobody had the folder, {beside} beside a window; \
         the others said why not"
    ))
}

/// How many of twenty found all well; each of the others must say why not, in a sentence.
fn checks(home: &Home) -> Result<usize> {
    let running = (0..STARTS)
        .map(|_| {
            Ok(home
                .command(Path::new(BINARY))
                .arg("check")
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()?)
        })
        .collect::<Result<Vec<Child>>>()?;
    let mut well = 0;
    for child in running {
        let out = child.wait_with_output()?;
        let said = String::from_utf8_lossy(&out.stderr);
        match out.status.code() {
            Some(0) => well += 1,
            Some(1) => ensure!(said.trim_end().ends_with('.'), "it says “{said}”"),
            other => bail!("it ended with {other:?}: {said}"),
        }
    }
    ensure!(well > 0, "none of them could look");
    Ok(well)
}

fn one_round() -> Result<()> {
    let home = Home::with_display("starts", (320, 240))?;
    let folder = home.data();
    let lock = folder.join("instance.lock");

    // An application that is killed leaves its lock's file, and the system takes the lock back.
    let mut killed = start(&home, &folder)?;
    let opened = Window::find(home.display(), TITLE).map(drop);
    killed.kill()?;
    killed.wait()?;
    opened?;
    ensure!(lock.exists(), "the killed one left its lock's file");
    none_left(&home)?;

    let names: Vec<PathBuf> = (0..STARTS)
        .map(|number| another_name(&home, &folder, number))
        .collect::<Result<_>>()?;
    let mut running: Vec<Child> = names
        .iter()
        .map(|name| start(&home, name))
        .collect::<Result<_>>()?;
    let outcome = one_stays(&home, &folder, &mut running);
    // Whatever came of it, nothing of ours is left behind.
    for child in &mut running {
        child.kill()?;
        child.wait()?;
    }
    outcome?;
    none_left(&home)?;

    // And the lock was freed with it.
    let mut next = start(&home, &folder)?;
    let opened = Window::find(home.display(), TITLE).map(drop);
    let still = next.try_wait()?;
    next.kill()?;
    next.wait()?;
    ensure!(still.is_none(), "the next start ended: {still:?}");
    opened
}

/// Waits until all but one have ended, and looks at what there is.
fn one_stays(home: &Home, folder: &Path, running: &mut Vec<Child>) -> Result<()> {
    let ended = within(PATIENCE, "all but one to end", || {
        let mut at = 0;
        while let Some(child) = running.get_mut(at) {
            match child.try_wait()? {
                Some(status) => {
                    ensure!(status.success(), "one ended with {status}");
                    running.remove(at).wait()?;
                }
                None => at += 1,
            }
        }
        Ok((running.len() <= 1).then_some(()))
    });
    ended.with_context(|| {
        let windows = Window::count(home.display(), TITLE);
        format!("{} of {STARTS} run, windows: {windows:?}", running.len())
    })?;
    Window::find(home.display(), TITLE)?;
    let writer = running.first_mut().context("one stays")?;
    let file = folder.join("watchlist.sqlite3").canonicalize()?;
    within(PATIENCE, "the one that stays to open the file", || {
        Ok(has_open(writer.id(), &file).then_some(()))
    })?;
    ensure!(writer.try_wait()?.is_none(), "the one that stays stays");
    let windows = Window::count(home.display(), TITLE)?;
    ensure!(windows == 1, "there are {windows} windows");
    Ok(())
}

fn start(home: &Home, folder: &Path) -> Result<Child> {
    Ok(home
        .command(Path::new(BINARY))
        .env("POSTE_RESTANTE_DATA", folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?)
}

/// A link to the folder, or a link to a link, or a way round to it.
fn another_name(home: &Home, folder: &Path, number: usize) -> Result<PathBuf> {
    let link = home.path(&format!("link-{number}"));
    symlink(folder, &link)?;
    Ok(match number % 4 {
        0 => link,
        1 => {
            let further = home.path(&format!("further-{number}"));
            symlink(&link, &further)?;
            further
        }
        2 => link.join(".").join("..").join("data"),
        _ => folder.to_owned(),
    })
}

fn has_open(pid: u32, file: &Path) -> bool {
    let Ok(open) = fs::read_dir(format!("/proc/{pid}/fd")) else {
        return false;
    };
    open.flatten()
        .any(|it| fs::read_link(it.path()).is_ok_and(|it| it == file))
}

/// Waits until the display has no window of ours any more.
fn none_left(home: &Home) -> Result<()> {
    within(PATIENCE, "a killed one's window to go", || {
        Ok((Window::count(home.display(), TITLE)? == 0).then_some(()))
    })
}
