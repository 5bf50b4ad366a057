//! The watchlist as a person has it: in an order of their own, and with why each film waits.

use anyhow::{Result, ensure};

use super::sheet::{are_exactly, begins_with, is_focused, open, today, would_undo};
use super::the_ten::{ASCENT, COLLECTION, CRANES, TEN};
use crate::stage::{Application, Home, Outcome, Page};

/// What is said of why a film waits.
const WHY: &str = "Anna cried at the end.";

/// Films that wait are moved by keys and by the pointer, and are told why; films of one rating are put in order. All of it is
/// there after a restart, and in the table.
pub fn are_in_an_order(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.link("Waiting")?.click()?;
    app.heading("Waiting")?;
    are_exactly(&app, &TEN)?;
    app.link(CRANES)?.focus()?;
    app.press("Alt+Up")?;
    begins_with(&app, &[TEN[0], CRANES, TEN[1]])?;
    is_focused(&app, "link", CRANES)?;
    would_undo(&app, "Moved 1 film on the watchlist")?;
    app.press("Alt+Up")?;
    begins_with(&app, &[CRANES, TEN[0], TEN[1]])?;
    app.press("Alt+Up")?;
    app.says_about("That is as far up as it goes.")?;
    app.settles()?;
    let beside = app.link(ASCENT)?.middle()?;
    let at = app.link(TEN[3])?.middle()?;
    app.draw(at, (beside.0 - 40, beside.1))?;
    begins_with(&app, &[CRANES, TEN[3], ASCENT, TEN[1], TEN[4]])?;
    app.check_with_axe("what waits, in an order of one's own")?;

    open(&app, ASCENT)?;
    app.shows(&format!("Waiting since {}", today()))?;
    app.button("Why?")?.click()?;
    let form = app.find("dialog", "Why The Ascent (1977) waits")?;
    is_focused(&app, "textbox", "Why, or who said so")?;
    form.textbox("Why, or who said so")?.write(WHY)?;
    app.check_with_axe("why a film waits")?;
    app.picture("-why")?;
    form.button("Save")?.click()?;
    app.shows(&format!("Waiting since {} — {WHY}", today()))?;
    app.button("Change")?;
    app.check_with_axe("a film that waits for a reason")?;
    app.press("Escape")?;

    app.link(COLLECTION)?.click()?;
    app.heading(COLLECTION)?;
    for (film, key) in [(CRANES, "9"), (ASCENT, "8"), (TEN[5], "8")] {
        app.link(film)?.focus()?;
        app.press(key)?;
        would_undo(
            &app,
            &format!(
                "Rated {film} {}",
                ["4 stars", "4½ stars"][usize::from(key == "9")]
            ),
        )?;
    }
    let order = app.find("combobox", "Order")?;
    order.choose("By your rating")?;
    begins_with(&app, &[CRANES])?;
    let rated = super::sheet::films(&app)?;
    ensure!(
        rated[1..3].contains(&ASCENT.to_owned()) && rated[1..3].contains(&TEN[5].to_owned()),
        "those of four stars come next: {rated:?}"
    );
    let (first, second) = (rated[1].as_str(), rated[2].as_str());
    app.link(second)?.focus()?;
    app.press("Alt+Up")?;
    begins_with(&app, &[CRANES, second, first])?;
    would_undo(&app, "Moved 1 film among those rated alike")?;
    app.press("Alt+Up")?;
    app.says_about("That is as far up as it goes among films rated 4 stars.")?;
    begins_with(&app, &[CRANES, second, first])?;
    app.picture("-rated")?;
    app.close()?;

    let app = home.start()?;
    app.heading(COLLECTION)?;
    begins_with(&app, &[CRANES, second, first])?;
    app.link("Waiting")?.click()?;
    app.heading("Waiting")?;
    begins_with(&app, &[CRANES, TEN[3], ASCENT, TEN[1], TEN[4]])?;
    app.radio("Table")?.click()?;
    app.find("columnheader", "Waiting since")?;
    app.find("cell", &today())?;
    app.button("Columns")?.click()?;
    app.group("Columns")?.find("checkbox", "Why")?.click()?;
    app.press("Escape")?;
    app.find("columnheader", "Why")?;
    app.find("cell", WHY)?;
    app.picture("-table")?;
    read_aloud(&app)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Where films are read, what waits says why.
fn read_aloud(app: &Application<'_>) -> Result<()> {
    app.radio("Read")?.click()?;
    app.shows(&format!("Waiting since {} — {WHY}", today()))?;
    app.check_with_axe("what waits, to be read")
}
