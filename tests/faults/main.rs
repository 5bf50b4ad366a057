//! What the watchlist survives, in figures: `cargo xtask faults [--long] [part of a name]`.
//!
//! Each fault is done to the real program or the real core in a folder of its own. Whatever proves that nothing was lost
//! has a canary beside it: the same proof over something that must fail, so that a proof that sees nothing is found out.
#![expect(
    clippy::print_stdout,
    reason = "a test runner speaks through its output"
)]

mod arguments;
mod chance;
#[path = "../door/mod.rs"]
mod door;
mod ground;
mod kinds;
mod place;
#[path = "../e2e/stage/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "journeys use more of the stage than faults do"
)]
mod stage;
mod state;
#[path = "../verbs/mod.rs"]
mod verbs;
mod window;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

/// How much is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What every `cargo xtask test` can wait for.
    Quick,
    /// What is tried on demand.
    Long,
}

impl Extent {
    /// This many tries in the quick form, that many in the long.
    pub fn of(self, quick: u32, long: u32) -> u32 {
        match self {
            Self::Quick => quick,
            Self::Long => long,
        }
    }
}

/// One kind of fault.
pub struct Fault {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What holds whenever it happens.
    pub sentence: &'static str,
    /// Does it, so often; gives the figures that were seen, a line each.
    pub go: fn(Extent) -> Result<Vec<String>>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [word, folder, synchronous] = words.as_slice()
        && word == kinds::COMMIT
    {
        return kinds::commit(folder, synchronous);
    }
    let extent = match words.iter().any(|word| word == "--long") {
        true => Extent::Long,
        false => Extent::Quick,
    };
    let names: Vec<&String> = words.iter().filter(|it| !it.starts_with("--")).collect();
    let chosen = kinds::ALL
        .iter()
        .filter(|fault| names.is_empty() || names.iter().any(|it| fault.name.contains(*it)));
    let (mut passed, mut failures) = (0, Vec::new());
    for fault in chosen {
        let start = Instant::now();
        let outcome = (fault.go)(extent);
        let time = start.elapsed().as_secs_f32();
        let word = if outcome.is_ok() {
            "ok     "
        } else {
            "FAILED "
        };
        let line = format!("{word} {}: {} ({time:.1} s)", fault.name, fault.sentence);
        println!("{line}");
        match outcome {
            Ok(figures) => {
                passed += 1;
                for figure in figures {
                    println!("        {figure}");
                }
            }
            Err(error) => {
                println!("        {error:#}");
                failures.push(format!("{line}\n        {error:#}"));
            }
        }
    }
    // Once more at the end, where whoever has only that sees them.
    for failure in &failures {
        println!("\n{failure}");
    }
    println!("\nfaults: {passed} passed, {} failed", failures.len());
    // A word that no fault knows is a mistake, not a success.
    match failures.is_empty() && passed > 0 {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}
