use anyhow::{Result, ensure};

use super::sheet::{is_focused, seen_today, would_undo};
use super::the_ten::{ASCENT, COLLECTION, TEN};
use crate::stage::{Application, Home, Outcome, Page};

/// The main journey without a pointer: found, opened, seen, rated, written about, undone, and round the window by Tab.
pub fn alone(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;

    // From the sheet: to a film by Tab, then one key for each act.
    tab_to(&app, "link", ASCENT)?;
    app.press("s")?;
    app.shows("1 of 10 seen")?;
    app.press("9")?;
    would_undo(&app, "Rated The Ascent (1977) 4½ stars")?;
    app.press("w")?;
    would_undo(&app, "Put The Ascent (1977) on the watchlist")?;
    app.press("Ctrl+Z")?;
    would_undo(&app, "Rated The Ascent (1977) 4½ stars")?;
    app.press("Ctrl+Z")?;
    app.press("Ctrl+Z")?;
    app.shows("0 of 10 seen")?;
    for _ in 0..2 {
        app.press("Ctrl+Shift+Z")?;
    }
    would_undo(&app, "Rated The Ascent (1977) 4½ stars")?;
    is_focused(&app, "link", ASCENT)?;

    // Arrows go from film to film, Enter opens.
    app.press("Right")?;
    is_focused(&app, "link", TEN[1])?;
    app.press("Left")?;
    app.press("Enter")?;
    app.heading("The Ascent")?;
    app.button(&seen_today())?;

    // N is for the note; in it, Ctrl+Z is the text's own.
    app.press("n")?;
    is_focused(&app, "textbox", "Your note")?;
    for letter in ["o", "n", "l", "y", "s"] {
        app.press(letter)?;
    }
    app.says("Saved")?;
    app.textbox("Your note")?.reads("onlys")?;
    app.press("Ctrl+Z")?;
    app.shows("1 of 10 seen")?;
    app.group("Your rating")?
        .radio("4½ stars")?
        .stays_chosen()?;

    // Out of the note, off the film, to the search, to everything by name, to the keys.
    app.press("Escape")?;
    is_focused(&app, "link", ASCENT)?;
    app.press("/")?;
    is_focused(&app, "searchbox", "Search films")?;
    app.press("Tab")?;
    app.press("Ctrl+K")?;
    app.find("dialog", "Search films and commands")?;
    app.picture("")?;
    app.press("Escape")?;
    app.gone("dialog", "Search films and commands")?;
    app.press("?")?;
    app.heading("Keys")?;
    app.press("Alt+Left")?;
    app.heading(COLLECTION)?;
    app.close_now()?;
    Ok(Outcome::Shown)
}

/// Goes on by Tab until this has the focus: everything can be reached, and nothing holds the focus fast.
fn tab_to(app: &Application<'_>, role: &str, name: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..60 {
        app.press("Tab")?;
        let focused = app.focused()?;
        if focused == (role.to_owned(), name.to_owned()) {
            return Ok(());
        }
        passed.push(focused);
    }
    ensure!(
        false,
        "sixty times Tab, and never the {role} “{name}”: {passed:?}"
    );
    Ok(())
}
