use anyhow::{Result, ensure};

use super::sheet::open;
use super::the_ten::ASCENT;
use crate::stage::{Home, Outcome, Page, eventually};

/// Started twice, the window that is there comes to the front, and the second start ends at once and well.
pub fn raises_the_first_window(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.window().cover()?;
    eventually("the window to be covered", || {
        Ok((!app.window().is_on_top()?).then_some(()))
    })?;

    let ended = home.start_again()?;
    ensure!(ended.success(), "the second start ends well: {ended}");
    eventually("the window to come to the front", || {
        Ok(app.window().is_on_top()?.then_some(()))
    })?;
    app.heading("The Ascent")?;
    app.close()?;

    // The lock is gone with the window: the next start opens one.
    home.start()?.close_now()?;
    Ok(Outcome::Shown)
}
