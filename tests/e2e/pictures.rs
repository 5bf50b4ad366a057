//! The pictures of `docs/pictures/`, made of the running application: `cargo xtask pictures`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use jiff::civil::date;
use watchlist::{FilmId, NewFilm, Now, ViewingDraft, Watchlist};

use crate::journeys::prints::drawn;
use crate::journeys::the_ten::{ASCENT, COLLECTION, CRANES};
use crate::stage::{Application, Home, Page, eventually};

/// The word by which the journeys' program makes pictures instead.
pub const PICTURES: &str = "pictures";

const LIGHT: (&str, &str) = ("GTK_THEME", "Adwaita");
const DARK: (&str, &str) = ("GTK_THEME", "Adwaita:dark");

/// A window as large as a picture of it may be on a page.
const WINDOW: (u16, u16) = (1480, 900);

/// Makes every picture; what is in the folder changes only when all of them are there.
pub fn make() -> Result<()> {
    let mut made = Vec::new();
    for picture in [
        first_start,
        screens,
        in_the_dark,
        film,
        ten,
        generated,
        prints,
    ] {
        made.extend(picture()?);
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    fs::create_dir_all(&folder)?;
    for old in fs::read_dir(&folder)? {
        fs::remove_file(old?.path())?;
    }
    for (name, bytes) in made {
        fs::write(folder.join(format!("{name}.png")), bytes)?;
    }
    Ok(())
}

/// A file's name without its ending, and what will be in it.
type Made = Vec<(&'static str, Vec<u8>)>;

fn first_start() -> Result<Made> {
    let home = Home::with_display("pictures", WINDOW)?;
    let app = home.start_sealed()?;
    app.button("Open the collection")?;
    Ok(vec![("first-start", picture(&home, &app)?)])
}

/// The sheet with a film opened beside it, the table, and the collection to be read.
fn screens() -> Result<Made> {
    let home = lived_in(WINDOW)?;
    let app = open(&home, LIGHT)?;
    let album = opened(&home, &app)?;
    app.press("Escape")?;
    app.radio("Table")?.click()?;
    app.link(ASCENT)?;
    let table = picture(&home, &app)?;
    app.radio("Read")?.click()?;
    app.heading(CRANES)?;
    let reading = picture(&home, &app)?;
    Ok(vec![("album", album), ("table", table), ("read", reading)])
}

fn in_the_dark() -> Result<Made> {
    let home = lived_in(WINDOW)?;
    let app = open(&home, DARK)?;
    Ok(vec![("album-dark", opened(&home, &app)?)])
}

/// A film's page, all of it, as it covers a narrow window.
fn film() -> Result<Made> {
    let home = lived_in((760, 1560))?;
    let app = open(&home, LIGHT)?;
    Ok(vec![("film", opened(&home, &app)?)])
}

fn ten() -> Result<Made> {
    let home = Home::with_display("pictures", (1180, 962))?;
    Watchlist::open(&home.data(), NOW)?.open_envelope()?;
    let app = open(&home, LIGHT)?;
    app.link(ASCENT)?;
    Ok(vec![("ten", picture(&home, &app)?)])
}

/// Two hundred films that the collection knows nothing of.
fn generated() -> Result<Made> {
    let home = Home::with_display("pictures", (3400, 2850))?;
    let titles = include_str!("../data/titles/russian.tsv");
    let films: Vec<NewFilm> = titles
        .lines()
        .skip(1)
        .step_by(5)
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (original, title, year) = (fields.next()?, fields.next()?, fields.next()?);
            Some(NewFilm {
                title: title.to_owned(),
                original_title: Some(original.to_owned()),
                year: year.parse().ok(),
                ..NewFilm::default()
            })
        })
        .collect();
    ensure!(films.len() == 200, "{} films instead of 200", films.len());
    Watchlist::open(&home.data(), NOW)?.add_films(&films, NOW)?;
    let app = open(&home, LIGHT)?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    Ok(vec![("generated", picture(&home, &app)?)])
}

/// What a person saves: a souvenir sheet and a postcard.
fn prints() -> Result<Made> {
    let home = Home::with_display("pictures", WINDOW)?;
    let mut watchlist = Watchlist::open(&home.data(), NOW)?;
    for (film, &(day, place)) in (1..).zip(&DAYS) {
        watchlist.mark_seen(film, &viewing(day, place), NOW)?;
    }
    watchlist.open_envelope()?;
    drop(watchlist);
    let app = open(&home, LIGHT)?;
    app.button("Souvenir sheet")?.click()?;
    let title = format!("Souvenir sheet of {COLLECTION}");
    let souvenir = saved(&home, &app, &title)?;
    app.press("Escape")?;
    app.link(CRANES)?.click()?;
    app.button("Make a postcard")?.click()?;
    app.textbox("A line of your own")?
        .write("We saw it in the rain, and walked home without a word.")?;
    let postcard = saved(&home, &app, &format!("Postcard, {CRANES}"))?;
    Ok(vec![("souvenir", souvenir), ("postcard", postcard)])
}

/// When and where the ten were seen.
const DAYS: [(&str, &str); 10] = [
    ("2026-03-12", "Berlin"),
    ("2026-02-21", "Zürich"),
    ("2026-01-03", "Moscow"),
    ("2026-04-18", "Tbilisi"),
    ("2026-05-02", "London"),
    ("2026-05-30", "Yalta"),
    ("2025-12-31", "Leningrad"),
    ("2026-06-14", "Moscow"),
    ("2026-07-09", "Gatchina"),
    ("2026-08-22", "Riga"),
];

/// A day on which none of the films lies on top for having been seen that day.
const NOW: Now = Now {
    today: date(2026, 9, 1),
    millis: 1_788_220_800_000,
};

/// A home in which some films were seen, rated and written about, so that there is something to see.
fn lived_in(window: (u16, u16)) -> Result<Home> {
    let home = Home::with_display("pictures", window)?;
    let mut watchlist = Watchlist::open(&home.data(), NOW)?;
    for (film, half_stars) in [(1, Some(10.0)), (3, Some(9.0)), (4, None), (7, Some(8.0))] {
        let (day, place) = DAYS[film - 1];
        let film: FilmId = film.try_into()?;
        watchlist.mark_seen(film, &viewing(day, place), NOW)?;
        if let Some(half_stars) = half_stars {
            watchlist.rate(film, half_stars, NOW)?;
        }
    }
    let note = "The staircase, and the birches turning. The letter read aloud comes too late for everyone but us.";
    watchlist.write_note(3, note, NOW)?;
    Ok(home)
}

fn viewing(day: &str, place: &str) -> ViewingDraft {
    ViewingDraft {
        place: place.to_owned(),
        ..ViewingDraft::on(day)
    }
}

/// Opens the application over the whole display.
fn open<'h>(home: &'h Home, theme: (&str, &str)) -> Result<Application<'h>> {
    let app = home.start_with(&[theme])?;
    let (width, height) = home.display_size();
    app.resize(width.into(), height.into())?;
    Ok(app)
}

fn opened(home: &Home, app: &Application<'_>) -> Result<Vec<u8>> {
    // By a key, since a pointer would lie over the stamp in the picture.
    app.link(CRANES)?.focus()?;
    app.press("Enter")?;
    app.heading("The Cranes Are Flying")?;
    // The ring round what has the focus is for who presses keys, not for a picture.
    app.execute("document.activeElement.blur()")?;
    picture(home, app)
}

fn picture(home: &Home, app: &Application<'_>) -> Result<Vec<u8>> {
    app.settles()?;
    app.picture("")?;
    Ok(fs::read(home.picture())?)
}

/// Presses the button that saves a picture, and reads what was saved.
fn saved(home: &Home, app: &Application<'_>, title: &str) -> Result<Vec<u8>> {
    drawn(app)?;
    app.button("Save as a picture")?.click()?;
    app.says(&format!("Saved as {title}.png"))?;
    let file = home.path("saved").join(format!("{title}.png"));
    eventually("the saved picture", || Ok(fs::read(&file).ok()))
        .with_context(|| format!("{} was not saved", file.display()))
}
