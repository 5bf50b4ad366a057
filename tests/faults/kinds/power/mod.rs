//! Power loss, by replay: what the real program asked of the system, and a disk that keeps of it only what it must.

mod acts;
mod backups;
mod calls;
mod disk;
mod migrated;
mod replaced;
mod replay;
mod settings;

use std::process::{Command, Stdio};

use anyhow::{Result, bail, ensure};
use serde_json::Value;
use tempfile::TempDir;

use crate::Extent;
use crate::ground::copy_folder;
use crate::place;
use crate::stage::Home;
use crate::state::State;
use crate::window::{Running, word};
pub use acts::{acts, going_back};
pub use backups::backups;
use calls::{Call, Said, calls};
pub use migrated::{Older, fixtures, migrated};
pub use replaced::{Damaged, replaced};
pub use replay::Verdict;
use replay::{Recorded, Tally};
pub use settings::{COMMIT, commit, settings};

/// How often the power goes in each.
fn trials(extent: Extent) -> u32 {
    extent.of(1_000, 10_000)
}

/// Why nothing can be recorded here; nothing if it can.
fn cannot_be_recorded() -> Option<Vec<String>> {
    let traced = Command::new("strace")
        .args(["-q", "-e", "trace=none", "true"])
        .stderr(Stdio::null())
        .status();
    match traced {
        Ok(status) if status.success() => None,
        why => Some(vec![format!(
            "SKIPPED: strace cannot follow a program here ({why:?}), so nothing was tried. It needs the package strace \
             and the right to ptrace."
        )]),
    }
}

/// The real window, recorded: each answer is remembered with what was committed then.
struct Told<'t> {
    running: Running,
    home: &'t Home,
    /// What has the application say that something was answered.
    word: &'static str,
    states: Vec<State>,
}

impl Told<'_> {
    /// A command that must be answered.
    fn answers(&mut self, name: &str, arguments: &Value) -> Result<()> {
        match self.tell(name, arguments)? {
            None => Ok(()),
            Some(failure) => bail!("{name} {arguments} is refused: {failure}"),
        }
    }

    /// A command; gives why, if it is refused.
    fn tell(&mut self, name: &str, arguments: &Value) -> Result<Option<Value>> {
        match self.running.command_then(name, arguments, self.word)? {
            Ok(_) => self.states.push(State::at(&self.home.data())?),
            Err(failure) => return Ok(Some(failure)),
        }
        Ok(None)
    }
}

/// Records what the window does to its folder while it is told what to do; gives what was committed at each answer too.
fn recorded(
    home: &Home,
    tell: impl FnOnce(&mut Told<'_>) -> Result<()>,
) -> Result<(Recorded, Vec<State>)> {
    let before = snapshot(home)?;
    let record = home.path("record");
    let (word, words) = word(home)?;
    let mut told = Told {
        running: Running::recorded(home, &record)?,
        home,
        word,
        states: Vec::new(),
    };
    let outcome = tell(&mut told);
    let Told {
        running, states, ..
    } = told;
    running.kill()?;
    outcome?;
    let calls = calls(&record, &home.data(), &Said::Words(words))?;
    let heard = calls.iter().filter(|it| matches!(it, Call::Answer)).count();
    ensure!(
        heard == states.len(),
        "{} answers, and {heard} in the record",
        states.len()
    );
    Ok((Recorded { before, calls }, states))
}

fn snapshot(home: &Home) -> Result<TempDir> {
    let before = place::folder()?;
    copy_folder(&home.data(), before.path(), true)?;
    Ok(before)
}

/// The figure, if nothing was lost or corrupt.
fn nothing(what: &str, recorded: &Recorded, tally: &Tally) -> Result<String> {
    let figure = format!(
        "{what}: {} trials over {} calls: {} lost, {} corrupt",
        tally.trials,
        recorded.calls.len(),
        tally.lost,
        tally.corrupt
    );
    match &tally.first {
        None => Ok(figure),
        Some(first) => bail!("{figure}; the first: {first}"),
    }
}
