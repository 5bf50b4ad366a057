use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::sheet::open;
use super::the_ten::ASCENT;
use crate::stage::{Application, Home, Outcome, Page, Part, eventually};

/// Backed up, written over, gone back to, and that undone.
pub fn are_gone_back_to(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    write(&app, "Snow.")?;
    app.link("Backups")?.click()?;
    app.button("Back up now")?.click()?;
    app.shows("Backed up and checked")?;
    app.shows("10 films, 0 viewings, 0 ratings, 1 note")?;
    app.check_with_axe("the backups")?;
    app.picture("-backups")?;

    app.link("All films")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.rewrite("Silence.")?;
    app.shows("Saved")?;
    app.link("Backups")?.click()?;
    button_that_begins(&app, "Restore the backup of")?.click()?;
    app.shows("1 note not as now")?;
    app.check_with_axe("what going back would change")?;
    app.picture("-preview")?;
    app.button("Restore now")?.click()?;
    app.shows("Restored a backup")?;
    app.link("All films")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow.")?;

    app.button("Undo")?.click()?;
    app.textbox("Your note")?.reads("Silence.")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// What can take a damaged file's place is shown, with what it holds, before anything is done.
pub fn take_a_damaged_files_place(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    write(&app, "Snow.")?;
    app.close()?;
    let file = home.data().join("watchlist.sqlite3");
    eventually("a backup to be made at closing", || {
        let made =
            fs::read_dir(home.data().join("backups")).is_ok_and(|mut all| all.next().is_some());
        Ok(made.then_some(()))
    })?;
    let mut bytes = fs::read(&file)?;
    bytes.get_mut(..100).context("a head")?.fill(0);
    fs::write(&file, &bytes)?;

    let app = home.start()?;
    app.heading("The library could not be opened")?;
    app.shows("10 films, 0 viewings, 0 ratings, 1 note")?;
    app.check_with_axe("what can take its place")?;
    app.picture("-recovery")?;
    ensure!(
        fs::read(&file)? == bytes,
        "nothing is done before one is chosen"
    );
    button_that_begins(&app, "Use this one, of")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow.")?;
    ensure!(
        fs::read(home.data().join("set-aside/000001/watchlist.sqlite3"))? == bytes,
        "the damaged file is kept"
    );
    app.close()?;
    Ok(Outcome::Shown)
}

/// The folder goes away under the open window: writing stops, what is typed stays, and all of it can be saved elsewhere.
pub fn are_offered_when_the_file_is_gone(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    write(&app, "Snow.")?;
    fs::rename(home.data(), home.path("elsewhere"))?;
    app.textbox("Your note")?.rewrite("Snow and silence.")?;
    app.shows("was moved, replaced or deleted")?;
    app.textbox("Your note")?.reads("Snow and silence.")?;
    app.check_with_axe("the word that the file is gone")?;
    app.picture("-moved")?;
    app.button("Save a copy elsewhere…")?.click()?;
    app.shows("All of it is saved")?;
    let bytes = fs::read(saved_copy(home)?)?;
    ensure!(
        bytes.windows(5).any(|word| word == b"Snow."),
        "all that was saved is in the copy"
    );

    fs::rename(home.path("elsewhere"), home.data())?;
    app.textbox("Your note")?.write(" And wind.")?;
    app.shows("Saved")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// The copy that was saved, under a name that is not the watchlist's own.
pub(super) fn saved_copy(home: &Home) -> Result<PathBuf> {
    let saved = home.path("saved");
    let mut names = fs::read_dir(&saved)?;
    let name = names.next().context("nothing was saved")??.file_name();
    let said = name.to_string_lossy();
    ensure!(
        said.starts_with("poste-restante ") && said.ends_with(".sqlite3") && names.next().is_none(),
        "the copy is called {said}"
    );
    Ok(saved.join(&name))
}

pub(super) fn write(app: &Application<'_>, note: &str) -> Result<()> {
    open(app, ASCENT)?;
    app.textbox("Your note")?.rewrite(note)?;
    app.shows("Saved")
}

/// The first button whose name begins so: what follows is the moment the backup was made.
pub(super) fn button_that_begins(app: &Application<'_>, beginning: &str) -> Result<Part> {
    let name = eventually(&format!("a button “{beginning}…”"), || {
        Ok(app
            .names("button")?
            .into_iter()
            .find(|name| name.starts_with(beginning)))
    })?;
    app.button(&name)
}
