//! Times of many runs, and lines of the table.

use std::time::{Duration, Instant};

use crate::Outcome;

/// Times of one thing, sorted.
pub struct Times(Vec<Duration>);

/// Runs two things in turn, so that a machine that slows down slows both.
pub fn in_turn(
    rounds: usize,
    mut ours: impl FnMut(usize) -> Outcome<()>,
    mut bare: impl FnMut(usize) -> Outcome<()>,
) -> Outcome<(Times, Times)> {
    let mut times = (Vec::new(), Vec::new());
    for round in 0..rounds {
        times.0.push(time(|| ours(round))?);
        times.1.push(time(|| bare(round))?);
    }
    Ok((Times::of(times.0), Times::of(times.1)))
}

fn time(run: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
    let start = Instant::now();
    run()?;
    Ok(start.elapsed())
}

impl Times {
    /// Of what was taken one by one.
    pub fn of(mut times: Vec<Duration>) -> Self {
        times.sort();
        Self(times)
    }

    fn at(&self, share: f64) -> Duration {
        let last = self.0.len().saturating_sub(1);
        self.0
            .get((last as f64 * share).round() as usize)
            .copied()
            .unwrap_or_default()
    }

    pub fn median(&self) -> Duration {
        self.at(0.5)
    }

    /// Each a little longer, by something that was left out when they were taken.
    pub fn plus(mut self, extra: Duration) -> Self {
        for time in &mut self.0 {
            *time += extra;
        }
        self
    }
}

/// One line: ours, the bare way, and how many times as long ours takes.
pub fn line(films: usize, what: &str, ours: &Times, bare: &Times) {
    let ratio = ours.median().as_secs_f64() / bare.median().as_secs_f64();
    println!(
        "{films:>8}  {what:<60} {:>12} {:>12} {:>12} {ratio:>8.2}",
        shown(ours.median()),
        shown(ours.at(0.99)),
        shown(bare.median())
    );
}

fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}

/// One line of something that is measured once.
pub fn amounts(films: usize, what: &str, ours: f64, bare: f64, unit: &str) {
    let ratio = ours / bare;
    println!(
        "{films:>8}  {what:<60} {:>12} {:>12} {:>12} {ratio:>8.2}",
        format!("{ours:.1} {unit}"),
        "",
        format!("{bare:.1} {unit}")
    );
}
