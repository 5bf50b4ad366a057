//! Ratings come as any number, so that one that is none is refused in a sentence of the core's.

use watchlist::{Changed, CollectionId, FilmId};

use super::{AtDesk, Reply};

/// Rates a film.
#[tauri::command(rename_all = "snake_case")]
pub async fn rate(desk: AtDesk<'_>, film: FilmId, rating: f64) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.rate(film, rating, now))
        .await
}

/// Takes a film's rating back.
#[tauri::command(rename_all = "snake_case")]
pub async fn clear_rating(desk: AtDesk<'_>, film: FilmId) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.clear_rating(film, now))
        .await
}

/// Rates a collection as a whole.
#[tauri::command(rename_all = "snake_case")]
pub async fn rate_collection(
    desk: AtDesk<'_>,
    collection: CollectionId,
    rating: f64,
) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.rate_collection(collection, rating, now))
        .await
}

/// Takes a collection's rating back.
#[tauri::command(rename_all = "snake_case")]
pub async fn clear_collection_rating(desk: AtDesk<'_>, collection: CollectionId) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.clear_collection_rating(collection, now))
        .await
}
