//! What several journeys do on the sheet.

use anyhow::Result;

use super::the_ten::TEN;
use crate::stage::{Application, Page, eventually, same};

/// The films that are shown, from top to bottom.
pub fn films(app: &Application<'_>) -> Result<Vec<String>> {
    let mut films = app.names("link")?;
    films.retain(|name| TEN.contains(&name.as_str()));
    Ok(films)
}

/// Waits until these films, in this order, begin the list.
pub fn begins_with(app: &Application<'_>, wanted: &[&str]) -> Result<()> {
    eventually(&format!("the films {wanted:?}"), || {
        let found = films(app)?;
        Ok(found
            .iter()
            .map(String::as_str)
            .take(wanted.len())
            .eq(wanted.iter().copied())
            .then_some(()))
    })
    .or_else(|_| {
        same(
            films(app)?,
            wanted.iter().map(|&film| film.to_owned()).collect(),
            "these films, in this order",
        )
    })
}

/// Waits until exactly these films, in this order, are the list.
pub fn are_exactly(app: &Application<'_>, wanted: &[&str]) -> Result<()> {
    eventually(&format!("exactly the films {wanted:?}"), || {
        Ok((films(app)? == wanted).then_some(()))
    })
    .or_else(|_| {
        same(
            films(app)?,
            wanted.iter().map(|&film| film.to_owned()).collect(),
            "exactly these films",
        )
    })
}

/// Opens a film's page from the sheet.
pub fn open(app: &Application<'_>, film: &str) -> Result<()> {
    app.link(film)?.click()?;
    app.heading(film.rsplit_once(" (").map_or(film, |(title, _)| title))?;
    Ok(())
}

/// Today, as the interface spells it. The homes of these tests lie in Greenwich.
pub fn today() -> String {
    jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .strftime("%-d %B %Y")
        .to_string()
}

/// What the button of a film seen today is called.
pub fn seen_today() -> String {
    format!("Seen {}", today())
}

/// Writes in a box and waits until it is said to be saved.
pub fn write(app: &Application<'_>, textbox: &str, text: &str) -> Result<()> {
    app.textbox(textbox)?.write(text)?;
    app.says("Saved")
}
