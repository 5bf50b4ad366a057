//! The main journey across an upgrade, in the home of whoever runs this: `cargo xtask installed` calls each half in a system of
//! its own, with one version installed for the first and another for the second.

use anyhow::{Result, ensure};

use crate::journeys::main_journey;
use crate::stage::Home;

/// The half that this word asks for.
pub fn half(word: &str) -> Option<fn() -> Result<()>> {
    match word {
        "before-upgrade" => Some(|| watched("before-upgrade", main_journey::today)),
        "after-upgrade" => Some(|| watched("after-upgrade", main_journey::later)),
        _ => None,
    }
}

fn watched(name: &str, go: fn(&Home) -> Result<()>) -> Result<()> {
    let home = Home::own(name)?;
    go(&home)?;
    let strangers = home.strangers()?;
    ensure!(
        strangers.is_empty(),
        "the application tried to reach other machines: {strangers:?}"
    );
    Ok(())
}
