//! What a form of export has no place for, counted as far as that is the same for every film.

use rusqlite::Connection;

use super::form::ExportForm;
use crate::Result;
use crate::exchange::exported::Exported;
use crate::query::Counts;
use crate::values::NotHeld;

/// What none but our own form holds, by the names of the columns.
const BY_NO_OTHER: [(&str, NotHeld); 2] = [
    ("sealed_notes", NotHeld::SealedNotes),
    ("binned", NotHeld::Binned),
];

/// Adds what this form does not hold.
pub(super) fn count(conn: &Connection, form: ExportForm, exported: &mut Exported) -> Result<()> {
    let here: &[(&str, NotHeld)] = match form {
        ExportForm::Json => return Ok(()),
        ExportForm::Csv | ExportForm::Xlsx => &[
            ("living_lists", NotHeld::LivingLists),
            ("pictures", NotHeld::Pictures),
            ("collection_opinions", NotHeld::CollectionOpinions),
        ],
        ExportForm::Letterboxd => &[
            ("unfinished", NotHeld::Unfinished),
            ("places", NotHeld::Places),
            ("company", NotHeld::Company),
            ("film_tags", NotHeld::FilmTags),
            ("lists", NotHeld::Lists),
        ],
        ExportForm::Trakt => &[
            ("unfinished", NotHeld::Unfinished),
            ("places", NotHeld::Places),
            ("company", NotHeld::Company),
            ("film_tags", NotHeld::FilmTags),
            ("lists", NotHeld::Lists),
        ],
        ExportForm::Markdown => &[("lists", NotHeld::Lists)],
        ExportForm::Ics => &[
            ("notes", NotHeld::Notes),
            ("lists", NotHeld::Lists),
            ("waiting", NotHeld::Waiting),
        ],
    };
    conn.query_row(include_str!("not_held.sql"), [], |row| {
        for (column, what) in here.iter().chain(&BY_NO_OTHER) {
            exported.lacks(*what, row.get(*column)?);
        }
        Ok(())
    })?;
    Ok(())
}

/// How much there is of what is counted, on films that are shown.
pub(super) fn shown(conn: &Connection) -> Result<Counts> {
    Ok(conn.query_row(
        "SELECT (SELECT count(*) FROM card) AS films,
           (SELECT count(*) FROM viewing JOIN card USING (film)) AS viewings,
           (SELECT count(*) FROM rating r JOIN card USING (film)) AS ratings,
           (SELECT count(*) FROM note JOIN card USING (film)) AS notes",
        [],
        |row| {
            Ok(Counts {
                films: row.get("films")?,
                viewings: row.get("viewings")?,
                ratings: row.get("ratings")?,
                notes: row.get("notes")?,
            })
        },
    )?)
}
