//! Random sequences of all that a person can do, against a model in memory: equal after every step.

mod compare;
mod life;
mod steps;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, Error, Result, anyhow, ensure};
use fastrand::Rng;
use watchlist::Verb;

use self::life::{Life, Template};
use self::steps::Step;
use crate::Extent;
use crate::chance::seed;
use crate::verbs::{self, model::Rule};

/// A model with one rule changed is found out within so many sequences.
const FOUND_WITHIN: u32 = 300;

pub fn against_a_model(extent: Extent) -> Result<Vec<String>> {
    let template = Template::new()?;
    let seed = seed();
    let mut latest = 0;
    for rule in Rule::ALL {
        let found = (0..FOUND_WITHIN).find(|n| try_one(&template, seed, *n, Some(rule)).is_err());
        latest =
            latest.max(found.with_context(|| format!("canary: a model without {rule:?} passes"))?);
    }
    let count = extent.of(1_000, 10_000);
    let (steps, done) = all(&template, seed, count)?;
    let missed: Vec<Verb> = verbs::names()
        .into_iter()
        .filter(|verb| !done.contains(verb))
        .collect();
    ensure!(
        missed.is_empty() && !done.is_empty(),
        "never done: {missed:?} (tests/verbs)"
    );
    Ok(vec![
        format!("{count} random sequences, {steps} steps: equal after every one (seed {seed})"),
        format!(
            "canary: {} models with one rule changed, each found out within {} sequences",
            Rule::ALL.len(),
            latest + 1
        ),
    ])
}

/// All of them, on all processors. Returns how many steps they had, and every verb that was done.
fn all(template: &Template, seed: u64, count: u32) -> Result<(usize, Vec<Verb>)> {
    let next = AtomicU32::new(0);
    let outcome: Mutex<Result<(usize, Vec<Verb>)>> = Mutex::new(Ok((0, Vec::new())));
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= count {
                        return;
                    }
                    let tried = try_one(template, seed, n, None);
                    let Ok(mut outcome) = outcome.lock() else {
                        return;
                    };
                    match (tried, outcome.as_mut()) {
                        (Ok((length, verbs)), Ok((steps, done))) => {
                            *steps += length;
                            done.extend(verbs);
                        }
                        (Err(error), Ok(_)) => {
                            next.store(count, Ordering::Relaxed);
                            *outcome = Err(error);
                        }
                        (_, Err(_)) => return,
                    }
                }
            });
        }
    });
    let outcome = outcome.into_inner();
    outcome.map_err(|_| anyhow!("a sequence panicked"))?
}

/// The n-th sequence of a seed. What fails is told with as few steps as still fail.
fn try_one(
    template: &Template,
    seed: u64,
    n: u32,
    broken: Option<Rule>,
) -> Result<(usize, Vec<Verb>)> {
    let mut rng = Rng::with_seed(seed.wrapping_mul(1_000_003).wrapping_add(u64::from(n)));
    let steps = steps::some(&mut rng);
    let error = match live(template, &steps, broken) {
        Ok(verbs) => return Ok((steps.len(), verbs)),
        Err(error) => error,
    };
    if broken.is_some() {
        return Err(error);
    }
    let (fewest, error) = shrunk(template, steps, error);
    let told: Vec<String> = fewest.iter().map(|step| format!("{step:?}")).collect();
    Err(error.context(format!("sequence {n} of seed {seed}: {}", told.join(" → "))))
}

fn live(template: &Template, steps: &[Step], broken: Option<Rule>) -> Result<Vec<Verb>> {
    let mut life = Life::new(template, broken)?;
    life.live(steps)?;
    Ok(life.verbs().collect())
}

fn shrunk(template: &Template, mut steps: Vec<Step>, mut error: Error) -> (Vec<Step>, Error) {
    let mut at = 0;
    while at < steps.len() {
        let mut fewer = steps.clone();
        fewer.remove(at);
        match live(template, &fewer, None) {
            Err(still) => (steps, error) = (fewer, still),
            Ok(_) => at += 1,
        }
    }
    (steps, error)
}
