use anyhow::Result;

use super::sheet::{open, seen_today};
use super::the_ten::{ASCENT, CRANES};
use crate::stage::{Application, Home, Outcome, Page};

/// A viewing gets another date, as people write one, and a place; one more is logged; one is taken back.
pub fn are_mended(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?.click()?;
    let viewing = app.find("dialog", "A viewing of The Ascent (1977)")?;
    viewing.textbox("When")?.rewrite("12 March 2026")?;
    viewing.shows("12 March 2026")?;
    viewing.textbox("Where")?.write("Kino Union")?;
    viewing.button("Save")?.click()?;
    app.button("Seen 12 March 2026")?;
    app.shows("Kino Union")?;

    for (written, spelled) in [
        ("2.2026", "February 2026"),
        ("2011", "2011"),
        ("before 2010", "By 2009"),
        ("", "Date unknown"),
    ] {
        another_day(&app, written).map_err(|error| error.context(format!("seen {written}")))?;
        app.shows(spelled)?;
    }
    // The newest day names the button, whatever was told last.
    app.button("Seen 12 March 2026")?;

    app.button("12 March 2026, Kino Union")?.click()?;
    app.find("dialog", "A viewing of The Ascent (1977)")?
        .button("Take it back")?
        .click()?;
    app.button("Seen February 2026")?;
    app.close()?;

    let app = home.start()?;
    open(&app, CRANES)?;
    app.button("Take off the watchlist")?.click()?;
    app.button("Put on the watchlist")?.click()?;
    app.button("Take off the watchlist")?;
    open(&app, ASCENT)?;
    app.button("Seen February 2026")?;
    app.close_now()?;
    Ok(Outcome::Shown)
}

fn another_day(app: &Application<'_>, day: &str) -> Result<()> {
    app.button("Log another viewing")?.click()?;
    let viewing = app.find("dialog", "Log a viewing of The Ascent (1977)")?;
    viewing.textbox("When")?.rewrite(day)?;
    viewing.button("Save")?.click()?;
    app.gone("dialog", "Log a viewing of The Ascent (1977)")
}
