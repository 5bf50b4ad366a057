//! The pictures of `docs/pictures/`, made of the running application: `cargo xtask pictures`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use watchlist::{FilmDraft, FilmId, ListDraft, ViewingDraft, Watchlist};

use crate::journeys::prints::drawn;
use crate::journeys::sheet::{choose, is_focused};
use crate::journeys::the_ten::{ASCENT, CRANES, NOW};
use crate::stage::{Application, Home, Page, eventually};

/// The word by which the journeys' program makes pictures instead.
pub const PICTURES: &str = "pictures";

const LIGHT: (&str, &str) = ("GTK_THEME", "Adwaita");
const DARK: (&str, &str) = ("GTK_THEME", "Adwaita:dark");

/// A window as large as a picture of it may be on a page.
const WINDOW: (u16, u16) = (1480, 900);

/// A language, and what the parts are called in it that are used on the way to a picture.
struct Spoken {
    /// What follows the name of a picture in it.
    suffix: &'static str,
    /// As a system says that it speaks it.
    system: &'static [(&'static str, &'static str)],
    open_collection: &'static str,
    table: &'static str,
    read: &'static str,
    ascent: &'static str,
    cranes: &'static str,
    note: &'static str,
    places: [&'static str; 10],
    souvenir_sheet: &'static str,
    souvenir_of: &'static str,
    more: &'static str,
    make_postcard: &'static str,
    postcard_of: &'static str,
    own_line: &'static str,
    line: &'static str,
    save: &'static str,
    saved_as: fn(&str) -> String,
}

const ENGLISH: Spoken = Spoken {
    suffix: "",
    system: &[],
    open_collection: "Open the collection",
    table: "Table",
    read: "Read",
    ascent: ASCENT,
    cranes: CRANES,
    note: "The staircase, and the birches turning. The letter read aloud comes too late for everyone but us.",
    places: [
        "Berlin",
        "Zürich",
        "Moscow",
        "Tbilisi",
        "London",
        "Yalta",
        "Leningrad",
        "Moscow",
        "Gatchina",
        "Riga",
    ],
    souvenir_sheet: "Souvenir sheet",
    souvenir_of: "Souvenir sheet of Soviet Films on Correspondence",
    more: "More",
    make_postcard: "Make a postcard",
    postcard_of: "Postcard, The Cranes Are Flying (1957)",
    own_line: "A line of your own",
    line: "We saw it in the rain, and walked home without a word.",
    save: "Save as a picture",
    saved_as: |file| format!("Saved as {file}"),
};

const RUSSIAN: Spoken = Spoken {
    suffix: "-ru",
    system: &[("LC_ALL", "ru_RU.UTF-8"), ("LANGUAGE", "ru")],
    open_collection: "Открыть подборку",
    table: "Таблица",
    read: "Чтение",
    ascent: "Восхождение (1977)",
    cranes: "Летят журавли (1957)",
    note: "Лестница, и берёзы кружатся. Письмо читают вслух слишком поздно для всех, кроме нас.",
    places: [
        "Берлин",
        "Цюрих",
        "Москва",
        "Тбилиси",
        "Лондон",
        "Ялта",
        "Ленинград",
        "Москва",
        "Гатчина",
        "Рига",
    ],
    souvenir_sheet: "Сувенирный лист",
    souvenir_of: "Сувенирный лист «Советское кино в письмах»",
    more: "Ещё",
    make_postcard: "Сделать открытку",
    postcard_of: "Открытка, Летят журавли (1957)",
    own_line: "Ваша строка",
    line: "Смотрели в дождь и шли домой молча.",
    save: "Сохранить картинкой",
    saved_as: |file| format!("Сохранено: {file}"),
};

impl Spoken {
    fn named(&self, picture: &str) -> String {
        format!("{picture}{}", self.suffix)
    }
}

/// Makes every picture; what is in the folder changes only when all of them are there.
pub fn make() -> Result<()> {
    let mut made = generated()?;
    for (theme, suffix) in [(LIGHT, ""), (DARK, "-dark")] {
        made.extend(of_ones_own(theme, suffix)?);
    }
    for spoken in [ENGLISH, RUSSIAN] {
        for picture in [first_start, screens, in_the_dark, film, ten, prints] {
            made.extend(picture(&spoken)?);
        }
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
type Made = Vec<(String, Vec<u8>)>;

fn first_start(spoken: &Spoken) -> Result<Made> {
    let home = Home::with_display("pictures", WINDOW)?;
    let app = home.start_sealed_with(spoken.system)?;
    app.button(spoken.open_collection)?;
    Ok(vec![(spoken.named("first-start"), picture(&home, &app)?)])
}

/// The sheet with a film opened beside it, the table, and the collection to be read.
fn screens(spoken: &Spoken) -> Result<Made> {
    let home = lived_in(WINDOW, spoken)?;
    let app = open(&home, LIGHT, spoken)?;
    let album = opened(&home, &app, spoken)?;
    app.press("Escape")?;
    app.radio(spoken.table)?.click()?;
    app.link(spoken.ascent)?;
    let table = picture(&home, &app)?;
    app.radio(spoken.read)?.click()?;
    app.link(spoken.cranes)?;
    let reading = picture(&home, &app)?;
    let named = [("album", album), ("table", table), ("read", reading)];
    Ok(named.map(|(name, made)| (spoken.named(name), made)).into())
}

fn in_the_dark(spoken: &Spoken) -> Result<Made> {
    let home = lived_in(WINDOW, spoken)?;
    let app = open(&home, DARK, spoken)?;
    Ok(vec![(
        spoken.named("album-dark"),
        opened(&home, &app, spoken)?,
    )])
}

/// A film's page, all of it, as it covers a narrow window.
fn film(spoken: &Spoken) -> Result<Made> {
    let home = lived_in((760, 1560), spoken)?;
    let app = open(&home, LIGHT, spoken)?;
    Ok(vec![(spoken.named("film"), opened(&home, &app, spoken)?)])
}

fn ten(spoken: &Spoken) -> Result<Made> {
    let home = Home::with_display("pictures", (1180, 962))?;
    Watchlist::open(&home.data(), NOW)?.open_envelope()?;
    let app = open(&home, LIGHT, spoken)?;
    app.link(spoken.ascent)?;
    Ok(vec![(spoken.named("ten"), picture(&home, &app)?)])
}

/// What one makes of one's films: a list, some of them selected, the diary, and one being added.
fn of_ones_own(theme: (&str, &str), suffix: &str) -> Result<Made> {
    let spoken = &ENGLISH;
    let home = lived_in(WINDOW, spoken)?;
    let mut watchlist = Watchlist::open(&home.data(), NOW)?;
    let draft = ListDraft {
        name: "For long evenings".to_owned(),
        introduction: "Films in which somebody waits for a letter, the best of them first."
            .to_owned(),
        ranked: true,
    };
    watchlist.make_list(&draft, &[3, 1, 5, 8, 4, 2, 6], NOW)?;
    watchlist.tag_films(&[1, 3, 5], "snow", NOW)?;
    watchlist.tag_films(&[2, 6], "with father", NOW)?;
    drop(watchlist);
    let app = open(&home, theme, spoken)?;
    app.link("For long evenings")?.click()?;
    app.heading("For long evenings")?;
    app.settles()?;
    let list = picture(&home, &app)?;
    app.link(CRANES)?.focus()?;
    for keys in ["x", "Shift+Right", "Shift+Right"] {
        app.press(keys)?;
    }
    app.find("toolbar", "Selection")?;
    let selection = picture(&home, &app)?;
    app.press("Escape")?;
    app.link("Diary")?.click()?;
    app.heading("Diary")?;
    app.settles()?;
    let diary = picture(&home, &app)?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    app.press("Ctrl+n")?;
    let form = app.find("dialog", "Add a film")?;
    form.textbox("Title")?.write("Mirror")?;
    form.textbox("Year")?.write("1975")?;
    form.find("disclosure", "More about it")?.click()?;
    form.textbox("Original title")?.write("Зеркало")?;
    form.textbox("Title")?.focus()?;
    let form = picture(&home, &app)?;
    let named = [
        ("list", list),
        ("selection", selection),
        ("diary", diary),
        ("film-form", form),
    ];
    Ok(named
        .map(|(name, made)| (format!("{name}{suffix}"), made))
        .into())
}

/// Two hundred films that the collection knows nothing of.
fn generated() -> Result<Made> {
    let home = Home::with_display("pictures", (3400, 2850))?;
    let titles = include_str!("../data/titles/russian.tsv");
    let films: Vec<FilmDraft> = titles
        .lines()
        .skip(1)
        .step_by(5)
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (original, title, year) = (fields.next()?, fields.next()?, fields.next()?);
            Some(FilmDraft {
                title: title.to_owned(),
                original_title: Some(original.to_owned()),
                year: year.parse().ok(),
                ..FilmDraft::default()
            })
        })
        .collect();
    ensure!(films.len() == 200, "{} films instead of 200", films.len());
    Watchlist::open(&home.data(), NOW)?.add_films(&films, NOW)?;
    let app = open(&home, LIGHT, &ENGLISH)?;
    app.link("All films")?.click()?;
    app.heading("All films")?;
    Ok(vec![(ENGLISH.named("generated"), picture(&home, &app)?)])
}

/// What a person saves: a souvenir sheet and a postcard.
fn prints(spoken: &Spoken) -> Result<Made> {
    let home = Home::with_display("pictures", WINDOW)?;
    let mut watchlist = Watchlist::open(&home.data(), NOW)?;
    for (film, (day, place)) in (1..).zip(DAYS.iter().zip(spoken.places)) {
        watchlist.mark_seen(film, &viewing(day, place), NOW)?;
    }
    watchlist.open_envelope()?;
    drop(watchlist);
    let app = open(&home, LIGHT, spoken)?;
    app.button(spoken.souvenir_sheet)?.click()?;
    let souvenir = saved(&home, &app, spoken, spoken.souvenir_of)?;
    app.press("Escape")?;
    app.link(spoken.cranes)?.click()?;
    choose(&app, spoken.more, spoken.make_postcard)?;
    app.textbox(spoken.own_line)?.write(spoken.line)?;
    let postcard = saved(&home, &app, spoken, spoken.postcard_of)?;
    let named = [("souvenir", souvenir), ("postcard", postcard)];
    Ok(named.map(|(name, made)| (spoken.named(name), made)).into())
}

/// When the ten were seen.
const DAYS: [&str; 10] = [
    "2026-03-12",
    "2026-02-21",
    "2026-01-03",
    "2026-04-18",
    "2026-05-02",
    "2026-05-30",
    "2025-12-31",
    "2026-06-14",
    "2026-07-09",
    "2026-08-22",
];

/// A home in which some films were seen, rated and written about, so that there is something to see.
fn lived_in(window: (u16, u16), spoken: &Spoken) -> Result<Home> {
    let home = Home::with_display("pictures", window)?;
    let mut watchlist = Watchlist::open(&home.data(), NOW)?;
    for (film, half_stars) in [(1, Some(10.0)), (3, Some(9.0)), (4, None), (7, Some(8.0))] {
        let (day, place) = (DAYS[film - 1], spoken.places[film - 1]);
        let film: FilmId = film.try_into()?;
        watchlist.mark_seen(film, &viewing(day, place), NOW)?;
        if let Some(half_stars) = half_stars {
            watchlist.rate(film, half_stars, NOW)?;
        }
    }
    watchlist.write_note(3, spoken.note, NOW)?;
    Ok(home)
}

fn viewing(day: &str, place: &str) -> ViewingDraft {
    ViewingDraft {
        place: place.to_owned(),
        ..ViewingDraft::on(day)
    }
}

/// Opens the application over the whole display.
fn open<'h>(home: &'h Home, theme: (&str, &str), spoken: &Spoken) -> Result<Application<'h>> {
    let app = home.start_with(&[&[theme], spoken.system].concat())?;
    let (width, height) = home.display_size();
    app.resize(width.into(), height.into())?;
    Ok(app)
}

fn opened(home: &Home, app: &Application<'_>, spoken: &Spoken) -> Result<Vec<u8>> {
    // By a key, since a pointer would lie over the stamp in the picture.
    app.link(spoken.cranes)?.focus()?;
    app.press("Enter")?;
    let title = spoken.cranes.split_once(" (").context("a year")?.0;
    is_focused(app, "heading", title)?;
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
fn saved(home: &Home, app: &Application<'_>, spoken: &Spoken, title: &str) -> Result<Vec<u8>> {
    drawn(app)?;
    app.button(spoken.save)?.click()?;
    app.says(&(spoken.saved_as)(&format!("{title}.png")))?;
    let file = home.path("saved").join(format!("{title}.png"));
    eventually("the saved picture", || Ok(fs::read(&file).ok()))
        .with_context(|| format!("{} was not saved", file.display()))
}
