use watchlist::Counts;

/// What a watchlist holds.
pub(super) fn counted(counts: &Counts) -> String {
    let Counts {
        films,
        viewings,
        ratings,
        notes,
    } = counts;
    format!(
        "{}, {}, {} and {}",
        many(*films, "film", "films"),
        many(*viewings, "viewing", "viewings"),
        many(*ratings, "rating", "ratings"),
        many(*notes, "note", "notes")
    )
}

/// A number with what it counts.
pub(super) fn many(number: u32, one: &str, more: &str) -> String {
    let what = if number == 1 { one } else { more };
    format!("{number} {what}")
}
