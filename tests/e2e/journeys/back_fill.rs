//! Many years of films, gone through one by one.

use anyhow::Result;
use watchlist::FilmDraft;

use super::sheet::{begun_with, choose, is_focused, would_undo};
use crate::stage::{Home, Outcome, Page};

const FILMS: usize = 100;

/// A hundred films, by keys alone: when they were seen is said once, each is rated and seen, or only seen, or left; the last
/// answer is taken back and given again.
pub fn a_hundred_by_keys(home: &Home) -> Result<Outcome> {
    let own = 11..=FILMS;
    let films = own.map(|number| FilmDraft {
        title: format!("Film {number}"),
        year: Some(1990),
        ..FilmDraft::default()
    });
    begun_with(home, &films.collect::<Vec<_>>())?;
    let app = home.start()?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    choose(&app, "More with these films", "Go through one by one")?;
    is_focused(&app, "heading", "One by one")?;
    app.shows("1 of 100")?;
    app.check_with_axe("films one by one")?;
    app.picture("-first")?;
    app.press("d")?;
    app.textbox("When you saw them")?.rewrite("the 90s")?;
    app.press("Enter")?;
    is_focused(&app, "heading", "One by one")?;
    let mut seen = 0;
    for film in 0..FILMS {
        match film % 3 {
            0 => ["8", "Enter"].iter().try_for_each(|key| app.press(key))?,
            1 => app.press("Enter")?,
            _ => app.press("Right")?,
        }
        seen += usize::from(film % 3 < 2);
    }
    app.shows("That was the last one.")?;
    app.picture("-last")?;
    // Of the last film it takes back that it was seen, and leaves what it was rated.
    app.press("u")?;
    app.shows("100 of 100")?;
    app.shows("4 stars")?;
    app.press("Enter")?;
    app.shows("That was the last one.")?;
    app.press("Escape")?;
    app.heading("All films")?;
    app.close()?;

    let app = home.start()?;
    app.link("Seen")?.click()?;
    app.heading("Seen")?;
    app.shows(&format!("{seen} films"))?;
    app.radio("Table")?.click()?;
    app.shows("1990s")?;
    would_undo(&app, "Marked The Station Master (1972) as seen, the 1990s").map(drop)?;
    app.close()?;
    Ok(Outcome::Shown)
}
