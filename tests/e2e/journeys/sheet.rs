//! What several journeys do on the sheet.

use anyhow::{Context as _, Result};
use watchlist::{FilmDraft, Watchlist};

use super::the_ten::{NOW, TEN};
use crate::stage::{Application, Home, Page, Part, eventually, same};

/// A watchlist of which the envelope is opened, with these films after the ten.
pub fn begun_with(home: &Home, films: &[FilmDraft]) -> Result<Watchlist> {
    let mut watchlist = Watchlist::open(&home.data(), NOW)?;
    watchlist.add_films(films, NOW)?;
    watchlist.open_envelope()?;
    Ok(watchlist)
}

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
    // The page has the focus once it is there: what is pressed before then would still be the sheet's.
    is_focused(
        app,
        "heading",
        film.rsplit_once(" (").map_or(film, |(title, _)| title),
    )?;
    Ok(())
}

/// Waits until the focus is on this.
pub fn is_focused(app: &Application<'_>, role: &str, name: &str) -> Result<()> {
    let wanted = (role.to_owned(), name.to_owned());
    eventually(&format!("the focus on the {role} “{name}”"), || {
        Ok((app.focused()? == wanted).then_some(()))
    })
    .map_err(|error| error.context(format!("the focus is on {:?}", app.focused())))
}

/// How many postmarks are coming down.
pub fn fresh(app: &Application<'_>) -> Result<u64> {
    let fresh = app.execute("return document.querySelectorAll('.sheet .fresh').length")?;
    fresh.as_u64().context("no number")
}

/// Waits until a film that was marked as seen is being struck.
pub fn postmark_comes_down(app: &Application<'_>) -> Result<()> {
    eventually("the postmark to come down", || {
        Ok((fresh(app)? == 1).then_some(()))
    })
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

/// Waits until the button `Undo` says that it would undo this.
pub fn would_undo(app: &Application<'_>, act: &str) -> Result<Part> {
    let undo = app.button("Undo")?;
    let wanted = format!("Undo: {act}");
    eventually(&format!("the button to say “{wanted}”"), || {
        Ok((undo.hint()? == wanted).then_some(()))
    })
    .map_err(|error| error.context(format!("it says “{}”", undo.hint().unwrap_or_default())))?;
    Ok(undo)
}

/// Undoes this, which is the latest thing that was done.
pub fn undo(app: &Application<'_>, act: &str) -> Result<()> {
    would_undo(app, act)?.click()
}

/// Chooses a line of the menu that a button opens.
pub fn choose(app: &Application<'_>, button: &str, line: &str) -> Result<()> {
    app.button(button)?.click()?;
    app.find("menu", button)?.find("menuitem", line)?.click()
}

/// Writes in a box and waits until it is said to be saved.
pub fn write(app: &Application<'_>, textbox: &str, text: &str) -> Result<()> {
    app.textbox(textbox)?.write(text)?;
    app.says("Saved")
}
