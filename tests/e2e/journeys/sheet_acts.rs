use anyhow::Result;

use super::sheet::would_undo;
use super::the_ten::{ASCENT, CRANES};
use crate::stage::{Home, Outcome, Page};

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
