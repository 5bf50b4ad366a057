//! The films that are to be derived anew before the commit, with what of them may differ, and the collections
//! of which something was said.

/// Facts: titles, people, years, pictures; all but what the person says of a film.
const FACTS: u8 = 1;
/// Texts: notes, and what opens sealed ones.
const TEXTS: u8 = 2;
/// Texts, if there is a sealed note: seeing a film may open it, taking that back may close it.
const SEALED: u8 = 4;

/// Marks films as stale because of a row of this table, as SQL: `film` is what names the film, `from` what follows it in a
/// `SELECT`, with a `WHERE`.
pub(crate) fn mark_stale(table: &str, film: &str, from: &str) -> String {
    let differs = match table {
        "film" => FACTS | TEXTS,
        "note" | "sealed_note" | "opened_until" => TEXTS,
        "viewing" => SEALED,
        "rating" | "waiting" | "link" => 0,
        // Whatever is not known to have no fact in it may have one.
        _ => FACTS,
    };
    format!(
        "INSERT INTO stale (film, differs) SELECT {film}, {differs} {from}
         ON CONFLICT (film) DO UPDATE SET differs = differs | excluded.differs;"
    )
}

/// Marks collections of which something is said, as SQL, as films are marked. What they hold is counted anew.
pub(crate) fn mark_collection(collection: &str, from: &str) -> String {
    format!("INSERT INTO touched_collection SELECT {collection} {from} ON CONFLICT DO NOTHING;")
}
