use anyhow::Result;
use serde_json::{Value, json};

use super::sheet::open;
use super::the_ten::{ASCENT, COLLECTION, TEN};
use crate::stage::{Application, Home, Outcome, Page, eventually, same};

/// Back and forward lead along the way that was gone, and the place in a list is kept; text grows when asked to.
pub fn is_kept(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.resize(1000, 500)?;
    app.radio("Read")?.click()?;
    for film in &TEN[..6] {
        scroll_to(&app, film)?;
    }
    stays_where_it_is(&app)?;
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
    app.resize(1280, 860)?;
    let before = app.link(ASCENT)?.size()?;
    app.link("Settings")?.click()?;
    app.find("combobox", "Text size")?.choose("150 %")?;
    app.link(COLLECTION)?.click()?;
    eventually("larger letters", || {
        Ok((app.link(ASCENT)?.size()? > before * 1.3).then_some(()))
    })?;
    app.resize(1000, 640)?;
    eventually("the window to be smaller", || {
        Ok((size(&app)? == json!([1000, 640])).then_some(()))
    })?;
    app.close_now()?;

    let app = home.start()?;
    app.heading(COLLECTION)?;
    same(
        size(&app)?,
        json!([1000, 640]),
        "the window comes back as it was left",
    )?;
    app.close_now()?;
    Ok(Outcome::Shown)
}

fn size(app: &Application<'_>) -> Result<Value> {
    app.execute("return [innerWidth, innerHeight]")
}

/// Rows that come into sight are measured, and drawn again where they belong.
fn scroll_to(app: &Application<'_>, film: &str) -> Result<()> {
    eventually(&format!("{film} to come into sight"), || {
        Ok(app
            .find_now("link", film)?
            .and_then(|link| link.scroll_to().ok()))
    })
}

/// Left alone, the sheet does not move: a list that measured its rows anew as it grew once scrolled away by itself.
fn stays_where_it_is(app: &Application<'_>) -> Result<()> {
    let scrolled = || app.execute("return document.querySelector('main').scrollTop");
    app.settles()?;
    let before = scrolled()?;
    app.frames(30)?;
    same(scrolled()?, before, "the sheet stays where it was left")
}
