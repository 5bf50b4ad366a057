use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::stage::{BINARY, Home, Outcome, eventually};

/// What the system calls the page's process: no more than fifteen letters of its name.
const PAGE: &str = "(WebKitWebProces)";

/// The page's process is killed four times in a row, and each time there is a page again that has asked for its films.
pub fn comes_back(home: &Home) -> Result<Outcome> {
    let mut app = home
        .command(Path::new(BINARY))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let outcome = killed_again_and_again(home, &mut app);
    app.kill()?;
    app.wait()?;
    outcome.map(|()| Outcome::Shown)
}

fn killed_again_and_again(home: &Home, app: &mut Child) -> Result<()> {
    for starts in 1..=5 {
        eventually(&format!("page {starts} to start"), || {
            let log = fs::read_to_string(home.data().join("log.txt")).unwrap_or_default();
            let started = log.lines().filter(|line| line.contains(" start ms="));
            Ok((started.count() >= starts).then_some(()))
        })?;
        if starts < 5 {
            let page = page_of(app.id())?.context("there is no process of a page")?;
            let killed = Command::new("kill")
                .args(["-9", &page.to_string()])
                .status()?;
            ensure!(killed.success(), "the page's process could not be killed");
        }
    }
    ensure!(app.try_wait()?.is_none(), "the application itself goes on");
    Ok(())
}

/// The one process of a page that this program started.
fn page_of(program: u32) -> Result<Option<u32>> {
    for entry in fs::read_dir("/proc")? {
        let stat = fs::read_to_string(entry?.path().join("stat")).unwrap_or_default();
        let mut words = stat.split_whitespace();
        // Its number, its name, what it does, and whose child it is.
        let (pid, name, parent) = (words.next(), words.next(), words.nth(1));
        if name == Some(PAGE) && parent == Some(&program.to_string()) {
            return Ok(pid.and_then(|pid| pid.parse().ok()));
        }
    }
    Ok(None)
}
