//! What IMDb calls kinds of works, and genres.

use crate::exchange::import::fields::words;
use crate::values::SetAside;

/// Whether a work of this kind is a film: `Feature Film`, `movie`, `TV Movie`, whatever the year called it.
pub(super) fn kind_of(cell: &str) -> Result<(), SetAside> {
    let letters = cell.chars().filter(char::is_ascii_alphanumeric);
    let kind = letters.collect::<String>().to_ascii_lowercase();
    match kind.as_str() {
        "tvseries" | "tvminiseries" | "miniseries" | "tvepisode" | "episode" => {
            Err(SetAside::Series)
        }
        "videogame" | "podcastseries" | "podcastepisode" => Err(SetAside::OtherWork {
            kind: cell.to_owned(),
        }),
        // Films for television, specials, shorts, and what it has not told us of yet.
        _ => Ok(()),
    }
}

/// Genres by names that are known here: `sci_fi` of old, `Sci-Fi` since.
pub(super) fn genres(cell: &str) -> Vec<String> {
    let each = words(cell).into_iter().map(|genre| {
        let folded = genre.replace('_', "-").to_lowercase();
        match folded.as_str() {
            "sci-fi" => "Science fiction".to_owned(),
            "film-noir" => "Film noir".to_owned(),
            "history" => "Historical".to_owned(),
            "short" => "Short film".to_owned(),
            _ => genre.replace('_', " "),
        }
    });
    each.collect()
}
