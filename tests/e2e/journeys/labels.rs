//! Many films at once; tags and lists of one's own.

use anyhow::Result;
use watchlist::FilmDraft;

use super::sheet::{begun_with, is_focused, open, undo, would_undo};
use super::the_ten::{ASCENT, CRANES, TEN};
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// Films are selected by keys, seen and tagged in one act each; the tag has a place of its own and is taken away again.
pub fn are_given_to_many(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.link(ASCENT)?.focus()?;
    app.press("x")?;
    app.press("Shift+Right")?;
    app.press("Shift+Right")?;
    app.shows("3 films selected")?;
    app.check_with_axe("a selection")?;
    app.picture("-selected")?;
    app.press("t")?;
    let tags = app.find("dialog", "Tag these 3 films")?;
    tags.find("combobox", "Add a tag")?.write("snow")?;
    app.press("Enter")?;
    app.shows("Tagged “snow”")?;
    app.check_with_axe("the tags of several films")?;
    tags.button("Done")?.click()?;
    would_undo(&app, "Tagged 3 films “snow”")?;
    app.press("s")?;
    app.find("dialog", "When did you see these 3 films?")?
        .button("Mark as seen")?
        .click()?;
    would_undo(&app, "Marked 3 films as seen")?;
    app.press("Escape")?;
    app.gone("toolbar", "Selection")?;

    app.link("snow")?.click()?;
    app.heading("snow")?;
    listed(&app, &TEN[..3])?;
    app.check_with_axe("a tag's films")?;
    app.picture("-tag")?;
    app.press("Ctrl+a")?;
    app.shows("3 films selected")?;
    app.button("Remove")?.click()?;
    would_undo(&app, "Removed 3 films")?;
    app.shows("No film has this tag.")?;
    undo(&app, "Removed 3 films")?;
    listed(&app, &TEN[..3])?;
    undo(&app, "Marked 3 films as seen")?;
    undo(&app, "Tagged 3 films “snow”")?;
    app.gone("link", "snow")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// All that a search leaves are selected at once, and tagged in one act.
pub fn are_given_to_forty(home: &Home) -> Result<Outcome> {
    let films = (1..=40).map(|number| FilmDraft {
        title: format!("Serial, part {number}"),
        ..FilmDraft::default()
    });
    begun_with(home, &films.collect::<Vec<_>>())?;
    let app = home.start()?;
    app.link("All films")?.click()?;
    app.find("searchbox", "Search films")?.rewrite("serial")?;
    app.shows("40 films")?;
    app.press("Down")?;
    app.press("Ctrl+a")?;
    app.shows("40 films selected")?;
    app.press("t")?;
    let tags = app.find("dialog", "Tag these 40 films")?;
    tags.find("combobox", "Add a tag")?.write("winter")?;
    app.press("Enter")?;
    tags.button("Done")?.click()?;
    would_undo(&app, "Tagged 40 films “winter”")?;
    app.link("winter")?.click()?;
    app.heading("winter")?;
    app.shows("40 films")?;
    undo(&app, "Tagged 40 films “winter”")?;
    app.gone("link", "winter")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// A list is made from a film's page, put in order by keys, numbered, and remembered over a restart; a film goes from it to
/// another.
pub fn are_put_in_order(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    for (at, film) in TEN[..3].iter().enumerate() {
        app.link(film)?.focus()?;
        app.press("l")?;
        let title = film.split(" (").next().unwrap_or_default();
        let lists = app.find("dialog", &format!("Lists with {title} ({})", year(film)))?;
        let field = lists.textbox("Find a list, or name a new one")?;
        if at == 0 {
            field.write("War")?;
            lists.button("Make the list “War”")?.click()?;
            app.shows("Now on “War”")?;
            app.check_with_axe("the lists of a film")?;
        } else {
            lists.find("checkbox", "War")?.click()?;
            app.shows("Now on “War”")?;
        }
        app.press("Escape")?;
        app.gone("dialog", &format!("Lists with {title} ({})", year(film)))?;
    }
    app.link("War")?.click()?;
    app.heading("War")?;
    listed(&app, &TEN[..3])?;
    app.settles()?;
    app.link(CRANES)?.focus()?;
    is_focused(&app, "link", CRANES)?;
    app.press("Alt+Up")?;
    listed(&app, &[TEN[0], TEN[2], TEN[1]])?;
    is_focused(&app, "link", CRANES)?;
    app.button("Change this list")?.click()?;
    app.find("menuitem", "Edit…")?.click()?;
    let form = app.find("dialog", "Edit the list “War”")?;
    form.find("checkbox", "A ranking: its films are numbered")?
        .click()?;
    form.textbox("Introduction")?.write("The best of them.")?;
    app.check_with_axe("the form of a list")?;
    form.button("Save")?.click()?;
    app.shows("The best of them.")?;
    app.picture("-list")?;
    open(&app, CRANES)?;
    app.shows("no. 2")?;
    app.close()?;

    let app = home.start()?;
    app.link("War")?.click()?;
    listed(&app, &[TEN[0], TEN[2], TEN[1]])?;
    app.link(TEN[2])?.focus()?;
    app.press("l")?;
    let lists = app.find("dialog", "Lists with The Cranes Are Flying (1957)")?;
    lists
        .textbox("Find a list, or name a new one")?
        .write("Peace")?;
    lists.button("Make the list “Peace”")?.click()?;
    app.shows("Now on “Peace”")?;
    lists.find("checkbox", "War")?.click()?;
    lists.button("Done")?.click()?;
    listed(&app, &[TEN[0], TEN[1]])?;
    app.link("Peace")?.click()?;
    app.heading("Peace")?;
    listed(&app, &[TEN[2]])?;
    app.close()?;
    Ok(Outcome::Shown)
}

fn year(film: &str) -> &str {
    film.rsplit_once('(')
        .map_or("", |(_, year)| year.trim_end_matches(')'))
}

/// Waits until exactly these films are the sheet's, in this order.
fn listed(app: &Application<'_>, wanted: &[&str]) -> Result<()> {
    eventually(&format!("exactly the films {wanted:?}"), || {
        let mut films = app.names("link")?;
        films.retain(|name| TEN.contains(&name.as_str()));
        films.dedup();
        Ok((films == wanted).then_some(()))
    })
}
