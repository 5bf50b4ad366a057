use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::sheet::open;
use super::the_ten::{ASCENT, CRANES};
use crate::stage::{Application, Home, Outcome, Page, same};

/// Undoing what was typed stays with the film it was typed for: on the next one it changes neither.
pub fn stays_with_its_film(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.write("Snow and two men.")?;
    app.says("Saved")?;
    app.press("Escape")?;
    open(&app, CRANES)?;
    app.textbox("Your note")?.focus()?;
    for _ in 0..3 {
        app.press("Ctrl+z")?;
    }
    app.frames(30)?;
    app.textbox("Your note")?.reads("")?;
    app.press("Escape")?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow and two men.")?;
    // Every draft is on the disk when the window is gone.
    app.close_now()?;

    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow and two men.")?;
    jumps_nowhere(&app)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// In the middle of fifteen thousand letters nothing moves but the text behind the cursor.
fn jumps_nowhere(app: &Application<'_>) -> Result<()> {
    let long = "Snow lay on the road, and nobody came. ".repeat(385);
    ensure!(long.len() > 15_000);
    app.textbox("Your note")?.paste(&long)?;
    app.says("Saved")?;
    app.execute("document.activeElement.setSelectionRange(7500, 7500)")?;
    // All of the box is in the window, also the line after the one that is typed in.
    app.textbox("Your note")?.scroll_to()?;
    // The first key brings the cursor into sight.
    app.press("x")?;
    app.frames(5)?;
    let before = scrolled(app)?;
    for _ in 0..12 {
        app.press("x")?;
        app.frames(2)?;
        same(
            scrolled(app)?,
            before.clone(),
            "the box and the page stay where they are",
        )?;
    }
    let middle = app.execute("return document.activeElement.value.slice(7500, 7513)")?;
    same(middle, json!("x".repeat(13)), "all of it is in the middle")
}

fn scrolled(app: &Application<'_>) -> Result<Value> {
    app.execute(
        "return [document.activeElement.scrollTop, document.querySelector('.page').scrollTop]",
    )
}
