use anyhow::Result;

use super::sheet::{begins_with, is_focused, open, seen_today, today, undo};
use super::the_ten::{ASCENT, CRANES, TEN};
use crate::stage::{Application, Home, Outcome, Page};

const WORDS: &str = "I expect snow, and Ёлка beside me. Quincunx.";
const WRITE: &str = "Write to yourself before seeing it";

/// A note sealed, the film seen, the note opened: found by a search only then, and sealed again if the viewing is undone.
pub fn open_when_the_film_is_seen(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.button(WRITE)?.click()?;
    is_focused(&app, "textbox", "Your sealed note")?;
    app.check_with_axe("a note being written to be sealed")?;
    // What is not sealed yet outlives the window.
    app.textbox("Your sealed note")?.write(WORDS)?;
    app.close_now()?;

    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your sealed note")?.reads(WORDS)?;
    app.radio("It opens when I have seen the film")?
        .stays_chosen()?;
    app.button("Seal it")?.click()?;
    let sealed = format!("Sealed {}. It opens when you have seen the film.", today());
    app.shows(&sealed)?;
    app.gone("textbox", "Your sealed note")?;
    app.check_with_axe("a sealed note")?;
    app.picture("-sealed")?;
    is_found(&app, false)?;

    open(&app, ASCENT)?;
    app.shows(&sealed)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?;
    // The seal breaks where one looks, and there is room to write beside it.
    is_focused(&app, "heading", "What you wrote before seeing it")?;
    app.shows("Quincunx")?;
    app.textbox("Your note")?.reads("")?;
    app.check_with_axe("a sealed note that is open")?;
    app.heading("What you wrote before seeing it")?
        .scroll_to()?;
    app.picture("-open")?;
    is_found(&app, true)?;

    open(&app, ASCENT)?;
    undo(
        &app,
        &format!("Marked The Ascent (1977) as seen, {}", today()),
    )?;
    app.shows(&sealed)?;
    is_found(&app, false)?;

    for_a_day(&app)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// One may be sealed until a day, which is spelled out first, and opened before it.
fn for_a_day(app: &Application<'_>) -> Result<()> {
    open(app, CRANES)?;
    app.button(WRITE)?.click()?;
    app.textbox("Your sealed note")?.write("Журавли летят.")?;
    app.radio("It opens on a day")?.click()?;
    let day = app.textbox("The day")?;
    day.write("yesterday")?;
    app.button("Seal it")?.click()?;
    app.shows("still to come")?;
    day.rewrite("1 January 2099")?;
    app.says("1 January 2099")?;
    app.check_with_axe("a day for a note to open")?;
    app.button("Seal it")?.click()?;
    app.shows(&format!("Sealed {}. It opens on 1 January 2099.", today()))?;

    app.button("Open it now")?.click()?;
    let question = app.find(
        "dialog",
        "Open your sealed note on The Cranes Are Flying (1957)?",
    )?;
    app.check_with_axe("a question before a note is opened")?;
    question.button("Leave it sealed")?.click()?;
    app.button("Open it now")?.click()?;
    app.find(
        "dialog",
        "Open your sealed note on The Cranes Are Flying (1957)?",
    )?
    .button("Open it now")?
    .click()?;
    is_focused(app, "heading", "What you wrote before seeing it")?;
    app.shows("Журавли летят.")?;
    app.button("Throw it away")?.click()?;
    is_focused(app, "button", WRITE)?;
    undo(
        app,
        "Threw away the sealed note on The Cranes Are Flying (1957)",
    )?;
    app.shows("Журавли летят.")
}

/// Whether the film is found by a word that only the sealed note has.
fn is_found(app: &Application<'_>, found: bool) -> Result<()> {
    app.link("All films")?.click()?;
    app.heading("All films")?;
    let search = app.find("searchbox", "Search films")?;
    search.rewrite("quincunx")?;
    if found {
        begins_with(app, &[ASCENT])?;
    } else {
        app.shows("No film")?;
    }
    app.link("All films")?.click()?;
    // The whole list is back, and nothing on it is drawn anew under the next click.
    begins_with(app, &[ASCENT, TEN[3]])
}
