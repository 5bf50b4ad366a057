//! Films brought in from other programs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use watchlist::{CreditDraft, FilmDraft};

use super::sheet::{begun_with, is_focused, open, would_undo};
use super::the_ten::CRANES;
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// An unpacked export, written for this; each file has a trap in it.
const EXPORT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/imports/letterboxd");

/// An export of Letterboxd's is looked at, what it asks is answered, and it is brought in as one step; again, it adds nothing.
pub fn from_letterboxd(home: &Home) -> Result<Outcome> {
    copy(Path::new(EXPORT), &home.path("brought"))?;
    let solaris = |director: &str| FilmDraft {
        title: "Solaris".to_owned(),
        year: Some(1972),
        credits: CreditDraft::directors([director.to_owned()]),
        ..FilmDraft::default()
    };
    let two = [solaris("Andrei Tarkovsky"), solaris("Boris Nirenburg")];
    drop(begun_with(home, &two)?);
    let app = home.start()?;
    app.button("Bring films in…")?.click()?;
    app.heading("Bring films in")?;
    app.check_with_axe("what can be brought in")?;
    app.picture("-choosing")?;

    read(&app)?;
    is_focused(&app, "heading", "From Letterboxd")?;
    app.shows("23 rows in 10 files")?;
    app.shows("1 row was deleted there, and is left out.")?;
    app.radio("Set aside")?.click()?;
    app.says("2 rows shown")?;
    app.shows("This row names no film.")?;
    app.radio("All rows")?.click()?;
    app.says("23 rows shown")?;
    app.check_with_axe("what would be brought in")?;
    app.picture("-ledger")?;

    let search = app.find("searchbox", "Search titles")?;
    search.write("cran")?;
    app.says("3 rows shown")?;
    search.rewrite("")?;
    app.says("23 rows shown")?;

    // What asks is left out until it is answered; an answer can be taken back.
    app.radio("Needs you")?.click()?;
    app.says("3 rows shown")?;
    app.check_with_axe("what asks")?;
    app.picture("-questions")?;
    app.button("It is Solaris (1972), by Andrei Tarkovsky")?
        .click()?;
    app.says("1 row shown")?;
    app.shows("1 row asks you something")?;
    let (role, at) = app.focused()?;
    ensure!(
        role == "button" && at == "It is Home (2009) of watched.csv, row 4",
        "the focus goes to what is asked next, and not to the {role} “{at}”"
    );
    app.radio("All rows")?.click()?;
    app.button("Ask me again of Solaris (1972)")?.click()?;
    app.shows("3 rows ask you something")?;
    app.button("It is Solaris (1972), by Andrei Tarkovsky")?
        .click()?;
    app.shows("1 row asks you something")?;

    bring_in(&app)?;
    app.heading("All films")?;
    app.shows("19 films")?;
    app.picture("-brought")?;
    open(&app, "Stalker (1979)")?;
    app.shows("wants nothing of us.")?;
    app.shows("Water and grass")?;
    app.link("All films")?.click()?;
    open(&app, CRANES)?;
    app.radio("4½ stars")?.stays_chosen()?;

    // One step.
    would_undo(&app, BROUGHT)?.click()?;
    app.link("All films")?.click()?;
    app.shows("12 films")?;
    app.button("Redo")?.click()?;
    app.shows("19 films")?;
    app.link("History")?.click()?;
    app.shows(BROUGHT)?;

    // Once more.
    app.press("Ctrl+K")?;
    app.find("combobox", "Search films and commands")?
        .write("bring")?;
    app.find("option", "Bring films in…")?.click()?;
    app.heading("Bring films in")?;
    read(&app)?;
    let nothing = app.button("Nothing new to bring in")?;
    app.radio("New films")?.click()?;
    app.shows("No row here is like that.")?;
    ensure!(!nothing.name()?.is_empty(), "there is nothing to press");
    app.picture("-again")?;
    app.button("Choose others…")?.click()?;
    app.heading("Bring films in")?;
    looked_at_again(&app, home)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// What became of each row then is told, and saved.
fn looked_at_again(app: &Application<'_>, home: &Home) -> Result<()> {
    app.heading("Brought in before")?;
    app.picture("-before")?;
    let opens = eventually("the ledger that was kept", || {
        let names = app.names("button")?;
        let mut of = names.into_iter();
        Ok(of.find(|it| it.starts_with("What became of the rows of brought")))
    })?;
    app.button(&opens)?.click()?;
    app.heading("From Letterboxd")?;
    app.says("23 rows shown")?;
    app.radio("Set aside")?.click()?;
    app.says("2 rows shown")?;
    app.shows("This row names no film.")?;
    app.check_with_axe("a ledger that was kept")?;
    app.picture("-kept")?;
    app.button("Save as CSV…")?.click()?;
    app.shows("Saved as ledger.csv")?;
    let saved = fs::read_to_string(home.path("saved/ledger.csv"))?;
    let lines = saved.lines().count();
    ensure!(lines >= 24, "a heading, and a line for every row: {lines}");
    ensure!(saved.contains("This row names no film."), "{saved}");
    Ok(())
}

const BROUGHT: &str = "Brought in 9 films";

fn read(app: &Application<'_>) -> Result<()> {
    app.button("Choose a folder…")?.click()?;
    app.heading("From Letterboxd").map(drop)
}

/// By the button that says of how many rows.
fn bring_in(app: &Application<'_>) -> Result<()> {
    let name = eventually("the button that brings in", || {
        let names = app.names("button")?;
        Ok(names.into_iter().find(|it| it.starts_with("Bring in ")))
    })?;
    app.button(&name)?.click()
}

fn copy(from: &Path, to: &PathBuf) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
