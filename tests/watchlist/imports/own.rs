//! Our own export, read back.

use proptest::prelude::*;
use serde_json::Value;
use watchlist::{
    Cause, Condition, CreditDraft, CreditJob, FilmDraft, Import, ImportOptions, ImportWarning,
    LinkKind, ListDraft, Monitor, Question, Refusal,
};

use super::files::Files;
use super::{bring_in, lines, looked_at, matched, on_list, rating, refused, sample, seen};
use crate::digest;
use crate::exports::full;
use crate::home::{Home, NOW, difference, refusal, state};
use crate::schemas::{FIXTURES, folder_with};
use crate::verbs;

/// All that an export says, but for when it was made.
fn said(home: &Home) -> Value {
    let mut said: Value =
        serde_json::from_slice(&digest::exported(home.folder(), home.now).unwrap()).unwrap();
    said.as_object_mut().unwrap().remove("exported_at");
    said
}

/// The export of a watchlist, in a folder of its own.
fn exported(home: &Home) -> Files {
    let files = Files::new();
    let bytes = digest::exported(home.folder(), home.now).unwrap();
    files.put("everything.json", bytes);
    files
}

/// Where two exports differ: a path and both values.
fn differences(at: &str, one: &Value, other: &Value, told: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(a), Value::Object(b)) => {
            for name in a
                .keys()
                .chain(b.keys().filter(|name| !a.contains_key(*name)))
            {
                let nothing = &Value::Null;
                let (one, other) = (
                    a.get(name).unwrap_or(nothing),
                    b.get(name).unwrap_or(nothing),
                );
                differences(&format!("{at}.{name}"), one, other, told);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (number, (one, other)) in a.iter().zip(b).enumerate() {
                differences(&format!("{at}[{number}]"), one, other, told);
            }
        }
        _ if one != other => told.push(format!("{at}: {one} became {other}")),
        _ => {}
    }
}

#[track_caller]
fn assert_same(one: &Value, other: &Value) {
    let mut told = Vec::new();
    differences("", one, other, &mut told);
    told.truncate(20);
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn everything_comes_back_as_it_was() {
    let home = full();
    let mut other = Home::new();
    other.wait(1_000_000);
    bring_in(&mut other, exported(&home).path());
    assert_same(&said(&home), &said(&other));
}

#[test]
fn a_second_time_it_adds_nothing_and_undone_nothing_is_left_of_it() {
    let files = exported(&full());
    let mut home = Home::new();
    let before = state(&home);
    bring_in(&mut home, files.path());
    let brought = state(&home);
    let again = bring_in(&mut home, files.path());
    let adds = again.new_film + again.new_viewing + again.merged + again.needs_you;
    assert_eq!(
        adds,
        0,
        "{:#?}",
        lines(&home, &looked_at(&home, files.path()))
    );
    assert_eq!(state(&home), brought);
    home.watchlist.undo().unwrap();
    assert_eq!(
        state(&home),
        before,
        "{}",
        difference(&before, &state(&home))
    );
    home.watchlist.redo().unwrap();
    assert_eq!(state(&home), brought);
}

/// A watchlist after so many deeds of a person.
fn lived(seed: u64, deeds: usize) -> Home {
    let mut rng = fastrand::Rng::with_seed(seed);
    let mut home = Home::new();
    for _ in 0..deeds {
        let deed = (rng.u8(..20) > 0).then(|| verbs::any(&mut rng));
        home.does(deed.as_ref());
    }
    home
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn any_watchlist_comes_back_as_it_was(seed: u64) {
        let home = lived(seed, 80);
        let mut other = Home::new();
        other.now = home.now;
        let before = state(&other);
        bring_in(&mut other, exported(&home).path());
        assert_same(&said(&home), &said(&other));
        other.watchlist.undo().unwrap();
        assert_eq!(state(&other), before);
    }
}

#[test]
fn what_earlier_versions_of_the_program_wrote_comes_back_too() {
    for (at, fixture) in FIXTURES.into_iter().enumerate() {
        let home = Home::over(folder_with(fixture));
        let mut other = Home::new();
        bring_in(&mut other, exported(&home).path());
        let mut told = Vec::new();
        differences("", &said(&home), &said(&other), &mut told);
        told.truncate(9);
        assert!(told.is_empty(), "schema {}: {told:#?}", at + 1);
    }
}

/// Whatever is in a row of the state without its checksums.
fn words(state: &str) -> std::collections::BTreeSet<String> {
    let persons = |line: &&str| {
        !["card", "tally", "table_sum", "search"]
            .iter()
            .any(|it| line.starts_with(it))
    };
    let bare = |line: &str| {
        line.rsplit_once(' ')
            .map_or(line.to_owned(), |(bare, _)| bare.to_owned())
    };
    state.lines().filter(persons).map(bare).collect()
}

/// Whether a row says all that another one says, and perhaps more.
fn says_all_of(row: &str, other: &str) -> bool {
    let mut rest = Some(row);
    for part in other.split(" Null") {
        rest = rest
            .and_then(|it| it.split_once(part))
            .map(|(_, rest)| rest);
    }
    rest.is_some() && row.split('(').next() == other.split('(').next()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_there_is_changed_and_a_second_time_nothing_is_added(one: u64, other: u64) {
        let files = exported(&lived(one, 60));
        let mut home = lived(other, 60);
        merge_some(&mut home, other);
        home.wait(100_000);
        let before = state(&home);
        let first = bring_in(&mut home, files.path());
        let after = words(&state(&home));
        let before_it = words(&before);
        let gone = before_it.difference(&after).filter(|row| {
            // What is seen waits no longer, as always; and what was lacking is filled in.
            !row.starts_with("waiting ") && !after.iter().any(|it| says_all_of(it, row))
        });
        let gone: Vec<&String> = gone.collect();
        prop_assert!(gone.is_empty(), "{gone:#?}");
        let brought = state(&home);
        let again = bring_in(&mut home, files.path());
        let adds = again.new_film + again.new_viewing + again.merged;
        // What it brought may answer what it asked.
        let asks_no_more = again.needs_you <= first.needs_you;
        prop_assert!(adds == 0 && asks_no_more, "{:#?}", lines(&home, &looked_at(&home, files.path())));
        prop_assert_eq!(state(&home), brought);
        home.watchlist.undo().unwrap();
        prop_assert!(state(&home) == before, "{}", difference(&before, &state(&home)));
    }
}

/// Makes films one, as a person does who finds that they are.
fn merge_some(home: &mut Home, seed: u64) {
    let mut rng = fastrand::Rng::with_seed(seed);
    for _ in 0..6 {
        let cards = home.cards();
        let [film, into] = [(); 2].map(|()| cards[rng.usize(..cards.len())].film);
        if film != into {
            let merged = home.watchlist.merge_films(film, into, None, home.now);
            merged.unwrap();
        }
        home.wait(10);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn ones_own_export_asks_nothing_though_films_were_merged_since(seed: u64) {
        let mut home = lived(seed, 60);
        let old = exported(&home);
        merge_some(&mut home, seed);
        let new = exported(&home);
        for files in [&old, &new] {
            for run in ["first", "again"] {
                let import = looked_at(&home, files.path());
                let counts = import.summary().counts;
                let adds = counts.new_film + counts.new_viewing + counts.merged;
                let told = lines(&home, &import);
                prop_assert_eq!(counts.needs_you, 0, "{}: {:#?}", run, told);
                prop_assert!(run == "first" || adds == 0, "{:#?}", told);
                bring_in(&mut home, files.path());
            }
        }
    }
}

#[test]
fn of_a_film_that_was_merged_here_nothing_is_dropped() {
    let film = |title: &str, job| FilmDraft {
        title: title.into(),
        credits: vec![CreditDraft {
            job,
            name: "Anna Example".into(),
            role: None,
        }],
        ..FilmDraft::default()
    };
    let both = [
        film("North", CreditJob::Director),
        film("South", CreditJob::Cast),
    ];
    let mut home = Home::new();
    home.watchlist.add_films(&both, home.now).unwrap();
    // The other watchlist has both as well, and of South no word but its name.
    let bare = Files::new();
    let text = std::fs::read_to_string(exported(&home).path().join("everything.json")).unwrap();
    let said_of_cast = text.find(r#"[{"job":"cast""#).unwrap();
    let end = said_of_cast + text[said_of_cast..].find(']').unwrap();
    let text = format!("{}[{}", &text[..said_of_cast], &text[end..]);
    bare.put("everything.json", text);
    let mut other = Home::new();
    bring_in(&mut other, bare.path());
    let into = other.film("North");
    other.with("South", |list, film, now| {
        list.merge_films(film, into, None, now)
    });

    for (film, expected) in [("North", "Calm."), ("South", "Loud.")] {
        home.with(film, |list, film, now| {
            list.write_note_to_seal(film, expected, now)?;
            list.seal_note(film, None, now)
        });
    }
    for note in ["First.", "Then."] {
        home.with("South", |list, film, now| list.write_note(film, note, now));
        home.does(None);
    }
    home.with("South", |list, film, now| {
        list.set_link(film, LinkKind::Watch, Some("https://example.com/"), now)
    });
    let files = exported(&home);
    bring_in(&mut other, files.path());
    let note = other.page("North").note;
    assert_eq!(note, "Then.\n\n---\n\nLoud.", "as merging writes it");
    let whole = said(&other);
    let mut films = whole["films"].as_array().unwrap().iter();
    let north = films.find(|film| film["title"] == "North").unwrap();
    let told = [
        "/sealed_note/text",
        "/earlier_notes/0/text",
        "/links/0/address",
        "/credits/1/job",
    ];
    let told = told.map(|it| north.pointer(it).and_then(Value::as_str));
    let all = ["Calm.", "First.", "https://example.com/", "cast"];
    assert_eq!(told, all.map(Some));
    let again = bring_in(&mut other, files.path());
    let adds = again.new_film + again.new_viewing + again.merged + again.needs_you;
    assert_eq!(adds, 0);
}

#[test]
fn the_first_exports_there_were_are_read_to_the_row() {
    let mut home = Home::new();
    let file = sample("poste-restante/first.json");
    assert_eq!(
        lines(&home, &looked_at(&home, &file)),
        [
            "first.json 6 The Letter Never Sent (1960): Merged",
            "first.json 6 The Letter Never Sent (1960): NewViewing",
            "first.json 7 Gone Since (1971): NewFilm",
            "first.json 8 Two Boats (1980): NewFilm",
        ]
    );
    bring_in(&mut home, &file);
    assert_eq!(home.page("The Letter Never Sent").note, "Silence.");
    assert_eq!(seen(&mut home, "The Letter Never Sent"), ["2024-05-01 8"]);
    let gone = home.page("Gone Since");
    let told = (
        gone.card.year,
        gone.card.minutes,
        gone.card.director,
        gone.facts.release_year,
    );
    assert_eq!(
        told,
        (
            Some(1971),
            Some(90),
            Some("Anna Example".to_owned()),
            Some(1972)
        ),
        "what no collection here says any more stays"
    );
    let made: Vec<String> = home
        .page("Two Boats")
        .credits
        .into_iter()
        .map(|it| it.name)
        .collect();
    assert_eq!(
        made,
        ["Anna Example", "Boris Example"],
        "two people, though neither has a uuid"
    );
    let collection = &said(&home)["collections"][0];
    assert_eq!(
        (&collection["half_stars"], &collection["comment"]),
        (&9.into(), &"Ten letters.".into())
    );
}

#[test]
fn what_cannot_be_understood_is_set_aside_with_its_line_and_nothing_else_is() {
    let mut home = Home::new();
    let file = sample("poste-restante/everything.json");
    let import = looked_at(&home, &file);
    assert_eq!(
        lines(&home, &import),
        [
            "everything.json 9 The Letter Never Sent (1960): Merged",
            "everything.json 10 Zerkalo (1975): NewFilm",
            "everything.json 10 Zerkalo (1975): NewViewing",
            r#"everything.json 10 Zerkalo: SetAside Aside(NoSuchDate { text: "2024-02-31" })"#,
            "everything.json 11 Zerkalo (1975): NewFilm",
            "everything.json 12 Thrown Away (1999): NewFilm",
            "everything.json 13 Round: SetAside Aside(NotReadable)",
            "everything.json 14 And Round: SetAside Aside(NotReadable)",
            r#"everything.json 15 Too Early: SetAside Aside(NoSuchYear { text: "1066" })"#,
            r#"everything.json 16 Too Good: SetAside Aside(NoSuchRating { text: "11" })"#,
            "everything.json 17 The Same Once More: SetAside Aside(NotReadable)",
            "everything.json 18 : SetAside Aside(NoTitle)",
            "everything.json 19 : SetAside Aside(NotReadable)",
            "everything.json 20 : SetAside Aside(NotReadable)",
            "everything.json 26 Zerkalo (1975): Merged",
            "everything.json 26 : SetAside Aside(NotInFile)",
        ]
    );
    let warnings = [
        ImportWarning::NoPictures { count: 1 },
        ImportWarning::NotKnown {
            what: "a_later_field".into(),
        },
    ];
    assert_eq!(import.summary().warnings, warnings.map(Cause::from));
    bring_in(&mut home, &file);
    assert_eq!(on_list(&mut home, "North"), ["Zerkalo: Coldest."]);
    assert_eq!(rating(&mut home, "Zerkalo"), Some(10));
    let Condition::Tag(tag) = home.reader.labels().unwrap().living[0].conditions[1] else {
        panic!("it asks for a tag");
    };
    let taiga = Question {
        conditions: vec![Condition::Tag(tag)],
        ..Question::everything()
    };
    assert_eq!(
        home.titles(&taiga).len(),
        2,
        "the filter means what it meant"
    );
}

#[test]
fn an_export_of_a_newer_version_is_refused() {
    let files = Files::new();
    for version in ["2", "1.5", "1e300"] {
        let text =
            format!(r#"{{"format":"poste-restante-export","films":[],"version":{version}}}"#);
        let file = files.put("newer.json", text);
        let newer = Refusal::MadeByNewer { file: file.clone() };
        assert_eq!(refused(&file), newer, "{version}");
    }
}

#[test]
fn cut_off_at_every_kilobyte_it_is_read_as_far_as_it_goes_and_undone() {
    let files = exported(&full());
    let whole = std::fs::read(files.path().join("everything.json")).unwrap();
    let mut home = Home::new();
    let before = state(&home);
    let mut read = 0;
    for length in (0..whole.len()).step_by(1024) {
        let file = files.put("everything.json", &whole[..length]);
        let Ok(mut import) = Import::read(&[file], ImportOptions::default(), NOW, &Monitor::none())
        else {
            continue;
        };
        read += import.summary().rows;
        matched(&home, &mut import);
        home.watchlist.import_files(&import, home.now).unwrap();
        home.watchlist.undo().unwrap();
        assert!(
            state(&home) == before,
            "{length}: {}",
            difference(&before, &state(&home))
        );
    }
    assert!(read > 100, "canary: {read}");
}

#[test]
fn what_no_program_wrote_is_set_aside_whatever_its_shape() {
    let home = Home::new();
    let head = r#"{"format":"poste-restante-export","films":["#;
    let deep = "[".repeat(100_000);
    let closed = format!("{deep}{}", "]".repeat(100_000));
    let film = |field: &str| {
        format!(r#"{head}{{"uuid":"01932c07-a1b2-7c3d-8e4f-000000000001","title":"A",{field}}}]}}"#)
    };
    let files = Files::new();
    for (text, found) in [
        (
            format!("{head}{deep}"),
            "x.json 1 : SetAside Aside(BreaksOff)",
        ),
        (
            format!("{head}{closed}]}}"),
            "x.json 1 : SetAside Aside(NotReadable)",
        ),
        (
            film(&format!(r#""credits":{closed}"#)),
            "x.json 1 A: SetAside Aside(NotReadable)",
        ),
        (film(&format!(r#""later":{closed}"#)), "x.json 1 A: NewFilm"),
        (
            film(&format!(r#""tags":[{}0]"#, "{},".repeat(1_000_000))),
            "x.json 1 A: SetAside Aside(TooLong)",
        ),
        (
            film(&format!(r#""sort_title":"{}""#, "x".repeat(30_000))),
            "x.json 1 A: SetAside Aside(TooLong)",
        ),
        (
            film(r#""minutes":-1"#),
            "x.json 1 A: SetAside Aside(NotReadable)",
        ),
        (
            film(r#""added_at":9e300"#),
            "x.json 1 A: SetAside Aside(NotReadable)",
        ),
        (
            film(r#""links":[{"kind":"watch","address":"file:///etc/passwd"}]"#),
            "x.json 1 A: SetAside Aside(NotReadable)",
        ),
        (
            film(r#""sealed_note":{"text":"x","opens_on":"2027-01-01"}"#),
            "x.json 1 A: SetAside Aside(NotReadable)",
        ),
    ] {
        let import = looked_at(&home, &files.put("x.json", &text));
        assert_eq!(
            lines(&home, &import),
            [found],
            "{}",
            &text[..text.len().min(200)]
        );
    }
}

#[test]
fn a_file_that_changed_since_it_was_looked_at_brings_no_picture_and_nothing_else() {
    let files = exported(&full());
    let mut home = Home::new();
    let before = state(&home);
    let import = looked_at(&home, files.path());
    let file = files.path().join("everything.json");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace(r#""base64":""#, r#""base64":"AAAA"#)).unwrap();
    let refused = refusal(home.watchlist.import_files(&import, home.now));
    assert!(
        matches!(refused, Refusal::FileNotRead { .. }),
        "{refused:?}"
    );
    assert_eq!(state(&home), before);
}

#[test]
fn two_lists_of_one_name_stay_two_and_none_is_another() {
    let mut home = Home::new();
    let list = ListDraft {
        name: "North".into(),
        introduction: String::new(),
        ranked: false,
    };
    for film in ["The Ascent", "The Commissar"] {
        home.with(film, |watchlist, film, now| {
            watchlist.make_list(&list, &[film], now)
        });
    }
    let files = exported(&home);
    let first = home.reader.labels().unwrap().lists[0].list;
    home.watchlist.remove_list(first, home.now).unwrap();
    bring_in(&mut home, files.path());
    let lists = home.reader.labels().unwrap().lists;
    let films: Vec<u32> = lists.iter().map(|list| list.films).collect();
    assert_eq!(films, [1, 1]);
}

#[test]
fn a_film_that_had_its_title_of_a_collections_film_has_it_where_that_is_another() {
    let files = exported(&lived(14_756_651_221_753_569_479, 60));
    let mut home = lived(13_840_035_460_585_407_510, 60);
    merge_some(&mut home, 13_840_035_460_585_407_510);
    home.wait(100_000);
    bring_in(&mut home, files.path());
    let again = bring_in(&mut home, files.path());
    assert_eq!((again.new_film, again.merged), (0, 0), "found by chance");
}

#[test]
fn a_film_that_is_called_elsewhere_as_a_collections_film_was_is_not_that() {
    // How films of one moment are in order is up to chance.
    for _ in 0..6 {
        let home = lived(9_304_003_486_518_092_192, 60);
        let mut there = Home::new();
        bring_in(&mut there, exported(&home).path());
        assert_same(&said(&home), &said(&there));
    }
}
