use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::sheet::{choose, open, seen_today, today, undo};
use super::the_ten::{ASCENT, CRANES, TEN};
use crate::stage::{Application, Home, Outcome, Page};

/// Words nobody writes; in the search index neighbours share their beginnings, so those are not looked for.
const NOTE: &str = "Snow, and Mazelquakster.";
const OF_THE_NOTE: &[u8] = b"elquakster";
const REMARK: &str = "Vrazzledombrin.";
const OF_THE_REMARK: &[u8] = b"zzledombrin";
const OUT_OF_BACKUPS: &str = "Also out of every backup: there are 2";

/// A note, a viewing and a film erased for good: the dialog says first that nothing undoes it, and no byte is left.
pub fn for_good(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.resize(1280, 860)?;
    // From here on none is due by itself, so that their number does not depend on how long this takes.
    back_up(&app)?;
    app.link("All films")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.write(NOTE)?;
    app.says("Saved")?;
    choose(&app, "Seen another day", "Another day…")?;
    let viewing = app.find("dialog", "Log a viewing of The Ascent (1977)")?;
    viewing.textbox("Remark")?.write(REMARK)?;
    viewing.button("Save")?.click()?;
    app.button(&seen_today())?;
    back_up(&app)?;
    app.link("All films")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.rewrite("Snow.")?;
    app.says("Saved")?;
    app.press("Tab")?;
    app.button("1 earlier version")?;
    ensure!(
        holding(&home.data(), OF_THE_NOTE)? && holding(&home.data(), OF_THE_REMARK)?,
        "the search of the bytes would find what is there"
    );

    // Changed one's mind: nothing is gone.
    app.button("1 earlier version")?.click()?;
    app.find(
        "dialog",
        "Earlier versions of your note on The Ascent (1977)",
    )?
    .button("Erase for good…")?
    .click()?;
    let asked = app.find("dialog", "Erase your note on The Ascent (1977) for good?")?;
    asked.shows("This alone cannot be undone.")?;
    asked.shows("with every earlier version")?;
    let backups = asked.find("checkbox", OUT_OF_BACKUPS)?;
    ensure!(!backups.is_chosen()?, "only if the person says so");
    app.check_with_axe("what erasing a note means")?;
    app.picture("-note")?;
    asked.button("Keep it")?.click()?;
    app.textbox("Your note")?.reads("Snow.")?;

    // The note, out of the backup too.
    app.button("1 earlier version")?.click()?;
    app.find(
        "dialog",
        "Earlier versions of your note on The Ascent (1977)",
    )?
    .button("Erase for good…")?
    .click()?;
    let asked = app.find("dialog", "Erase your note on The Ascent (1977) for good?")?;
    asked.find("checkbox", OUT_OF_BACKUPS)?.click()?;
    asked.button("Erase for good")?.click()?;
    app.says("Erased for good. Taken out of 2 backups.")?;
    app.textbox("Your note")?.reads("")?;
    app.gone("button", "1 earlier version")?;
    ensure!(
        !holding(&home.data(), OF_THE_NOTE)?,
        "no byte of the note is left"
    );
    ensure!(
        holding(&home.data(), OF_THE_REMARK)?,
        "and what was not erased is there"
    );

    // The viewing, left in the backup.
    app.button(&seen_today())?.click()?;
    app.find("dialog", "A viewing of The Ascent (1977)")?
        .button("Erase for good…")?
        .click()?;
    let asked = app.find(
        "dialog",
        "Erase this viewing of The Ascent (1977) for good?",
    )?;
    app.check_with_axe("what erasing a viewing means")?;
    asked.button("Erase for good")?.click()?;
    app.says("Erased for good.")?;
    app.button("Mark as seen")?;
    ensure!(
        !holding(&home.data().join("watchlist.sqlite3"), OF_THE_REMARK)?
            && !holding(&home.data().join("watchlist.sqlite3-wal"), OF_THE_REMARK)?,
        "no byte of the viewing is left in the watchlist"
    );
    ensure!(
        holding(&home.data().join("backups"), OF_THE_REMARK)?,
        "the backup was left as it was"
    );

    the_film(home, &app)?;
    app.close()?;

    let app = home.start()?;
    app.link("All films")?.click()?;
    app.link(CRANES)?;
    ensure!(
        app.find_now("link", ASCENT)?.is_none(),
        "it does not come back by itself"
    );
    app.close()?;
    Ok(Outcome::Shown)
}

fn back_up(app: &Application<'_>) -> Result<()> {
    app.link("Backups")?.click()?;
    app.heading("Backups")?;
    app.button("Back up now")?.click()?;
    app.shows("Backed up and checked")
}

/// The whole film, with what is typed last; nothing leads back to it, and the rest of the history can be undone.
fn the_film(home: &Home, app: &Application<'_>) -> Result<()> {
    let other = TEN[1];
    open(app, other)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?;
    open(app, ASCENT)?;
    app.textbox("Your note")?.write(NOTE)?;
    choose(app, "More", "Erase for good…")?;
    let asked = app.find("dialog", "Erase The Ascent (1977) for good?")?;
    asked
        .radio("Only your note, with every earlier version")?
        .click()?;
    app.heading("Erase your note on The Ascent (1977) for good?")?;
    app.radio("The film, with everything you wrote on it")?
        .click()?;
    let asked = app.find("dialog", "Erase The Ascent (1977) for good?")?;
    app.check_with_axe("what erasing a film means")?;
    app.picture("-film")?;
    theme(app, "dark")?;
    app.picture("-film-dark")?;
    app.resize(420, 800)?;
    app.check_with_axe("what erasing a film means, in a narrow window")?;
    app.picture("-film-narrow")?;
    theme(app, "light")?;
    app.resize(1280, 860)?;
    asked.find("checkbox", OUT_OF_BACKUPS)?.click()?;
    asked.button("Erase for good")?.click()?;
    app.says("Erased for good. Taken out of 2 backups.")?;
    app.gone("heading", "The Ascent")?;
    app.gone("link", ASCENT)?;
    app.picture("-gone")?;
    for word in [OF_THE_NOTE, OF_THE_REMARK] {
        ensure!(!holding(&home.data(), word)?, "no byte is left anywhere");
    }
    undo(app, &format!("Marked {other} as seen, {}", today()))?;
    app.press("Alt+Left")?;
    app.gone("heading", "The Ascent")?;
    Ok(())
}

/// Whether any file here or below holds these bytes.
fn holding(place: &Path, bytes: &[u8]) -> Result<bool> {
    if place.is_dir() {
        for entry in fs::read_dir(place)? {
            if holding(&entry?.path(), bytes)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    Ok(place.is_file() && fs::read(place)?.windows(bytes.len()).any(|it| it == bytes))
}

/// The dialog is over everything: the setting cannot be reached without closing it.
fn theme(app: &Application<'_>, theme: &str) -> Result<()> {
    app.execute(&format!(
        "document.documentElement.dataset.theme = '{theme}'"
    ))?;
    Ok(())
}
