//! The films that are to be derived anew before the commit, with what of them may differ, and the collections
//! of which something was said.

/// Facts: titles, people, years, pictures; all but what the person says of a film.
const FACTS: u8 = 1;
/// Texts: notes, and what opens sealed ones.
const TEXTS: u8 = 2;
/// Texts, if there are any: a viewing may have some of its own, and may open a sealed note, or close it when taken back.
const SEEN: u8 = 4;
/// What a card shows that nobody searches.
const SAID: u8 = 8;

/// Marks films as stale because of a row of this table, as SQL: `film` is what names the film, `from` what follows it in a
/// `SELECT`, with a `WHERE`.
pub(crate) fn mark_stale(table: &str, film: &str, from: &str) -> String {
    let differs = match table {
        "film" | "binned" => FACTS | TEXTS,
        "note" | "sealed_note" | "opened_until" => TEXTS,
        "viewing" => SEEN,
        "rating" | "waiting" | "link" => SAID,
        // Nothing is derived of them: the film is only named.
        "film_tag" | "viewing_tag" | "list_film" | "earlier_note" => 0,
        // No film is another one for what its tags and lists are called.
        "tag" | "list" | "living_list" => return String::new(),
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
