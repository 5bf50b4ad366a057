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
        "{}, {}, {} и {}",
        many(*films, ["фильм", "фильма", "фильмов"]),
        many(*viewings, ["просмотр", "просмотра", "просмотров"]),
        many(*ratings, ["оценка", "оценки", "оценок"]),
        many(*notes, ["заметка", "заметки", "заметок"])
    )
}

/// A number with what it counts: as of 1, of 2 and of 5.
pub(super) fn many(number: u32, [one, few, more]: [&str; 3]) -> String {
    let what = match (number % 10, number % 100) {
        (_, 11..=14) => more,
        (1, _) => one,
        (2..=4, _) => few,
        _ => more,
    };
    format!("{number} {what}")
}
