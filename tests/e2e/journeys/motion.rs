use std::fs;

use anyhow::Result;

use super::sheet::{is_focused, open, postmark_comes_down};
use super::the_ten::{ASCENT, COLLECTION, CRANES};
use crate::stage::{Application, Home, Outcome, Page, eventually, same};

/// With reduced motion a postmark is simply there; without, it comes down, or this would show nothing.
pub fn nothing_moves(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    record_motion(&app)?;
    strike(&app, CRANES, "1 of 10 seen")?;
    eventually("the postmark to land, where nothing is asked for", || {
        Ok(moved(&app)?.contains("land").then_some(()))
    })?;
    app.close()?;

    let settings = home.path("config/gtk-3.0");
    fs::create_dir_all(&settings)?;
    fs::write(
        settings.join("settings.ini"),
        "[Settings]\ngtk-enable-animations=0\n",
    )?;
    let app = home.start()?;
    app.heading(COLLECTION)?;
    let asked = app.execute("return matchMedia('(prefers-reduced-motion: reduce)').matches")?;
    same(asked.as_bool(), Some(true), "the system's wish arrives")?;
    record_motion(&app)?;
    strike(&app, ASCENT, "2 of 10 seen")?;
    open(&app, ASCENT)?;
    app.press("Escape")?;
    is_focused(&app, "link", ASCENT)?;
    // What begins to move says so by the next frame.
    app.frames(2)?;
    same(moved(&app)?.as_str(), "", "and nothing moves")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Writes down the name of everything that begins to move.
fn record_motion(app: &Application<'_>) -> Result<()> {
    app.execute(
        "window.moved = [];
         for (const begins of ['animationstart', 'transitionrun'])
           document.addEventListener(begins, (it) => moved.push(it.animationName ?? it.propertyName), true);",
    )?;
    Ok(())
}

fn moved(app: &Application<'_>) -> Result<String> {
    let names = app.execute("return window.moved.join(' ')")?;
    Ok(names.as_str().unwrap_or_default().to_owned())
}

fn strike(app: &Application<'_>, film: &str, count: &str) -> Result<()> {
    app.link(film)?.focus()?;
    app.press("s")?;
    app.shows(count)?;
    postmark_comes_down(app)
}
