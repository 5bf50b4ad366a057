//! The ledger of an import is kept: what became of each row can be looked at again, and is erased with its films.

use std::fs;

use rusqlite::Connection;
use serde_json::Value;
use watchlist::{
    Erasure, Existing, KeptLedger, LedgerFate, LedgerQuestion, Monitor, Window, check, save_ledger,
};

use super::{bring_in, looked_at};
use crate::digest;
use crate::home::Home;

/// Three films, of which one is said as no one can say it, and one begins like a formula.
const FILE: &str = "title,year,tmdbId,imdbId,watchedAt,comment,location\n\
    Solaris,1972,,,2019-02-28,,\n\
    =Stalker,1979,,,2019-03-01,,\n\
    Solaris,1702,,,2019-02-28,,\n";

fn with_ledger(home: &mut Home) -> KeptLedger {
    let file = home.folder().join("seen.csv");
    fs::write(&file, FILE).unwrap();
    bring_in(home, &file);
    newest(home)
}

fn newest(home: &Home) -> KeptLedger {
    let earlier = home.reader.earlier_imports().unwrap();
    home.reader.kept_ledger(earlier[0].ledger).unwrap()
}

/// What the lines of a window call their films: those of this fate, or with these words.
fn titles(home: &Home, fate: Option<LedgerFate>, search: &str, first: u32) -> Vec<String> {
    let ledger = newest(home).of.ledger;
    let search = search.to_owned();
    let question = LedgerQuestion { fate, search };
    let window = Window { first, count: 500 };
    let found = home.reader.kept_lines(ledger, &question, window).unwrap();
    found.lines.into_iter().map(|line| line.title).collect()
}

#[test]
fn what_became_of_each_row_is_kept_with_the_films_it_became() {
    let mut home = Home::new();
    let kept = with_ledger(&mut home);
    let counts = kept.of.summary.counts;
    assert_eq!((counts.new_film, counts.set_aside), (2, 1));
    let all = ["Solaris", "=Stalker", "Solaris"];
    assert_eq!(titles(&home, None, "", 0), all);
    let aside = Some(LedgerFate::SetAside);
    assert_eq!(titles(&home, aside, "", 0), ["Solaris"]);
    assert_eq!(titles(&home, None, "stal", 0), ["=Stalker"]);
    let film = home.film("=Stalker");
    assert_eq!(kept.lines()[1].film, Some(film));
    assert!(!kept.of.undone);
    home.watchlist.undo().unwrap();
    assert!(newest(&home).of.undone, "and stays, to be looked at");
    let checked = check(home.folder(), &Monitor::none()).unwrap();
    assert_eq!(checked.found, [], "each line is as it was written");
}

#[test]
fn an_import_that_brings_nothing_leaves_no_ledger() {
    let mut home = Home::new();
    with_ledger(&mut home);
    let file = home.folder().join("seen.csv");
    bring_in(&mut home, &file);
    assert_eq!(home.reader.earlier_imports().unwrap().len(), 1);
}

#[test]
fn a_ledger_is_saved_as_a_table_that_runs_nothing() {
    let mut home = Home::new();
    let kept = with_ledger(&mut home);
    let elsewhere = tempfile::tempdir().unwrap();
    let to = elsewhere.path().join("ledger.csv");
    save_ledger(home.folder(), &to, Existing::Kept, kept.lines()).unwrap();
    let text = fs::read_to_string(&to).unwrap();
    assert_eq!(
        text,
        "\u{feff}file,row,title,year,seen_on,rating,becomes,why,own_rating\r\n\
         seen.csv,2,Solaris,1972,2019-02-28,,new_film,,\r\n\
         seen.csv,3,'=Stalker,1979,2019-03-01,,new_film,,\r\n\
         seen.csv,4,Solaris,,,,set_aside,,\r\n"
    );
    let again = save_ledger(home.folder(), &to, Existing::Kept, kept.lines());
    assert!(again.is_err(), "nothing is written over unasked");
}

#[test]
fn what_is_erased_is_in_no_ledger_any_more() {
    let mut home = Home::new();
    with_ledger(&mut home);
    let film = home.film("Solaris");
    home.watchlist
        .erase(Erasure::Film(film), false, home.now)
        .unwrap();
    let kept = newest(&home);
    assert_eq!(kept.of.summary.rows, 1);
    assert_eq!(titles(&home, None, "", 0), ["=Stalker"], "nor its namesake");
    let conn = Connection::open(home.file()).unwrap();
    let pages: u32 = conn
        .query_row("SELECT count(*) FROM ledger_page", [], |row| row.get(0))
        .unwrap();
    assert_eq!(pages, 1, "the page it stood on is gone");
}

#[test]
fn a_ledger_of_many_pages_is_in_the_order_of_its_file() {
    let mut home = Home::new();
    let rows: String = (0..1_201)
        .map(|n| format!("Film {n},1980,,,2019-02-28,,\n"))
        .collect();
    let file = home.folder().join("seen.csv");
    let header = FILE.lines().next().unwrap();
    fs::write(&file, format!("{header}\n{rows}")).unwrap();
    let import = looked_at(&home, &file);
    home.watchlist.import_files(&import, home.now).unwrap();
    let expected: Vec<String> = (0..1_201).map(|n| format!("Film {n}")).collect();
    let kept = newest(&home);
    let all: Vec<&String> = kept.lines().iter().map(|line| &line.title).collect();
    assert_eq!(all, expected.iter().collect::<Vec<_>>());
    for first in [0, 499, 500, 777, 1_200, 1_201, 5_000] {
        let rest = expected.iter().skip(first).take(500).cloned();
        let from = u32::try_from(first).unwrap();
        assert_eq!(titles(&home, None, "", from), rest.collect::<Vec<_>>());
    }
}

#[test]
fn a_film_that_was_thrown_away_since_costs_no_line_of_the_export() {
    let mut home = Home::new();
    with_ledger(&mut home);
    let film = home.film("Solaris");
    home.watchlist.remove_films(&[film], home.now).unwrap();
    home.wait(61 * 24 * 3600);
    home.watchlist.empty_bin(home.now).unwrap();
    let bytes = digest::exported(home.folder(), home.now).unwrap();
    let all: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(all["left_out"], Value::Null);
    let lines = &all["ledger_pages"][0]["lines"];
    assert_eq!(lines.as_array().unwrap().len(), 3);
    assert_eq!(lines[0]["film"], Value::Null, "it has no name any more");
}

#[test]
fn a_ledger_that_never_knew_a_film_by_number_forgets_its_title_when_that_is_erased() {
    let mut home = Home::new();
    with_ledger(&mut home);
    let film = home.film("Solaris");
    home.watchlist.remove_films(&[film], home.now).unwrap();
    // Another file, in which it is set aside since it lies in the bin.
    let file = home.folder().join("Solaris (1972).csv");
    let mirror = "Mirror,1975,,,2019-03-02,,\n";
    fs::write(&file, format!("{FILE}{mirror}")).unwrap();
    bring_in(&mut home, &file);
    home.watchlist.restore_films(&[film], home.now).unwrap();
    home.watchlist
        .erase(Erasure::Film(film), false, home.now)
        .unwrap();
    assert_eq!(titles(&home, None, "", 0), ["=Stalker", "Mirror"]);
    assert_eq!(newest(&home).of.summary.names, ["…"]);
}

#[test]
fn of_an_erased_viewing_no_ledger_tells_when_it_was() {
    let mut home = Home::new();
    with_ledger(&mut home);
    let viewing = home.page("=Stalker").viewings[0].viewing;
    home.watchlist
        .erase(Erasure::Viewing(viewing), false, home.now)
        .unwrap();
    let kept = newest(&home);
    let days: Vec<bool> = kept.lines().iter().map(|it| it.seen_on.is_some()).collect();
    assert_eq!(days, [true, false, false]);
}

#[test]
fn ledgers_that_came_with_an_export_come_again_after_that_was_undone() {
    let mut here = Home::new();
    with_ledger(&mut here);
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("everything.json");
    fs::write(&file, digest::exported(here.folder(), here.now).unwrap()).unwrap();
    let mut there = Home::new();
    bring_in(&mut there, &file);
    there.watchlist.undo().unwrap();
    assert!(newest(&there).of.undone);
    bring_in(&mut there, &file);
    let earlier = there.reader.earlier_imports().unwrap();
    assert_eq!(earlier.len(), 1);
    assert!(!earlier[0].undone);
    let film = there.film("=Stalker");
    assert_eq!(newest(&there).lines()[1].film, Some(film));
}
