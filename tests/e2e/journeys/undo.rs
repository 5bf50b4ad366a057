use anyhow::Result;

use super::sheet::{open, seen_today, today, undo, would_undo, write};
use super::the_ten::{ASCENT, CRANES};
use crate::stage::{Home, Outcome, Page, eventually};

/// What was done before the application was closed can be undone after it, step by step, and done again.
pub fn across_a_restart(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?;
    app.group("Your rating")?.radio("4½ stars")?.click()?;
    write(&app, "Your note", "Written before the restart.")?;
    app.close()?;

    let app = home.start()?;
    open(&app, ASCENT)?;
    undo(&app, "Wrote the note on The Ascent (1977)")?;
    app.textbox("Your note")?.reads("")?;
    undo(&app, "Rated The Ascent (1977) 4½ stars")?;
    app.group("Your rating")?.has_nothing_chosen()?;
    undo(
        &app,
        &format!("Marked The Ascent (1977) as seen, {}", today()),
    )?;
    app.button("Mark as seen")?;
    app.shows("0 of 10 seen")?;
    eventually("nothing to be left to undo", || {
        Ok((app.button("Undo")?.hint()? == "Nothing to undo").then_some(()))
    })?;

    // The second half, after one more restart: undone stays undone, and can be done again.
    app.close()?;
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.button("Mark as seen")?.focus()?;
    for act in [
        &format!("Marked The Ascent (1977) as seen, {}", today()),
        "Rated The Ascent (1977) 4½ stars",
        "Wrote the note on The Ascent (1977)",
    ] {
        app.press("Ctrl+Shift+Z")?;
        would_undo(&app, act)?;
    }
    app.textbox("Your note")?
        .reads("Written before the restart.")?;
    app.group("Your rating")?
        .radio("4½ stars")?
        .stays_chosen()?;
    app.shows("1 of 10 seen")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// One old change is undone alone, from History; what came after it stays.
pub fn one_old_change_alone(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.group("Your rating")?.radio("2 stars")?.click()?;
    would_undo(&app, "Rated The Ascent (1977) 2 stars")?;
    open(&app, CRANES)?;
    app.group("Your rating")?.radio("5 stars")?.click()?;
    would_undo(&app, "Rated The Cranes Are Flying (1957) 5 stars")?;
    app.close()?;

    let app = home.start()?;
    app.link("History")?.click()?;
    app.heading("History")?;
    app.button("Undo this: Rated The Ascent (1977) 2 stars")?
        .click()?;
    app.shows("Undone")?;
    app.heading("Today")?;
    app.check_with_axe("History, by days")?;
    app.picture("")?;
    // A change that another lies over is not offered to be undone; its film is one click away.
    app.link("Rated The Cranes Are Flying (1957) 5 stars")?
        .click()?;
    app.group("Your rating")?.radio("1 star")?.click()?;
    would_undo(&app, "Rated The Cranes Are Flying (1957) 1 star")?;
    app.link("History")?.click()?;
    app.shows("Changed since")?;
    app.gone(
        "button",
        "Undo this: Rated The Cranes Are Flying (1957) 5 stars",
    )?;
    app.button("Undo this: Rated The Cranes Are Flying (1957) 1 star")?;
    app.link("All films")?.click()?;
    open(&app, ASCENT)?;
    app.group("Your rating")?.has_nothing_chosen()?;
    open(&app, CRANES)?;
    app.group("Your rating")?.radio("1 star")?.stays_chosen()?;
    app.close_now()?;
    Ok(Outcome::Shown)
}
