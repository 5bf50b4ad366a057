//! The power goes at any moment of what was recorded, so many times.

use std::fs;
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow};
use fastrand::Rng;

use super::calls::Call;
use super::disk::Disk;
use crate::{chance, place};

/// What one program did to one folder.
pub struct Recorded {
    /// The folder as it lay there before.
    pub before: tempfile::TempDir,
    pub calls: Vec<Call>,
}

/// Which calls to keep what was written the disk hears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hears {
    /// All.
    All,
    /// Those that SQLite makes with `synchronous=NORMAL` too: of the log only where it begins and before a checkpoint.
    Normal,
    /// None, as with `synchronous=OFF`.
    Nothing,
}

impl Hears {
    fn hears(self, calls: &[Call], at: usize) -> bool {
        let Some(Call::Sync { path }) = calls.get(at) else {
            return true;
        };
        match self {
            Self::All => true,
            Self::Nothing => false,
            Self::Normal if !is_log(path) => true,
            Self::Normal => {
                let (before, after) = calls.split_at(at);
                let written = |it: &&Call| matches!(it, Call::Write { .. });
                let begins = before.iter().rfind(written).is_some_and(
                    |it| matches!(it, Call::Write { path, at: 0, .. } if is_log(path)),
                );
                let checkpoint = after.iter().find(written).is_some_and(
                    |it| matches!(it, Call::Write { path, .. } if path == Path::new("watchlist.sqlite3")),
                );
                begins || checkpoint
            }
        }
    }
}

fn is_log(path: &Path) -> bool {
    path.to_string_lossy().ends_with("-wal")
}

/// What is found when the power is back.
#[derive(Debug)]
pub enum Verdict {
    /// All that was answered.
    Kept,
    /// Something that was answered is not there.
    Lost(String),
    /// It does not open, or what is in it is not what was written.
    Corrupt(String),
}

/// So many of each.
#[derive(Debug, Default)]
pub struct Tally {
    pub trials: u32,
    pub lost: u32,
    pub corrupt: u32,
    /// What the first of them was.
    pub first: Option<String>,
}

impl Tally {
    fn add(&mut self, verdict: Verdict, of: &str) {
        self.trials += 1;
        let (count, word, told) = match verdict {
            Verdict::Kept => return,
            Verdict::Lost(told) => (&mut self.lost, "lost", told),
            Verdict::Corrupt(told) => (&mut self.corrupt, "corrupt", told),
        };
        *count += 1;
        self.first.get_or_insert(format!("{word}, {of}: {told}"));
    }

    fn join(&mut self, other: Self) {
        self.trials += other.trials;
        self.lost += other.lost;
        self.corrupt += other.corrupt;
        self.first = self.first.take().or(other.first);
    }
}

impl Recorded {
    /// Takes the power away in so many trials, and judges what is found by what was answered: how many answers there
    /// had been.
    pub fn lose_power(
        &self,
        trials: u32,
        hears: Hears,
        judge: impl Fn(&Path, usize) -> Result<Verdict> + Sync,
    ) -> Result<Tally> {
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let seed = chance::seed();
        let share = trials.div_ceil(u32::try_from(workers)?);
        let tallies = thread::scope(|scope| {
            let working: Vec<_> = (0..workers)
                .map(|worker| {
                    let rng = Rng::with_seed(seed.wrapping_add(worker as u64));
                    let judge = &judge;
                    scope.spawn(move || self.some(share, hears, rng, judge))
                })
                .collect();
            working
                .into_iter()
                .map(|it| it.join().unwrap_or_else(|_| Err(anyhow!("it panicked"))))
                .collect::<Result<Vec<_>>>()
        })?;
        let mut whole = Tally::default();
        for tally in tallies {
            whole.join(tally);
        }
        Ok(whole)
    }

    fn some(
        &self,
        trials: u32,
        hears: Hears,
        mut rng: Rng,
        judge: &impl Fn(&Path, usize) -> Result<Verdict>,
    ) -> Result<Tally> {
        let mut moments: Vec<usize> = (0..trials)
            .map(|_| rng.usize(..=self.calls.len()))
            .collect();
        moments.sort_unstable();
        let mut disk = Disk::of(self.before.path())?;
        let mut tally = Tally::default();
        let (mut at, mut answers) = (0, 0);
        let ground = place::folder()?;
        let folder = ground.path().join("data");
        for moment in moments {
            while at < moment {
                let call = self.calls.get(at).context("there are as many calls")?;
                if hears.hears(&self.calls, at) {
                    disk.take(call)?;
                }
                answers += usize::from(matches!(call, Call::Answer));
                at += 1;
            }
            fs::create_dir(&folder)?;
            disk.lose_power(&mut rng, &folder)?;
            let of = format!("call {at} of {}, {answers} answers", self.calls.len());
            tally.add(judge(&folder, answers)?, &of);
            fs::remove_dir_all(&folder)?;
        }
        Ok(tally)
    }
}
