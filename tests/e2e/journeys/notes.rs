//! A note in Markdown, and what it said before.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::sheet::{open, would_undo};
use super::the_ten::ASCENT;
use crate::stage::{Application, Home, Outcome, Page, eventually};

const FIRST: &str = "Snow, and **two men** in it.\n\n- the hill\n- the rope";
const SECOND: &str = "Snow, and **three people** in it.\n\n- the hill\n- the rope";
const OF_IT: &str = "Earlier versions of your note on The Ascent (1977)";

/// A note is formatted where nobody writes it; two of its versions lie side by side with what changed marked, and the earlier
/// one comes back as one step.
pub fn are_formatted_and_compared(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.paste(FIRST)?;
    app.says("Saved")?;
    app.press("Tab")?;
    parts(&app, ".over-note strong", &["two men"])?;
    parts(&app, ".over-note li", &["the hill", "the rope"])?;
    app.check_with_axe("a formatted note")?;
    app.picture("-formatted")?;
    app.textbox("Your note")?.rewrite("")?;
    app.textbox("Your note")?.paste(SECOND)?;
    app.says("Saved")?;
    app.press("Tab")?;
    parts(&app, ".over-note strong", &["three people"])?;

    app.button("1 earlier version")?.click()?;
    let versions = app.find("dialog", OF_IT)?;
    versions.shows("Two versions side by side")?;
    parts(&app, ".comparison del", &["two", "men"])?;
    parts(&app, ".comparison ins", &["three", "people"])?;
    app.check_with_axe("two versions side by side")?;
    app.picture("-compared")?;
    versions.button("Bring the earlier back")?.click()?;
    app.gone("dialog", OF_IT)?;
    app.textbox("Your note")?.reads(FIRST)?;
    would_undo(&app, "Wrote the note on The Ascent (1977)")?.click()?;
    app.textbox("Your note")?.reads(SECOND)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Waits until these are the texts of what a selector finds, in the order of the page.
fn parts(app: &Application<'_>, selector: &str, wanted: &[&str]) -> Result<()> {
    let texts =
        "return [...document.querySelectorAll(arguments[0])].map((it) => it.textContent.trim())";
    let found = || app.execute_with(texts, json!([selector]));
    let wanted: Value = wanted.iter().copied().collect();
    eventually(&format!("{wanted} as {selector}"), || {
        Ok((found()? == wanted).then_some(()))
    })
    .or_else(|_| {
        let found = found()?;
        ensure!(found == wanted, "{selector}: {found}, not {wanted}");
        Ok(())
    })
}
