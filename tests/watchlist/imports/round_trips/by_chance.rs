//! A watchlist by chance: thirty films and the collection's, with everything that may be said of one.

use fastrand::Rng;
use watchlist::{
    CreditDraft, CreditJob, FilmDraft, FilmId, Identifier, IdentifierKind, ListDraft, ViewingDraft,
};

use crate::home::Home;

/// Of every precision.
const DATES: [&str; 13] = [
    "2012-02-29",
    "2024-03-12",
    "2026-11-22",
    "1999-12-31",
    "2024-03",
    "2011",
    "../2010",
    "2010/2012",
    "2009-12/2010-02",
    "1987-22",
    "199X",
    "1985-06~",
    "",
];
/// What spreadsheets take for something else than a text, and what parts or ends cells.
const BEGINS: [&str; 14] = [
    "=", "+", "-", "@", "'", "''=", "\"", "\t=", "\\", ";", "# ", "[[", "", "",
];
const PARTS: [&str; 14] = [
    "Зима", "a;b", "c\\", "\"q\"", "x, y", "\n", "\r\n", "ё", "—", "'", "\u{2028}", "{}", "1", " ",
];

/// A text; of a line it may be none.
pub fn text(rng: &mut Rng) -> String {
    let mut text = one_of(rng, &BEGINS).to_owned();
    for _ in 0..rng.usize(1..5) {
        text.push_str(one_of(rng, &PARTS));
    }
    text
}

fn one_of<'t>(rng: &mut Rng, all: &[&'t str]) -> &'t str {
    all[rng.usize(..all.len())]
}

/// The same for the same seed. Some films are called alike, and told apart by what others call them.
pub fn life(seed: u64) -> Home {
    let mut rng = Rng::with_seed(seed);
    let mut home = Home::new();
    let drafts: Vec<FilmDraft> = (0..30).map(|number| film(&mut rng, number)).collect();
    home.watchlist.add_films(&drafts, home.now).unwrap();
    let mut films: Vec<FilmId> = home.cards().iter().map(|card| card.film).collect();
    for film in &films {
        say(&mut rng, &mut home, *film);
    }
    for number in 0..3 {
        rng.shuffle(&mut films);
        let draft = ListDraft {
            name: match number {
                0 | 1 => "Called alike".to_owned(),
                _ => format!("{}.", text(&mut rng)),
            },
            introduction: text(&mut rng),
            ranked: rng.bool(),
        };
        let on: &[FilmId] = &films[..rng.usize(..4)];
        home.watchlist.make_list(&draft, on, home.now).unwrap();
        let list = home.reader.labels().unwrap().lists[number].list;
        for film in on {
            let remark = text(&mut rng);
            home.watchlist
                .remark_in_list(list, *film, &remark, home.now)
                .unwrap();
        }
    }
    home
}

fn film(rng: &mut Rng, number: u32) -> FilmDraft {
    let some = |rng: &mut Rng| rng.bool().then(|| text(rng));
    let identifier = |kind, id: String| Identifier { kind, id };
    let imdb = identifier(IdentifierKind::Imdb, format!("tt{number:07}"));
    let tmdb = identifier(IdentifierKind::Tmdb, (number + 1).to_string());
    let boxd = identifier(IdentifierKind::Boxd, format!("b{number}"));
    let mut credits = CreditDraft::directors([format!("{} D", text(rng))]);
    credits.push(CreditDraft {
        job: CreditJob::Cast,
        name: format!("{} C", text(rng)),
        role: some(rng),
    });
    FilmDraft {
        title: match number {
            0 | 1 => "Twin".to_owned(),
            number => format!("{} {number}", text(rng)),
        },
        original_title: some(rng),
        year: (number < 2 || rng.u8(..4) > 0).then_some(1999),
        minutes: rng.bool().then_some(90),
        credits: credits.split_off(rng.usize(..3)),
        countries: vec!["France".to_owned(), "Ruritania".to_owned()],
        genres: vec!["Drama".to_owned()],
        identifiers: match (number, rng.u8(..3)) {
            (0 | 1, _) => vec![imdb],
            (_, 0) => vec![imdb, tmdb, boxd],
            _ => Vec::new(),
        },
        ..FilmDraft::default()
    }
}

fn say(rng: &mut Rng, home: &mut Home, film: FilmId) {
    let now = home.now;
    let list = &mut home.watchlist;
    let mut dates = DATES;
    rng.shuffle(&mut dates);
    for seen_on in &dates[..rng.usize(..4)] {
        let line = |rng: &mut Rng| match rng.bool() {
            true => text(rng),
            false => String::new(),
        };
        let viewing = ViewingDraft {
            finished: rng.u8(..4) > 0,
            rating: rng.bool().then(|| f64::from(rng.u8(1..=10))),
            place: line(rng),
            company: line(rng),
            remark: line(rng),
            tags: (0..rng.usize(..3))
                .map(|_| format!("{}v", text(rng)))
                .collect(),
            ..ViewingDraft::on(seen_on)
        };
        list.mark_seen(film, &viewing, now).unwrap();
    }
    match rng.u8(..3) {
        0 => drop(list.rate(film, f64::from(rng.u8(1..=10)), now).unwrap()),
        1 => drop(list.clear_rating(film, now).unwrap()),
        _ => {}
    }
    if rng.bool() {
        let note = format!("{}.{}", text(rng), text(rng));
        list.write_note(film, &note, now).unwrap();
        list.leave_writing().unwrap();
    }
    for _ in 0..rng.usize(..3) {
        let tag = format!("{}f", text(rng));
        list.tag_films(&[film], &tag, now).unwrap();
    }
    if rng.u8(..4) == 0 {
        list.put_on_watchlist(film, now).unwrap();
        list.say_why_waiting(film, &text(rng), now).unwrap();
    }
}
