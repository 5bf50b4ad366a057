//! A small watchlist in which everything is awkward.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use watchlist::{
    CreditDraft, Existing, ExportForm, Exported, FilmDraft, Identifier, IdentifierKind, ListDraft,
    Looked, NotHeld, ViewingDraft,
};

use crate::home::Home;

/// Taken for a formula, with what parts cells.
pub const FORMULA: &str = "=SUM(\"A\", 1)";
pub const MIRROR: &str = "Зеркало";
pub const ALIEN: &str = "Alien: or not?";
pub const UNDATED: &str = "'+No year";

/// The ten of the collection lie in the bin, so that files hold these alone.
pub fn awkward() -> Home {
    let mut home = Home::new();
    let ten: Vec<_> = home.cards().iter().map(|card| card.film).collect();
    home.watchlist.remove_films(&ten, home.now).unwrap();
    let identifier = |kind, id: &str| Identifier {
        kind,
        id: id.to_owned(),
    };
    let film = |title: &str, year| FilmDraft {
        title: title.to_owned(),
        year,
        ..FilmDraft::default()
    };
    let drafts = [
        FilmDraft {
            identifiers: vec![
                identifier(IdentifierKind::Imdb, "tt0133093"),
                identifier(IdentifierKind::Tmdb, "603"),
                identifier(IdentifierKind::Letterboxd, "sum"),
            ],
            credits: CreditDraft::directors(["A; B", "C"]),
            ..film(FORMULA, Some(1999))
        },
        FilmDraft {
            original_title: Some("Zerkalo".to_owned()),
            minutes: Some(107),
            countries: vec!["Soviet Union".to_owned()],
            genres: vec!["Drama".to_owned()],
            ..film(MIRROR, Some(1975))
        },
        film(ALIEN, Some(1979)),
        film(UNDATED, None),
        film("Twin", Some(1999)),
    ];
    home.watchlist.add_films(&drafts, home.now).unwrap();
    viewings(&mut home);
    texts(&mut home);
    let (twin, formula) = (home.film("Twin"), home.film(FORMULA));
    home.with("Twin", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2010"), now)
    });
    home.watchlist
        .merge_films(twin, formula, Some(9.0), home.now)
        .unwrap();
    home
}

fn viewings(home: &mut Home) {
    let detailed = ViewingDraft {
        rating: Some(7.0),
        place: "Кино \"Мир\"".to_owned(),
        company: "-Anna, Boris".to_owned(),
        remark: "One, two;\nthree 🎬 \\".to_owned(),
        tags: vec!["with, father".to_owned()],
        ..ViewingDraft::on("2026-03-12")
    };
    let unfinished = ViewingDraft {
        finished: false,
        ..ViewingDraft::on("2020-05-05")
    };
    let own = |seen_on: &str| ViewingDraft::on(seen_on);
    for (title, viewing) in [
        (FORMULA, detailed),
        (FORMULA, own("2026-11-20")),
        (MIRROR, own("")),
        (MIRROR, own("1987-22")),
        (MIRROR, own("2011-03")),
        (MIRROR, unfinished),
    ] {
        home.with(title, |list, film, now| list.mark_seen(film, &viewing, now));
    }
}

fn texts(home: &mut Home) {
    home.with(MIRROR, |list, film, now| {
        list.write_note(film, "=Снег.\n\n---\n\"2\"", now)
    });
    home.watchlist.leave_writing().unwrap();
    home.with(UNDATED, |list, film, now| list.rate(film, 1.0, now));
    home.with(ALIEN, |list, film, now| list.put_on_watchlist(film, now));
    home.with(ALIEN, |list, film, now| {
        list.say_why_waiting(film, "@Boris said so", now)
    });
    home.with(ALIEN, |list, film, now| {
        list.write_note_to_seal(film, "SEALED", now)
    });
    home.with(ALIEN, |list, film, now| list.seal_note(film, None, now));
    for tag in ["a;b", "taiga"] {
        home.with(MIRROR, |list, film, now| list.tag_films(&[film], tag, now));
    }
    let list = |name: &str| ListDraft {
        name: name.to_owned(),
        introduction: "Cold\nones.".to_owned(),
        ranked: true,
    };
    let (mirror, alien) = (home.film(MIRROR), home.film(ALIEN));
    for (name, films) in [("-North", vec![mirror, alien]), ("Empty", vec![])] {
        home.watchlist
            .make_list(&list(name), &films, home.now)
            .unwrap();
    }
    let north = home.reader.labels().unwrap().lists[0].list;
    home.watchlist
        .remark_in_list(north, alien, "'=no formula", home.now)
        .unwrap();
}

/// A folder for exports.
pub struct Outside(TempDir);

impl Outside {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

/// Exports beside the window.
pub fn export(
    home: &Home,
    form: ExportForm,
    to: &Path,
    existing: Existing,
) -> watchlist::Result<Exported> {
    let temporary = TempDir::new().unwrap();
    Looked::beside(home.folder(), temporary.path())?.export_as(form, to, existing, home.now)
}

/// The first export of a form into a place, and what lies there.
pub fn exported(home: &Home, form: ExportForm, name: &str) -> (Exported, Outside) {
    let outside = Outside::new();
    let done = export(home, form, &outside.at(name), Existing::Kept).unwrap();
    (done, outside)
}

/// What is not in an export, and how much of it.
pub fn lacks(done: &Exported) -> Vec<(NotHeld, u32)> {
    done.not_held
        .iter()
        .map(|(what, count)| (*what, *count))
        .collect()
}

/// A file's text, with `~` in the place of each uuid and each checksum, which are others each time.
pub fn text(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let length = [36, 32].into_iter().find(|length| {
            rest.get(..*length).is_some_and(|it| {
                let hyphens = it.bytes().filter(|it| *it == b'-').count();
                hyphens == if *length == 36 { 4 } else { 0 }
                    && it.bytes().all(|it| it == b'-' || it.is_ascii_hexdigit())
            })
        });
        match length {
            Some(_) => plain.push('~'),
            None => plain.push(letter),
        }
        rest = &rest[length.unwrap_or(letter.len_utf8())..];
    }
    plain
}
