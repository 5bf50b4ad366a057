use watchlist::{Changed, FilmId, ViewingDraft, ViewingId};

commands! {
    /// Writes down a viewing.
    act mark_seen(film: FilmId, viewing: ViewingDraft) -> Changed
        = |watchlist, now| watchlist.mark_seen(film, &viewing, now);

    /// Says something else of a viewing.
    act edit_viewing(viewing: ViewingId, draft: ViewingDraft) -> Changed
        = |watchlist, now| watchlist.edit_viewing(viewing, &draft, now);

    /// Takes a viewing back.
    act take_back_viewing(viewing: ViewingId) -> Changed = |watchlist, now| watchlist.take_back_viewing(viewing, now);
}
