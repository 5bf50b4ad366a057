/// A film's number in this watchlist.
pub type FilmId = i64;

/// A collection's number in this watchlist.
pub type CollectionId = i64;

/// A tag's number in this watchlist.
pub type TagId = i64;

/// A list's number in this watchlist.
pub type ListId = i64;

/// A living list's number in this watchlist.
pub type LivingListId = i64;

/// A person's number in this watchlist.
pub type PersonId = i64;

/// A viewing's number.
pub type ViewingId = i64;
