//! What the ZIP has people say of films: stars and comments.

use super::notation::stars;
use crate::exchange::import::row::{ImportRow, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::exchange::import::table::TableRow;
use crate::nouns::film::FilmDraft;
use crate::values::SetAside;

/// One vote: the number at the end of its key says how many stars.
pub(super) fn understand(
    cells: &TableRow<'_>,
    sink: &Sink<'_>,
) -> Result<(ImportRow, u32), SetAside> {
    is_on_a_film(cells)?;
    let vote = cells.get("vote_key").rsplit('-').next();
    let says = Says {
        seen: true,
        rating: stars(vote.unwrap_or_default())?,
        ..Says::default()
    };
    Ok((row(cells, cells.get("uuid"), says, sink), 0))
}

/// One comment, if it is no answer to another's.
pub(super) fn comment(cells: &TableRow<'_>, sink: &Sink<'_>) -> Result<(ImportRow, u32), SetAside> {
    is_on_a_film(cells)?;
    if cells.get("type") == "reply" {
        return Err(SetAside::Comment);
    }
    let text = cells.get("text");
    if text.is_empty() {
        return Err(SetAside::NothingKept);
    }
    let says = Says {
        note: Some(text.to_owned()),
        ..Says::default()
    };
    Ok((row(cells, cells.get("entity_uuid"), says, sink), 0))
}

fn is_on_a_film(cells: &TableRow<'_>) -> Result<(), SetAside> {
    match (cells.get("movie_name"), cells.get("episode_id")) {
        ("", _) => Err(SetAside::Series),
        (_, "" | "0") => Ok(()),
        _ => Err(SetAside::Series),
    }
}

fn row(cells: &TableRow<'_>, uuid: &str, says: Says, sink: &Sink<'_>) -> ImportRow {
    ImportRow {
        place: Place {
            part: sink.part(),
            row: cells.row,
        },
        film: FilmDraft {
            title: cells.get("movie_name").to_owned(),
            ..FilmDraft::default()
        },
        key: (!uuid.is_empty()).then(|| uuid.to_owned()),
        says,
    }
}
