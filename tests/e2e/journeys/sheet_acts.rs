use anyhow::Result;
use serde_json::{Value, json};

use super::sheet::{is_focused, seen_today, would_undo};
use super::the_ten::{ASCENT, CRANES};
use crate::stage::{Application, Home, Outcome, Page, Part, eventually};

/// Seen in one press, rated in two, without opening a film.
pub fn from_the_sheet(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.button("Mark The Ascent (1977) as seen")?.click()?;
    app.shows("1 of 10 seen")?;
    app.button("Rate The Cranes Are Flying (1957)")?.click()?;
    app.group("Your rating of The Cranes Are Flying (1957)")?
        .radio("4½ stars")?
        .click()?;
    would_undo(&app, "Rated The Cranes Are Flying (1957) 4½ stars")?;
    app.link(ASCENT)?;
    app.link(CRANES)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// The menu comes up beside the pointer, says the keys, and goes away; elsewhere the webview's own does not come up.
pub fn from_the_menu(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.execute(
        "globalThis.kept = []; addEventListener('contextmenu', (it) => kept.push(it.defaultPrevented))",
    )?;
    ask_for_menu(&app, &app.link(ASCENT)?)?;
    let menu = app.find("menu", ASCENT)?;
    app.check_with_axe("a film's menu")?;
    app.picture("-open")?;
    is_focused(&app, "menuitem", "Open")?;
    app.press("t")?;
    app.press("Enter")?;
    would_undo(&app, "Took The Ascent (1977) off the watchlist")?;
    app.gone("menu", ASCENT)?;
    drop(menu);

    ask_for_menu(&app, &app.link(CRANES)?)?;
    app.find("menuitem", "Mark as seen")?.click()?;
    app.shows("1 of 10 seen")?;
    ask_for_menu(&app, &app.link(CRANES)?)?;
    app.find("menuitem", "Rate…")?.click()?;
    app.group("Your rating of The Cranes Are Flying (1957)")?
        .radio("4½ stars")?
        .click()?;
    would_undo(&app, "Rated The Cranes Are Flying (1957) 4½ stars")?;

    app.link(ASCENT)?.focus()?;
    app.press("Shift+F10")?;
    app.find("menu", ASCENT)?;
    app.press("Escape")?;
    app.gone("menu", ASCENT)?;
    app.press("s")?;
    app.shows("2 of 10 seen")?;
    ask_for_menu(&app, &app.link(ASCENT)?)?;
    app.find("menuitem", "Write a note")?.click()?;
    app.textbox("Your note")?;
    app.button(&seen_today())?;

    ask_for_menu(&app, &app.heading("Soviet Films on Correspondence")?)?;
    // Four on films and one beside them: each is seen a moment after the pointer moved.
    asked(&app, &json!([true, true, true, true, true]))?;
    app.execute("kept.length = 0")?;
    ask_for_menu(&app, &app.textbox("Your note")?)?;
    asked(&app, &json!([false]))?;
    // While GTK's own menu is open its window does not close: it is ended with the driver.
    drop(app);
    Ok(Outcome::Shown)
}

/// Waits until so many were asked for, with whether the webview's own was kept away.
fn asked(app: &Application<'_>, kept: &Value) -> Result<()> {
    eventually(&format!("menus kept away: {kept}"), || {
        Ok((app.execute("return kept")? == *kept).then_some(()))
    })
}

fn ask_for_menu(app: &Application<'_>, part: &Part) -> Result<()> {
    let (x, y) = part.middle()?;
    app.window().press_other_button(x, y)
}
