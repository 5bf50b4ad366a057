//! Where films are seen, with whom, and how a viewing is tagged.

use anyhow::Result;

use super::sheet::{are_exactly, is_focused, open, seen_today, undo, would_undo};
use super::the_ten::{ASCENT, CRANES, TEN};
use crate::stage::{Application, Home, Outcome, Page, Part};

/// Each name is written once and completed from then on; it leads to its viewings, and has another name or becomes one with
/// another. A viewing's tag is the film's.
pub fn have_names(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    let viewing = seen(&app, ASCENT)?;
    viewing.find("combobox", "Where")?.write("Kino Union")?;
    viewing
        .find("combobox", "With whom")?
        .write("Anna, Boris")?;
    viewing.find("combobox", "Tags")?.write("snow")?;
    save(&app, ASCENT)?;
    app.shows("Kino Union, with Anna and Boris")?;
    let viewing = seen(&app, TEN[1])?;
    viewing.find("combobox", "Where")?.write("Kino Onion")?;
    save(&app, TEN[1])?;

    // The second time, a letter or two will do.
    let viewing = seen(&app, CRANES)?;
    completed(&app, &viewing, "Where", "kino u", "Kino Union")?;
    viewing.find("combobox", "Where")?.reads("Kino Union")?;
    completed(&app, &viewing, "With whom", "an", "Anna")?;
    completed(&app, &viewing, "With whom", ", b", "Boris")?;
    viewing
        .find("combobox", "With whom")?
        .reads("Anna, Boris")?;
    completed(&app, &viewing, "Tags", "sn", "snow")?;
    viewing.button("Remove snow")?;
    app.check_with_axe("a viewing with place, company and a tag")?;
    app.picture("-viewing")?;
    save(&app, CRANES)?;
    app.press("Escape")?;

    app.link("Diary")?.click()?;
    app.shows("3 viewings, newest first.")?;
    app.button("Filter")?.click()?;
    let field = app.find("combobox", "Seen at")?;
    field.write("kino u")?;
    app.find("option", "Kino Union")?;
    app.check_with_axe("the diary's filter")?;
    app.press("Down")?;
    app.press("Enter")?;
    app.button("Remove filter: Seen at Kino Union")?;
    app.press("Escape")?;
    app.shows("2 viewings, newest first.")?;
    app.gone("link", TEN[1])?;
    app.check_with_axe("the diary, filtered")?;
    app.picture("-diary")?;
    app.link("Boris")?.click()?;
    app.button("Remove filter: Seen with Boris")?;
    app.button("Clear filters")?.click()?;
    app.shows("3 viewings, newest first.")?;

    app.link("Places and company")?.click()?;
    is_focused(&app, "heading", "Places and company")?;
    app.shows("2 places")?;
    app.shows("2 people")?;
    app.check_with_axe("places and company")?;
    app.picture("-names")?;
    app.button("Rename “Kino Onion”")?.click()?;
    let form = app.find("dialog", "Rename “Kino Onion”")?;
    form.textbox("Name")?.rewrite("kino union")?;
    form.says("“Kino Union” is there already. These become one: 3 viewings will name Kino Union.")?;
    app.check_with_axe("two places that are about to be one")?;
    app.picture("-merge")?;
    form.button("Merge")?.click()?;
    app.gone("link", "Kino Onion")?;
    app.shows("1 place")?;
    is_focused(&app, "button", "Rename “Kino Union”")?;
    undo(&app, "Renamed a place in 1 viewing")?;
    app.link("Kino Onion")?;
    app.shows("2 places")?;
    app.button("Rename “Boris”")?.click()?;
    app.find("dialog", "Rename “Boris”")?
        .textbox("Name")?
        .rewrite("Bob")?;
    app.button("Save")?.click()?;
    would_undo(&app, "Renamed someone in 2 viewings")?;
    app.link("Bob")?;
    app.close()?;

    let app = home.start()?;
    app.link("snow")?.click()?;
    app.heading("snow")?;
    are_exactly(&app, &[ASCENT, CRANES])?;
    app.press("Ctrl+K")?;
    app.find("combobox", "Search films and commands")?
        .write("company")?;
    app.find("option", "Places and company")?.click()?;
    app.heading("Places and company")?;
    app.link("Kino Onion")?.click()?;
    app.heading("Diary")?;
    app.button("Remove filter: Seen at Kino Onion")?;
    app.shows("1 viewing, newest first.")?;
    app.link(TEN[1])?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Marks a film as seen today, and opens that viewing.
fn seen(app: &Application<'_>, film: &str) -> Result<Part> {
    open(app, film)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?.click()?;
    app.find("dialog", &format!("A viewing of {film}"))
}

fn save(app: &Application<'_>, film: &str) -> Result<()> {
    app.button("Save")?.click()?;
    app.gone("dialog", &format!("A viewing of {film}"))
}

/// Types, and takes the first of what is offered.
fn completed(
    app: &Application<'_>,
    form: &Part,
    field: &str,
    typed: &str,
    name: &str,
) -> Result<()> {
    form.find("combobox", field)?.write(typed)?;
    app.find("option", name)?;
    app.press("Down")?;
    app.press("Enter")?;
    app.gone("option", name)
}
