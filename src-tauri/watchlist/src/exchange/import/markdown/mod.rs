//! Notes in Markdown, a file for each film: those this program writes, and those of anybody who keeps films in a folder of
//! notes, as people do with Obsidian and the like.

mod anybody;
mod day_order;
mod head;
mod heading;
mod note_film;
mod own;
mod scale;

use self::day_order::dated;
use self::head::{Head, begins_with_head};
use self::heading::titled;
use super::row::Gathered;
use super::sink::Sink;
use crate::values::SetAside;

/// What such a file's name ends in.
const ENDINGS: [&str; 2] = [".md", ".markdown"];

/// Whether a file that is called so and begins so may be one: it has a head, or a film's title and year for a name.
pub(super) fn is_one(name: &str, begins: &str) -> bool {
    stem(name).is_some_and(|stem| begins_with_head(begins) || titled(stem).is_some())
}

/// Reads one.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, text: &str) {
    let Some(stem) = stem(name) else {
        return sink.part_aside(SetAside::NotUnderstood);
    };
    match Head::of(text) {
        Err(why) => sink.aside(0, stem, why),
        Ok((head, note)) => match head.own_film() {
            Some(film) => own::read(sink, &film, &head, note),
            None => anybody::read(sink, stem, &head, note),
        },
    }
}

/// Gives all of them together one scale for their ratings, and one order for their days.
pub(super) fn finish(gathered: &mut Gathered) {
    // Ratings go by the numbers of rows, which are fewer once days are read.
    scale::scaled(gathered);
    dated(gathered);
}

/// What a file is called, without its folders and its ending.
fn stem(name: &str) -> Option<&str> {
    let last = name.rsplit('/').next().unwrap_or_default();
    ENDINGS.iter().find_map(|ending| {
        let (stem, end) = last.split_at_checked(last.len().checked_sub(ending.len())?)?;
        end.eq_ignore_ascii_case(ending).then_some(stem)
    })
}
