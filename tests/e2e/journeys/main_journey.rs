use anyhow::Result;

use super::sheet::{open, seen_today, write};
use super::the_ten::{ASCENT, COLLECTION};
use crate::stage::{Application, Home, Journey, Outcome, Page};

const NOTE: &str =
    "The snow is never white. Sotnikov looks at the boy, and the boy understands. Ёлка, журавли.";
const COMMENT: &str = "To be seen in winter, one a week.";

/// The main journey: seen, rated, written about, closed; and a year later everything is there.
pub fn a_year_later(home: &Home) -> Result<Outcome> {
    today(home)?;
    later(home)?;
    Ok(Outcome::Shown)
}

/// The first evening with it.
pub fn today(home: &Home) -> Result<()> {
    let app = home.start()?;
    app.group("Your rating of the collection")?
        .radio("4 stars")?
        .click()?;
    write(&app, "Your comment on the collection", COMMENT)?;
    open(&app, ASCENT)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?;
    app.group("Your rating")?.radio("4½ stars")?.click()?;
    write(&app, "Your note", NOTE)?;
    app.shows("1 of 10 seen")?;
    app.close()
}

/// Another day, perhaps with another version of it.
pub fn later(home: &Home) -> Result<()> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    everything_is_there(&app)?;
    app.close()
}

fn everything_is_there(app: &Application<'_>) -> Result<()> {
    app.heading(COLLECTION)?;
    app.shows("1 of 10 seen")?;
    app.button(&seen_today())?;
    app.group("Your rating")?
        .radio("4½ stars")?
        .stays_chosen()?;
    app.textbox("Your note")?.reads(NOTE)?;
    app.group("Your rating of the collection")?
        .radio("4 stars")?
        .stays_chosen()?;
    app.textbox("Your comment on the collection")?
        .reads(COMMENT)
}

pub const JOURNEY: Journey = Journey {
    name: "main-journey",
    sentence: "seen, rated, written about, closed: a year later all is there",
    go: a_year_later,
};
