//! The index beside a long list.

use anyhow::{Context as _, Result, ensure};
use watchlist::FilmDraft;

use super::sheet::{begun_with, is_focused};
use super::the_ten::{ASCENT, COLLECTION, CRANES, NOW};
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// What films are called after one another, with the letters they begin with.
const CITIES: [&str; 8] = [
    "Athens", "Berlin", "Kyiv", "Lisbon", "Minsk", "Odesa", "Riga", "Vilnius",
];
const EACH: i32 = 60;

/// A key and a letter lead to the film; the mark says where one is, by letters or by decades; and in a short list, or in an
/// order that has no marks, there is nothing of it.
pub fn leads_there(home: &Home) -> Result<Outcome> {
    many(home)?;
    let app = home.start()?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    stands_at(&app, "A")?;
    app.check_with_axe("a long list with its index")?;
    app.picture("-letters")?;
    app.link("Athens 1 (1950)")?.focus()?;
    app.press("g")?;
    is_focused(&app, "slider", "Index")?;
    app.press("m")?;
    // The station at Minsk, and not the films of the same letter before it.
    app.says_about("“m”: Minsk 1 (1950)")?;
    stands_at(&app, "M")?;
    app.picture("-m")?;
    app.press("Enter")?;
    is_focused(&app, "link", "Minsk 1 (1950)")?;
    app.press("g")?;
    app.press("End")?;
    stands_at(&app, "V")?;
    // And back to where one was.
    app.press("Escape")?;
    is_focused(&app, "link", "Minsk 1 (1950)")?;

    app.find("combobox", "Order")?.choose("By year")?;
    stands_at(&app, "1950s")?;
    app.press("g")?;
    for decade in ["1960s", "1970s"] {
        app.press("Down")?;
        stands_at(&app, decade)?;
    }
    app.picture("-decades")?;
    app.press("Enter")?;
    eventually("the focus on the first film of the seventies", || {
        let (role, name) = app.focused()?;
        Ok((role == "link" && name.ends_with("(1970)")).then_some(()))
    })?;

    // A list that is scrolled tells where it is.
    app.execute("const list = document.querySelector('main'); list.scrollTop = list.scrollHeight")?;
    stands_at(&app, "2000s")?;

    app.link(COLLECTION)?.click()?;
    app.heading(COLLECTION)?;
    is_nowhere(&app)?;
    app.find("combobox", "Order")?.choose("By year")?;
    super::sheet::begins_with(&app, &[CRANES])?;
    is_nowhere(&app)?;
    app.link(ASCENT)?.focus()?;
    app.press("g")?;
    is_focused(&app, "link", ASCENT)?;
    // Of what waits, several hundred stand as the person put them.
    app.link("Waiting")?.click()?;
    app.heading("Waiting")?;
    app.shows("490 films")?;
    is_nowhere(&app)?;
    app.find("combobox", "Order")?.choose("By title")?;
    stands_at(&app, "A")?;
    app.close_now()?;
    Ok(Outcome::Shown)
}

/// Waits until the mark of where one is says this.
fn stands_at(app: &Application<'_>, mark: &str) -> Result<()> {
    let index = app.find("slider", "Index")?;
    eventually(&format!("the index to stand at {mark}"), || {
        Ok((index.stands_at()? == mark).then_some(()))
    })
    .with_context(|| format!("it stands at {:?}", index.stands_at()))
}

/// No index comes, although the list is there and rests.
fn is_nowhere(app: &Application<'_>) -> Result<()> {
    app.gone("slider", "Index")?;
    app.settles()?;
    app.frames(30)?;
    ensure!(
        app.find_now("slider", "Index")?.is_none(),
        "there is no index here"
    );
    Ok(())
}

/// Several hundred films that wait.
fn many(home: &Home) -> Result<()> {
    let films: Vec<FilmDraft> = CITIES
        .iter()
        .flat_map(|city| (0..EACH).map(move |at| (city, at)))
        .map(|(city, at)| FilmDraft {
            title: format!("{city} {}", at + 1),
            year: Some(1950 + at),
            ..FilmDraft::default()
        })
        .collect();
    let mut watchlist = begun_with(home, &films)?;
    let all: Vec<i64> = (11..11 + i64::try_from(films.len())?).collect();
    watchlist.put_all_on_watchlist(&all, NOW)?;
    Ok(())
}
