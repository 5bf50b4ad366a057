//! Trakt's export: a ZIP of JSON, flat since 2025 and in folders before. What an element is tells itself; which list it
//! stands on tells the name of its file. And the CSV that it takes in.

mod gaps;
mod item;
mod lists;
mod table;

pub(super) use gaps::missing_pages;

use self::item::understand;
use super::json::each;
use super::sink::Sink;
use crate::values::SetAside;

/// The files that hold nothing of films: who it is, whom they follow, what they hid.
const NO_FILMS: [&str; 3] = ["user-", "network-", "hidden-"];

/// Whether a file that begins so is one of its.
pub(super) fn is_one(_: &str, begins: &str) -> bool {
    let says = |name: &str| begins.contains(&format!("\"{name}\""));
    let is_list = begins.trim_start().starts_with('[');
    let has_film = says("trakt") && (says("movie") || says("show"));
    let tells = [
        "watched_at",
        "last_watched_at",
        "rated_at",
        "listed_at",
        "collected_at",
        "comment",
        "note",
    ];
    is_list && has_film && tells.into_iter().any(says) || table::is_one(begins)
}

/// Reads one.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, text: &str) {
    if table::is_one(text) {
        return table::read(sink, text);
    }
    let called = lists::last(name);
    if NO_FILMS.iter().any(|it| called.starts_with(it)) {
        return;
    }
    let list = match called.as_str() {
        "_errors.json" => return gaps::said(sink, text),
        "lists-lists.json" | "lists-collaborations.json" | "lists.json" => {
            return lists::described(sink, text);
        }
        _ => lists::called(sink, &called),
    };
    if !called.ends_with(".json") {
        return sink.part_aside(SetAside::NotUnderstood);
    }
    let read = each(text, |row, item| {
        match understand(item.as_ref(), row, list, sink) {
            Ok(row) => sink.row(row),
            Err((title, why)) => sink.aside(row, &title, why),
        }
    });
    if let Err(row) = read {
        sink.aside(row, "", SetAside::BreaksOff);
    }
}
