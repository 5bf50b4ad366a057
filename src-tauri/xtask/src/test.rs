//! `cargo xtask test`: everything CI runs, what fails fast first.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::setup::{self, npm};
use crate::{bundle, call, e2e, faults, types};

/// One check: what it is called, and how it is made.
type Step = (&'static str, fn() -> Result<()>);

const STEPS: &[Step] = &[
    ("formatting", || cargo("fmt --all --check")),
    ("interface: types, lint, format", || npm("run check")),
    ("interface: tests", || npm("test")),
    ("clippy", || {
        cargo("clippy --release --workspace --all-targets -- -D warnings")
    }),
    ("documentation", document),
    ("core", || {
        cargo("test --release --workspace --lib --test watchlist")
    }),
    ("application", || cargo("test --release --workspace --bins")),
    ("types up to date", types::check),
    ("what desktops are told", bundle::check),
    ("faults", || faults::tried(&[])),
    ("journeys through the real window", || e2e::journeys(&[])),
];

/// Runs every step, also after one failed: one run tells everything.
///
/// # Errors
/// When something is missing, or a step failed.
pub fn test() -> Result<()> {
    setup::for_testing()?;
    let mut outcomes = Vec::new();
    for (name, step) in STEPS {
        println!("\n=== {name}");
        let start = Instant::now();
        let outcome = step();
        let outcome = match outcome {
            Ok(()) => "ok",
            Err(error) => {
                println!("{error:#}");
                "FAILED"
            }
        };
        println!("=== {name}: {outcome} in {:.1?}", start.elapsed());
        outcomes.push((*name, outcome, start.elapsed()));
    }
    report(&outcomes)
}

fn report(outcomes: &[(&str, &str, Duration)]) -> Result<()> {
    println!();
    for (name, outcome, time) in outcomes {
        println!("{outcome:6} {:>6.1} s  {name}", time.as_secs_f64());
    }
    let failed = outcomes
        .iter()
        .filter(|(_, outcome, _)| *outcome != "ok")
        .count();
    println!(
        "\nsteps: {} passed, {failed} failed",
        outcomes.len() - failed
    );
    ensure!(failed == 0, "not everything is in order");
    Ok(())
}

fn cargo(line: &str) -> Result<()> {
    call::run(call::command(&format!("cargo {line}")).env("TS_RS_EXPORT_DIR", types::aside()))
}

fn document() -> Result<()> {
    let mut command =
        call::command("cargo doc --release --workspace --no-deps --document-private-items");
    call::run(command.env("RUSTDOCFLAGS", "-D warnings"))
}
