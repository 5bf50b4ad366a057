//! SIGKILL at random moments.

mod canaries;
mod opening;
mod orders;
mod proof;
pub mod stream;

use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result, anyhow, ensure};
use fastrand::Rng;

use crate::Extent;
use crate::chance;
use crate::door::{Command, Door};
use crate::stage::Home;
use crate::verbs;
pub use opening::{while_a_damaged_file_is_replaced, while_it_is_brought_up_to_date};
pub use orders::{in_any_order, judge, make};
use proof::Found;
use stream::{APART, Done, Life, in_streams};

/// Kills in one home before the next begins: a young file and an old one are both met.
const IN_ONE_HOME: u32 = 25;

/// Small, so that nothing is painted that nobody sees.
const DISPLAY: (u16, u16) = (320, 240);

/// Verbs that no stream comes to, with why.
const UNREACHED: &[(&str, &str)] = &[("empty_bin", "nothing here lies in the bin for sixty days")];

/// The window, killed in the middle of anything it can be asked to do.
pub fn in_any_act(extent: Extent) -> Result<Vec<String>> {
    let door = Door::read()?;
    for (name, why) in APART {
        let known = door.commands.iter().any(|it| it.name == *name);
        ensure!(known, "{name} ({why}) is no command any more");
    }
    let commands = in_streams(&door);
    let verbs: Vec<String> = verbs::names()
        .into_iter()
        .map(|verb| Ok(serde_json::from_value(serde_json::to_value(verb)?)?))
        .collect::<Result<_>>()?;
    let kills = extent.of(200, 4_000);
    let plan = Plan {
        door: &door,
        commands: &commands,
        verbs: &verbs,
        done: Done::default(),
        kills,
        begun: AtomicU32::new(0),
        one_more: AtomicU32::new(0),
    };
    let tried = &plan;
    std::thread::scope(|scope| {
        let seed = chance::seed();
        let lives = [seed, seed + 1].map(|seed| scope.spawn(move || tried.lives(seed)));
        lives
            .into_iter()
            .try_for_each(|life| life.join().unwrap_or_else(|_| Err(anyhow!("it panicked"))))
    })?;
    plan.missed()?;
    let canaries = canaries::are_seen()?;
    Ok(vec![
        format!(
            "{} kills in streams of {} commands, {} of them answered, every verb among them: 0 lost, 0 half done",
            kills.max(plan.begun.into_inner()),
            commands.len(),
            plan.done.answers()
        ),
        format!(
            "{} times the act that was on its way was there, whole; the other times nothing of it",
            plan.one_more.into_inner()
        ),
        canaries,
    ])
}

/// All that is tried, and what came of it.
struct Plan<'p> {
    door: &'p Door,
    commands: &'p [Command],
    verbs: &'p [String],
    done: Done,
    kills: u32,
    begun: AtomicU32,
    one_more: AtomicU32,
}

impl Plan<'_> {
    /// One home after another until there were enough kills, and every verb was done: for that up to twice as many again.
    fn lives(&self, seed: u64) -> Result<()> {
        let mut rng = Rng::with_seed(seed);
        loop {
            let home = Home::with_display("killed", DISPLAY)?;
            let mut life = Life {
                home: &home,
                door: self.door,
                commands: self.commands,
                done: &self.done,
                states: Vec::new(),
            };
            for _ in 0..IN_ONE_HOME {
                let begun = self.begun.load(Ordering::Relaxed);
                if begun >= 3 * self.kills || (begun >= self.kills && self.missed().is_ok()) {
                    return Ok(());
                }
                self.begun.fetch_add(1, Ordering::Relaxed);
                let found = life.one_more(&mut rng).context("after a kill")?;
                let more = u32::from(found == Found::OneMore);
                self.one_more.fetch_add(more, Ordering::Relaxed);
            }
        }
    }

    /// Says what was never done.
    fn missed(&self) -> Result<()> {
        for Command { name, .. } in self.commands {
            let count = self.done.of(name);
            ensure!(
                count.answered > 0,
                "{name} was never answered ({count:?}): what does it need?"
            );
        }
        let done = self.done.verbs();
        for verb in self.verbs {
            let unreached = UNREACHED.iter().any(|(name, _)| name == verb);
            ensure!(
                done.contains(verb) != unreached,
                "{verb} was {}",
                if unreached {
                    "done: it is no more unreached"
                } else {
                    "never done"
                }
            );
        }
        Ok(())
    }
}
