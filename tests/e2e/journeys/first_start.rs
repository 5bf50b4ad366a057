use anyhow::Result;

use super::sheet::{are_exactly, films};
use super::the_ten::{COLLECTION, TEN};
use crate::stage::{Home, Journey, Outcome, Page, eventually};

pub const JOURNEY: Journey = Journey {
    name: "first-start",
    sentence: "the first start shows ten films, all waiting",
    go: ten_films_wait,
};

/// Nothing is asked: the collection is there, and its ten films wait.
fn ten_films_wait(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    app.shows("0 of 10 seen")?;
    app.shows("cinemaroo.com")?;
    // In the collection's order.
    are_exactly(&app, &TEN)?;

    let rail = app.find("navigation", "Library")?;
    for place in ["All films", "Waiting", "Seen", "Diary", COLLECTION] {
        rail.link(place)?;
    }
    rail.gone("link", "Statistics")?;
    rail.link("Waiting")?.click()?;
    app.heading("Waiting")?;
    eventually("all ten to wait", || {
        Ok((films(&app)?.len() == TEN.len()).then_some(()))
    })?;
    app.picture("")?;

    rail.link("Seen")?.click()?;
    app.heading("Seen")?;
    app.shows("You have not marked a film as seen yet")?;
    rail.link(COLLECTION)?.click()?;
    app.heading(COLLECTION)?;
    app.close()?;
    Ok(Outcome::Shown)
}
