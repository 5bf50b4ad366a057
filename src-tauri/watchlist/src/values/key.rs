/// A film's number in this watchlist.
pub type FilmId = i64;

/// A collection's number in this watchlist.
pub type CollectionId = i64;

/// A viewing's number.
pub type ViewingId = i64;
