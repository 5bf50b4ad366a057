//! What another program's form can hold is what stands in its files: from what comes back the same is written again.

use std::fs;

use watchlist::ExportForm;

use super::{assert_same, there_and_back};
use crate::export_forms::life::exported;
use crate::home::Home;

pub fn are_kept(home: &mut Home) {
    rate_what_was_rated(home);
    let again = there_and_back(home, ExportForm::Trakt);
    assert_same(&of_trakt(home), &of_trakt(&again));
    let again = there_and_back(home, ExportForm::Letterboxd);
    assert_same(&of_letterboxd(home), &of_letterboxd(&again));
}

/// No other program has a film unrated that was rated on a day.
fn rate_what_was_rated(home: &mut Home) {
    for card in home.cards().iter().filter(|card| card.rating.is_none()) {
        let viewings = home.reader.film(card.film, home.now).unwrap().viewings;
        if viewings.iter().any(|it| it.rating.is_some()) {
            home.watchlist.rate(card.film, 7.0, home.now).unwrap();
        }
    }
}

/// Its rows, in any order.
fn of_trakt(home: &Home) -> Vec<String> {
    let rows = rows(home, ExportForm::Trakt, "").into_iter();
    let mut rows: Vec<String> = rows.map(|row| format!("{row:?}")).collect();
    rows.sort();
    rows
}

/// What its rows say of each film: that they say what it is worth with its last day, or without any, is all the same.
fn of_letterboxd(home: &Home) -> Vec<String> {
    let rows = rows(home, ExportForm::Letterboxd, "letterboxd-1.csv");
    let films = rows.chunk_by(|one, other| one[..6] == other[..6]);
    let mut told: Vec<String> = films
        .map(|film| {
            let worth = film.last().unwrap()[6].clone();
            let mut days = film.to_vec();
            let note = days
                .pop_if(|row| row[7].is_empty())
                .map(|row| row[10].clone());
            if let Some(last) = days.last_mut()
                && last[6] == worth
            {
                last[6].clear();
            }
            let note = note.unwrap_or_default();
            format!("{:?} {worth} {note:?} {days:?}", &film[0][..6])
        })
        .collect();
    told.sort();
    told
}

/// Cells without white space around them, which is none there; tags in any order.
fn rows(home: &Home, form: ExportForm, file: &str) -> Vec<Vec<String>> {
    let (_, outside) = exported(home, form, "out");
    let out = outside.at("out");
    let file = match file {
        "" => out,
        file => out.join(file),
    };
    let text = fs::read_to_string(file).unwrap();
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let tags = table.headers().unwrap().iter().position(|it| it == "Tags");
    let rows = table.records().map(|row| {
        let row = row.unwrap();
        let cells = row.iter().enumerate().map(|(at, cell)| {
            let mut parts: Vec<&str> = match Some(at) == tags {
                true => cell.split(", ").collect(),
                false => vec![cell.trim()],
            };
            parts.sort_unstable();
            parts.join(", ")
        });
        cells.collect()
    });
    rows.collect()
}
