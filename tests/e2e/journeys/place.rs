use anyhow::{Context as _, Result, ensure};
use fastrand::Rng;
use serde_json::{Value, json};
use watchlist::FilmDraft;

use super::sheet::begun_with;
use crate::stage::{Application, Home, Outcome, Page, eventually, same};

const FILMS: u32 = 10_000;
const PAGES: u32 = 100;
/// From a window that shows one thing at a time to one with three columns.
const SIZES: [(u32, u32); 5] = [
    (1480, 900),
    (1280, 860),
    (1100, 700),
    (900, 640),
    (640, 800),
];

/// Scrolls the list to a part of its height.
const SCROLL: &str = "const [part] = arguments;
    const list = document.querySelector('main');
    list.scrollTop = Math.round((list.scrollHeight - list.clientHeight) * part);";
/// Whether every film that shows has come: until then a row may have another height.
const FILLED: &str = "return [...document.querySelectorAll('.sheet virtual-list .row')]
    .every((row) => row.querySelector('[data-film]') !== null)";
/// The film nearest to the middle of what is seen of the list, put where the hand is; and whether all of it is seen, under
/// the tools that stay: of others more is shown once they have the focus again.
const TAKE: &str = "const list = document.querySelector('main');
    const highest = list.getBoundingClientRect().top + (parseFloat(getComputedStyle(list).scrollPaddingTop) || 0);
    const box = (it) => it.getBoundingClientRect();
    const from = (it) => Math.abs((box(it).top + box(it).bottom - highest - innerHeight) / 2);
    const links = [...document.querySelectorAll('.sheet [data-film] a.film')];
    const link = links.sort((one, other) => from(one) - from(other))[0];
    if (link === undefined || from(link) > innerHeight / 2) return null;
    link.focus({ preventScroll: true });
    const { top, bottom } = box(link);
    return { film: link.getAttribute('href'), top, whole: top >= highest && bottom <= innerHeight };";
/// Where the film is that has the focus in the list, and whether any of it is seen.
const FIND: &str = "const link = document.activeElement;
    if (link === null || !link.matches('.sheet [data-film] a.film')) return null;
    const { top, bottom } = link.getBoundingClientRect();
    return { film: link.getAttribute('href'), top, seen: bottom > 0 && top < innerHeight };";

/// A hundred pages opened and closed, at random places and sizes, among stamps, in the table and in what is read: the list
/// is where it was, and the focus on the film, each time.
pub fn is_kept_a_hundred_times(home: &Home) -> Result<Outcome> {
    let films: Vec<FilmDraft> = (1..=FILMS)
        .map(|number| FilmDraft {
            title: format!("Film {number}{}", ", and so on".repeat(number as usize % 5)),
            year: i32::try_from(1900 + number % 120).ok(),
            ..FilmDraft::default()
        })
        .collect();
    begun_with(home, &films)?;
    let app = home.start()?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    for (width, height) in SIZES {
        app.resize(width, height)?;
        app.settles()?;
        let scrolled = app.execute("return document.querySelector('main').scrollTop")?;
        same(scrolled, json!(0), "at its top it stays there")?;
    }
    let mut rng = Rng::with_seed(7);
    for page in 0..PAGES {
        if page % 10 == 0 {
            let (width, height) = rng.choice(SIZES).context("a size")?;
            app.resize(width, height)?;
        }
        if page % 25 == 0 {
            let view = ["Stamps", "Table", "Read", "Stamps"][page as usize / 25];
            app.radio(view)?.click()?;
        }
        let resized = (page % 10 == 5).then(|| rng.choice(SIZES)).flatten();
        one_page(&app, rng.f64(), resized).with_context(|| format!("page {page}"))?;
    }
    app.close()?;
    Ok(Outcome::Shown)
}

/// One page opened and closed, the window resized while it is open, if at all.
fn one_page(app: &Application<'_>, part: f64, resized: Option<(u32, u32)>) -> Result<()> {
    app.execute_with(SCROLL, json!([part]))?;
    app.settles()?;
    eventually("the films that show", || {
        Ok((app.execute(FILLED)? == Value::Bool(true)).then_some(()))
    })?;
    app.settles()?;
    let before = eventually("a film in the middle", || {
        let taken = app.execute(TAKE)?;
        Ok((!taken.is_null()).then_some(taken))
    })?;
    app.press("Enter")?;
    eventually("the page", || {
        let open = app.execute("return document.activeElement.closest('.page') !== null")?;
        Ok((open == Value::Bool(true)).then_some(()))
    })?;
    if let Some((width, height)) = resized {
        app.resize(width, height)?;
    }
    app.press("Escape")?;
    eventually("the focus on a film of the list", || {
        Ok((!app.execute(FIND)?.is_null()).then_some(()))
    })?;
    // What comes after that leaves both where they are.
    app.settles()?;
    let after = app.execute(FIND)?;
    let top = |it: &Value| it["top"].as_f64().context("a place");
    ensure!(
        after["film"] == before["film"] && after["seen"] == true,
        "it was {before}, and is {after}"
    );
    // In another size the film is seen; in the same it is where it was.
    ensure!(
        resized.is_some() || before["whole"] == false || (top(&after)? - top(&before)?).abs() < 2.0,
        "the list has moved: it was {before}, and is {after}"
    );
    Ok(())
}
