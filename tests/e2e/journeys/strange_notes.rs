use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::sheet::open;
use super::the_ten::{ASCENT, CRANES, TEN};
use crate::stage::{Home, Outcome, Page};

const SCRIPT: &str = "<script>document.title='broken in'</script><img src=x onerror=\"document.title='broken in'\"> javascript:alert(1)";

/// A note is text, whatever is in it: a million letters, NUL, half a letter, a script. What cannot be kept is named.
pub fn are_kept_as_text(home: &Home) -> Result<Outcome> {
    let long = "Как хорошо! ".repeat(55_000);
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.paste(SCRIPT)?;
    app.says("Saved")?;
    open(&app, CRANES)?;
    app.textbox("Your note")?.paste(&long)?;
    app.says("Saved")?;
    open(&app, TEN[3])?;
    app.textbox("Your note")?.focus()?;
    // Written here in the page's own language: a half letter has no place in JSON.
    app.execute(
        "const box = document.activeElement; box.value = 'before\\u0000 \\ud83c after';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }))",
    )?;
    app.says("Saved")?;
    app.shows("A few characters no file can keep were left out of that text.")?;
    app.close()?;

    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads(SCRIPT)?;
    ensure!(
        app.execute("return document.title")? == json!("Poste Restante"),
        "no script ran"
    );
    open(&app, CRANES)?;
    app.textbox("Your note")?.reads(&long)?;
    open(&app, TEN[3])?;
    app.textbox("Your note")?.reads("before \u{fffd} after")?;

    // The same through the door, past the interface.
    let halves = json!({ "film": 1, "text": "x" });
    let kept = app.command("write_note", &halves)?;
    ensure!(
        matches!(kept, Ok(Value::Object(_))),
        "a note is taken: {kept:?}"
    );
    app.close_now()?;
    Ok(Outcome::Shown)
}
