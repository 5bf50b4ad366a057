use anyhow::Result;

use crate::stage::{Home, Outcome, Page};

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
    app.press("Alt+Left")?;
    app.heading("Settings")?;
    app.press("Ctrl+K")?;
    for key in ["a", "b", "o", "u", "t"] {
        app.press(key)?;
    }
    app.press("Enter")?;
    app.heading("About Poste Restante")?;
    app.close()?;
    Ok(Outcome::Shown)
}
