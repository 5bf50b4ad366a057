//! From start to films on the screen, beside an empty window on the same display.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use super::{example, figures, home_with, installed};
use crate::stage::Home;

const ROUNDS: usize = 12;

pub fn measure(films: u32) -> Result<()> {
    let home = home_with(films)?;
    let (program, empty) = (installed()?, example("empty-window")?);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // The first of each fills the system's caches for both.
    for round in 0..=ROUNDS {
        let times = (
            until(&home, &program, "films on the screen")?,
            until(&home, &empty, "an empty window")?,
        );
        if round > 0 {
            ours.push(times.0);
            theirs.push(times.1);
        }
    }
    figures::beside(
        films,
        "start to films on the screen / an empty window",
        "ms",
        &mut ours,
        &mut theirs,
    );
    Ok(())
}

/// Milliseconds from starting the program until it says this.
fn until(home: &Home, program: &Path, says: &str) -> Result<f64> {
    let start = Instant::now();
    let mut running = home
        .command(program)
        .env("POSTE_RESTANTE_SAY_READY", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let out = running.stdout.take().context("no output to read")?;
    let mut time = None;
    for line in BufReader::new(out).lines() {
        if line?.contains(says) {
            time = Some(start.elapsed());
            break;
        }
    }
    running.kill()?;
    running.wait()?;
    match time {
        Some(time) => Ok(time.as_secs_f64() * 1000.0),
        None => bail!("{} ended without saying: {says}", program.display()),
    }
}
