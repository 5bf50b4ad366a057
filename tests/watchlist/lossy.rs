//! What another program, or a disk that rots, may leave in the file where text, a date or a rating was.

use rusqlite::Connection;
use watchlist::{
    Error, FilmDraft, Monitor, Question, Reason, Refusal, Sort, ViewingDraft, Window, back_up,
    check, repair,
};

use crate::digest;
use crate::home::Home;

const ASCENT: &str = "The Ascent";
const OWN: &str = "Мазельквакст";

/// Each a statement by another program's hand.
const STORED: &[&str] = &[
    "UPDATE note SET text = CAST(x'536e6fff77' AS TEXT)",
    "UPDATE film SET title = CAST(x'd09cff' AS TEXT), original_title = CAST(x'c3' AS TEXT) WHERE title IS NOT NULL",
    "UPDATE viewing SET place = CAST(x'ff' AS TEXT), remark = CAST(x'fe41' AS TEXT)",
    "UPDATE viewing SET seen_on = CAST(x'323031ff' AS TEXT)",
    "UPDATE rating SET half_stars = 73",
    "UPDATE card SET rating = 73, seen_on = 'tomorrow', title = CAST(x'd09cff' AS TEXT)",
];

fn lived() -> Home {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    home.with(ASCENT, |list, film, now| {
        let viewing = ViewingDraft {
            place: "Kinoteatr".to_owned(),
            remark: "Cold.".to_owned(),
            ..ViewingDraft::on("2011")
        };
        list.mark_seen(film, &viewing, now)
    });
    home.with(ASCENT, |list, film, now| list.rate(film, 8.0, now));
    let own = FilmDraft {
        title: OWN.to_owned(),
        original_title: Some(OWN.to_owned()),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[own], home.now).unwrap();
    home
}

fn store(home: &Home, sql: &str) {
    let conn = Connection::open(home.file()).unwrap();
    conn.execute_batch("PRAGMA ignore_check_constraints = ON")
        .unwrap();
    let stored = conn.execute(sql, []);
    assert!(
        stored.unwrap_or_else(|error| panic!("{sql}: {error}")) > 0,
        "{sql}"
    );
}

const SORTS: [Sort; 9] = [
    Sort::Position,
    Sort::Title,
    Sort::OriginalTitle,
    Sort::Year,
    Sort::Director,
    Sort::Minutes,
    Sort::Rating,
    Sort::Seen,
    Sort::Added,
];

/// Every question that is asked of the core is answered.
fn is_shown(home: &mut Home) {
    for sort in SORTS {
        let listed = home.ask(&Question {
            sort,
            ..Question::everything()
        });
        assert_eq!(listed.len(), 11, "{sort:?}");
    }
    for card in home.cards() {
        home.reader.film(card.film, home.now).unwrap();
        home.reader.note_versions(card.film).unwrap();
        home.reader.erasable(card.film).unwrap();
    }
    let all = Window {
        first: 0,
        count: 50,
    };
    home.reader.readings(&Question::everything(), all).unwrap();
    home.reader.history(all).unwrap();
    home.reader.start(home.now).unwrap();
    digest::exported(home.folder(), home.now).unwrap();
}

#[test]
fn one_value_that_is_no_text_and_no_number_fails_no_list_and_no_page() {
    for sql in STORED {
        let mut home = lived();
        let ascent = home.film(ASCENT);
        let own = home.film(OWN);
        store(&home, sql);
        is_shown(&mut home);
        // Nor is any of it in the way of what is written next.
        let now = home.now;
        home.wait(60);
        let list = &mut home.watchlist;
        for film in [ascent, own] {
            list.write_note(film, "Snow and silence.", now).unwrap();
            list.mark_seen(film, &ViewingDraft::on("2012"), now)
                .unwrap();
            list.rate(film, 7.0, now).unwrap();
        }
        is_shown(&mut home);
        while home.reader.start(home.now).unwrap().steps.undo.is_some() {
            match home.watchlist.undo() {
                Ok(_) => {}
                // A rating there never was fits nowhere.
                Err(Error::Refused(why)) => {
                    assert!(sql.contains("half_stars"), "{sql}: {why:?}");
                    assert_eq!(why, Refusal::NotAsWritten);
                    break;
                }
                Err(other) => panic!("{sql}: {other}"),
            }
        }
    }
}

#[test]
fn what_stood_there_goes_back_byte_for_byte_by_an_undo() {
    let mut home = lived();
    store(&home, STORED[0]);
    home.wait(60);
    home.with(ASCENT, |list, film, now| {
        list.write_note(film, "Another.", now)
    });
    home.watchlist.undo().unwrap();
    let conn = Connection::open(home.file()).unwrap();
    let text: Vec<u8> = conn
        .query_row("SELECT CAST(text AS BLOB) FROM note", [], |row| row.get(0))
        .unwrap();
    assert_eq!(text, b"Sno\xffw");
}

#[test]
fn it_is_found_by_name_and_repaired() {
    for sql in &STORED[..5] {
        let home = lived();
        back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
        store(&home, sql);
        let found = check(home.folder(), &Monitor::none()).unwrap().found;
        assert_eq!(found.len(), 1, "{sql}: {found:?}");
        let (folder, now) = (home.folder().to_owned(), home.now);
        let kept = home.quit();
        repair(&folder, now, &Monitor::none()).unwrap();
        assert!(
            check(&folder, &Monitor::none()).unwrap().all_is_well(),
            "{sql}"
        );
        let mut home = Home::over(kept);
        is_shown(&mut home);
        let page = home.page(ASCENT);
        assert_eq!(page.note, "Snow.", "{sql}");
        assert_eq!(
            page.viewings[0].place.as_deref(),
            Some("Kinoteatr"),
            "{sql}"
        );
        assert_eq!(page.card.rating.unwrap().half_stars(), 8, "{sql}");
        home.film(OWN);
    }
}
