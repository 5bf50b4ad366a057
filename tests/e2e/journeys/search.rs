use anyhow::{Context as _, Result};

use super::sheet::{begins_with, write};
use super::the_ten::{ASCENT, CRANES, TEN};
use crate::stage::{Application, Home, Outcome, Page, eventually, plain};

/// The Cranes Are Flying is found however it is spelled, by whom it was made, and any film by what was written of it.
pub fn in_three_scripts(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    super::sheet::open(&app, ASCENT)?;
    write(
        &app,
        "Your note",
        "Reminded me of Żółw and of Dreyer's faces.",
    )?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    for words in [
        "журавли",
        "Летят",
        "zhuravli",
        "Zhuravl",
        "cranes",
        "CRANES",
        "Żurawli",
        "Schurawli",
    ] {
        app.press("/")?;
        app.find("searchbox", "Search films")?.rewrite(words)?;
        begins_with(&app, &[CRANES])
            .map_err(|error| error.context(format!("searching for {words}")))?;
    }
    for director in ["kalatozov", "Калатозов"] {
        app.find("searchbox", "Search films")?.rewrite(director)?;
        app.link(CRANES)?;
        app.link("The Letter Never Sent (1960)")?;
        app.gone("link", ASCENT)?;
    }
    app.picture("")?;
    app.find("searchbox", "Search films")?.rewrite("dreyer")?;
    begins_with(&app, &[ASCENT])?;
    for view in ["Table", "Read", "Stamps"] {
        app.radio(view)?.click()?;
        quotes(&app, "Żółw and of Dreyer's faces.", "Dreyer's")
            .with_context(|| format!("in the view {view}"))?;
        begins_with(&app, &[ASCENT])?;
        app.picture(&format!("-words-{view}"))?;
    }
    app.find("searchbox", "Search films")?.rewrite("елка")?;
    app.shows("No film")?;
    app.find("searchbox", "Search films")?.rewrite("лёгким")?;
    begins_with(&app, &[TEN[6]])?;
    app.find("searchbox", "Search films")?.rewrite("легким")?;
    begins_with(&app, &[TEN[6]])?;
    app.close_now()?;
    Ok(Outcome::Shown)
}

/// Waits until what was written of the only film found is shown around this word, which is marked.
fn quotes(app: &Application<'_>, around: &str, word: &str) -> Result<()> {
    let script = "const shown = (selector) =>
          [...document.querySelectorAll(selector)].map((it) => it.innerText).join(' ');
        return { text: shown('.sheet .excerpt'), marked: shown('.sheet mark') };";
    eventually(&format!("“{word}” in “{around}”"), || {
        let shown = app.execute(script)?;
        let text = plain(shown["text"].as_str().unwrap_or_default());
        Ok((text.ends_with(around) && shown["marked"] == word).then_some(()))
    })
}
