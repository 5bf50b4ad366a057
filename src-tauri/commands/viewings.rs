use watchlist::{Changed, Chosen, Circumstance, CircumstanceLine, FilmId, ViewingDraft, ViewingId};

commands! {
    /// Writes down a viewing.
    act mark_seen(film: FilmId, viewing: ViewingDraft) -> Changed
        = |watchlist, now| watchlist.mark_seen(film, &viewing, now);

    /// Writes down the same viewing of films.
    act mark_all_seen(films: Chosen, seen_on: String) -> Changed
        = |watchlist, now| watchlist.mark_all_seen(&watchlist.chosen(&films)?, &ViewingDraft::on(&seen_on), now);

    /// Says something else of a viewing.
    act edit_viewing(viewing: ViewingId, draft: ViewingDraft) -> Changed
        = |watchlist, now| watchlist.edit_viewing(viewing, &draft, now);

    /// Takes a viewing back.
    act take_back_viewing(viewing: ViewingId) -> Changed = |watchlist, now| watchlist.take_back_viewing(viewing, now);

    /// Every place where films were seen, or everyone with whom, by name.
    question circumstances(kind: Circumstance) -> Vec<CircumstanceLine> = |reader| reader.circumstances(kind);

    /// Calls it something else in every viewing; with a name that is there already, the two become one.
    act rename_circumstance(kind: Circumstance, name: String, to: String) -> Changed
        = |watchlist, now| watchlist.rename_circumstance(kind, &name, &to, now);
}
