use anyhow::{Result, ensure};
use serde_json::Value;

use super::sheet::{open, write};
use super::the_ten::{COLLECTION, TEN};
use crate::stage::{Home, Outcome, Page, plain, same};

/// Read: the collection as a page, from its first film to its last.
pub fn from_top_to_bottom(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.radio("Read")?.click()?;
    app.heading(COLLECTION)?;
    let source: Value = serde_json::from_str(include_str!(
        "../../../src-tauri/watchlist/collections/soviet-films-on-correspondence.json"
    ))?;
    let entries = source["films"].as_array().cloned().unwrap_or_default();
    same(entries.len(), TEN.len(), "the collection has ten films")?;
    for (name, entry) in TEN.iter().zip(&entries) {
        // Films come into the page as it is scrolled: each is scrolled to as a reader does.
        app.link(name)?.scroll_to()?;
        for part in ["description", "letter", "fact"] {
            let text = entry[part]["en"].as_str().unwrap_or_default();
            ensure!(!text.is_empty(), "{name} has a {part}");
            app.shows(&plain(text))?;
        }
        if let Some(record) = entry["correction"]["record"]["en"].as_str() {
            ensure!(
                !app.text()?.contains(record),
                "a correction is closed until it is asked for"
            );
            app.link(name)?
                .item()?
                .find("disclosure", "What the source page got wrong")?
                .click()?;
            app.shows(record)?;
        }
    }
    // What the person wrote is read there, too, also of a film that nothing is recorded of.
    app.execute("document.querySelector('.sheet').scrollTop = 0")?;
    open(&app, TEN[0])?;
    write(&app, "Your note", "The snow is never white.")?;
    app.press("Escape")?;
    app.link(TEN[0])?
        .item()?
        .shows("The snow is never white.")?;
    app.close()?;
    Ok(Outcome::Shown)
}
