use fastrand::Rng;
use jiff::civil::date;
use proptest::prelude::*;
use rusqlite::{Connection, ToSql, params};

use super::{Act, UndoOne, Verb, before_commit, steps};
use crate::derived::rules;
use crate::nouns::film::{CreditDraft, FilmDraft};
use crate::nouns::viewing::ViewingDraft;
use crate::query::list::Question;
use crate::safety::check;
use crate::storage::{Watchlist, schema};
use crate::verbs::{self, Ground};
use crate::{Error, Now, Reader, Window};

const NOW: Now = Now {
    today: date(2026, 11, 28),
    millis: 1_795_900_000_000,
};

fn opened() -> (tempfile::TempDir, Watchlist) {
    let folder = tempfile::tempdir().unwrap();
    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    let own = ["Stalker", "Mirror", "Solaris"].map(|title| FilmDraft {
        title: title.to_owned(),
        credits: CreditDraft::directors(["Andrei Tarkovsky".to_owned()]),
        ..FilmDraft::default()
    });
    list.add_films(&own, NOW).unwrap();
    (folder, list)
}

/// The three of one's own first, then the collection's: few enough to meet again and again.
const FILMS: &str = "SELECT film FROM card ORDER BY film DESC";

/// Any verb, and what none does yet and the journal has to bear: rows that go from one film to another, people renamed, and
/// films merged.
#[derive(Debug, Clone)]
enum Deed {
    Verb(verbs::Deed),
    Move(usize, usize),
    Rename(usize, u8),
    Recast(usize, usize),
    Merge(usize, usize),
    Undo,
    Redo,
    UndoOne(usize),
}

impl Deed {
    fn carry_out(&self, list: &mut Watchlist) {
        match self {
            Self::Verb(deed) => {
                let ground = Ground::of(&list.conn, NOW).unwrap();
                match deed.carry_out(list, &ground) {
                    Ok(_) | Err(Error::Refused(_)) => {}
                    Err(other) => panic!("{deed:?}: {other}"),
                }
            }
            Self::Move(n, to) => {
                let viewing = nth(list, "SELECT id FROM viewing ORDER BY id", *n);
                let film = nth(list, FILMS, *to);
                write(
                    list,
                    "UPDATE viewing SET film = ?2 WHERE id = ?1",
                    viewing,
                    film,
                );
            }
            Self::Rename(n, name) => {
                let person = nth(list, "SELECT id FROM person ORDER BY id", *n);
                let name = format!("Name {name}");
                write(
                    list,
                    "UPDATE person SET name = ?2 WHERE id = ?1",
                    person,
                    name,
                );
            }
            Self::Recast(n, to) => {
                let credit = nth(list, "SELECT id FROM credit ORDER BY id", *n);
                let person = nth(list, "SELECT id FROM person ORDER BY id", *to);
                write(
                    list,
                    "UPDATE credit SET person = ?2 WHERE id = ?1",
                    credit,
                    person,
                );
            }
            Self::Merge(n, into) => {
                let film = nth(list, FILMS, *n);
                let into = nth(list, FILMS, *into);
                if film != into {
                    write(
                        list,
                        "UPDATE film SET merged_into = ?2 WHERE id = ?1",
                        film,
                        into,
                    );
                }
            }
            Self::Undo => drop(list.undo().unwrap()),
            Self::Redo => drop(list.redo().unwrap()),
            Self::UndoOne(n) => {
                let sql = "SELECT id FROM change c WHERE state = 'done'
                    AND NOT EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.id AND u.state = 'done') ORDER BY id";
                if let Some(change) = nth(list, sql, *n) {
                    list.undo_change(change, true, NOW).unwrap();
                }
            }
        }
    }
}

/// The n-th of the keys that a question gives, around and around.
fn nth(list: &Watchlist, sql: &str, n: usize) -> Option<i64> {
    let mut keys = list.conn.prepare(sql).unwrap();
    let keys = keys.query_map([], |row| row.get(0)).unwrap();
    let keys: Vec<i64> = keys.map(Result::unwrap).collect();
    (!keys.is_empty()).then(|| keys[n % keys.len()])
}

/// One row of the person's, as an act of its own.
fn write(list: &mut Watchlist, sql: &str, key: Option<i64>, value: impl ToSql) {
    let act = Act::on_library(Verb::Restore);
    list.act(act, NOW, |conn| {
        conn.execute(sql, params![key, value])?;
        Ok(())
    })
    .unwrap();
}

fn deed() -> impl Strategy<Value = Deed> {
    let film = 0..5_usize;
    prop_oneof![
        4 => any::<u64>().prop_map(|seed| Deed::Verb(verbs::any(&mut Rng::with_seed(seed)))),
        1 => (0..4_usize, film).prop_map(|(n, film)| Deed::Move(n, film)),
        1 => (0..100_usize, 0..5_u8).prop_map(|(n, name)| Deed::Rename(n, name)),
        1 => (0..3_usize, 0..100_usize).prop_map(|(n, to)| Deed::Recast(n, to)),
        1 => (0..5_usize, 0..5_usize).prop_map(|(n, into)| Deed::Merge(n, into)),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => (0..20_usize).prop_map(Deed::UndoOne),
    ]
}

/// All that is derived, as text.
fn derived(conn: &Connection) -> Vec<String> {
    let mut all = Vec::new();
    for table in [
        "card",
        "tally",
        "collection_tally",
        "diary",
        "viewing_name",
        "search_film",
        "search_title",
    ] {
        let columns: String = conn
            .query_row(
                "SELECT group_concat('quote(' || name || ')', ' || '', '' || ') FROM pragma_table_info(?1)",
                [table],
                |row| row.get(0),
            )
            .unwrap();
        let mut rows = conn
            .prepare(&format!("SELECT {columns} FROM {table} ORDER BY 1"))
            .unwrap();
        let rows = rows.query_map([], |row| row.get::<_, String>(0)).unwrap();
        all.extend(rows.map(|row| format!("{table}: {}", row.unwrap())));
    }
    all
}

/// The same, made anew from what collections and the person say; nothing of it is kept.
fn made_anew(list: &mut Watchlist) -> Vec<String> {
    let tables = std::sync::Arc::clone(&list.tables);
    let tx = list.writing().unwrap();
    rules::forget_all(&tx).unwrap();
    before_commit(&tx, &tables, None).unwrap();
    derived(&tx)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn whatever_goes_to_another_film_or_is_renamed_what_is_derived_is_as_if_made_anew(
        deeds in prop::collection::vec(deed(), 1..16)
    ) {
        let (_folder, mut list) = opened();
        for deed in &deeds {
            deed.carry_out(&mut list);
            let kept = derived(&list.conn);
            prop_assert_eq!(kept, made_anew(&mut list), "after {:?}", deed);
            list.conn
                .execute("INSERT INTO search_names (search_names, rank) VALUES ('integrity-check', 1)", [])
                .unwrap();
        }
        prop_assert!(check::look(&list.conn, &crate::Monitor::none()).unwrap().all_is_well());
    }
}

/// A later version's columns, of both kinds.
const ADDED: &str = "
    ALTER TABLE viewing ADD COLUMN mood TEXT;
    ALTER TABLE viewing ADD COLUMN screen INTEGER NOT NULL DEFAULT 2;
    ALTER TABLE note ADD COLUMN script TEXT NOT NULL DEFAULT 'plain';
    ALTER TABLE film ADD COLUMN seal TEXT;";

#[test]
fn columns_added_later_leave_every_older_change_what_it_was() {
    let (folder, mut list) = opened();
    list.mark_seen(11, &ViewingDraft::on("2011"), NOW).unwrap();
    let changed = list.mark_seen(12, &ViewingDraft::on("2012"), NOW).unwrap();
    let seen = changed.steps.undo.unwrap().change;
    let viewing: i64 = list
        .conn
        .query_row("SELECT max(id) FROM viewing", [], |row| row.get(0))
        .unwrap();
    list.edit_viewing(viewing, &ViewingDraft::on("2013"), NOW)
        .unwrap();
    list.write_note(11, "Water.", NOW).unwrap();
    list.write_note(11, "", NOW).unwrap();
    list.take_back_viewing(viewing, NOW).unwrap();
    list.undo().unwrap();
    drop(list);
    let file = folder.path().join("watchlist.sqlite3");
    Connection::open(file)
        .unwrap()
        .execute_batch(ADDED)
        .unwrap();
    schema::LATER.set(ADDED);

    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    let well = |list: &Watchlist| {
        check::look(&list.conn, &crate::Monitor::none())
            .unwrap()
            .all_is_well()
    };
    assert!(well(&list), "no checksum changed");
    list.redo().unwrap();
    while steps(&list.conn).unwrap().undo.is_some() {
        list.undo().unwrap();
        assert!(well(&list));
    }
    while steps(&list.conn).unwrap().redo.is_some() {
        list.redo().unwrap();
        assert!(well(&list));
    }
    list.undo().unwrap();
    let screen = "SELECT screen FROM viewing WHERE id = ?1";
    let screen: i64 = list
        .conn
        .query_row(screen, [viewing], |row| row.get(0))
        .unwrap();
    assert_eq!(screen, 2, "what an older image lacks has its default");

    let touched = list.undo_change(seen, false, NOW).unwrap();
    assert!(
        matches!(touched, UndoOne::Touched { .. }),
        "the viewing was edited since: {touched:?}"
    );
    let first = steps(&list.conn).unwrap().undo.unwrap().change;
    for change in (1..=first).rev() {
        // What cannot go back alone says so; nothing fails.
        let _ = list.undo_change(change, true, NOW);
        assert!(well(&list));
    }
    let mut reader = Reader::open(folder.path()).unwrap();
    let all = Window {
        first: 0,
        count: 99,
    };
    let films = reader.films(&Question::everything(), all).unwrap().total;
    assert_eq!(films, 10, "the films that came with a change went with it");
}
