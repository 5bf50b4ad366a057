//! Films of one's own.

use anyhow::Result;
use watchlist::{FilmDraft, Watchlist};

use super::sheet::{choose, is_focused, open, undo, would_undo};
use super::the_ten::{ASCENT, NOW};
use crate::stage::{Application, Home, Outcome, Page};

const STALKER: &str = "Stalker (1979)";

/// What the search does not find is added from there, by keys alone; a second one of the name is offered the first.
pub fn from_the_search(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.press("/")?;
    app.find("searchbox", "Search films")?.write(STALKER)?;
    app.button("Add “Stalker (1979)”")?;
    app.check_with_axe("a search that ends in a line to add")?;
    app.picture("-line")?;
    app.press("Enter")?;
    is_focused(&app, "button", "Add “Stalker (1979)”")?;
    app.press("Enter")?;
    app.heading("Stalker")?;
    would_undo(&app, "Added Stalker (1979)")?;
    app.picture("-added")?;
    app.press("Escape")?;

    app.find("searchbox", "Search films")?
        .paste("Сталкер 1980")?;
    app.says_about("No film")?;
    app.find("searchbox", "Search films")?
        .paste("stalker 1980")?;
    app.button("“Stalker (1979)” is in your library")?.click()?;
    app.heading("Stalker")?;
    app.press("Escape")?;
    app.find("searchbox", "Search films")?.paste("")?;
    undo(&app, "Added Stalker (1979)")?;
    app.gone("link", STALKER)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// The form takes all that is known of a film, says what is likely there already, and several lines at once.
pub fn from_the_form(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.link(ASCENT)?;
    app.press("Ctrl+N")?;
    let form = app.find("dialog", "Add a film")?;
    is_focused(&app, "textbox", "Title")?;
    app.picture("-empty")?;
    form.textbox("Title")?.write("Solaris")?;
    form.textbox("Year")?.write("1972")?;
    form.find("disclosure", "More about it")?.click()?;
    form.textbox("Original title")?.write("Солярис")?;
    form.find("combobox", "Countries")?.write("sovi")?;
    app.find("option", "Soviet Union")?;
    app.check_with_axe("the form of a film")?;
    app.press("Down")?;
    app.press("Enter")?;
    form.button("Remove Soviet Union")?;
    form.button("Add someone")?.click()?;
    form.find("combobox", "Name")?.write("Andrei Tarkovsky")?;
    form.textbox("IMDb")?
        .write("https://www.imdb.com/title/tt0069293/")?;
    app.picture("-filled")?;
    form.button("Add")?.click()?;
    app.heading("Solaris")?;
    app.shows("Солярис")?;
    app.shows("Soviet Union")?;
    app.shows("Andrei Tarkovsky")?;
    app.press("Escape")?;

    app.press("a")?;
    let form = app.find("dialog", "Add a film")?;
    form.textbox("Title")?.paste("tt0069293")?;
    form.button("“Solaris (1972)” is in your library")?;
    app.picture("-twin")?;
    app.press("Escape")?;
    app.button("Throw it away")?.click()?;
    app.gone("dialog", "Add a film")?;

    pasted(
        &app,
        "Stalker (1979)\\nMirror 1975\\nSolaris, Tarkovsky, 1972\\nNostalghia, Tarkovsky, 1983",
    )?;
    let several = app.find("dialog", "Add films")?;
    several.button("Add 3 films")?;
    app.check_with_axe("several films that are about to be added")?;
    app.picture("-several")?;
    several.button("Add 3 films")?.click()?;
    app.link("Nostalghia (1983)")?;
    undo(&app, "Added 3 films")?;
    app.gone("link", "Nostalghia (1983)")?;
    app.link("Solaris (1972)")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// A collection's film is said anew and given back; removed, it is in the bin, and comes back as it was.
pub fn is_edited_and_removed(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    choose(&app, "More", "Edit…")?;
    let form = app.find("dialog", "Edit The Ascent")?;
    form.textbox("Title")?.rewrite("Ascension")?;
    form.button("Give back: Title")?;
    app.check_with_axe("the form of a film that a collection has")?;
    app.picture("-edited")?;
    form.button("Save")?.click()?;
    app.heading("Ascension")?;
    app.link("Ascension (1977)")?.focus()?;
    app.press("e")?;
    let form = app.find("dialog", "Edit Ascension")?;
    form.button("Give back: Title")?.click()?;
    form.textbox("Title")?.reads("The Ascent")?;
    form.button("Save")?.click()?;
    app.heading("The Ascent")?;
    app.press("Escape")?;

    app.link(ASCENT)?.focus()?;
    app.press("Delete")?;
    app.gone("link", ASCENT)?;
    would_undo(&app, "Removed The Ascent (1977)")?;
    app.link("Bin")?.click()?;
    app.heading("Bin")?;
    app.check_with_axe("the bin")?;
    app.picture("-bin")?;
    app.button("Restore The Ascent (1977)")?.click()?;
    app.shows("Nothing is in the bin.")?;
    app.link("All films")?.click()?;
    app.link(ASCENT)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Two twins become one, are parted by one undo, and become one again; the other's rating is asked about.
pub fn are_merged(home: &Home) -> Result<Outcome> {
    let mut watchlist = Watchlist::open(&home.data(), NOW)?;
    let twin = FilmDraft {
        title: "Voskhozhdenie".to_owned(),
        year: Some(1976),
        ..FilmDraft::default()
    };
    watchlist.add_films(&[twin], NOW)?;
    watchlist.rate(11, 9.0, NOW)?;
    watchlist.write_note(11, "At school.", NOW)?;
    watchlist.leave_writing()?;
    watchlist.rate(1, 8.0, NOW)?;
    watchlist.write_note(1, "Snow.", NOW)?;
    watchlist.open_envelope()?;
    drop(watchlist);

    let app = home.start()?;
    app.link("All films")?.click()?;
    open(&app, "Voskhozhdenie (1976)")?;
    for _ in 0..2 {
        choose(&app, "More", "Merge with another film…")?;
        let dialog = app.find("dialog", "Merge Voskhozhdenie (1976) with another film")?;
        dialog
            .find("combobox", "The other film")?
            .write("the ascent")?;
        app.find("option", "The Ascent (1977) Larisa Shepitko")?;
        app.press("Enter")?;
        dialog.button("Swap the two")?;
        dialog.radio("4½ stars, from the other one")?.click()?;
        app.check_with_axe("two films that are about to be one")?;
        app.picture("-preview")?;
        dialog.button("Merge")?.click()?;
        app.heading("The Ascent")?;
        app.textbox("Your note")?
            .reads("Snow.\n\n---\n\nAt school.")?;
        app.radio("4½ stars")?.is_chosen()?;
        undo(&app, "Merged a film into The Ascent (1977)")?;
        app.textbox("Your note")?.reads("Snow.")?;
        open(&app, "Voskhozhdenie (1976)")?;
    }
    app.close()?;
    Ok(Outcome::Shown)
}

/// Lines pasted into the search.
fn pasted(app: &Application<'_>, lines: &str) -> Result<()> {
    app.execute(&format!(
        "const data = new DataTransfer(); data.setData('text/plain', '{lines}');
         document.querySelector('input[type=search]').dispatchEvent(
           new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));"
    ))
    .map(drop)
}
