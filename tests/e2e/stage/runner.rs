//! Runs journeys, as many at a time as the desktop takes, and tells of each as it ends.

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Result, ensure};

use super::desktop::AT_ONCE;
use super::home::Home;

/// One journey.
pub struct Journey {
    /// What it is called on the command line, and what its picture is called.
    pub name: &'static str,
    /// What it shows.
    pub sentence: &'static str,
    /// The journey.
    pub go: fn(&Home) -> Result<Outcome>,
}

/// How a journey ended that did not fail.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It showed what it says.
    Shown,
    /// It could not be made here; the reason.
    Skipped(String),
}

/// What came of the journeys so far.
#[derive(Default)]
struct Told {
    shown: usize,
    skipped: usize,
    failures: Vec<String>,
}

/// Runs the journeys whose name contains one of these words, or all of them.
pub fn run(journeys: &[Journey], words: &[String]) -> ExitCode {
    let chosen: Vec<_> = journeys
        .iter()
        .filter(|it| words.is_empty() || words.iter().any(|word| it.name.contains(word.as_str())))
        .collect();
    let next = AtomicUsize::new(0);
    let told = Mutex::new(Told::default());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(journey) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let start = Instant::now();
                    let outcome = make(journey);
                    let time = start.elapsed().as_secs_f32();
                    let mut told = told
                        .lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner);
                    let (word, more) = match &outcome {
                        Ok(Outcome::Shown) => ("ok     ", String::new()),
                        Ok(Outcome::Skipped(why)) => ("SKIPPED", format!("\n        {why}")),
                        Err(error) => ("FAILED ", format!("\n        {error:#}")),
                    };
                    let line = format!(
                        "{word} {}: {} ({time:.1} s){more}",
                        journey.name, journey.sentence
                    );
                    println!("{line}");
                    match outcome {
                        Ok(Outcome::Shown) => told.shown += 1,
                        Ok(Outcome::Skipped(_)) => told.skipped += 1,
                        Err(_) => told.failures.push(line),
                    }
                }
            });
        }
    });
    let Told {
        shown,
        skipped,
        failures,
    } = told
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    // Once more at the end, where whoever has only that sees them.
    for failure in &failures {
        println!("\n{failure}");
    }
    println!(
        "\njourneys: {shown} passed, {} failed, {skipped} skipped",
        failures.len()
    );
    // A word that no journey knows is a mistake, not a success.
    if failures.is_empty() && !chosen.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn make(journey: &Journey) -> Result<Outcome> {
    let home = Home::new(journey.name)?;
    let outcome = (journey.go)(&home)?;
    let strangers = home.strangers()?;
    ensure!(
        strangers.is_empty(),
        "the application tried to reach other machines:\n        {}",
        strangers.join("\n        ")
    );
    Ok(outcome)
}
