//! Watchlists as earlier versions wrote them; `tests/data/schemas/README.md` tells how they were made.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use watchlist::{Error, Monitor, Question, Reason, Watchlist, backups, check};

use crate::home::{Home, NOW};

/// Generated films, a part of them acted upon, as the program wrote them when this was its newest schema.
pub const FIXTURES: [&[u8]; 14] = [
    include_bytes!("../data/schemas/1.sqlite3"),
    include_bytes!("../data/schemas/2.sqlite3"),
    include_bytes!("../data/schemas/3.sqlite3"),
    include_bytes!("../data/schemas/4.sqlite3"),
    include_bytes!("../data/schemas/5.sqlite3"),
    include_bytes!("../data/schemas/6.sqlite3"),
    include_bytes!("../data/schemas/7.sqlite3"),
    include_bytes!("../data/schemas/8.sqlite3"),
    include_bytes!("../data/schemas/9.sqlite3"),
    include_bytes!("../data/schemas/10.sqlite3"),
    include_bytes!("../data/schemas/11.sqlite3"),
    include_bytes!("../data/schemas/12.sqlite3"),
    include_bytes!("../data/schemas/13.sqlite3"),
    include_bytes!("../data/schemas/14.sqlite3"),
];

/// What each step makes that was not there before it.
const MADE_BY_STEP: [(usize, &str); 12] = [
    (2, "picture"),
    (3, "sealed_note"),
    (4, "image"),
    (5, "device"),
    (6, "person_identifier"),
    (7, "derived_by"),
    (8, "watchlist"),
    (9, "journal_block"),
    (11, "sort_title"),
    (12, "tag"),
    (13, "living_list"),
    (14, "import_ledger"),
];

pub fn folder_with(fixture: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("watchlist.sqlite3"), fixture).unwrap();
    folder
}

/// A file without leaving anything beside it.
fn look(file: &Path) -> Connection {
    let address = format!("file:{}?immutable=1", file.display());
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(address, flags).unwrap()
}

/// The tables whose every row the person made or did, as this file has them, with the columns that stay. How the history
/// is kept changed with schema 5: that each step of it does the same is `carried_over.rs`'s. People got their uuids with
/// schema 6, and so other checksums: that those hold is the check's.
fn summed(conn: &Connection) -> Vec<(String, String)> {
    let tables = conn
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('change', 'setting', 'device', 'person')
               AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'row_sum')",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect::<Vec<String>>();
    let history = [
        ("person", "id, name, original_name"),
        ("change", "id, verb, at, detail, undoes, state, open_until"),
        ("journal", "change, key, before"),
        ("setting", "name, value"),
    ];
    let columns = tables.into_iter().map(|table| {
        let columns = columns(conn, &table);
        (table, columns)
    });
    columns
        .chain(history.map(|(table, columns)| (table.to_owned(), columns.to_owned())))
        .collect()
}

fn rows(conn: &Connection, table: &str, columns: &str) -> Vec<String> {
    let mut all = conn
        .prepare(&format!("SELECT {columns} FROM {table}"))
        .unwrap();
    let count = all.column_count();
    let mut rows: Vec<String> = all
        .query_map([], |row| {
            (0..count)
                .map(|at| row.get_ref(at).map(|value| format!("{value:?}")))
                .collect::<rusqlite::Result<Vec<_>>>()
                .map(|row| row.join("|"))
        })
        .unwrap()
        .map(Result::unwrap)
        .collect();
    rows.sort_unstable();
    rows
}

fn columns(conn: &Connection, table: &str) -> String {
    conn.query_row(
        "SELECT group_concat(name) FROM pragma_table_info(?1)",
        [table],
        |row| row.get(0),
    )
    .unwrap()
}

#[test]
fn every_schema_there_was_has_a_fixture() {
    let newest: u32 = Connection::open(Home::new().file())
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(FIXTURES.len(), newest as usize, "the newest among them");
    for (at, fixture) in FIXTURES.iter().enumerate() {
        let version = i32::from_be_bytes(fixture[60..64].try_into().unwrap());
        assert_eq!(version, at as i32 + 1);
    }
}

#[test]
fn a_watchlist_of_every_schema_opens_with_all_that_was_in_it() {
    for fixture in FIXTURES {
        let folder = folder_with(fixture);
        let file = folder.path().join("watchlist.sqlite3");
        let conn = look(&file);
        let before: Vec<_> = summed(&conn)
            .into_iter()
            .map(|(table, columns)| {
                let rows = rows(&conn, &table, &columns);
                (table, columns, rows)
            })
            .collect();
        let version: u32 = conn
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        drop(conn);
        let filled = before
            .iter()
            .filter(|(_, _, rows)| !rows.is_empty())
            .count();
        assert!(filled >= 8, "schema {version}: it says something");

        drop(Watchlist::open(folder.path(), NOW).unwrap());
        let conn = look(&file);
        for (table, columns, before) in &before {
            let mut after = rows(&conn, table, columns);
            if table.ends_with("_name") {
                // A collection brings names in more languages than it did.
                after.retain(|row| before.contains(row));
            }
            assert_eq!(
                &after, before,
                "schema {version}, {table}: to the last letter"
            );
        }
        let made = backups(folder.path()).unwrap();
        let needed = usize::from((version as usize) < FIXTURES.len());
        assert_eq!(
            made.len(),
            needed,
            "schema {version}: one was made before anything was changed"
        );
        drop(conn);

        let mut home = Home::over(folder);
        assert!(
            home.cards().iter().any(|card| card.picture.is_some()),
            "and it has what is new"
        );
        home.watchlist.undo().unwrap();
        watchlist::back_up(home.folder(), Reason::Asked, NOW, &Monitor::none())
            .expect("every sum holds");
    }
}

#[test]
fn a_migration_that_fails_at_any_step_leaves_every_byte_and_one_backup() {
    for (step, table) in MADE_BY_STEP {
        for fixture in &FIXTURES[..step - 1] {
            let folder = folder_with(fixture);
            let file = folder.path().join("watchlist.sqlite3");
            // In the way of this step.
            let conn = Connection::open(&file).unwrap();
            conn.execute_batch(&format!("CREATE TABLE {table} (x)"))
                .unwrap();
            drop(conn);
            let before = fs::read(&file).unwrap();
            for _ in 0..3 {
                match Watchlist::open(folder.path(), NOW) {
                    Err(Error::Sqlite(_) | Error::NotOpen(_)) => {}
                    other => panic!("step {step}: {:?}", other.map(drop)),
                }
                assert_eq!(fs::read(&file).unwrap(), before, "step {step}");
            }
            let made = backups(folder.path()).unwrap();
            assert_eq!(
                made.len(),
                1,
                "step {step}: however often it fails, one backup"
            );
            assert_eq!(made[0].reason, Reason::Migration);
            assert!(made[0].counts.is_some(), "and that one can be read");
        }
    }
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    conn.prepare(sql)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn people_are_named_alike_in_a_copy_brought_up_to_date_later() {
    for fixture in &FIXTURES[..5] {
        let [now, later] = [(), ()].map(|()| {
            let folder = folder_with(fixture);
            let home = Home::over(folder);
            let conn = Connection::open(home.file()).unwrap();
            texts(&conn, "SELECT uuid FROM person ORDER BY id")
        });
        assert!(now.len() > 50, "everyone who made the collection's films");
        assert_eq!(now, later);
    }
}

#[test]
fn every_column_that_refers_to_rows_is_followed_backwards_by_an_index() {
    let home = Home::new();
    let conn = Connection::open(home.file()).unwrap();
    let references = texts(
        &conn,
        r#"SELECT 'SELECT 1 FROM ' || m.name || ' WHERE ' || f."from" || ' = ?1'
           FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"#,
    );
    assert!(references.len() > 30);
    for sql in references {
        let plan = conn
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap()
            .query_row([None::<i64>], |row| row.get::<_, String>("detail"))
            .unwrap();
        assert!(plan.starts_with("SEARCH"), "{sql}: {plan}");
    }
}

#[test]
fn what_another_version_derived_by_other_rules_is_made_anew() {
    let home = Home::new();
    let file = home.file();
    let folder = home.quit();
    let conn = Connection::open(file).unwrap();
    conn.execute_batch(
        "UPDATE derived_by SET rules = 0; UPDATE card SET title_key = x'00';
         DELETE FROM search_title; UPDATE search_film SET titles = 'x', people = 'x';
         INSERT INTO search_names (search_names) VALUES ('rebuild'); UPDATE collection_tally SET seen = 7;",
    )
    .unwrap();
    drop(conn);
    let mut home = Home::over(folder);
    let found = |home: &mut Home| {
        let search = Question {
            search: "cranes".to_owned(),
            ..Question::everything()
        };
        let (all, hits) = (home.titles(&Question::everything()), home.titles(&search));
        (
            all,
            hits,
            home.reader.start(NOW).unwrap().library.collections,
        )
    };
    let (_, nothing, wrong) = found(&mut home);
    assert_eq!((nothing.len(), wrong[0].seen), (0, 7), "as it was made");

    let checked = check(home.folder(), &Monitor::none()).unwrap();
    assert!(checked.is_as_it_should_be(), "other rules are no rot");
    assert!(home.watchlist.derive_anew_if_older().unwrap().is_some());
    let (all, hits, counted) = found(&mut home);
    assert_eq!(all.first().map(String::as_str), Some("The Ascent"));
    assert_eq!(hits, ["The Cranes Are Flying"]);
    assert_eq!((counted[0].films, counted[0].seen), (10, 0));
    assert!(
        home.watchlist.derive_anew_if_older().unwrap().is_none(),
        "once"
    );
}
