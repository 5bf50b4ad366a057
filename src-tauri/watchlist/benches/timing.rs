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
    times.0.sort();
    times.1.sort();
    Ok((Times(times.0), Times(times.1)))
}

fn time(run: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
    let start = Instant::now();
    run()?;
    Ok(start.elapsed())
}

impl Times {
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
        "{films:>8}  {what:<44} {:>10} {:>10} {:>10} {ratio:>8.2}",
        shown(ours.median()),
        shown(ours.at(0.99)),
        shown(bare.median())
    );
}

fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}
