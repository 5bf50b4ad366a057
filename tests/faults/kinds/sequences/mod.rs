//! Random sequences of all that a person can do, against a model in memory: equal after every step.

mod compare;
mod deed;
mod life;
mod model;
mod rows;
mod verbs;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, Error, Result, anyhow};

use self::deed::Step;
use self::life::{Life, Template};
use self::model::Rule;
use crate::Extent;
use crate::chance::{Chance, seed};

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
    let steps = all(&template, seed, count)?;
    Ok(vec![
        format!("{count} random sequences, {steps} steps: equal after every one (seed {seed})"),
        format!(
            "canary: {} models with one rule changed, each found out within {} sequences",
            Rule::ALL.len(),
            latest + 1
        ),
    ])
}

/// All of them, on all processors. Returns how many steps they had.
fn all(template: &Template, seed: u64, count: u32) -> Result<usize> {
    let (next, steps) = (AtomicU32::new(0), Mutex::new(0));
    let failed: Mutex<Option<Error>> = Mutex::new(None);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= count {
                        return;
                    }
                    match try_one(template, seed, n, None) {
                        Ok(length) => {
                            if let Ok(mut steps) = steps.lock() {
                                *steps += length;
                            }
                        }
                        Err(error) => {
                            next.store(count, Ordering::Relaxed);
                            if let Ok(mut failed) = failed.lock() {
                                failed.get_or_insert(error);
                            }
                        }
                    }
                }
            });
        }
    });
    match failed
        .into_inner()
        .map_err(|_| anyhow!("a sequence panicked"))?
    {
        Some(error) => Err(error),
        None => steps
            .into_inner()
            .map_err(|_| anyhow!("a sequence panicked")),
    }
}

/// The n-th sequence of a seed. What fails is told with as few steps as still fail.
fn try_one(template: &Template, seed: u64, n: u32, broken: Option<Rule>) -> Result<usize> {
    let mut chance = Chance::new(seed.wrapping_mul(1_000_003).wrapping_add(u64::from(n)));
    let steps = deed::some(&mut chance)?;
    let Err(error) = live(template, &steps, broken) else {
        return Ok(steps.len());
    };
    if broken.is_some() {
        return Err(error);
    }
    let (fewest, error) = shrunk(template, steps, error);
    let told: Vec<String> = fewest.iter().map(|step| format!("{step:?}")).collect();
    Err(error.context(format!("sequence {n} of seed {seed}: {}", told.join(" → "))))
}

fn live(template: &Template, steps: &[Step], broken: Option<Rule>) -> Result<()> {
    let mut life = Life::new(template, broken)?;
    life.live(steps)
}

fn shrunk(template: &Template, mut steps: Vec<Step>, mut error: Error) -> (Vec<Step>, Error) {
    let mut at = 0;
    while at < steps.len() {
        let mut fewer = steps.clone();
        fewer.remove(at);
        match live(template, &fewer, None) {
            Err(still) => (steps, error) = (fewer, still),
            Ok(()) => at += 1,
        }
    }
    (steps, error)
}
