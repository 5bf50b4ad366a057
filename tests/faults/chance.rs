//! Chance that can be had again: the same seed gives the same faults.

use anyhow::{Context as _, Result};

/// Numbers that look like chance (SplitMix64).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// Once in so many times.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these; there must be one.
    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> Result<T> {
        let at = self.below(all.len());
        all.get(at)
            .copied()
            .context("there is nothing to choose from")
    }
}

/// What `--seed=…` says, to try again what failed; else always the same, so that what fails fails again.
pub fn seed() -> u64 {
    std::env::args()
        .find_map(|word| word.strip_prefix("--seed=")?.parse().ok())
        .unwrap_or(1)
}
