use anyhow::Result;

use super::sheet::{are_exactly, begins_with, open, seen_today, write};
use super::the_ten::{ASCENT, COLLECTION, CRANES, TEN};
use crate::stage::{Application, Home, Outcome, Page};

/// Seen, waiting, rated, with a note; by title, year, rating, when seen; and back to the collection's order.
pub fn filters_and_sorts(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?;
    app.group("Your rating")?.radio("3 stars")?.click()?;
    open(&app, CRANES)?;
    app.group("Your rating")?.radio("5 stars")?.click()?;
    write(&app, "Your note", "Squirrel.")?;
    app.press("Escape")?;
    app.link(COLLECTION)?.click()?;

    filter(&app, "Seen", &[ASCENT])?;
    filter(&app, "Rated", &[ASCENT, CRANES])?;
    filter(&app, "With a note", &[CRANES])?;
    let waiting: Vec<_> = TEN.into_iter().filter(|&film| film != ASCENT).collect();
    filter(&app, "Waiting", &waiting)?;

    app.radio("Table")?.click()?;
    // An article at its head does not count in the order of titles.
    sorted(&app, "Title", &[TEN[0], TEN[3], TEN[1]])?;
    sorted(&app, "Year", &[CRANES, TEN[9], TEN[3]])?;
    sorted(&app, "Rating", &[CRANES, ASCENT])?;
    sorted(&app, "Seen", &[ASCENT])?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Sets one filter, looks, and takes it off again.
fn filter(app: &Application<'_>, name: &str, wanted: &[&str]) -> Result<()> {
    let chosen = format!("Filter: {}", name.to_lowercase());
    for (button, expected) in [("Filter", wanted), (chosen.as_str(), TEN.as_slice())] {
        app.button(button)?.click()?;
        app.find("checkbox", name)?.click()?;
        app.press("Escape")?;
        are_exactly(app, expected).map_err(|error| error.context(format!("the filter {name}")))?;
    }
    Ok(())
}

/// Sorts the table by a column's heading.
fn sorted(app: &Application<'_>, column: &str, first: &[&str]) -> Result<()> {
    app.find("table", "Table")?.button(column)?.click()?;
    begins_with(app, first).map_err(|error| error.context(format!("sorted by {column}")))
}
