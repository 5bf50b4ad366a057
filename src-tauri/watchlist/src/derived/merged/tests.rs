use jiff::civil::date;
use rusqlite::params;

use super::leads_to;
use crate::journal::{Act, Verb, before_commit};
use crate::nouns::collection::{BuiltIn, seed};
use crate::open::Reader;
use crate::storage::Watchlist;
use crate::values::FilmId;
use crate::{FilmDraft, Monitor, Now, Question, Window};

const NOW: Now = Now {
    today: date(2026, 11, 25),
    millis: 1_795_580_000_000,
};
/// One of the collection's, with its imdb identifier.
const ASCENT: FilmId = 1;
const ITS_IMDB: &str = "tt0075404";

fn begun() -> (tempfile::TempDir, Watchlist, [FilmId; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    let films = ["First of mine", "Second of mine"].map(|title| FilmDraft {
        title: title.to_owned(),
        ..FilmDraft::default()
    });
    list.add_films(&films, NOW).unwrap();
    let last: FilmId = list
        .conn
        .query_row("SELECT max(id) FROM film", [], |row| row.get(0))
        .unwrap();
    (folder, list, [last - 1, last])
}

fn merge(list: &mut Watchlist, film: FilmId, into: FilmId) {
    let act = Act::on_film(Verb::Restore, into);
    list.act(act, NOW, |conn| {
        conn.execute(
            "UPDATE film SET merged_into = ?2 WHERE id = ?1",
            params![film, into],
        )?;
        Ok(())
    })
    .unwrap();
}

/// Where the collection's entry stands and its credits, and which of the films are shown.
fn stands(list: &Watchlist) -> (FilmId, FilmId, Vec<FilmId>) {
    let entry = "SELECT e.film, c.film FROM entry e JOIN entry_credit c ON c.entry = e.id WHERE e.key = 'the-ascent'";
    let (entry, credits) = list
        .conn
        .query_row(entry, [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    let shown = list
        .conn
        .prepare("SELECT film FROM card WHERE film = 1 OR film > 10 ORDER BY film")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    (entry, credits, shown)
}

#[test]
fn a_merged_film_is_not_shown_and_what_a_collection_says_of_it_is_said_of_the_other() {
    let (folder, mut list, [first, second]) = begun();
    let before = stands(&list);
    assert_eq!(before, (ASCENT, ASCENT, vec![ASCENT, first, second]));

    merge(&mut list, ASCENT, first);
    assert_eq!(stands(&list), (first, first, vec![first, second]));
    let mut reader = Reader::open(folder.path()).unwrap();
    let page = reader.film(first, NOW).unwrap();
    assert_eq!(page.entries.len(), 1, "why it is in the collection");
    assert_eq!(page.card.director.as_deref(), Some("Larisa Shepitko"));
    reader.film(ASCENT, NOW).unwrap_err();
    let all = Window {
        first: 0,
        count: 100,
    };
    let found = reader.films(&Question::everything(), all).unwrap();
    assert_eq!(found.total, 11, "ten, and two of mine, less one");

    merge(&mut list, first, second);
    assert_eq!(stands(&list), (second, second, vec![second]));
    list.undo().unwrap();
    assert_eq!(stands(&list), (first, first, vec![first, second]));
    list.undo().unwrap();
    assert_eq!(stands(&list), before, "undone, each is itself again");
    list.redo().unwrap();
    assert_eq!(stands(&list), (first, first, vec![first, second]));
    drop(reader);
    crate::back_up(folder.path(), crate::Reason::Asked, NOW, &Monitor::none())
        .expect("every sum holds");
}

#[test]
fn an_update_of_the_collection_lands_where_the_film_leads_and_undoing_the_merge_gives_it_back() {
    let (folder, mut list, [first, second]) = begun();
    merge(&mut list, ASCENT, first);
    merge(&mut list, first, second);
    list.conn
        .execute("UPDATE collection SET fingerprint = 0", [])
        .unwrap();
    drop(list);
    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    assert_eq!(stands(&list), (second, second, vec![second]));
    list.undo().unwrap();
    list.undo().unwrap();
    let shown = vec![ASCENT, first, second];
    assert_eq!(stands(&list), (ASCENT, ASCENT, shown));
}

#[test]
fn a_merged_film_does_not_come_back_with_a_language() {
    let (folder, mut list, [first, second]) = begun();
    merge(&mut list, ASCENT, first);
    let title = |film| {
        let reader = Reader::open(folder.path()).unwrap();
        let card = reader.film(film, NOW).unwrap().card;
        (card.title, card.second_title, card.director.unwrap())
    };
    let shown = (first, first, vec![first, second]);
    let own = "First of mine".to_owned();
    for (language, director) in [("ru", "Лариса Шепитько"), ("en", "Larisa Shepitko")]
    {
        list.speak(language, NOW).unwrap();
        assert_eq!(stands(&list), shown, "{language}");
        let second = Some("Восхождение".to_owned());
        let expected = (own.clone(), second, director.to_owned());
        assert_eq!(title(first), expected, "the person's title stays");
    }
    list.speak("ru", NOW).unwrap();
    list.undo().unwrap();
    assert_eq!(stands(&list), (ASCENT, ASCENT, vec![ASCENT, first, second]));
    let (title, second, _) = title(ASCENT);
    assert_eq!(
        (title.as_str(), second.as_deref()),
        ("Восхождение", Some("The Ascent"))
    );
}

#[test]
fn an_identifier_of_a_merged_film_leads_to_the_other() {
    let (_folder, mut list, [first, second]) = begun();
    merge(&mut list, ASCENT, first);
    merge(&mut list, first, second);
    let json = format!(
        r#"{{ "format": 2, "key": "another", "version": 1, "name": "Another", "introduction": "", "availability": "",
             "source": {{ "name": "", "address": "", "thanks": "" }},
             "films": [{{ "key": "same", "title": "Ascent", "identifiers": {{ "imdb": "{ITS_IMDB}" }} }}] }}"#
    );
    let another = BuiltIn {
        json: Box::leak(json.into_boxed_str()),
        drawings: &[],
    };
    seed(&list.conn, &another, NOW).unwrap();
    let entry = "SELECT film, made_for FROM entry WHERE key = 'same'";
    let stands = |list: &Watchlist| -> (FilmId, FilmId) {
        list.conn
            .query_row(entry, [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
    };
    assert_eq!(stands(&list), (second, ASCENT));
    list.undo().unwrap();
    assert_eq!(stands(&list), (first, ASCENT));
}

#[test]
fn a_way_leads_to_its_end_and_never_in_a_circle() {
    let (_folder, mut list, [first, second]) = begun();
    merge(&mut list, ASCENT, first);
    merge(&mut list, first, second);
    let ends =
        |list: &Watchlist| [ASCENT, first, second].map(|it| leads_to(&list.conn, it).unwrap());
    assert_eq!(ends(&list), [second; 3]);
    merge(&mut list, second, ASCENT);
    assert_eq!(ends(&list), [ASCENT, first, second]);
    assert!(stands(&list).2.is_empty(), "none of them is shown");
    list.undo().unwrap();
    assert_eq!(ends(&list), [second; 3]);
}

/// Another collection, with one film that only it has.
const NEWER: BuiltIn = BuiltIn {
    json: r#"{ "format": 2, "key": "newer", "version": 1, "name": "Newer", "introduction": "", "availability": "",
               "source": { "name": "", "address": "", "thanks": "" }, "films": [{ "key": "new", "title": "New" }] }"#,
    drawings: &[],
};

#[test]
fn going_back_to_before_the_other_film_gives_a_collections_film_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    let copy = crate::back_up(folder.path(), crate::Reason::Asked, NOW, &Monitor::none()).unwrap();
    list.add_films(
        &[FilmDraft {
            title: "Mine".to_owned(),
            ..FilmDraft::default()
        }],
        NOW,
    )
    .unwrap();
    let tx = list.conn.transaction().unwrap();
    seed(&tx, &NEWER, NOW).unwrap();
    before_commit(&tx, &list.tables, None).unwrap();
    tx.commit().unwrap();
    let (mine, new): (FilmId, FilmId) = list
        .conn
        .query_row(
            "SELECT (SELECT id FROM film WHERE title = 'Mine'), (SELECT film FROM entry WHERE key = 'new')",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    merge(&mut list, new, mine);

    let shown = |list: &Watchlist| -> Vec<FilmId> {
        let mut films = list
            .conn
            .prepare("SELECT film FROM card WHERE film > 10 ORDER BY film")
            .unwrap();
        let films = films.query_map([], |row| row.get(0)).unwrap();
        films.map(Result::unwrap).collect()
    };
    assert_eq!(shown(&list), [mine]);
    list.restore(crate::Copy::File(&copy), NOW, &Monitor::none())
        .unwrap();
    assert_eq!(shown(&list), [new]);
    list.undo().unwrap();
    assert_eq!(shown(&list), [mine]);
    crate::back_up(folder.path(), crate::Reason::Asked, NOW, &Monitor::none())
        .expect("every sum holds");
}

#[test]
fn erasing_the_film_erases_what_was_merged_into_it_and_no_update_brings_it_back() {
    let (folder, mut list, [first, _]) = begun();
    list.write_note(ASCENT, "Snow.", NOW).unwrap();
    merge(&mut list, ASCENT, first);
    let film = crate::Erasure::Film(first);
    list.erase(film, false, NOW).unwrap();
    list.conn
        .execute("UPDATE collection SET fingerprint = 0", [])
        .unwrap();
    drop(list);
    let list = Watchlist::open(folder.path(), NOW).unwrap();
    let left = "SELECT (SELECT count(*) FROM card), (SELECT count(*) FROM note), (SELECT count(*) FROM entry)";
    let left: (u32, u32, u32) = list
        .conn
        .query_row(left, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap();
    assert_eq!(left, (10, 0, 10), "nine of the collection, and one of mine");
    crate::back_up(folder.path(), crate::Reason::Asked, NOW, &Monitor::none())
        .expect("every sum holds");
}
