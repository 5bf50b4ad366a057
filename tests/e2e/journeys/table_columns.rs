//! The table's columns.

use anyhow::{Context as _, Result, ensure};
use watchlist::Watchlist;

use super::sheet::is_focused;
use super::the_ten::{ASCENT, NOW};
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// Those that are usual.
const USUAL: [&str; 7] = [
    "Title",
    "Original title",
    "Year",
    "Director",
    "Minutes",
    "Rating",
    "Seen",
];

/// They are chosen, moved and widened by keys, are as they were left after a restart, and as usual again at one press; in a
/// narrow window nothing of them is cut off.
pub fn are_chosen(home: &Home) -> Result<Outcome> {
    let mut watchlist = Watchlist::open(&home.data(), NOW)?;
    watchlist.tag_films(&[1], "snow", NOW)?;
    watchlist.open_envelope()?;
    drop(watchlist);
    let app = home.start()?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    app.radio("Table")?.click()?;
    has(&app, &USUAL)?;
    app.button("Columns")?.click()?;
    let chooser = app.group("Columns")?;
    chooser.find("checkbox", "Country")?.click()?;
    chooser.find("checkbox", "Tags")?.click()?;
    let mut wanted = USUAL.to_vec();
    wanted.insert(3, "Country");
    wanted.insert(6, "Tags");
    has(&app, &wanted)?;
    app.check_with_axe("the chooser of columns")?;
    app.picture("-chooser")?;
    // One is moved by its button, and by keys.
    chooser.button("Move “Country” to the left")?.click()?;
    is_focused(&app, "button", "Move “Country” to the left")?;
    wanted.swap(2, 3);
    has(&app, &wanted)?;
    chooser.find("checkbox", "Tags")?.focus()?;
    app.press("Alt+Up")?;
    wanted.swap(5, 6);
    has(&app, &wanted)?;
    is_focused(&app, "checkbox", "Tags")?;
    app.press("Escape")?;
    app.find("cell", "Soviet Union")?;
    app.find("cell", "snow")?;

    let before = width(&app, "Country")?;
    app.find("separator", "Width of “Country”")?.focus()?;
    for _ in 0..5 {
        app.press("Right")?;
    }
    let wide = before + 5 * 8;
    is_wide(&app, "Country", wide)?;
    app.check_with_axe("a table with columns that were chosen")?;
    app.picture("-chosen")?;
    app.close()?;

    let app = home.start()?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    app.link(ASCENT)?;
    has(&app, &wanted)?;
    is_wide(&app, "Country", wide)?;
    app.resize(640, 800)?;
    is_whole(&app)?;
    app.picture("-narrow")?;
    app.check_with_axe("a table with columns that were chosen, in a narrow window")?;
    app.resize(1280, 860)?;
    app.button("Columns")?.click()?;
    app.group("Columns")?.button("Usual columns")?.click()?;
    has(&app, &USUAL)?;
    is_focused(&app, "checkbox", "Original title")?;
    app.press("Escape")?;
    app.resize(640, 800)?;
    is_whole(&app)?;
    app.picture("-narrow-usual")?;
    app.close_now()?;

    let app = home.start()?;
    app.link(ASCENT)?;
    app.resize(1280, 860)?;
    has(&app, &USUAL)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Waits until these are the columns, from left to right.
fn has(app: &Application<'_>, columns: &[&str]) -> Result<()> {
    eventually(&format!("the columns {columns:?}"), || {
        Ok((app.names("columnheader")? == columns).then_some(()))
    })
    .with_context(|| format!("they are {:?}", app.names("columnheader")))
}

/// How wide a column is, in points.
fn width(app: &Application<'_>, column: &str) -> Result<i64> {
    let edge = app.find("separator", &format!("Width of “{column}”"))?;
    edge.focus()?;
    Ok(edge.stands_at()?.parse()?)
}

fn is_wide(app: &Application<'_>, column: &str, points: i64) -> Result<()> {
    eventually(&format!("“{column}” to be {points} wide"), || {
        Ok((width(app, column)? == points).then_some(()))
    })
    .with_context(|| format!("it is {:?}", width(app, column)))
}

/// No heading is cut off, none lies over another, and all of them can be scrolled to, within a window that shows no more
/// than it is wide.
fn is_whole(app: &Application<'_>) -> Result<()> {
    app.settles()?;
    let cut = app.execute(
        "const sheet = document.querySelector('.table').closest('.scroller') ?? document.querySelector('main');
         const faults = [];
         if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('the window');
         const heads = [...document.querySelectorAll('.columns [role=columnheader]')].filter((it) => it.checkVisibility());
         sheet.scrollLeft = sheet.scrollWidth;
         const last = heads.at(-1).getBoundingClientRect();
         if (last.right > innerWidth + 1) faults.push(`the last is out of reach at ${last.right}`);
         sheet.scrollLeft = 0;
         heads.forEach((it, at) => {
           const words = it.querySelector('.heading');
           if (words.scrollWidth > words.clientWidth + 1 && words.clientWidth > 0) faults.push(`cut: ${it.ariaLabel}`);
           const next = heads[at + 1]?.getBoundingClientRect();
           const range = document.createRange();
           range.selectNodeContents(words);
           if (next && range.getBoundingClientRect().right > next.left + 1) faults.push(`over the next: ${it.ariaLabel}`);
         });
         return faults.join('; ')",
    )?;
    ensure!(cut.as_str() == Some(""), "not whole: {cut}");
    Ok(())
}
