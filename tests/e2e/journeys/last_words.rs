use anyhow::Result;

use super::sheet::open;
use super::the_ten::ASCENT;
use crate::stage::{Home, Outcome, Page};

const WORDS: &str = "The last thing I wanted to say";

/// Text typed as the window closes is kept: the note's, and the collection's comment's.
pub fn typed_as_the_window_closes(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.write(WORDS)?;
    app.close_now()?;

    let app = home.start()?;
    app.textbox("Your comment on the collection")?
        .write(WORDS)?;
    app.close_now()?;

    let app = home.start()?;
    app.textbox("Your comment on the collection")?
        .reads(WORDS)?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads(WORDS)?;
    app.close()?;
    Ok(Outcome::Shown)
}
