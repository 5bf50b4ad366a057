//! A table of someone's own making, whose columns they say.

use std::fs;

use anyhow::{Result, ensure};

use super::sheet::{begun_with, is_focused, open, would_undo};
use crate::stage::{Home, Outcome, Page};

/// Headings that are no words, ratings on a scale that none of them tells, and days that nobody can tell.
const TABLE: &str = "Blorp;Frobs;Zork;Gleep;Wubble\n\
    Stalker;1979;9;3/4/2024;At the Kino Arsenal, in the second row, since everything else was sold out long before, and it rained on all of us outside for an hour\n\
    Mirror;1975;8,5;1/2/2024;\n\
    Solaris;1972;ten;5/6/2024;\n\
    Andrei Rublev;1966;10;;with Anna\n";

/// Two columns are said by hand, and the order of the days; below, the rows follow; all of it is one step.
pub fn by_hand(home: &Home) -> Result<Outcome> {
    let folder = home.path("brought");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("my films.csv"), TABLE)?;
    drop(begun_with(home, &[])?);
    let app = home.start()?;
    app.button("Bring films in…")?.click()?;
    app.button("Choose a folder…")?.click()?;
    app.heading("From a table of your own")?;
    is_focused(&app, "heading", "From a table of your own")?;
    app.heading("What the columns are")?;
    let title = app.find("combobox", "What Blorp holds")?;
    title.reads("title")?;
    app.find("combobox", "What Frobs holds")?.reads("year")?;
    app.shows("These days can be read in two ways.")?;
    app.check_with_axe("a table whose columns are asked")?;
    app.picture("-asked")?;

    app.find("combobox", "What Zork holds")?
        .choose("Rating, up to 10")?;
    app.shows("Rated 4½ stars")?;
    app.shows("not understood")?;
    app.shows("“ten” is no rating")?;
    app.find("combobox", "What Wubble holds")?.choose("Note")?;
    app.find("combobox", "What Wubble holds")?.reads("note")?;
    let month = app.radio("The month: 12/31/2024")?;
    month.click()?;
    app.shows("4 March 2024")?;
    app.button("Bring in 3 rows")?;
    app.check_with_axe("a table whose columns are said")?;
    app.picture("-said")?;
    app.resize(640, 720)?;
    app.settles()?;
    app.picture("-narrow")?;
    app.resize(1280, 800)?;

    app.button("Bring in 3 rows")?.click()?;
    app.heading("All films")?;
    open(&app, "Stalker (1979)")?;
    let note = app.find("textbox", "Your note")?.value()?;
    ensure!(
        note.contains("since everything else was sold out"),
        "the note came along, and not “{note}”"
    );
    app.link("All films")?.click()?;
    would_undo(&app, "Brought in 3 films")?.click()?;
    app.shows("10 films")?;

    // What was said of it is known again.
    app.button("Bring films in…")?.click()?;
    app.button("Choose a folder…")?.click()?;
    app.find("combobox", "What Wubble holds")?.reads("note")?;
    app.shows("4 March 2024")?;
    app.close()?;
    Ok(Outcome::Shown)
}
