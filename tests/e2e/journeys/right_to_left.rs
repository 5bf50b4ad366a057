use anyhow::{Result, ensure};
use serde_json::json;
use watchlist::{FilmDraft, Watchlist};

use super::the_ten::NOW;
use crate::stage::{Application, Home, Outcome, Page, eventually};

const TITLE: &str = "מכתב שלא נשלח";

/// After a title that runs from right to left comes its year, in a table, in History and in a notice; and the sentence
/// around it keeps its order.
pub fn keeps_its_year(home: &Home) -> Result<Outcome> {
    let film = FilmDraft {
        title: TITLE.to_owned(),
        year: Some(1960),
        ..FilmDraft::default()
    };
    Watchlist::open(&home.data(), NOW)?.add_films(&[film], NOW)?;
    let app = home.start()?;
    app.link("All films")?.click()?;
    app.radio("Table")?.click()?;
    in_order(&app, ".film-row", &[TITLE, "1960"])?;
    app.link(&format!("\u{2068}{TITLE}\u{2069} (1960)"))?
        .focus()?;
    app.press("8")?;
    in_order(&app, ".notice", &["Rated", TITLE, "(1960)"])?;
    app.link("History")?.click()?;
    in_order(&app, ".change .what", &["Rated", TITLE, "(1960)"])?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Waits until the first of these that holds the title shows these parts from left to right.
fn in_order(app: &Application<'_>, selector: &str, parts: &[&str]) -> Result<()> {
    let script = "const [selector, parts] = arguments;
        const all = [...document.querySelectorAll(selector)].find((it) => it.textContent.includes(parts.at(-2)) && it.textContent.includes(parts.at(-1)));
        if (all === undefined) return null;
        const texts = document.createTreeWalker(all, NodeFilter.SHOW_TEXT);
        const lefts = parts.map(() => null);
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
          parts.forEach((part, at) => {
            const from = node.data.indexOf(part);
            if (from < 0 || lefts[at] !== null) return;
            const range = document.createRange();
            range.setStart(node, from);
            range.setEnd(node, from + part.length);
            const box = range.getBoundingClientRect();
            if (box.width > 1) lefts[at] = [Math.round(box.left), Math.round(box.right)];
          });
        return lefts;";
    let places = eventually(&format!("{selector} with {parts:?}"), || {
        let places = app.execute_with(script, json!([selector, parts]))?;
        let all = places
            .as_array()
            .is_some_and(|all| all.iter().all(|it| !it.is_null()));
        Ok(all.then_some(places))
    })?;
    let places: Vec<(i64, i64)> = serde_json::from_value(places)?;
    ensure!(
        places.windows(2).all(|two| two[0].1 <= two[1].0 + 1),
        "{selector}: {parts:?} stand at {places:?}"
    );
    Ok(())
}
