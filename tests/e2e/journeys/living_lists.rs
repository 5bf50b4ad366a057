//! A filter that is kept under a name.

use anyhow::Result;

use super::sheet::{are_exactly, choose, films, today, undo, would_undo};
use super::the_ten::TEN;
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// It is found in the rail and by its name, its films come and go by themselves, and it is changed, called something else,
/// removed and brought back; all of it is there after a restart.
pub fn follow_their_films(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    app.button("Filter")?.click()?;
    app.find("checkbox", "Not seen")?.click()?;
    app.find("disclosure", "Genre")?.click()?;
    app.find("checkbox", "War")?.click()?;
    app.press("Escape")?;
    app.button("Remove filter: War")?;
    app.button("Keep this filter…")?.click()?;
    let form = app.find("dialog", "Keep this filter")?;
    // What it is called unless one says otherwise is what it asks for.
    form.textbox("Name")?.reads("Not seen, war")?;
    app.check_with_axe("a filter that is about to be kept")?;
    app.picture("-form")?;
    form.textbox("Name")?.rewrite("War to see")?;
    form.button("Save")?.click()?;
    app.heading("War to see")?;
    app.link("War to see")?;
    app.gone("button", "Keep this filter…")?;
    app.check_with_axe("a living list")?;
    app.picture("-list")?;

    let all = some_of(&app, TEN.len())?;
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let (seen, left) = (all[0], &all[1..]);
    app.link(seen)?.focus()?;
    app.press("s")?;
    are_exactly(&app, left)?;
    undo(&app, &format!("Marked {seen} as seen, {}", today()))?;
    are_exactly(&app, &all)?;

    app.link("Diary")?.click()?;
    app.heading("Diary")?;
    app.press("Ctrl+K")?;
    app.find("combobox", "Search films and commands")?
        .write("war to")?;
    app.find("option", "War to see Living list")?.click()?;
    app.heading("War to see")?;
    are_exactly(&app, &all)?;

    // What is chosen beside what is kept is kept once one says so, and given up otherwise.
    shorter_than(&app, "100")?;
    let short = some_of(&app, all.len())?;
    let short: Vec<&str> = short.iter().map(String::as_str).collect();
    app.button("Discard changes")?.click()?;
    app.gone("button", "Discard changes")?;
    are_exactly(&app, &all)?;
    shorter_than(&app, "100")?;
    app.check_with_axe("a living list that is changed")?;
    app.button("Save changes")?.click()?;
    app.gone("button", "Save changes")?;
    would_undo(&app, "Edited the living list “War to see”")?;
    are_exactly(&app, &short)?;

    choose(&app, "Change this living list", "Rename…")?;
    let form = app.find("dialog", "Rename the living list “War to see”")?;
    form.textbox("Name")?.reads("War to see")?;
    form.textbox("Name")?.rewrite("War, and short")?;
    form.button("Save")?.click()?;
    app.heading("War, and short")?;
    app.gone("link", "War to see")?;
    app.close()?;

    let app = home.start()?;
    app.link("War, and short")?.click()?;
    app.heading("War, and short")?;
    are_exactly(&app, &short)?;
    choose(&app, "Change this living list", "Remove this living list")?;
    app.heading("All films")?;
    app.gone("link", "War, and short")?;
    undo(&app, "Removed a living list")?;
    app.link("War, and short")?;
    app.close_now()?;

    let app = home.start()?;
    app.link("War, and short")?.click()?;
    app.heading("War, and short")?;
    are_exactly(&app, &short)?;
    // History leads to it.
    app.link("History")?.click()?;
    app.link("Edited the living list “War, and short”")?
        .click()?;
    app.heading("War, and short")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Waits until some are shown, and fewer than so many.
fn some_of(app: &Application<'_>, of: usize) -> Result<Vec<String>> {
    app.settles()?;
    eventually(&format!("some films, and fewer than {of}"), || {
        let shown = films(app)?;
        Ok((!shown.is_empty() && shown.len() < of).then_some(shown))
    })
}

/// Filters by one thing more.
fn shorter_than(app: &Application<'_>, minutes: &str) -> Result<()> {
    app.button("Filter: 2")?.click()?;
    app.textbox("Minutes to")?.write(minutes)?;
    app.press("Enter")?;
    app.press("Escape")?;
    app.button(&format!("Remove filter: Up to {minutes} minutes"))?;
    app.button("Discard changes").map(drop)
}
