//! A disk that fails once: strace lets the nth write, sync or change of a name of the real program fail.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail, ensure};
use fastrand::Rng;

use super::killed::{judge, make};
use super::power::Verdict;
use crate::ground::copy_folder;
use crate::stage::{BINARY, Home};
use crate::{Extent, chance, place};

/// What fails together, and how.
const FAILURES: [(&str, &str); 5] = [
    ("write,pwrite64", "EIO"),
    ("write,pwrite64", "ENOSPC"),
    ("fsync,fdatasync", "EIO"),
    ("rename,renameat,renameat2,unlink,unlinkat,mkdir", "EIO"),
    ("ftruncate", "EIO"),
];
/// About as many calls of each kind as going back to a copy makes.
const CALLS: u32 = 120;

/// Going back to a copy and making one, with one call that fails: what was answered is there, and what was not is whole.
pub fn one_call_fails(extent: Extent) -> Result<Vec<String>> {
    if !can_trace() {
        return Ok(vec![
            "SKIPPED: strace may not trace here, so that no call could be made to fail".to_owned(),
        ]);
    }
    let tries = extent.of(15, 150);
    let home = Home::with_display("io-error", (320, 240))?;
    let base = place::folder()?;
    let (before, copy) = make(base.path())?;
    let copied = base.path().join("copy.sqlite3").display().to_string();
    let mut rng = Rng::with_seed(chance::seed());
    let mut figures = Vec::new();
    let (mut injected, mut refused, mut canary) = (0, 0, 0);
    for (calls, error) in FAILURES {
        for _ in 0..tries {
            let order: &[&str] = match rng.bool() {
                true => &["restore", &copied],
                false => &["backup"],
            };
            fs::remove_dir_all(home.data())?;
            copy_folder(&base.path().join("data"), &home.data(), true)?;
            let at = rng.u32(1..=CALLS);
            let (done, failed) = run(&home, calls, error, at, order)?;
            injected += u32::from(failed);
            refused += u32::from(!done);
            let word = order.first().copied().unwrap_or_default();
            let context = || format!("{order:?}, call {at} of {calls} fails with {error}");
            // Judged twice: the second time as if what was refused had been answered.
            let again = place::folder()?;
            let kept = again.path().join("data");
            copy_folder(&home.data(), &kept, true)?;
            match judge(&home.data(), word, done, &before, &copy)? {
                Verdict::Kept => {}
                other => bail!("{}: {other:?}", context()),
            }
            if !done && !matches!(judge(&kept, word, true, &before, &copy)?, Verdict::Kept) {
                canary += 1;
            }
        }
    }
    ensure!(injected > 0 && refused > 0, "no call was made to fail");
    ensure!(
        canary > 0,
        "canary: an answer that never came was not missed"
    );
    figures.push(format!(
        "{} orders, {injected} of them with a call that failed, {refused} refused: 0 answered and lost, 0 half done",
        tries as usize * FAILURES.len()
    ));
    figures.push(format!(
        "canary: of the refused, {canary} would have been lost had they been answered"
    ));
    Ok(figures)
}

fn can_trace() -> bool {
    Command::new("strace")
        .args(["-q", "-o", "/dev/null", "true"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Carries out an order while this call fails. Whether it was answered, and whether the call came.
fn run(home: &Home, calls: &str, error: &str, at: u32, order: &[&str]) -> Result<(bool, bool)> {
    let record = home.path("record");
    let status = home
        .command(Path::new("strace"))
        .args(["-f", "--seccomp-bpf", "-q", "-s", "0"])
        .arg("-e")
        .arg(format!("trace={calls}"))
        .arg("-e")
        .arg(format!("inject={calls}:error={error}:when={at}"))
        .arg("-o")
        .arg(&record)
        .arg(BINARY)
        .args(order)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    let code = status.code().context("it was ended by a signal")?;
    ensure!(code == 0 || code == 1, "it ended with {code}");
    let text = fs::read(&record)?;
    Ok((
        code == 0,
        String::from_utf8_lossy(&text).contains("(INJECTED)"),
    ))
}
