//! How long a job still takes, by how long what it does now took so far: only where nothing of another kind follows.

use std::time::{Duration, Instant};

use watchlist::{WorkProgress, WorkStage};

/// Before this nothing is said: how a disk begins is not how it goes on.
const LONG_ENOUGH: Duration = Duration::from_secs(3);
/// Nor before one part of so many is done.
const PARTS: u32 = 10;

/// Since when the present stage runs.
#[derive(Default)]
pub struct TimeLeft(Option<(WorkStage, Instant)>);

impl TimeLeft {
    /// In seconds, rounded up; none while it cannot be told.
    pub fn after(&mut self, progress: WorkProgress, now: Instant) -> Option<u32> {
        let began = match self.0 {
            Some((stage, began)) if stage == progress.stage => began,
            _ => now,
        };
        self.0 = Some((progress.stage, began));
        let of = progress.of.filter(|_| !progress.more_follows)?;
        let passed = now.duration_since(began);
        if passed < LONG_ENOUGH || progress.done < of.div_ceil(PARTS).max(1) {
            return None;
        }
        let left = passed.as_secs_f64() * f64::from(of.saturating_sub(progress.done))
            / f64::from(progress.done);
        Some(
            Duration::from_secs_f64(left.ceil())
                .as_secs()
                .try_into()
                .unwrap_or(u32::MAX),
        )
    }
}
