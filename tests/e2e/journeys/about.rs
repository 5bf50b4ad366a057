use anyhow::{Result, ensure};

use super::sheet::open;
use super::the_ten::ASCENT;
use crate::stage::{Application, Home, Outcome, Page, eventually, log};

/// Reached by its name and from Settings.
pub fn tells(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.link("Settings")?.click()?;
    app.button("About Poste Restante")?.click()?;
    app.heading("About Poste Restante")?;
    app.shows(&format!("Version {}", env!("CARGO_PKG_VERSION")))?;
    app.shows(&home.data().display().to_string())?;
    app.shows(&format!("SQLite {}", watchlist::sqlite_version()))?;
    app.shows("MIT licence")?;
    app.check_with_axe("what this is")?;
    app.picture("-page")?;
    app.button("Copy for support")?.click()?;
    app.shows("Copied.")?;
    app.press("Alt+Left")?;
    app.heading("Settings")?;
    app.press("Ctrl+K")?;
    for key in ["a", "b", "o", "u", "t"] {
        app.press(key)?;
    }
    app.press("Enter")?;
    app.heading("About Poste Restante")?;
    is_what_was_copied(&app)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Pasted where a person would ask for help, it says the versions and what was done, and nothing else.
fn is_what_was_copied(app: &Application<'_>) -> Result<()> {
    app.link("All films")?.click()?;
    open(app, ASCENT)?;
    let note = app.textbox("Your note")?;
    note.click()?;
    app.press("Ctrl+V")?;
    let text = eventually("it to be pasted", || {
        Ok(Some(note.value()?).filter(|text| !text.is_empty()))
    })?;
    let versions = format!("version={} schema=", env!("CARGO_PKG_VERSION"));
    ensure!(text.starts_with(&versions), "the versions: {text}");
    ensure!(text.contains(" opened schema=0 ms="), "the log: {text}");
    log::is_fit_for_strangers(&text)
}
