//! What a form of export can hold comes back from it into another watchlist, whatever was said.

mod by_chance;
mod markdown;
mod others;
mod tables;

use proptest::prelude::*;
use serde_json::{Value, json};
use watchlist::ExportForm;

use super::{bring_in_twice, looked_at};
use crate::digest;
use crate::export_forms::life::exported;
use crate::home::{Home, difference};

proptest! {
    // Nothing is simpler for having another seed.
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_form_can_hold_comes_back_from_it(seed in any::<u64>()) {
        let mut home = by_chance::life(seed);
        tables::are_kept(&home);
        markdown::is_kept(&home);
        others::are_kept(&mut home);
    }
}

/// Exports it, and reads that into an empty watchlist, twice: the second time adds nothing.
pub fn there_and_back(home: &Home, form: ExportForm) -> Home {
    let (_, outside) = exported(home, form, "out");
    let mut again = Home::new();
    let import = looked_at(&again, &outside.at("out"));
    let asked = import.summary().counts.needs_you;
    assert_eq!(asked, 0, "nobody has to be asked");
    bring_in_twice(&mut again, &outside.at("out"));
    again
}

/// All that is said, as our own export has it.
pub fn said(home: &Home) -> Value {
    serde_json::from_slice(&digest::exported(home.folder(), home.now).unwrap()).unwrap()
}

/// What is said of each film, in any order.
pub fn of_films(home: &Home, tell: impl Fn(&Value) -> Option<Value>) -> Vec<String> {
    let said = said(home);
    let films = said["films"].as_array().unwrap().iter();
    let shown = films.filter(|film| film["binned_since"].is_null());
    let mut told: Vec<String> = shown.filter_map(tell).map(|it| it.to_string()).collect();
    told.sort();
    told
}

/// Each element of a list, told.
pub fn each(all: &Value, tell: impl Fn(&Value) -> Value) -> Vec<Value> {
    all.as_array().unwrap().iter().map(tell).collect()
}

/// These things of it.
pub fn parts<const N: usize>(of: &Value, names: [&str; N]) -> Value {
    names.map(|name| of[name].clone()).to_vec().into()
}

/// The title and year it is shown under.
pub fn called(film: &Value) -> Value {
    json!([film["shown_as"]["title"], film["shown_as"]["year"]])
}

/// The tags of it, which stand in the order of all there are.
pub fn tags(of: &Value) -> Vec<String> {
    let names = of["tags"].as_array().unwrap().iter();
    let mut tags: Vec<String> = names.map(|tag| tag["name"].to_string()).collect();
    tags.sort();
    tags
}

/// The same, or where they differ.
pub fn assert_same(before: &[String], after: &[String]) {
    let differ = || difference(&before.join("\n"), &after.join("\n"));
    assert!(before == after, "{}", differ());
}
