//! Ratings come as any number, so that one that is none is refused in a sentence of the core's.

use watchlist::{Changed, Chosen, CollectionId, FilmId};

commands! {
    /// Rates a film.
    act rate(film: FilmId, rating: f64) -> Changed = |watchlist, now| watchlist.rate(film, rating, now);

    /// Takes a film's rating back.
    act clear_rating(film: FilmId) -> Changed = |watchlist, now| watchlist.clear_rating(film, now);

    /// Rates films alike, or takes their ratings away.
    act rate_all(films: Chosen, rating: Option<f64>) -> Changed
        = |watchlist, now| watchlist.rate_all(&watchlist.chosen(&films)?, rating, now);

    /// Moves films before another one of the same rating, or behind all of it.
    act move_in_rating(films: Vec<FilmId>, before: Option<FilmId>) -> Changed
        = |watchlist, now| watchlist.move_in_rating(&films, before, now);

    /// Rates a collection as a whole.
    act rate_collection(collection: CollectionId, rating: f64) -> Changed
        = |watchlist, now| watchlist.rate_collection(collection, rating, now);

    /// Takes a collection's rating back.
    act clear_collection_rating(collection: CollectionId) -> Changed
        = |watchlist, now| watchlist.clear_collection_rating(collection, now);
}
