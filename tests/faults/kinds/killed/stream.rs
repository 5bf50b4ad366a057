//! Acts one after another through the window, until it is killed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fastrand::Rng;
use rusqlite::Connection;
use serde_json::{Value, json};

use super::proof::{Found, OnItsWay, holds};
use crate::arguments::Known;
use crate::door::{CHANNEL, Command, Door, Kind};
use crate::stage::Home;
use crate::state::{State, look};
use crate::window::Running;

/// The longest a stream lasts, in milliseconds.
const LONGEST: u64 = 150;
/// Acts before its clock begins: within it, as a window that has just come up answers, there is hardly one.
const UNDISTURBED: u32 = 6;
/// As many states as a change that is joined can lie back.
const REMEMBERED: usize = 200;

/// What was done, by all streams together.
#[derive(Default)]
pub struct Done(Mutex<(BTreeMap<String, Count>, BTreeSet<String>)>);

/// How often a command was tried, and answered; and what the last refusal said.
#[derive(Debug, Default, Clone)]
pub struct Count {
    pub tried: u32,
    pub answered: u32,
    pub refusal: Option<String>,
}

impl Done {
    /// How often this command was.
    pub fn of(&self, command: &str) -> Count {
        self.all().0.get(command).cloned().unwrap_or_default()
    }

    /// How many answers there were.
    pub fn answers(&self) -> u32 {
        self.all().0.values().map(|it| it.answered).sum()
    }

    /// Every verb that was done.
    pub fn verbs(&self) -> BTreeSet<String> {
        self.all().1.clone()
    }

    fn count(&self, command: &str, refusal: Option<String>) {
        let mut all = self.all();
        let count = all.0.entry(command.to_owned()).or_default();
        count.tried += 1;
        match refusal {
            None => count.answered += 1,
            Some(_) => count.refusal = refusal,
        }
    }

    fn saw(&self, state: &State) {
        let verbs = state.changes.iter().map(|it| it.verb.clone());
        self.all().1.extend(verbs);
    }

    fn all(&self) -> MutexGuard<'_, (BTreeMap<String, Count>, BTreeSet<String>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One home's life: what was answered in it, through every kill.
pub struct Life<'l> {
    pub home: &'l Home,
    pub door: &'l Door,
    pub commands: &'l [Command],
    pub done: &'l Done,
    pub states: Vec<State>,
}

impl Life<'_> {
    /// Starts, acts, is killed, and holds what is left against what was answered.
    pub fn one_more(&mut self, rng: &mut Rng) -> Result<Found> {
        let running = Running::start(self.home)?;
        let opened = State::at(&self.home.data())?;
        if let Some(last) = self.states.last() {
            ensure!(
                opened == *last,
                "the next start does not find what was there"
            );
        }
        self.remember(opened);
        let conn = look(&self.home.data())?;
        for _ in 0..UNDISTURBED {
            let unanswered = self.act(&running, &conn, rng)?;
            ensure!(unanswered.is_none(), "nobody answered before any kill");
        }
        drop(conn);
        let time = Duration::from_micros(rng.u64(..LONGEST * 1000));
        let on_its_way = running.killed_after(time, || self.acts(&running, rng))??;
        drop(running);
        let found =
            holds(&self.home.data(), &self.states, on_its_way.as_ref()).with_context(|| {
                match &on_its_way {
                    Some(it) => format!("killed after {time:?}, in {} {}", it.name, it.arguments),
                    None => format!("killed after {time:?}, between two acts"),
                }
            })?;
        let left = State::at(&self.home.data())?;
        self.done.saw(&left);
        self.remember(left);
        Ok(found)
    }

    /// Acts until there is nobody to answer. Gives the act that was not answered.
    fn acts(&mut self, running: &Running, rng: &mut Rng) -> Result<Option<OnItsWay>> {
        let conn = look(&self.home.data())?;
        loop {
            if let Some(unanswered) = self.act(running, &conn, rng)? {
                return Ok(Some(unanswered));
            }
        }
    }

    /// Acts once. Gives the act if nobody answered.
    fn act(
        &mut self,
        running: &Running,
        conn: &Connection,
        rng: &mut Rng,
    ) -> Result<Option<OnItsWay>> {
        let command = self.choose(rng)?.clone();
        if command.name == "import_files" {
            self.choose_file(running, rng)?;
        }
        let known = Known {
            door: self.door,
            watchlist: conn,
            folder: &self.home.data(),
        };
        let arguments = known.arguments(&command, rng)?;
        let Ok(answer) = running.command(&command.name, &arguments) else {
            return Ok(Some(OnItsWay {
                name: command.name,
                kind: command.kind,
                arguments,
            }));
        };
        let state = State::of(conn)?;
        let refusal = answer.as_ref().err().map(ToString::to_string);
        self.done.count(&command.name, refusal);
        match answer {
            Ok(reply) => {
                as_answered(&reply, &state)
                    .with_context(|| format!("{} {arguments}", command.name))?;
                self.remember(state);
            }
            Err(failure) => ensure!(
                self.states.last() == Some(&state),
                "{} was refused ({failure}) and changed something",
                command.name
            ),
        }
        Ok(None)
    }

    /// What the person would choose to bring in: films that are in no other file. Whether anybody answers, the act tells.
    fn choose_file(&self, running: &Running, rng: &mut Rng) -> Result<()> {
        let number = rng.u64(..);
        let films =
            format!("Title,Year,Rating10,WatchedDate\nBrought {number},1999,7,2012-02-29\n");
        fs::write(self.home.path("brought/films.csv"), films)?;
        let chosen = json!({ "unpacked": true, "progress": CHANNEL });
        drop(running.command("choose_import", &chosen));
        Ok(())
    }

    /// Any, and every third time one of those that were answered, or else tried, least.
    fn choose(&self, rng: &mut Rng) -> Result<&Command> {
        let often = |it: &&Command| {
            let count = self.done.of(&it.name);
            count.answered * 4 + count.tried
        };
        let chosen = match rng.u8(..3) {
            0 => self.commands.iter().min_by_key(often),
            _ => rng.choice(self.commands.iter()),
        };
        chosen.context("no command to choose")
    }

    fn remember(&mut self, state: State) {
        if self.states.last() != Some(&state) {
            self.states.push(state);
        }
        if self.states.len() > REMEMBERED {
            self.states.remove(0);
        }
    }
}

/// What an answer says was done is what is committed at that moment: an answer that comes before its commit is found out.
pub fn as_answered(reply: &Value, state: &State) -> Result<()> {
    let changed = reply.get("changed").unwrap_or(reply);
    let Some(steps) = changed.get("steps") else {
        return Ok(());
    };
    let said = |step: &str| steps.get(step).and_then(|it| it.get("change")?.as_i64());
    ensure!(
        (said("undo"), said("redo")) == state.steps(),
        "lost: it answered {steps}, and committed is {:?}",
        state.changes.last()
    );
    Ok(())
}

/// The commands a stream is made of: all that do something to an open watchlist.
pub fn in_streams(door: &Door) -> Vec<Command> {
    let apart: Vec<&str> = APART.iter().map(|(name, _)| *name).collect();
    let acts = door.commands.iter();
    acts.filter(|it| matches!(it.kind, Kind::Act | Kind::Deed))
        .filter(|it| !apart.contains(&it.name.as_str()))
        .cloned()
        .collect()
}

/// Commands that do something and are in no stream, with why.
pub const APART: &[(&str, &str)] = &[
    (
        "erase",
        "nothing undoes it, so the proof knows no way back: src/erase/tests.rs cuts it off at every step",
    ),
    (
        "install_update",
        "packages bring them where this runs, so it is always refused: journey door",
    ),
    (
        "cancel_job",
        "it ends other work and does none: journey jobs",
    ),
    ("open_link", "it opens the browser"),
    ("open_source", "it opens the browser"),
    (
        "listen_to_shell",
        "its channel is the page's to make, and it does nothing to the watchlist",
    ),
    (
        "quit_ready",
        "it lets the window close, which is not asked to",
    ),
    (
        "turn_full_screen",
        "it does nothing to the watchlist: journey layouts",
    ),
    ("close_window", "it ends the stream: journey layouts"),
    (
        "films_on_screen",
        "it says so on the standard output, and no more",
    ),
    (
        "envelope_on_screen",
        "it says so on the standard output, and no more",
    ),
    ("trouble_on_screen", "it tells the shell so, and no more"),
    (
        "check_spelling",
        "it does nothing to the watchlist: journey spelling",
    ),
];
