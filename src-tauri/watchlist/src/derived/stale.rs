//! The films that are to be derived anew before the commit, with what of their search index may differ, and the collections
//! of which something was said.

/// Names: titles, people.
const NAMES: u8 = 1;
/// Texts: notes, and what opens sealed ones.
const TEXTS: u8 = 2;
/// Texts, if there is a sealed note: seeing a film may open it, taking that back may close it.
const SEALED: u8 = 4;

/// Marks films as stale because of a row of this table, as SQL: `film` is what names the film, `from` what follows it in a
/// `SELECT`, with a `WHERE`.
pub(crate) fn mark_stale(table: &str, film: &str, from: &str) -> String {
    let indexed = match table {
        "film" => NAMES | TEXTS,
        "note" | "sealed_note" | "opened_until" => TEXTS,
        "viewing" => SEALED,
        "rating" | "waiting" | "link" | "own_picture" => 0,
        // Whatever is not known to have no name in it may have one.
        _ => NAMES,
    };
    format!(
        "INSERT INTO stale SELECT {film}, {indexed} {from}
         ON CONFLICT (film) DO UPDATE SET indexed = indexed | excluded.indexed;"
    )
}

/// Marks collections of which something is said, as SQL, as films are marked. What they hold is counted anew.
pub(crate) fn mark_collection(collection: &str, from: &str) -> String {
    format!("INSERT INTO touched_collection SELECT {collection} {from} ON CONFLICT DO NOTHING;")
}
