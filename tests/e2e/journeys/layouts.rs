//! Keys pressed on the keyboard itself, whatever its layout, and where the focus is afterwards.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use watchlist::FilmDraft;

use super::sheet::{begun_with, is_focused, seen_today, today, would_undo};
use super::the_ten::{ASCENT, COLLECTION, CRANES, TEN};
use crate::stage::{Application, Home, Outcome, Page, eventually, log};

/// As setxkbmap names them.
const LAYOUTS: [&str; 12] = [
    "us",
    "ru",
    "ua",
    "bg phonetic",
    "bg bds",
    "gr",
    "de",
    "fr",
    "ch",
    "us dvorak",
    "tr",
    "tr f",
];

/// What is to be seen once a key was pressed.
type Seen = fn(&Application<'_>) -> Result<()>;

/// Every key of the page of keys, in an order in which each can be seen to have done what it does. The focus is on The
/// Ascent before the first, and afterwards again, as the film is what it was.
const KEYS: &[(&str, Seen)] = &[
    ("S", |app| app.shows("1 of 10 seen")),
    ("1", |app| undoes(app, "Rated The Ascent (1977) ½ star")),
    ("9", |app| undoes(app, "Rated The Ascent (1977) 4½ stars")),
    ("0", |app| undoes(app, "Rated The Ascent (1977) 5 stars")),
    ("Backspace", |app| {
        undoes(app, "Cleared the rating of The Ascent (1977)")
    }),
    ("W", |app| {
        undoes(app, "Put The Ascent (1977) on the watchlist")
    }),
    ("Ctrl Z", |app| {
        undoes(app, "Cleared the rating of The Ascent (1977)")
    }),
    ("Ctrl Shift Z", |app| {
        undoes(app, "Put The Ascent (1977) on the watchlist")
    }),
    ("Ctrl Z", |app| {
        undoes(app, "Cleared the rating of The Ascent (1977)")
    }),
    ("Ctrl Y", |app| {
        undoes(app, "Put The Ascent (1977) on the watchlist")
    }),
    ("→", |app| is_focused(app, "link", TEN[1])),
    ("←", on_the_ascent),
    ("Shift F10", |app| is_focused(app, "menuitem", "Open")),
    ("Esc", on_the_ascent),
    ("Enter", |app| is_focused(app, "heading", "The Ascent")),
    ("→", |app| is_focused(app, "heading", "The Commissar")),
    ("←", |app| is_focused(app, "heading", "The Ascent")),
    ("N", |app| is_focused(app, "textbox", "Your note")),
    ("Esc", on_the_ascent),
    ("/", in_the_search),
    ("↓", on_the_ascent),
    ("Ctrl F", in_the_search),
    ("↓", on_the_ascent),
    ("Ctrl K", |app| {
        app.find("dialog", "Search films and commands").map(drop)
    }),
    ("Esc", on_the_ascent),
    ("?", |app| is_focused(app, "heading", "Keys")),
    ("Alt ←", on_the_ascent),
    ("Alt →", |app| is_focused(app, "heading", "Keys")),
    ("Ctrl ,", |app| is_focused(app, "heading", "Settings")),
    ("Alt ←", |app| is_focused(app, "heading", "Keys")),
    ("Alt ←", on_the_ascent),
    ("Ctrl +", |app| has_text_size(app, "110%")),
    ("Ctrl -", |app| has_text_size(app, "100%")),
    ("Ctrl +", |app| has_text_size(app, "110%")),
    ("Ctrl 0", |app| has_text_size(app, "100%")),
    // No desktop is there that would fill the screen: the log says that it was asked.
    ("F11", on_the_ascent),
];

/// Each closes the window: on one layout the one, on the next the other.
const CLOSING: [&str; 2] = ["Ctrl Q", "Ctrl W"];

/// All keys, on all of them.
pub fn all(home: &Home) -> Result<Outcome> {
    many(home)?;
    let mut app = home.start()?;
    app.heading(COLLECTION)?;
    app.link(ASCENT)?.focus()?;
    for (layout, closing) in LAYOUTS.iter().zip(CLOSING.iter().cycle()) {
        // There the key at the place of Q writes a comma, and with Ctrl it opens Settings.
        let closing = if *layout == "bg bds" {
            "Ctrl W"
        } else {
            closing
        };
        on(&app, home, layout).with_context(|| format!("on the layout {layout}"))?;
        app.window()
            .keyboard(home.display(), layout)?
            .press(closing)?;
        app.ends()
            .with_context(|| format!("{closing} on the layout {layout}"))?;
        app = home.start()?;
        // Where the hand was when it was closed.
        on_the_ascent(&app)?;
    }
    app.close()?;
    let asked = log::read(&home.data())?.matches("turn_full_screen").count();
    ensure!(
        asked >= LAYOUTS.len(),
        "F11 was heard {asked} times on {} layouts",
        LAYOUTS.len()
    );
    Ok(Outcome::Shown)
}

fn on(app: &Application<'_>, home: &Home, layout: &str) -> Result<()> {
    let keyboard = app.window().keyboard(home.display(), layout)?;
    for (stroke, seen) in KEYS {
        keyboard.press(stroke)?;
        seen(app).with_context(|| format!("pressing {stroke}"))?;
    }
    // Where the list is long enough for an index.
    app.link("All films")?.click()?;
    app.heading("All films")?;
    app.find("slider", "Index")?;
    app.link(ASCENT)?.focus()?;
    keyboard.press("G")?;
    is_focused(app, "slider", "Index").context("pressing G")?;
    keyboard.press("Esc")?;
    on_the_ascent(app).context("pressing Esc in the index")?;
    app.link(COLLECTION)?.click()?;
    app.heading(COLLECTION)?;
    app.link(ASCENT)?.focus()?;
    // As it was, for the next layout: six acts were done.
    for _ in 0..6 {
        keyboard.press("Ctrl Z")?;
        app.settles()?;
    }
    app.shows("0 of 10 seen")
}

/// As many films as a list needs for an index, after The Ascent.
fn many(home: &Home) -> Result<()> {
    let films: Vec<FilmDraft> = (1..=120)
        .map(|number| FilmDraft {
            title: format!("Wait {number}"),
            ..FilmDraft::default()
        })
        .collect();
    begun_with(home, &films)?;
    Ok(())
}

/// A key that is held acts once, and nothing is typed into what it opened.
pub fn held(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    app.link(ASCENT)?.focus()?;
    let keyboard = app.window().keyboard(home.display(), "us")?;
    let long = Duration::from_secs(2);

    keyboard.hold("S", long)?;
    app.shows("1 of 10 seen")?;
    app.settles()?;
    ensure!(
        app.find_now("dialog", "Log a viewing of The Ascent (1977)")?
            .is_none(),
        "no dialog asks for a second viewing"
    );
    keyboard.hold("N", long)?;
    is_focused(&app, "textbox", "Your note")?;
    app.textbox("Your note")?.reads("")?;
    keyboard.press("Esc")?;
    on_the_ascent(&app)?;
    keyboard.hold("S", long)?;
    app.find("dialog", "Log a viewing of The Ascent (1977)")?;
    app.textbox("When")?.reads("today")?;
    keyboard.press("Esc")?;
    on_the_ascent(&app)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// After acts, pages, dialogs and screens it is where it was, or on what took that place.
pub fn focus_is_kept(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    let keyboard = app.window().keyboard(home.display(), "us")?;
    let press = |keys: &[&str]| keys.iter().try_for_each(|key| keyboard.press(key));

    // From a fresh start: one link leads past everything to the films.
    press(&["Tab"])?;
    is_focused(&app, "link", "Skip to the films")?;
    press(&["Enter"])?;
    on_the_ascent(&app)?;

    // The button that marks a film gives its place to the one that says so, and back.
    press(&["Enter"])?;
    is_focused(&app, "heading", "The Ascent")?;
    app.button("Mark as seen")?.focus()?;
    press(&["Enter"])?;
    is_focused(&app, "button", &seen_today())?;
    press(&["Ctrl Z"])?;
    is_focused(&app, "button", "Mark as seen")?;
    press(&["Esc"])?;
    on_the_ascent(&app)?;

    // A film that leaves the list leaves its place to the next.
    app.link("Waiting")?.click()?;
    app.heading("Waiting")?;
    app.link(CRANES)?.focus()?;
    press(&["S"])?;
    app.gone("link", CRANES)?;
    eventually("another film to have the focus", || {
        let (role, name) = app.focused()?;
        Ok((role == "link" && TEN.contains(&name.as_str())).then_some(()))
    })?;
    would_undo(
        &app,
        &format!("Marked The Cranes Are Flying (1957) as seen, {}", today()),
    )?;

    // About, from Settings, and a check.
    press(&["Ctrl ,"])?;
    is_focused(&app, "heading", "Settings")?;
    app.button("About Poste Restante")?.focus()?;
    press(&["Enter"])?;
    is_focused(&app, "heading", "About Poste Restante")?;
    press(&["Ctrl K"])?;
    app.find("dialog", "Search films and commands")?;
    for letter in ["C", "H", "E", "C", "K"] {
        press(&[letter])?;
    }
    app.find("option", "Check the library")?;
    press(&["Enter"])?;
    is_focused(&app, "heading", "Check the library")?;
    app.button("Check again")?.focus()?;
    press(&["Enter"])?;
    is_focused(&app, "button", "Check again")?;
    app.close()?;
    Ok(Outcome::Shown)
}

fn on_the_ascent(app: &Application<'_>) -> Result<()> {
    is_focused(app, "link", ASCENT)
}

fn in_the_search(app: &Application<'_>) -> Result<()> {
    is_focused(app, "searchbox", "Search films")
}

fn undoes(app: &Application<'_>, act: &str) -> Result<()> {
    would_undo(app, act).map(drop)
}

fn has_text_size(app: &Application<'_>, size: &str) -> Result<()> {
    eventually(&format!("text of {size}"), || {
        let now = app.execute("return document.documentElement.style.fontSize")?;
        Ok((now.as_str() == Some(size)).then_some(()))
    })
}
