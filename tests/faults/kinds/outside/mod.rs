//! Orders without the window, held against what lies around them: where they may write, and what they may only look at.

mod looking;
mod places;
mod seen;
mod targets;

use std::ffi::OsStr;
use std::fs;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use tempfile::TempDir;
use watchlist::{Monitor, Reason, Watchlist, back_up};

pub use looking::leaves_every_byte;
pub use targets::writes_over_nothing;

use crate::ground::{copy_folder, now};
use crate::place;
use crate::stage::BINARY;

/// No order takes as long; what waits for a pipe waits for ever.
const PATIENCE: Duration = Duration::from_secs(20);

/// A place of one's own for orders: a data folder, what lies outside it, and a temporary folder.
struct Ground(TempDir);

/// What an order ended with.
struct Ended {
    code: i32,
    answer: Value,
}

impl Ground {
    /// With a watchlist that was lived in, backed up and closed.
    fn lived() -> Result<Self> {
        let ground = Self::empty()?;
        let data = ground.at("data");
        let mut list = Watchlist::open(&data, now())?;
        list.write_note(1, "Snow.", now())?;
        let copy = back_up(&data, Reason::Asked, now(), &Monitor::none())?;
        fs::copy(copy, ground.at("copy.sqlite3"))?;
        list.write_note(1, "Silence.", now())?;
        Ok(ground)
    }

    /// Another, in which the same was lived.
    fn like(other: &Self) -> Result<Self> {
        let ground = Self::empty()?;
        copy_folder(&other.at("data"), &ground.at("data"), true)?;
        fs::copy(other.at("copy.sqlite3"), ground.at("copy.sqlite3"))?;
        Ok(ground)
    }

    fn empty() -> Result<Self> {
        let ground = Self(place::folder()?);
        for name in ["temporary", "outside"] {
            fs::create_dir(ground.at(name))?;
        }
        Ok(ground)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Has an order carried out on the watchlist in a folder.
    fn order(&self, data: &Path, words: &[&OsStr]) -> Result<Ended> {
        let mut running = Command::new(BINARY)
            .args(words)
            .arg("--json")
            .env_clear()
            .env("HOME", self.0.path())
            .env("TMPDIR", self.at("temporary"))
            .env("POSTE_RESTANTE_DATA", data)
            .current_dir(self.at("outside"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = running.try_wait()? {
                break status;
            }
            if begun.elapsed() > PATIENCE {
                running.kill()?;
                running.wait()?;
                bail!("{words:?} does not end");
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        let code = status.code().context("it was ended")?;
        let mut answer = Vec::new();
        let said = running.stdout.take().context("no output")?;
        BufReader::new(said).read_to_end(&mut answer)?;
        let answer = serde_json::from_slice(&answer)
            .with_context(|| format!("{words:?} answered no JSON, and {code}"))?;
        let left = fs::read_dir(self.at("temporary"))?.count();
        ensure!(
            left == 0,
            "{words:?} left {left} copies in the temporary folder"
        );
        Ok(Ended { code, answer })
    }
}

impl Ended {
    /// Refused, in a sentence.
    fn is_refused(&self) -> bool {
        let sentence = self.answer["message"].as_str().unwrap_or_default();
        self.code == 1 && self.answer["ok"] == false && sentence.ends_with('.')
    }

    fn is_done(&self) -> bool {
        self.code == 0 && self.answer["ok"] == true
    }
}
