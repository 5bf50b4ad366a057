use anyhow::{Context, Result};

use super::sheet::{choose, is_focused, open, seen_today, today};
use super::the_ten::{ASCENT, CRANES};
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// A viewing gets another date, as people write one, and a place; one more is logged; one is taken back.
pub fn are_mended(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?.click()?;
    let viewing = app.find("dialog", "A viewing of The Ascent (1977)")?;
    viewing.textbox("When")?.rewrite("12 March 2026")?;
    viewing.shows("12 March 2026")?;
    viewing.find("combobox", "Where")?.write("Kino Union")?;
    viewing.button("Save")?.click()?;
    app.button("Seen 12 March 2026")?;
    app.shows("Kino Union")?;

    // What is suggested is typed over; the days one means most often are one press away.
    choose(&app, "Log another viewing", "Another day…")?;
    let another = app.find("dialog", "Log a viewing of The Ascent (1977)")?;
    is_focused(&app, "textbox", "When")?;
    for key in ["2", "0", "1", "1"] {
        app.press(key)?;
    }
    another.textbox("When")?.reads("2011")?;
    another.button("Date unknown")?.click()?;
    another.textbox("When")?.reads("")?;
    another.button("Today")?.click()?;
    another.textbox("When")?.reads(&today())?;
    // Day and month may be meant the other way round, and nothing is seen before its film without a word.
    another.textbox("When")?.rewrite("3/4/2026")?;
    let (other, button) = eventually("the other reading", || {
        for date in ["3 April 2026", "4 March 2026"] {
            if let Some(button) = app.find_now("button", &format!("No, {date}"))? {
                return Ok(Some((date, button)));
            }
        }
        Ok(None)
    })?;
    button.click()?;
    another.textbox("When")?.reads(other)?;
    another.textbox("When")?.rewrite("1950")?;
    another.shows("1950: before the film, which is of 1977?")?;
    another.textbox("When")?.rewrite("yesterday or so")?;
    app.gone("button", &format!("No, {other}"))?;
    another.button("Cancel")?.click()?;

    for (written, spelled) in [
        ("2.2026", "February 2026"),
        ("2011", "2011"),
        ("before 2010", "By 2009"),
        ("", "Date unknown"),
    ] {
        another_day(&app, written).map_err(|error| error.context(format!("seen {written}")))?;
        app.shows(spelled)?;
    }
    app.shows("Seen 5 times, first by 2009")?;
    // The newest day names the button, whatever was told last.
    app.button("Seen 12 March 2026")?;

    app.button("12 March 2026, Kino Union")?.click()?;
    app.find("dialog", "A viewing of The Ascent (1977)")?
        .button("Delete viewing")?
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

const ONCE: &str = "Two hundred words of a remark, and not one of them is to be lost. ";

/// What is written in a viewing goes only when the person says so: Escape asks, and a window that closes keeps it.
pub fn words_are_not_dropped(home: &Home) -> Result<Outcome> {
    let (words, more) = (ONCE.repeat(16), "Word for word.");
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?.click()?;
    let viewing = app.find("dialog", "A viewing of The Ascent (1977)")?;
    viewing.textbox("Remark")?.paste(&words)?;
    app.press("Escape")?;
    app.shows("What you wrote here is not saved yet.")?;
    app.check_with_axe("what is written and not saved")?;
    app.picture("-asked")?;
    app.press("Escape")?;
    viewing.button("Cancel")?;
    viewing.textbox("Remark")?.reads(&words)?;
    viewing.button("Cancel")?.click()?;
    app.shows("What you wrote here is not saved yet.")?;
    viewing.button("Go on writing")?.click()?;
    viewing.button("Save")?.click()?;
    app.gone("dialog", "A viewing of The Ascent (1977)")?;
    app.shows(words.trim())?;

    app.button(&seen_today())?.click()?;
    let viewing = app.find("dialog", "A viewing of The Ascent (1977)")?;
    viewing.textbox("Remark")?.paste("Nothing.")?;
    app.press("Escape")?;
    viewing.button("Throw it away")?.click()?;
    app.gone("dialog", "A viewing of The Ascent (1977)")?;
    app.shows(words.trim()).context("what was saved stays")?;

    app.button(&seen_today())?.click()?;
    let viewing = app.find("dialog", "A viewing of The Ascent (1977)")?;
    viewing.textbox("Remark")?.paste(more)?;
    app.close_now()?;

    let app = home.start()?;
    open(&app, ASCENT)?;
    app.shows(more)?;
    app.close_now()?;
    Ok(Outcome::Shown)
}

fn another_day(app: &Application<'_>, day: &str) -> Result<()> {
    choose(app, "Log another viewing", "Another day…")?;
    let viewing = app.find("dialog", "Log a viewing of The Ascent (1977)")?;
    viewing.textbox("When")?.rewrite(day)?;
    viewing.button("Save")?.click()?;
    app.gone("dialog", "Log a viewing of The Ascent (1977)")
}
