//! Filters that combine, and people.

use anyhow::Result;

use super::sheet::{are_exactly, open};
use super::the_ten::{CRANES, TEN};
use crate::stage::{Home, Outcome, Page};

/// A name on a film's page leads to all they made; filters leave what meets each of them, and go one by one.
pub fn and_filters(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, CRANES)?;
    app.link("Mikhail Kalatozov")?.click()?;
    app.heading("Mikhail Kalatozov")?;
    app.shows("2 films")?;
    are_exactly(&app, &[TEN[2], TEN[4]])?;
    app.check_with_axe("a person's films")?;
    app.picture("-person")?;

    app.link("All films")?.click()?;
    app.heading("All films")?;
    app.button("Filter")?.click()?;
    app.find("disclosure", "Genre")?.click()?;
    app.find("checkbox", "War")?.click()?;
    app.button("Remove filter: War")?;
    app.check_with_axe("the filter")?;
    app.picture("-filter")?;
    app.textbox("Minutes to")?.write("100")?;
    app.press("Enter")?;
    app.press("Escape")?;
    app.button("Remove filter: War")?;
    let both = super::sheet::films(&app)?;
    anyhow::ensure!(
        !both.is_empty() && both.len() < TEN.len(),
        "some films are of war and that short: {both:?}"
    );
    app.button("Clear filters")?.click()?;
    app.gone("button", "Remove filter: War")?;
    app.press("Ctrl+K")?;
    app.find("combobox", "Search films and commands")?
        .write("shepitko")?;
    app.find("option", "Larisa Shepitko 1 film")?;
    app.close()?;
    Ok(Outcome::Shown)
}
