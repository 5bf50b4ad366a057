use anyhow::Result;

use super::sheet::open;
use super::the_ten::{ASCENT, COLLECTION, TEN};
use crate::stage::{Home, Outcome, Page, eventually};

/// Back and forward lead along the way that was gone, and the place in a list is kept; text grows when asked to.
pub fn is_kept(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.resize(1000, 500)?;
    app.radio("Read")?.click()?;
    app.link(TEN[5])?.scroll_to()?;
    open(&app, TEN[5])?;
    app.link("Settings")?.click()?;
    app.heading("Settings")?;
    app.press("Alt+Left")?;
    app.heading("The Lady with the Dog")?;
    app.press("Alt+Left")?;
    app.heading(COLLECTION)?;
    eventually("the place in the list", || {
        let top = app.link(TEN[5])?.top()?;
        Ok((-400.0..500.0).contains(&top).then_some(()))
    })?;
    app.press("Alt+Right")?;
    app.heading("The Lady with the Dog")?;
    app.picture("")?;

    app.press("Alt+Left")?;
    app.radio("Stamps")?.click()?;
    let before = app.link(ASCENT)?.size()?;
    app.link("Settings")?.click()?;
    app.group("Text size")?.radio("150 %")?.click()?;
    app.link(COLLECTION)?.click()?;
    eventually("larger letters", || {
        Ok((app.link(ASCENT)?.size()? > before * 1.3).then_some(()))
    })?;
    app.close_now()?;
    Ok(Outcome::Shown)
}
