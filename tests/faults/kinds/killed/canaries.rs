//! The proof must see what is lost, and what is half done: here it is made so by hand.

use anyhow::{Result, ensure};
use rusqlite::Connection;
use serde_json::json;
use watchlist::Watchlist;

use super::proof::{Found, OnItsWay, holds};
use super::stream::as_answered;
use crate::door::Kind;
use crate::ground::{copy_folder, now};
use crate::place;
use crate::state::State;

/// Does what a broken program would do to a watchlist, and wants each reported.
pub fn are_seen() -> Result<String> {
    let ground = place::folder()?;
    let folder = ground.path().join("before");
    let mut watchlist = Watchlist::open(&folder, now())?;
    watchlist.write_note(1, "Snow.", now())?;
    watchlist.leave_writing()?;
    let before = State::at(&folder)?;
    let copy = ground.path().join("after");
    copy_folder(&folder, &copy, false)?;
    let mut later = Watchlist::open(&copy, now())?;
    let answer = later.rate(1, 9.0, now())?;
    let after = State::at(&copy)?;
    let rating = || OnItsWay {
        name: "rate".to_owned(),
        kind: Kind::Act,
        arguments: json!({}),
    };
    let states = [before.clone()];
    ensure!(
        holds(&folder, &states, None)? == Found::Answered,
        "all is well"
    );
    ensure!(
        holds(&copy, &states, Some(&rating()))? == Found::OneMore,
        "one more"
    );

    let mut seen = 0;
    let mut wrong = |what: &str, outcome: Result<Found>, says: &str| {
        seen += 1;
        match outcome {
            Ok(found) => anyhow::bail!("canary: {what} is taken for {found:?}"),
            Err(error) => {
                let told = format!("{error:#}");
                ensure!(told.contains(says), "canary: {what} is told as “{told}”");
                Ok(())
            }
        }
    };
    // Answered one act too early.
    let too_new = [before.clone(), after];
    wrong(
        "an answer before its commit",
        holds(&folder, &too_new, None),
        "lost",
    )?;
    wrong(
        "the same, with another act on its way",
        holds(&folder, &too_new, Some(&rating())),
        "not one act more",
    )?;
    let told = as_answered(&serde_json::to_value(&answer)?, &before).map(|()| Found::Answered);
    wrong("an answer with nothing committed", told, "lost")?;
    // Nothing was on its way, and yet there is more.
    wrong("an act of nobody's", holds(&copy, &states, None), "lost")?;
    let twice = ground.path().join("twice");
    copy_folder(&copy, &twice, false)?;
    Watchlist::open(&twice, now())?.clear_rating(1, now())?;
    wrong(
        "two acts for one",
        holds(&twice, &states, Some(&rating())),
        "not one act more",
    )?;

    // Half an act, as no transaction would leave it.
    for (what, half, says) in [
        (
            "a row without its journal",
            "DELETE FROM journal WHERE change = (SELECT max(id) FROM change)",
            "half an act",
        ),
        (
            "a journal without its row",
            "DELETE FROM rating; DELETE FROM table_sum WHERE tbl = 'rating'",
            "half an act",
        ),
        (
            "a row not summed",
            "UPDATE rating SET half_stars = 3",
            "not every sum holds",
        ),
        (
            "a table not summed",
            "UPDATE table_sum SET sum = 0 WHERE tbl = 'rating'",
            "not every sum holds",
        ),
        (
            "a change without anything",
            "DELETE FROM journal WHERE change = (SELECT max(id) FROM change); DELETE FROM rating; DELETE FROM table_sum WHERE tbl = 'rating'",
            "half an act",
        ),
    ] {
        let halved = ground.path().join("halved");
        copy_folder(&copy, &halved, false)?;
        Connection::open(halved.join("watchlist.sqlite3"))?.execute_batch(half)?;
        // Or it would be told that another program wrote.
        std::fs::remove_file(halved.join("watchlist.sqlite3-acknowledged"))?;
        wrong(what, holds(&halved, &states, Some(&rating())), says)?;
        std::fs::remove_dir_all(&halved)?;
    }
    drop((watchlist, later));
    Ok(format!(
        "canary: {seen} broken answers and half-done acts made by hand, {seen} reported"
    ))
}
