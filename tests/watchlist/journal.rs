use rusqlite::Connection;
use watchlist::ViewingDraft;

use crate::home::Home;

#[test]
fn one_act_is_one_change_with_one_row_for_each_row_it_touched() {
    let mut home = Home::new();
    let seen = ViewingDraft {
        rating: Some(9.0),
        ..ViewingDraft::on("today")
    };
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &seen, now)
    });
    let conn = Connection::open(home.file()).unwrap();
    let rows: Vec<(String, bool, bool)> = conn
        .prepare(
            "SELECT t.name, before IS NULL, after_sum IS NULL FROM journal JOIN journal_table t ON t.id = tbl ORDER BY 1",
        )
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let (came, went) = ((true, false), (false, true));
    assert_eq!(
        rows,
        [
            ("rating".to_owned(), came.0, came.1),
            ("viewing".to_owned(), came.0, came.1),
            ("waiting".to_owned(), went.0, went.1)
        ]
    );
}

#[test]
fn an_act_that_fails_half_way_leaves_nothing_behind() {
    let mut home = Home::new();
    let before = crate::home::state(&home);
    let films = [
        watchlist::FilmDraft {
            title: "Solaris".to_owned(),
            ..Default::default()
        },
        watchlist::FilmDraft {
            title: " ".to_owned(),
            ..Default::default()
        },
    ];
    home.watchlist.add_films(&films, home.now).unwrap_err();
    assert_eq!(crate::home::state(&home), before);
    home.with("The Ascent", |list, film, now| list.rate(film, 2.0, now));
    assert_eq!(
        home.reader
            .history(watchlist::Window { first: 0, count: 9 })
            .unwrap()
            .total,
        1,
        "and the next act works"
    );
}

#[test]
fn every_table_of_the_persons_is_journalled_because_it_has_a_sum() {
    let home = Home::new();
    let conn = Connection::open(home.file()).unwrap();
    let without: Vec<String> = conn
        .prepare(
            "SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
               AND m.name NOT LIKE 'search_%'
               AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'row_sum') ORDER BY 1",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let expected = [
        "card",
        "collection",
        "collection_tally",
        "derived_by",
        "diary",
        "entry",
        "entry_country",
        "entry_credit",
        "entry_genre",
        "image",
        "journal",
        "journal_block",
        "journal_table",
        "opened_until",
        "picture",
        "table_sum",
        "tally",
        "viewing_name",
    ];
    assert_eq!(
        without, expected,
        "a new table is the person's, and has a row_sum, or is named here"
    );
}

#[test]
fn of_what_can_no_longer_be_redone_texts_stay_and_the_rest_goes() {
    let mut home = Home::new();
    let solaris = watchlist::FilmDraft {
        title: "Solaris".to_owned(),
        ..Default::default()
    };
    home.watchlist.add_films(&[solaris], home.now).unwrap();
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "The snow.", now)
    });
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    home.watchlist.idle_checkpoint().unwrap();
    assert_eq!(
        images(&home),
        ["film", "note", "waiting"],
        "redo needs them"
    );
    home.with("The Ascent", |list, film, now| list.rate(film, 9.0, now));
    home.watchlist.idle_checkpoint().unwrap();
    assert_eq!(images(&home), ["note"]);
    let film = home.film("The Ascent");
    let versions = home.reader.note_versions(film).unwrap();
    assert_eq!(versions.len(), 1, "what was written can be read for ever");
    let checked = watchlist::check(home.folder(), &watchlist::Monitor::none()).unwrap();
    assert!(checked.all_is_well(), "{checked:?}");
}

/// The tables of which a row came with a change and its image is held, since it went again.
fn images(home: &Home) -> Vec<String> {
    Connection::open(home.file())
        .unwrap()
        .prepare(
            "SELECT t.name FROM journal JOIN journal_table t ON t.id = tbl
             WHERE before IS NULL AND after IS NOT NULL ORDER BY 1",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}
