use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::sheet::{is_focused, seen_today, today, would_undo};
use super::the_ten::{ASCENT, CRANES, TEN};
use crate::stage::{Application, Home, Outcome, Page, Part, eventually};

/// Seen in one press, rated in two, without opening a film.
pub fn from_the_sheet(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    ensure!(
        !app.text()?.contains("The collection promises letters"),
        "an introduction of two lines, so that the first screen is stamps"
    );
    app.button("Read on")?.click()?;
    app.shows("The collection promises letters")?;
    app.button("Show less")?.click()?;
    app.button("Mark The Ascent (1977) as seen")?.click()?;
    app.shows("1 of 10 seen")?;
    app.button("Rate The Cranes Are Flying (1957)")?.click()?;
    app.group("Your rating of The Cranes Are Flying (1957)")?
        .radio("4½ stars")?
        .click()?;
    would_undo(&app, "Rated The Cranes Are Flying (1957) 4½ stars")?;
    app.link(ASCENT)?;
    app.link(CRANES)?;
    for (film, (width, height)) in [
        (TEN[1], (1280, 860)),
        (TEN[3], (1000, 600)),
        (TEN[4], (640, 800)),
    ] {
        app.resize(width, height)?;
        app.link(film)?.focus()?;
        app.press("s")?;
        would_undo(&app, &format!("Marked {film} as seen, {}", today()))?;
        hides_nothing(&app).map_err(|error| error.context(format!("at {width} by {height}")))?;
    }
    app.close()?;
    Ok(Outcome::Shown)
}

/// Waits for the word on what was done: it lies over neither sheet nor page, and its button is one line.
fn hides_nothing(app: &Application<'_>) -> Result<()> {
    let place = "const said = [...document.querySelectorAll('.notice.there')].find((it) => it.checkVisibility());
        if (!said) return null;
        const box = said.getBoundingClientRect();
        const over = [...document.querySelectorAll('.sheet, .page')].filter((it) => {
            const other = it.getBoundingClientRect();
            return box.top < other.bottom - 1 && box.bottom > other.top + 1 && box.left < other.right - 1 && box.right > other.left + 1;
        });
        const high = said.querySelector('button').getBoundingClientRect().height;
        return over.map((it) => it.className).concat(high > 48 ? ['a button of several lines'] : []).join(', ')";
    let hidden = eventually("the word on what was done", || {
        Ok(app.execute(place)?.as_str().map(str::to_owned))
    })?;
    ensure!(hidden.is_empty(), "it lies over, or is: {hidden}");
    Ok(())
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
