//! Which list the elements of a file stand on, and what is said of the lists in a file of its own.

use crate::exchange::import::json::{each, is_so, text};
use crate::exchange::import::row::ImportedList;
use crate::exchange::import::sink::Sink;
use crate::values::SetAside;

/// Where what has been listed stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum On {
    Watchlist,
    Favourites,
    /// A list, by its number.
    List(usize),
    /// The name of the file does not say it.
    None,
}

/// What a file is called, without the folders it lies in.
pub(super) fn last(name: &str) -> String {
    name.rsplit('/').next().unwrap_or_default().to_lowercase()
}

/// By what the file is called: `lists-list-4242-slow-trains.json` is list 4242.
pub(super) fn called(sink: &mut Sink<'_>, name: &str) -> On {
    let stem = name.strip_suffix(".json").unwrap_or(name);
    let list = stem
        .strip_prefix("lists-list-")
        .or_else(|| stem.strip_prefix("list-"));
    match list {
        Some(list) => {
            let (id, slug) = list.split_once('-').unwrap_or((list, list));
            let list = sink.list_called(id, |list| list.name = slug.replace('-', " "));
            list.map_or(On::None, On::List)
        }
        None if stem.contains("watchlist") => On::Watchlist,
        None if stem.contains("favorites") => On::Favourites,
        None => On::None,
    }
}

/// What the lists are called, and what is said of each. The file comes behind those of the lists.
pub(super) fn described(sink: &mut Sink<'_>, json: &str) {
    let read = each(json, |_, list| {
        let Some(list) = list else { return };
        let (id, name) = (text(&list, "/ids/trakt"), text(&list, "/name"));
        if id.is_empty() || name.is_empty() {
            return;
        }
        sink.list_called(&id, |it: &mut ImportedList| {
            it.name = name;
            it.introduction = text(&list, "/description");
            it.ranked = is_so(&list, "/display_numbers");
        });
    });
    if let Err(row) = read {
        sink.aside(row, "", SetAside::BreaksOff);
    }
}
