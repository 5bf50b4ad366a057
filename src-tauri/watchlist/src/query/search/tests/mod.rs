//! What lies below a search, in sentences; what a search finds is told in `tests/watchlist/search`.

mod letters;
mod library;
mod slips;
mod word_list;
