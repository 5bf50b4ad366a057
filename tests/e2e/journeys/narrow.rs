use anyhow::{Result, ensure};
use watchlist::{FilmDraft, Watchlist};

use super::sheet::open;
use super::the_ten::NOW;
use crate::stage::{Application, Home, Outcome, Page};

/// Titles as long as they come, and a film with nothing but a title.
const LONG: [&str; 4] = [
    "Необычайные приключения мистера Веста в стране большевиков и ещё одна очень длинная история о письме, которое так и не дошло",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
    "M",
];

/// In narrow windows and large letters everything is there, and nothing runs out of the window sideways.
pub fn has_everything(home: &Home) -> Result<Outcome> {
    let films = LONG.map(|title| FilmDraft {
        title: title.to_owned(),
        ..FilmDraft::default()
    });
    Watchlist::open(&home.data(), NOW)?.add_films(&films, NOW)?;
    let app = home.start()?;
    app.link("All films")?.click()?;
    for (width, height) in [(900, 800), (640, 800), (360, 640)] {
        everything_fits(&app, width, height)?;
    }
    app.resize(1280, 860)?;
    app.link("Settings")?.click()?;
    app.find("combobox", "Text size")?.choose("200 %")?;
    app.press("Alt+Left")?;
    app.heading("All films")?;
    // The same as a window of 320 px at 400 %.
    for (width, height) in [(1280, 860), (640, 840)] {
        everything_fits(&app, width, height)?;
    }
    app.close()?;
    Ok(Outcome::Shown)
}

fn everything_fits(app: &Application<'_>, width: u32, height: u32) -> Result<()> {
    app.resize(width, height)?;
    for view in ["Table", "Read", "Stamps"] {
        app.radio(view)?.click()?;
        app.find("searchbox", "Search films")?;
        app.settles()?;
        fits(app, &format!("{view} at {width} px"))?;
        app.picture(&format!("-{width}-{view}"))?;
    }
    for title in LONG {
        let start: String = title.chars().take(6).collect();
        app.find("searchbox", "Search films")?.paste(&start)?;
        // Said once the search is answered: then its films are there, and nothing else comes in under the pointer.
        app.says_about("found")?;
        open(app, title)?;
        app.settles()?;
        fits(app, &format!("the page of {title} at {width} px"))?;
        app.picture(&format!("-{width}-page-{}", title.len()))?;
        app.press("Escape")?;
    }
    app.find("searchbox", "Search films")?.paste("")?;
    Ok(())
}

/// Nothing runs out sideways but the columns of a table, which is scrolled by itself.
fn fits(app: &Application<'_>, where_: &str) -> Result<()> {
    let wide = app.execute(
        "const out = [...document.querySelectorAll('main, section, h1, h2, button, input, select, .stamp')]
           .filter((it) => it.checkVisibility() && !it.closest('.unseen, .table'))
           .filter((it) => { const box = it.getBoundingClientRect(); return box.width > 1 && (box.right > innerWidth + 8 || box.left < -8); })
           .map((it) => `${it.tagName}.${it.className} ${Math.round(it.getBoundingClientRect().right)}`);
         return [document.documentElement.scrollWidth > innerWidth + 1 ? 'the window' : '', ...out.slice(0, 6)].filter(Boolean).join('; ')",
    )?;
    ensure!(
        wide.as_str() == Some(""),
        "{where_}: runs out of the window: {wide}"
    );
    Ok(())
}
