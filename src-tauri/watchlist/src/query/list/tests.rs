use jiff::civil::date;
use rusqlite::params_from_iter;

use super::order::in_sql;
use super::{Question, Sort};
use crate::journal::{Act, Verb};
use crate::open::Reader;
use crate::storage::Watchlist;
use crate::values::Condition;
use crate::values::FilmId;
use crate::{Now, Window};

const NOW: Now = Now {
    today: date(2026, 11, 25),
    millis: 1_795_580_000_000,
};

/// How SQLite goes about a question.
fn plan(list: &Watchlist, question: &Question) -> String {
    let (sql, values) = in_sql(question);
    let mut explained = list
        .conn
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .unwrap();
    let steps = explained.query_map(params_from_iter(values), |row| row.get("detail"));
    let steps: Vec<String> = steps.unwrap().map(Result::unwrap).collect();
    steps.join("; ")
}

#[test]
fn conditions_that_few_films_meet_are_answered_from_the_index_of_those() {
    let folder = tempfile::tempdir().unwrap();
    let list = Watchlist::open(folder.path(), NOW).unwrap();
    for (condition, index) in [
        (Condition::Waiting(true), "card_waiting"),
        (Condition::Noted(true), "card_noted"),
        (Condition::Seen(true), "card_by_seen"),
        (Condition::Rated(true), "card_by_rating"),
        (Condition::Collection(1), "entry_in_order"),
    ] {
        for conditions in [
            vec![condition.clone()],
            vec![condition, Condition::Seen(false)],
        ] {
            let question = Question {
                conditions,
                sort: Sort::Director,
                ..Question::everything()
            };
            let plan = plan(&list, &question);
            assert!(plan.contains(index), "{question:?}: {plan}");
        }
    }
}

#[test]
fn the_whole_list_and_what_waits_are_read_off_an_index_either_way() {
    let folder = tempfile::tempdir().unwrap();
    let list = Watchlist::open(folder.path(), NOW).unwrap();
    for conditions in [Vec::new(), vec![Condition::Waiting(true)]] {
        for descending in [false, true] {
            let question = Question {
                conditions: conditions.clone(),
                sort: Sort::Position,
                descending,
                ..Question::everything()
            };
            let plan = plan(&list, &question);
            assert!(!plan.contains("B-TREE"), "{question:?}: {plan}");
        }
    }
}

#[test]
fn the_same_conditions_are_one_statement() {
    let [seen, waiting] = [Condition::Seen(true), Condition::Waiting(true)];
    let statement = |conditions: Vec<Condition>| {
        in_sql(&Question {
            conditions,
            ..Question::everything()
        })
    };
    let often = vec![vec![seen.clone(), waiting.clone()]; 2000].concat();
    let once = statement(vec![waiting, seen]);
    assert_eq!(statement(often), once);
    let of = |collection| statement(vec![Condition::Collection(collection)]);
    assert_eq!(of(1).0, of(2).0, "values are bound, not written out");
}

#[test]
fn a_film_that_two_entries_of_a_collection_came_to_has_one_place_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    let mut reader = Reader::open(folder.path()).unwrap();
    let mut places = |descending| -> Vec<FilmId> {
        let whole = Window {
            first: 0,
            count: 20,
        };
        let question = Question {
            descending,
            ..Question::of_collection(1)
        };
        let cards = reader.films(&question, whole).unwrap().cards;
        cards.into_iter().map(|card| card.film).collect()
    };
    let mut expected = places(false);
    let [second, last] = [expected.remove(1), expected[8]];
    list.act(Act::on_film(Verb::Restore, last), NOW, |conn| {
        conn.execute(
            "UPDATE film SET merged_into = ?1 WHERE id = ?2",
            [last, second],
        )?;
        Ok(())
    })
    .unwrap();
    expected.pop();
    expected.insert(1, last);
    assert_eq!(places(false), expected, "the first that any of them gives");
    expected.reverse();
    assert_eq!(places(true), expected);
}
