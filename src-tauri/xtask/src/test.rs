//! `cargo xtask test`: everything CI runs, or a part of it; `cargo xtask check`: the part that is quick.

use std::io::{Read as _, pipe};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

use crate::setup::{self, npm};
use crate::{bundle, call, e2e, faults, types};

/// Steps that belong together: a job of their own in the pipeline.
struct Part {
    name: &'static str,
    /// Sets up what they need of the system.
    setup: fn() -> Result<()>,
    steps: &'static [Step],
}

/// One step: what it is called, and how it is made.
struct Step(&'static str, StepWork);

enum StepWork {
    /// One after the other, as they would wait for each other anyway: only one can compile at a time.
    InTurn(fn() -> Result<()>),
    /// A command that compiles nothing, beside those.
    Beside(fn() -> Command),
}

use StepWork::{Beside, InTurn};

/// What is worth waiting for after every change.
pub const CHECK: &str = "check";

#[rustfmt::skip]
const PARTS: &[Part] = &[
    Part { name: CHECK, setup: setup::for_checking, steps: &[
        Step("formatting", InTurn(|| cargo("fmt --all --check"))),
        Step("interface", Beside(|| npm("run check"))),
        Step("lints", InTurn(|| cargo("clippy --release --workspace --all-targets -- -D warnings"))),
        Step("core", InTurn(|| cargo("test --release --workspace --lib --test watchlist -- --quiet"))),
        Step("types", InTurn(types::check)),
    ] },
    Part { name: "application", setup: setup::for_describing, steps: &[
        Step("interface tests", Beside(|| npm("test"))),
        Step("shell", InTurn(|| cargo("test --release --workspace --bins -- --quiet"))),
        Step("documentation", InTurn(document)),
        Step("descriptions", InTurn(bundle::check)),
    ] },
    Part { name: "faults", setup: setup::for_testing, steps: &[
        Step("faults", InTurn(|| faults::tried(&[]))),
    ] },
    Part { name: "journeys", setup: setup::for_journeys, steps: &[
        Step("journeys", InTurn(|| e2e::journeys(&[]))),
    ] },
];

/// How a step ended.
struct StepOutcome {
    step: &'static str,
    /// What it printed, where that was not shown as it came.
    printed: String,
    result: Result<()>,
    time: Duration,
}

/// Runs the parts and steps of these names; without any, all there are. Every step runs, also after one failed: one run
/// tells everything.
///
/// # Errors
/// When nothing has such a name, something is missing, or a step failed.
pub fn test(names: &[&str]) -> Result<()> {
    let steps = chosen(names)?;
    let outcomes = thread::scope(|scope| {
        let (tell, told) = mpsc::channel();
        let beside = steps.clone();
        scope.spawn(move || {
            for step in beside {
                if let Beside(command) = step.1 {
                    // Nobody listens any more only when this program is ending.
                    let _ = tell.send(made_beside(step.0, command()));
                }
            }
        });
        let mut outcomes = Vec::new();
        for step in steps {
            if let InTurn(go) = step.1 {
                println!("\n=== {}", step.0);
                outcomes.push(said(made(step.0, go)));
                // Only between two steps, so that no line of one stands among another's.
                outcomes.extend(told.try_iter().map(said));
            }
        }
        outcomes.extend(told.iter().map(said));
        outcomes
    });
    report(&outcomes)
}

/// The steps of these names or of the parts of these names.
fn chosen(names: &[&str]) -> Result<Vec<&'static Step>> {
    for name in names {
        let known = PARTS
            .iter()
            .any(|part| part.name == *name || part.steps.iter().any(|step| step.0 == *name));
        ensure!(known, "No part and no step is called {name}: {}", listed());
    }
    let mut chosen = Vec::new();
    for part in PARTS {
        let whole = names.is_empty() || names.contains(&part.name);
        let steps = part
            .steps
            .iter()
            .filter(|it| whole || names.contains(&it.0));
        let before = chosen.len();
        chosen.extend(steps);
        if chosen.len() > before {
            (part.setup)()?;
        }
    }
    Ok(chosen)
}

fn listed() -> String {
    let part = |it: &Part| {
        let steps: Vec<_> = it.steps.iter().map(|step| step.0).collect();
        format!("{} ({})", it.name, steps.join(", "))
    };
    PARTS.iter().map(part).collect::<Vec<_>>().join(", ")
}

fn made(step: &'static str, go: fn() -> Result<()>) -> StepOutcome {
    let start = Instant::now();
    let result = go();
    StepOutcome {
        step,
        printed: String::new(),
        result,
        time: start.elapsed(),
    }
}

fn made_beside(step: &'static str, mut command: Command) -> StepOutcome {
    let start = Instant::now();
    let mut printed = Vec::new();
    let result = kept(&mut command, &mut printed);
    StepOutcome {
        step,
        printed: String::from_utf8_lossy(&printed).into_owned(),
        result,
        time: start.elapsed(),
    }
}

/// Runs it to its end, and keeps what it prints.
fn kept(command: &mut Command, printed: &mut Vec<u8>) -> Result<()> {
    let (mut reader, writer) = pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut running = command.spawn().context("it could not be started")?;
    // The command holds the pipe open as well: closed, it ends when the program's own end does.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    reader.read_to_end(printed)?;
    let status = running.wait()?;
    ensure!(status.success(), "it failed ({status})");
    Ok(())
}

fn said(outcome: StepOutcome) -> StepOutcome {
    let StepOutcome {
        step,
        printed,
        result,
        time,
    } = &outcome;
    if let Err(error) = result {
        print!("{printed}");
        println!("{error:#}");
    }
    println!("=== {step}: {} in {time:.1?}", word(result));
    outcome
}

fn word(result: &Result<()>) -> &'static str {
    if result.is_ok() { "ok" } else { "FAILED" }
}

fn report(outcomes: &[StepOutcome]) -> Result<()> {
    println!();
    for StepOutcome {
        step, result, time, ..
    } in outcomes
    {
        println!("{:6} {:>6.1} s  {step}", word(result), time.as_secs_f64());
    }
    let failed = outcomes.iter().filter(|it| it.result.is_err()).count();
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
    // The examples are named so that dependencies keep the features they have for tests, and are not looked at twice.
    let mut command = call::command(
        "cargo doc --release --workspace --no-deps --document-private-items --lib --bins --examples",
    );
    call::run(command.env("RUSTDOCFLAGS", "-D warnings"))
}
