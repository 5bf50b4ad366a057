//! Erased for good: whatever was written is then in no byte of the folder. Every search is first shown to find it.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use proptest::prelude::*;
use rusqlite::Connection;
use watchlist::{
    CreditDraft, DiskTrouble, Erasure, Error, FilmDraft, Ink, LinkKind, Monitor, Question, Reason,
    StepState, Verb, ViewingDraft, Window, back_up, backups, erase_from_backups,
};

use crate::home::{Home, difference, refusal, state};
use crate::undo::deed;

const ASCENT: &str = "The Ascent";

/// A word nobody writes, as it is written and as the search index has it.
#[derive(Clone, Copy)]
struct Word(&'static str, &'static str);

const TITLE: Word = Word("Zywarblethorn", "zywarblethorn");
const ORIGINAL: Word = Word("Щёгрызваёкс", "щегрызваекс");
const DIRECTOR: Word = Word("Jóvkelmîra", "jovkelmira");
const CYRILLIC_DIRECTOR: Word = Word("Ёйхмантовскийц", "еихмантовскииц");
const EARLIER: Word = Word("Üblompertang", "ublompertang");
const UNDONE: Word = Word("Фъюжкварлёт", "фъюжкварлет");
const NOTE: Word = Word("Мызёлквакстр", "мызелквакстр");
const SEALED: Word = Word("Quincuñdraxel", "quincundraxel");
const PLACE: Word = Word("Kinö-Vrazzledom", "vrazzledom");
const COMPANY: Word = Word("Grubelschnaft", "grubelschnaft");
const REMARK: Word = Word("Жвёлкопрындь", "жвелкопрындь");
const EARLIER_REMARK: Word = Word("Spluzzivark", "spluzzivark");
const WHY: Word = Word("Blorfenquist", "blorfenquist");
const LINK: Word = Word("https://wobbelquark.example/", "wobbelquark");
const PICTURE: Word = Word("Ppzxkqjvwbytes", "ppzxkqjvwbytes");

const OF_A_FILM: [Word; 15] = [
    TITLE,
    ORIGINAL,
    DIRECTOR,
    CYRILLIC_DIRECTOR,
    EARLIER,
    UNDONE,
    NOTE,
    SEALED,
    PLACE,
    COMPANY,
    REMARK,
    EARLIER_REMARK,
    WHY,
    LINK,
    PICTURE,
];
const OF_THE_NOTE: [Word; 3] = [EARLIER, UNDONE, NOTE];
const OF_THE_VIEWING: [Word; 4] = [PLACE, COMPANY, REMARK, EARLIER_REMARK];

impl Word {
    /// What of it lies together wherever it is kept: in the index neighbours share their beginnings.
    fn parts(self) -> [String; 2] {
        [self.0, self.1].map(|word| word.chars().skip(3).collect())
    }
}

/// Every file below the folder that holds one of these words, with the word.
fn found(folder: &Path, words: &[Word]) -> Vec<(String, &'static str)> {
    let mut files = Vec::new();
    list(folder, &mut files);
    assert!(files.len() >= 3, "there is something to look through");
    let mut found = Vec::new();
    for file in files {
        let bytes = fs::read(&file).unwrap();
        for word in words {
            let holds = |part: &String| bytes.windows(part.len()).any(|it| it == part.as_bytes());
            if word.parts().iter().any(holds) {
                let name = file.strip_prefix(folder).unwrap().display().to_string();
                found.push((name.replace('\\', "/"), word.0));
            }
        }
    }
    found
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// That the search finds every one of these words somewhere.
fn finds_all(folder: &Path, words: &[Word]) {
    let found = found(folder, words);
    for word in words {
        assert!(
            found.iter().any(|(_, it)| *it == word.0),
            "the search would miss {}",
            word.0
        );
    }
}

fn picture() -> String {
    let mut bytes = crate::verbs::pictures::png(0);
    // Larger than a page, so that it lies on pages of its own.
    for _ in 0..2_000 {
        bytes.extend(PICTURE.0.bytes());
    }
    let encoded = base64::engine::general_purpose::STANDARD.encode(bytes);
    format!("data:image/png;base64,{encoded}")
}

/// A film of the person's own, beside another by the same people's side.
fn add(home: &mut Home) -> i64 {
    let film = FilmDraft {
        title: format!("The {}", TITLE.0),
        original_title: Some(ORIGINAL.0.to_owned()),
        year: Some(1973),
        minutes: Some(93),
        credits: CreditDraft::directors([
            format!("Ada {}", DIRECTOR.0),
            CYRILLIC_DIRECTOR.0.to_owned(),
        ]),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[film], home.now).unwrap();
    home.film(&format!("The {}", TITLE.0))
}

/// Everything a person can say of a film, some of it said otherwise before.
fn say_everything(home: &mut Home, film: i64) {
    let now = home.now;
    let list = &mut home.watchlist;
    list.write_note(film, EARLIER.0, now).unwrap();
    list.leave_writing().unwrap();
    list.write_note(film, &format!("{} now", UNDONE.0), now)
        .unwrap();
    list.leave_writing().unwrap();
    list.undo().unwrap();
    list.write_note(film, &format!("Now {}.", NOTE.0), now)
        .unwrap();
    list.leave_writing().unwrap();
    list.say_why_waiting(film, WHY.0, now).unwrap();
    let draft = ViewingDraft {
        place: PLACE.0.to_owned(),
        company: COMPANY.0.to_owned(),
        remark: EARLIER_REMARK.0.to_owned(),
        rating: Some(9.0),
        ..ViewingDraft::on("2026-03-12")
    };
    list.mark_seen(film, &draft, now).unwrap();
    let viewing = home.reader.film(film, now).unwrap().viewings[0].viewing;
    let draft = ViewingDraft {
        remark: REMARK.0.to_owned(),
        rating: Some(7.0),
        ..draft
    };
    list.edit_viewing(viewing, &draft, now).unwrap();
    list.write_note_to_seal(film, SEALED.0, now).unwrap();
    list.seal_note(film, Some("2027-01-01"), now).unwrap();
    list.set_link(film, LinkKind::Watch, Some(LINK.0), now)
        .unwrap();
    list.give_picture(film, &picture(), Ink::Blue, now).unwrap();
}

/// What was done to other films, so that there is something to go wrong with.
fn others(home: &mut Home) {
    home.with("The Cranes Are Flying", |list, film, now| {
        list.write_note(film, "Squirrel.", now)
    });
    home.with("The Commissar", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
}

fn erase(home: &mut Home, what: Erasure) {
    let erased = home.watchlist.erase(what, true, home.now).unwrap();
    assert_eq!(erased.unfinished, None);
    let cleaned = erase_from_backups(home.folder(), &[]).unwrap();
    assert_eq!((cleaned.damaged, &cleaned.unfinished), (0, &None));
    home.watchlist.erased_from_backups(&cleaned).unwrap();
}

fn lines(home: &Home) -> Vec<(Verb, StepState)> {
    let window = Window {
        first: 0,
        count: 500,
    };
    let history = home.reader.history(window).unwrap();
    history
        .lines
        .iter()
        .map(|line| (line.step.verb, line.state))
        .collect()
}

/// Every checksum, SQLite's own check, and a copy that passes its own.
fn is_whole(home: &Home) {
    back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).expect("every sum holds");
}

fn undo_and_redo_everything(home: &mut Home) {
    let mut steps = 0;
    while home.watchlist.undo().unwrap().steps.undo.is_some() {
        steps += 1;
    }
    is_whole(home);
    while home.watchlist.redo().unwrap().steps.redo.is_some() {
        steps -= 1;
    }
    assert_eq!(steps, 0, "as many steps back as forth");
    is_whole(home);
}

#[test]
fn a_film_of_ones_own_goes_with_all_that_was_ever_said_of_it() {
    let mut home = Home::new();
    others(&mut home);
    let (before, history) = (state(&home), lines(&home));
    let film = add(&mut home);
    say_everything(&mut home, film);
    back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    finds_all(home.folder(), &OF_A_FILM);

    erase(&mut home, Erasure::Film(film));
    assert_eq!(found(home.folder(), &OF_A_FILM), [], "while it is open");
    assert_eq!(
        state(&home),
        before,
        "{}",
        difference(&before, &state(&home))
    );
    assert_eq!(lines(&home), history);
    is_whole(&home);
    undo_and_redo_everything(&mut home);
    assert_eq!(state(&home), before);
    assert_eq!(found(home.folder(), &OF_A_FILM), []);
    let home = home.restart();
    assert_eq!(state(&home), before);
    let folder = home.quit();
    assert_eq!(found(folder.path(), &OF_A_FILM), [], "and closed");
}

#[test]
fn taken_away_in_the_ordinary_way_every_word_is_still_there() {
    let mut home = Home::new();
    let film = add(&mut home);
    say_everything(&mut home, film);
    let now = home.now;
    let list = &mut home.watchlist;
    list.write_note(film, "", now).unwrap();
    list.discard_sealed_note(film, now).unwrap();
    list.take_picture_away(film, now).unwrap();
    list.set_link(film, LinkKind::Watch, None, now).unwrap();
    let viewing = home.reader.film(film, now).unwrap().viewings[0].viewing;
    list.take_back_viewing(viewing, now).unwrap();
    while list.undo().unwrap().steps.undo.is_some() {}
    assert_eq!(home.cards().len(), 10, "the film is gone");
    finds_all(home.folder(), &OF_A_FILM);
    let folder = home.quit();
    finds_all(folder.path(), &OF_A_FILM);
}

#[test]
fn a_film_that_is_gone_leaves_nothing_in_a_change_that_could_bring_it_back() {
    let mut home = Home::new();
    let film = add(&mut home);
    say_everything(&mut home, film);
    // Steps back and not forth again: what would be redone names the film too.
    for _ in 0..4 {
        home.watchlist.undo().unwrap();
    }
    finds_all(home.folder(), &OF_A_FILM);
    erase(&mut home, Erasure::Film(film));
    assert_eq!(found(home.folder(), &OF_A_FILM), []);
    home.watchlist.redo().unwrap();
    undo_and_redo_everything(&mut home);
    assert_eq!(lines(&home), []);
}

#[test]
fn the_note_goes_with_every_version_and_nothing_else_does() {
    let mut home = Home::new();
    others(&mut home);
    let film = home.film(ASCENT);
    say_everything(&mut home, film);
    back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    finds_all(home.folder(), &OF_THE_NOTE);
    let but_the_note = |state: String| -> Vec<String> {
        let of_it = [
            format!("note Integer({film}) "),
            format!("card Integer({film}) "),
            "table_sum Text(\"note\") ".to_owned(),
        ];
        let other = |line: &&str| !of_it.iter().any(|it| line.starts_with(it));
        state.lines().filter(other).map(str::to_owned).collect()
    };
    let all = state(&home).lines().count();
    let before = but_the_note(state(&home));
    assert_eq!(all - before.len(), 3, "one of each");

    erase(&mut home, Erasure::Note(film));
    assert_eq!(found(home.folder(), &OF_THE_NOTE), []);
    let others = [
        SEALED,
        PLACE,
        COMPANY,
        REMARK,
        EARLIER_REMARK,
        LINK,
        PICTURE,
    ];
    finds_all(home.folder(), &others);
    assert_eq!(but_the_note(state(&home)), before);
    let page = home.page(ASCENT);
    assert_eq!((page.note.as_str(), page.note_versions), ("", 0));
    assert!(!page.card.noted && page.card.rating.is_some() && page.card.viewings == 1);
    assert!(
        lines(&home)
            .iter()
            .filter(|(verb, _)| *verb == Verb::WriteNote)
            .count()
            == 1
    );
    undo_and_redo_everything(&mut home);
    let folder = home.quit();
    assert_eq!(found(folder.path(), &OF_THE_NOTE), []);
}

#[test]
fn a_viewing_goes_and_what_else_its_changes_did_can_still_be_undone() {
    let mut home = Home::new();
    others(&mut home);
    let film = home.film(ASCENT);
    say_everything(&mut home, film);
    back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    finds_all(home.folder(), &OF_THE_VIEWING);
    let viewing = home.page(ASCENT).viewings[0].viewing;

    erase(&mut home, Erasure::Viewing(viewing));
    assert_eq!(found(home.folder(), &OF_THE_VIEWING), []);
    assert_eq!(
        found(home.folder(), &[Word("zzz2026-03-12", "zzz2026-03-12")]),
        [],
        "nor does anything say when it was"
    );
    finds_all(
        home.folder(),
        &[NOTE, EARLIER, UNDONE, SEALED, LINK, PICTURE],
    );
    let page = home.page(ASCENT);
    assert_eq!((page.card.viewings, page.viewings.len()), (0, 0));
    assert_eq!(
        page.card.rating.unwrap().half_stars(),
        7,
        "what it was worth stays"
    );
    let told = lines(&home);
    let seen = told
        .iter()
        .filter(|(verb, _)| *verb == Verb::MarkSeen)
        .count();
    assert_eq!(seen, 1, "only that of another film is told of: {told:?}");
    assert_eq!(
        told.iter().filter(|(verb, _)| *verb == Verb::Rate).count(),
        2
    );
    undo_and_redo_everything(&mut home);
    while home.watchlist.undo().unwrap().steps.undo.is_some() {}
    assert!(
        home.page(ASCENT).card.waiting,
        "it waits again, as at first"
    );
}

#[test]
fn a_viewing_goes_from_its_tags_and_they_stay() {
    let mut home = Home::new();
    let draft = ViewingDraft {
        tags: vec!["cinema".to_owned()],
        ..ViewingDraft::on("2011")
    };
    home.with(ASCENT, |list, film, now| list.mark_seen(film, &draft, now));
    let viewing = home.page(ASCENT).viewings[0].viewing;
    erase(&mut home, Erasure::Viewing(viewing));
    let tags = home.reader.labels().unwrap().tags;
    assert_eq!((tags.len(), tags[0].films), (1, 0));
    undo_and_redo_everything(&mut home);
}

#[test]
fn a_sealed_note_goes_unread_also_one_that_was_thrown_away() {
    for thrown_away in [false, true] {
        let mut home = Home::new();
        let film = home.film(ASCENT);
        say_everything(&mut home, film);
        if thrown_away {
            home.watchlist.discard_sealed_note(film, home.now).unwrap();
        }
        assert!(home.reader.erasable(film).unwrap().sealed_note);
        finds_all(home.folder(), &[SEALED]);
        erase(&mut home, Erasure::SealedNote(film));
        assert_eq!(found(home.folder(), &[SEALED]), []);
        finds_all(home.folder(), &[NOTE, REMARK]);
        assert!(!home.reader.erasable(film).unwrap().sealed_note);
        undo_and_redo_everything(&mut home);
    }
}

#[test]
fn an_opened_sealed_note_goes_out_of_the_index_too() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    say_everything(&mut home, film);
    home.watchlist.open_sealed_note(film, home.now).unwrap();
    let search = |word: Word| Question {
        search: word.1.to_owned(),
        ..Question::everything()
    };
    assert_eq!(home.titles(&search(SEALED)), [ASCENT]);
    erase(&mut home, Erasure::SealedNote(film));
    assert_eq!(home.titles(&search(SEALED)), Vec::<String>::new());
    assert_eq!(
        home.titles(&search(NOTE)),
        [ASCENT],
        "the note is still found"
    );
    assert_eq!(found(home.folder(), &[SEALED]), []);
}

#[test]
fn a_film_of_the_collection_stays_away_after_an_update_and_the_collections_words_stay() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    say_everything(&mut home, film);
    let words: Vec<Word> = OF_A_FILM[4..].to_vec();
    finds_all(home.folder(), &words);
    let identifiers = |home: &Home| -> u32 {
        let conn = Connection::open(home.file()).unwrap();
        let sql = "SELECT count(*) FROM identifier WHERE film = ?1";
        conn.query_row(sql, [film], |row| row.get(0)).unwrap()
    };
    let known = identifiers(&home);
    assert!(known > 0);
    erase(&mut home, Erasure::Film(film));
    assert_eq!(found(home.folder(), &words), []);
    assert_eq!(home.cards().len(), 9);
    assert_eq!(home.reader.library().unwrap().collections[0].films, 9);
    assert!(home.reader.film(film, home.now).is_err());
    assert!(
        home.watchlist.rate(film, 5.0, home.now).is_err(),
        "nobody can act on it"
    );
    assert_eq!(identifiers(&home), known, "what the collection knows it by");
    undo_and_redo_everything(&mut home);

    // As after an update: the collection's file is another, and is read again.
    let conn = Connection::open(home.file()).unwrap();
    conn.execute("UPDATE collection SET fingerprint = 0", [])
        .unwrap();
    drop(conn);
    let mut home = home.restart();
    assert_eq!(home.cards().len(), 9);
    is_whole(&home);
    finds_all(home.folder(), &[Word("The Ascent", "ascent")]);
}

#[test]
fn people_and_pictures_that_another_film_names_stay() {
    let mut home = Home::new();
    let film = add(&mut home);
    say_everything(&mut home, film);
    let other = FilmDraft {
        title: "Solaris".to_owned(),
        credits: CreditDraft::directors([CYRILLIC_DIRECTOR.0.to_owned()]),
        ..Default::default()
    };
    home.watchlist.add_films(&[other], home.now).unwrap();
    let solaris = home.film("Solaris");
    home.watchlist
        .give_picture(solaris, &picture(), Ink::Blue, home.now)
        .unwrap();
    erase(&mut home, Erasure::Film(film));
    assert_eq!(found(home.folder(), &[TITLE, ORIGINAL, DIRECTOR, NOTE]), []);
    finds_all(home.folder(), &[CYRILLIC_DIRECTOR, PICTURE]);
    let card = home.card(solaris);
    assert_eq!(card.director.as_deref(), Some(CYRILLIC_DIRECTOR.0));
    let kept = home.reader.picture(&card.picture.unwrap()).unwrap();
    assert!(kept.is_some());
    undo_and_redo_everything(&mut home);
    // A picture that only a change could bring back stays with it.
    home.watchlist.take_picture_away(solaris, home.now).unwrap();
    erase(&mut home, Erasure::Film(1));
    home.watchlist.undo().unwrap();
    assert!(home.card(solaris).picture.is_some());
}

#[test]
fn left_in_the_backups_it_is_there_and_only_there() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    say_everything(&mut home, film);
    for _ in 0..3 {
        back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    }
    assert_eq!(home.reader.erasable(film).unwrap().backups, 3);
    let before = backups(home.folder()).unwrap();
    home.watchlist
        .erase(Erasure::Note(film), false, home.now)
        .unwrap();
    assert_eq!(erase_from_backups(home.folder(), &[]).unwrap().cleaned, 0);
    let mut there: Vec<_> = found(home.folder(), &OF_THE_NOTE)
        .into_iter()
        .map(|(file, _)| file)
        .collect();
    there.dedup();
    assert_eq!(there.len(), 3, "{there:?}");
    assert!(
        there.iter().all(|file| file.starts_with("backups/")),
        "{there:?}"
    );
    assert_eq!(backups(home.folder()).unwrap(), before);

    // The sealed note, out of all of them: the note stays in them, and each can be gone back to.
    erase(&mut home, Erasure::SealedNote(film));
    assert_eq!(found(home.folder(), &[SEALED]), []);
    let after = backups(home.folder()).unwrap();
    assert_eq!(
        after
            .iter()
            .map(|it| (it.number, it.reason))
            .collect::<Vec<_>>(),
        [(3, Reason::Asked), (2, Reason::Asked), (1, Reason::Asked)]
    );
    assert_eq!(after[0].counts.unwrap().notes, 1, "of the two, one is gone");
    home.watchlist
        .restore(watchlist::Copy::Backup(2), home.now, &Monitor::none())
        .unwrap();
    assert_eq!(home.page(ASCENT).note, format!("Now {}.", NOTE.0));
    assert_eq!(home.page(ASCENT).sealed_note, None);
    assert_eq!(found(home.folder(), &[SEALED]), []);
    home.watchlist.undo().unwrap();
    assert_eq!(home.page(ASCENT).note, "");
}

#[test]
fn a_folder_of_more_backups_is_cleaned_as_well() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    say_everything(&mut home, film);
    let copy = back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    let second = tempfile::tempdir().unwrap();
    fs::copy(&copy, second.path().join(copy.file_name().unwrap())).unwrap();
    for name in ["a", "b"] {
        fs::write(second.path().join(name), "nobody's business").unwrap();
    }
    home.watchlist
        .erase(Erasure::Film(film), true, home.now)
        .unwrap();
    finds_all(second.path(), &OF_THE_NOTE);
    let cleaned = erase_from_backups(home.folder(), &[second.path().to_path_buf()]).unwrap();
    assert_eq!(cleaned.cleaned, 2);
    assert_eq!(found(second.path(), &OF_A_FILM[4..]), []);
}

#[test]
fn what_cannot_be_cleaned_is_counted_and_left_as_it_is() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    say_everything(&mut home, film);
    let copies: Vec<PathBuf> = (0..5)
        .map(|_| back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap())
        .collect();
    let note = |bytes: &[u8]| {
        let word = NOTE.0.as_bytes();
        bytes.windows(word.len()).position(|it| it == word).unwrap()
    };
    let mut rotten = fs::read(&copies[0]).unwrap();
    let at = note(&rotten);
    rotten[at + 1] ^= 1;
    let good = fs::read(&copies[1]).unwrap();
    fs::write(&copies[0], &rotten).unwrap();
    fs::write(&copies[1], &good[..good.len() / 2]).unwrap();
    fs::write(&copies[2], "").unwrap();
    let newer = Connection::open(&copies[3]).unwrap();
    newer.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(newer);
    let aside = home.folder().join("set-aside/000001");
    fs::create_dir_all(&aside).unwrap();
    fs::write(aside.join("watchlist.sqlite3"), NOTE.0).unwrap();
    let left: Vec<_> = copies[..4]
        .iter()
        .map(|copy| fs::read(copy).unwrap())
        .collect();

    assert_eq!(home.reader.erasable(film).unwrap().set_aside, 1);
    let erased = home
        .watchlist
        .erase(Erasure::Note(film), true, home.now)
        .unwrap();
    assert_eq!(erased.set_aside, 1);
    let cleaned = erase_from_backups(home.folder(), &[]).unwrap();
    assert_eq!((cleaned.cleaned, cleaned.damaged), (1, 4), "{cleaned:?}");
    assert_eq!(cleaned.unfinished, None);
    for (copy, left) in copies.iter().zip(left) {
        assert_eq!(fs::read(copy).unwrap(), left, "not touched");
    }
    let mut there: Vec<_> = found(home.folder(), &OF_THE_NOTE)
        .into_iter()
        .map(|(file, _)| file)
        .collect();
    there.dedup();
    let clean = copies[4].file_name().unwrap().to_str().unwrap();
    assert!(
        there
            .iter()
            .all(|file| file != "watchlist.sqlite3" && !file.ends_with(clean)),
        "the watchlist and the whole copy are clean: {there:?}"
    );
    assert!(
        there.iter().any(|file| file.starts_with("set-aside/")),
        "{there:?}"
    );
}

#[test]
fn a_backup_that_could_not_be_replaced_is_tried_again() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    say_everything(&mut home, film);
    let copies: Vec<PathBuf> = (0..2)
        .map(|_| back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap())
        .collect();
    let good = fs::read(&copies[0]).unwrap();
    home.watchlist
        .erase(Erasure::Note(film), true, home.now)
        .unwrap();
    let cleaned = erase_from_backups(home.folder(), &[]).unwrap();
    assert_eq!(cleaned.cleaned, 2);
    // As if the power had gone after the first of the two: the other is as it was, and so is what is remembered.
    fs::write(&copies[1], &good).unwrap();
    finds_all(home.folder(), &OF_THE_NOTE);
    let mut home = home.restart();
    let cleaned = erase_from_backups(home.folder(), &[]).unwrap();
    home.watchlist.erased_from_backups(&cleaned).unwrap();
    assert_eq!(found(home.folder(), &OF_THE_NOTE), []);
    assert_eq!(erase_from_backups(home.folder(), &[]).unwrap().cleaned, 0);
}

#[test]
fn while_someone_reads_it_is_not_finished_and_at_rest_it_is() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    say_everything(&mut home, film);
    let reading = Connection::open(home.file()).unwrap();
    reading
        .execute_batch("BEGIN; SELECT count(*) FROM note")
        .unwrap();
    let erased = home
        .watchlist
        .erase(Erasure::Note(film), false, home.now)
        .unwrap();
    let being_read = Error::Disk(DiskTrouble::BeingRead);
    assert_eq!(erased.unfinished.unwrap(), being_read.into());
    assert_eq!(home.page(ASCENT).note, "", "out of the watchlist it is");
    finds_all(home.folder(), &OF_THE_NOTE);
    reading.execute_batch("COMMIT").unwrap();
    home.watchlist.idle_checkpoint().unwrap();
    assert_eq!(found(home.folder(), &OF_THE_NOTE), []);
}

#[test]
fn what_is_not_there_is_refused_and_nothing_changes() {
    let mut home = Home::new();
    others(&mut home);
    let before = state(&home);
    for what in [
        Erasure::Film(77),
        Erasure::Note(77),
        Erasure::Note(1),
        Erasure::SealedNote(1),
        Erasure::Viewing(77),
    ] {
        refusal(home.watchlist.erase(what, true, home.now));
    }
    assert_eq!(state(&home), before);
}

#[test]
#[cfg(unix)]
fn nothing_is_erased_from_a_file_that_was_moved_away() {
    let mut home = Home::new();
    fs::rename(home.file(), home.folder().join("elsewhere")).unwrap();
    match home.watchlist.erase(Erasure::Film(1), false, home.now) {
        Err(Error::Moved(_)) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn words_that_other_films_have_are_found_as_before() {
    let mut home = Home::new();
    let film = add(&mut home);
    let ask = |home: &mut Home, typed: &str| {
        home.titles(&Question {
            search: typed.to_owned(),
            ..Question::everything()
        })
    };
    assert_eq!(
        ask(&mut home, "zywarblethron").len(),
        1,
        "a slip away from the title"
    );
    erase(&mut home, Erasure::Film(film));
    assert_eq!(ask(&mut home, "zywarblethron"), Vec::<String>::new());
    assert_eq!(ask(&mut home, "ascnet"), [ASCENT]);
    assert_eq!(ask(&mut home, "shepitko"), [ASCENT]);
    // The erased words were the newest: their numbers go to others.
    let titles = [
        "Brindlewick",
        "Mapplethwaite",
        "Quorndonshire",
        "Vexillaria",
        "Xanthippe",
    ];
    for title in titles {
        let film = FilmDraft {
            title: title.to_owned(),
            ..Default::default()
        };
        home.watchlist.add_films(&[film], home.now).unwrap();
    }
    for (typed, title) in [
        "brindelwick",
        "mappelthwaite",
        "quorndonshrie",
        "vexilalria",
        "xanthipep",
    ]
    .iter()
    .zip(titles)
    {
        assert_eq!(ask(&mut home, typed), [title]);
    }
}

/// Erased from a copy of an older schema, it is as if it had been erased after that copy was brought up to date.
#[test]
fn copies_of_every_schema_are_brought_up_to_date_and_cleaned() {
    let mut compared = [0; 4];
    for schema in 1..=7 {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("../../tests/data/schemas/{schema}.sqlite3"));
        for (kind, all) in some_of_each_kind(&fixture).into_iter().enumerate() {
            for what in all {
                is_cleaned_as_the_watchlist_is(&fixture, schema, what);
                compared[kind] += 1;
            }
        }
    }
    let [films, notes, sealed, viewings] = compared;
    assert!(
        films == 21 && notes >= 14 && sealed >= 2 && viewings >= 14,
        "of every kind there were some: {compared:?}"
    );
}

/// Up to three films, notes, sealed notes and viewings that a file has, as far apart as can be.
fn some_of_each_kind(fixture: &Path) -> [Vec<Erasure>; 4] {
    // Where it lies, reading it would leave a log beside it.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("watchlist.sqlite3");
    fs::copy(fixture, &file).unwrap();
    let conn = Connection::open(file).unwrap();
    let keys = |table: &str, key: &str| -> Vec<i64> {
        // Before schema 3 there were no sealed notes.
        let Ok(mut keys) = conn.prepare(&format!("SELECT {key} FROM {table} ORDER BY {key}"))
        else {
            return Vec::new();
        };
        let all: Vec<i64> = keys
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let step = all.len().div_ceil(3).max(1);
        all.into_iter().step_by(step).collect()
    };
    [
        keys("film", "id").into_iter().map(Erasure::Film).collect(),
        keys("note", "film")
            .into_iter()
            .map(Erasure::Note)
            .collect(),
        keys("sealed_note", "film")
            .into_iter()
            .map(Erasure::SealedNote)
            .collect(),
        keys("viewing", "id")
            .into_iter()
            .map(Erasure::Viewing)
            .collect(),
    ]
}

fn is_cleaned_as_the_watchlist_is(fixture: &Path, schema: u32, what: Erasure) {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(fixture, folder.path().join("watchlist.sqlite3")).unwrap();
    let mut home = Home::over(folder);
    let name = format!("backups/000077-20200101T000000Z-asked-v{schema}.sqlite3");
    let copy = home.folder().join(name);
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    fs::copy(fixture, &copy).unwrap();
    home.watchlist.erase(what, true, home.now).unwrap();
    let cleaned = erase_from_backups(home.folder(), &[]).unwrap();
    assert_eq!((cleaned.damaged, cleaned.unfinished), (0, None));
    let version: u32 = Connection::open(&copy)
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert!(version >= schema, "it was brought up to date");
    let other = tempfile::tempdir().unwrap();
    fs::copy(&copy, other.path().join("watchlist.sqlite3")).unwrap();
    let then = Home::over(other);
    let (here, there) = (state(&home), state(&then));
    assert_eq!(
        here,
        there,
        "schema {schema}, {what:?}: {}",
        difference(&here, &there)
    );
    is_whole(&then);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn erased_after_any_deeds_every_sum_is_right_and_undo_never_fails(
        before in prop::collection::vec(deed(), 1..25),
        after in prop::collection::vec(deed(), 0..10),
        which in 0..4u8,
        n in 0..3usize,
        steps_back in 0..4usize,
    ) {
        let mut home = Home::new();
        let first = home.cards();
        for deed in &before {
            home.does(deed.as_ref());
        }
        for _ in 0..steps_back {
            home.watchlist.undo().unwrap();
        }
        let copy = back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
        let cards = home.cards();
        let seen = cards.iter().find(|card| card.viewings > 0).map_or(cards[n].film, |card| card.film);
        let viewings = home.reader.film(seen, home.now).unwrap().viewings;
        let film = cards[n].film;
        let what = match (which, viewings.first()) {
            (0, Some(it)) => Erasure::Viewing(it.viewing),
            (0 | 1, _) => Erasure::Film(film),
            (2, _) => Erasure::Note(film),
            _ => Erasure::SealedNote(film),
        };
        // What became part of a film goes with it.
        let parts: Vec<i64> = Connection::open(home.file()).unwrap()
            .prepare(
                "WITH RECURSIVE part (film) AS (
                   SELECT ?1 UNION SELECT f.id FROM part JOIN film f ON f.merged_into = part.film) SELECT film FROM part")
            .unwrap()
            .query_map([film], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        match home.watchlist.erase(what, true, home.now) {
            Ok(erased) => prop_assert_eq!(erased.unfinished, None),
            Err(Error::Refused(_)) => return Ok(()),
            Err(other) => panic!("{other}"),
        }
        let cleaned = erase_from_backups(home.folder(), &[]).unwrap();
        prop_assert_eq!((cleaned.cleaned, cleaned.damaged), (1, 0));
        home.watchlist.erased_from_backups(&cleaned).unwrap();

        // The copy, cleaned without the hook, says to the letter what the watchlist says.
        let other = tempfile::tempdir().unwrap();
        fs::copy(copy, other.path().join("watchlist.sqlite3")).unwrap();
        let now = state(&home);
        let there = state(&Home::over(other));
        prop_assert!(now == there, "{}", difference(&now, &there));

        for deed in &after {
            home.does(deed.as_ref());
        }
        is_whole(&home);
        let last = state(&home);
        let nothing_to_redo = home.reader.start(home.now).unwrap().steps.redo.is_none();
        let mut steps = 0;
        while home.watchlist.undo().unwrap().steps.undo.is_some() {
            steps += 1;
        }
        is_whole(&home);
        let others = |cards: &[watchlist::Card]| -> Vec<watchlist::Card> {
            cards.iter().filter(|card| !parts.contains(&card.film) && card.film != seen).cloned().collect()
        };
        prop_assert_eq!(others(&home.cards()), others(&first), "other films are as they were at first");
        while home.watchlist.redo().unwrap().steps.redo.is_some() {
            steps -= 1;
        }
        if nothing_to_redo {
            prop_assert_eq!(steps, 0, "as many steps back as forth");
            let redone = state(&home);
            prop_assert!(redone == last, "{}", difference(&last, &redone));
        }
        for line in home.reader.history(Window { first: 0, count: 100 }).unwrap().lines {
            let _ = home.watchlist.undo_change(line.step.change, true, home.now);
        }
        is_whole(&home);
    }
}

#[test]
fn what_is_remembered_until_the_backups_are_clean_has_no_word_in_it() {
    let mut home = Home::new();
    let film = add(&mut home);
    say_everything(&mut home, film);
    back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    home.watchlist
        .erase(Erasure::Film(film), true, home.now)
        .unwrap();
    let left = found(home.folder(), &OF_A_FILM);
    assert!(!left.is_empty() && left.iter().all(|(file, _)| file.starts_with("backups/")));
}
