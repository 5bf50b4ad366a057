use std::fs;
use std::path::{Path, PathBuf};

use watchlist::{Existing, ExportForm, Exported, FilmDraft, NotHeld, ViewingDraft};

use super::life::{MIRROR, Outside, awkward, export, exported, text};
use crate::home::Home;

fn again(home: &Home, folder: &Path, existing: Existing) -> Exported {
    export(home, ExportForm::Markdown, folder, existing).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// The files of the awkward watchlist, the mirror's first.
fn written() -> (Home, Outside, PathBuf, PathBuf) {
    let home = awkward();
    let (_, outside) = exported(&home, ExportForm::Markdown, "notes");
    let folder = outside.at("notes");
    let mirror = folder.join("Зеркало (1975).md");
    (home, outside, folder, mirror)
}

#[test]
fn each_film_that_has_a_note_or_was_seen_has_a_file_with_a_head_and_the_note_as_it_is() {
    let (done, outside) = exported(&awkward(), ExportForm::Markdown, "notes");
    let folder = outside.at("notes");
    assert_eq!(
        names(&folder),
        ["=SUM( A , 1) (1999).md", "Зеркало (1975).md"]
    );
    let mirror = "\
---
written: \"~\"
film: \"~\"
title: \"Зеркало\"
original_title: \"Zerkalo\"
year: 1975
tags:
  - \"a;b\"
  - \"taiga\"
viewings:
  - {\"seen_on\":\"\",\"viewing\":\"~\"}
  - {\"seen_on\":\"1987-22\",\"viewing\":\"~\"}
  - {\"seen_on\":\"2011-03\",\"viewing\":\"~\"}
  - {\"finished\":false,\"seen_on\":\"2020-05-05\",\"viewing\":\"~\"}
---

=Снег.

---
\"2\"
";
    assert_eq!(text(&folder.join("Зеркало (1975).md")), mirror);
    let formula = "\
---
written: \"~\"
film: \"~\"
title: \"=SUM(\\\"A\\\", 1)\"
year: 1999
directors:
  - \"A; B\"
  - \"C\"
identifiers:
  - \"imdb:tt0133093\"
  - \"tmdb:603\"
  - \"letterboxd:sum\"
rating: 4.5
viewings:
  - {\"seen_on\":\"2010\",\"viewing\":\"~\"}
  - {\"company\":\"-Anna, Boris\",\"place\":\"Кино \\\"Мир\\\"\",\"rating\":3.5,\"remark\":\"One, two;\\nthree 🎬 \\\\\",\
\"seen_on\":\"2026-03-12\",\"tags\":[\"with, father\"],\"viewing\":\"~\"}
  - {\"seen_on\":\"2026-11-20\",\"viewing\":\"~\"}
---
";
    assert_eq!(text(&folder.join("=SUM( A , 1) (1999).md")), formula);
    assert_eq!(
        (done.files, done.counts.films, done.counts.notes),
        (2, 2, 1)
    );
    let lacks = done.not_held.into_iter().collect::<Vec<_>>();
    assert_eq!(
        lacks,
        [
            (NotHeld::SealedNotes, 1),
            (NotHeld::Lists, 2),
            (NotHeld::Binned, 10)
        ]
    );
}

#[test]
fn only_what_changed_is_written_again() {
    let (mut home, _outside, folder, mirror) = written();
    let before = names(&folder);
    let done = again(&home, &folder, Existing::Kept);
    assert_eq!((done.files, done.unchanged, done.bytes), (0, 2, 0));
    home.with(MIRROR, |list, film, now| {
        list.write_note(film, "Silence.", now)
    });
    let done = again(&home, &folder, Existing::Kept);
    assert_eq!((done.files, done.unchanged, done.kept), (1, 1, 0));
    assert!(text(&mirror).ends_with("---\n\nSilence.\n"));
    assert_eq!(names(&folder), before);
}

#[test]
fn a_file_that_was_edited_there_stays_until_it_is_to_be_replaced() {
    let (mut home, _outside, folder, mirror) = written();
    let edited = format!("{}My line.\n", fs::read_to_string(&mirror).unwrap());
    fs::write(&mirror, &edited).unwrap();
    for _ in 0..2 {
        let done = again(&home, &folder, Existing::Kept);
        assert_eq!((done.files, done.unchanged, done.kept), (0, 1, 1));
        assert_eq!(fs::read_to_string(&mirror).unwrap(), edited);
        home.with(MIRROR, |list, film, now| {
            list.write_note(film, "Silence.", now)
        });
    }
    let done = again(&home, &folder, Existing::Replaced);
    assert_eq!((done.files, done.kept), (1, 0));
    assert!(text(&mirror).ends_with("---\n\nSilence.\n"));
    fs::write(&mirror, b"\xff\xfe").unwrap();
    let done = again(&home, &folder, Existing::Kept);
    assert_eq!(
        (done.kept, fs::read(&mirror).unwrap()),
        (0, b"\xff\xfe".to_vec())
    );
    assert!(
        folder.join("Зеркало (1975) 2.md").exists(),
        "what is no text says no more which film it is of: it is somebody's"
    );
}

#[test]
fn a_film_keeps_its_file_whatever_it_or_the_file_is_called_since() {
    let (mut home, _outside, folder, mirror) = written();
    let mine = folder.join("Мой любимый.md");
    fs::rename(&mirror, &mine).unwrap();
    let film = home.film(MIRROR);
    let mut draft = home.reader.film_drafts(film).unwrap().said;
    draft.title = "Mirror".to_owned();
    home.watchlist.edit_film(film, &draft, home.now).unwrap();
    let done = again(&home, &folder, Existing::Kept);
    assert_eq!((done.files, done.unchanged), (1, 1));
    assert!(text(&mine).contains("title: \"Mirror\""));
    assert_eq!(names(&folder).len(), 2);
    fs::remove_file(&mine).unwrap();
    assert_eq!(
        again(&home, &folder, Existing::Kept).files,
        1,
        "what is gone comes again"
    );
    assert!(folder.join("Mirror (1975).md").exists());
}

#[test]
fn what_is_no_longer_in_the_export_stays_and_is_counted() {
    let (mut home, _outside, folder, mirror) = written();
    home.with(MIRROR, |list, film, now| list.remove_films(&[film], now));
    let done = again(&home, &folder, Existing::Kept);
    assert_eq!((done.stale, done.counts.films), (1, 1));
    assert!(mirror.exists());
}

#[test]
fn names_are_told_apart_where_systems_would_not() {
    let mut home = awkward();
    let film = |title: &str| FilmDraft {
        title: title.to_owned(),
        year: Some(1999),
        ..FilmDraft::default()
    };
    let drafts = ["MIRROR", "Mirror", "Con: fin", "nul"].map(film);
    home.watchlist.add_films(&drafts, home.now).unwrap();
    for title in ["MIRROR", "Mirror", "Con: fin", "nul"] {
        home.with(title, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on("2001"), now)
        });
    }
    let outside = Outside::new();
    let folder = outside.at("notes");
    fs::create_dir(&folder).unwrap();
    fs::create_dir(folder.join(".obsidian")).unwrap();
    again(&home, &folder, Existing::Kept);
    assert_eq!(
        names(&folder),
        [
            ".obsidian",
            "=SUM( A , 1) (1999).md",
            "Con fin (1999).md",
            "MIRROR (1999).md",
            "Mirror (1999) 2.md",
            "nul_ (1999).md",
            "Зеркало (1975).md",
        ]
    );
    let done = again(&home, &folder, Existing::Kept);
    assert_eq!((done.files, done.unchanged), (0, 6));
}

#[test]
fn a_note_of_somebodys_is_never_taken_for_a_films_file() {
    let (home, outside) = (awkward(), Outside::new());
    let folder = outside.at("vault");
    fs::create_dir(&folder).unwrap();
    let mine = folder.join("зеркало (1975).md");
    fs::write(&mine, "---\ntitle: mine\n---\nfilm: \"x\"\n").unwrap();
    let refused = export(&home, ExportForm::Markdown, &folder, Existing::Kept);
    refused.expect_err("others' files lie there, and none of ours");
    let before = fs::read(&mine).unwrap();
    let done = again(&home, &folder, Existing::Replaced);
    assert_eq!((done.files, fs::read(&mine).unwrap()), (2, before));
    assert!(folder.join("Зеркало (1975) 2.md").exists());
}
