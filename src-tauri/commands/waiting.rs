use watchlist::{Changed, Chosen, FilmId};

commands! {
    /// Puts a film on the watchlist.
    act put_on_watchlist(film: FilmId) -> Changed = |watchlist, now| watchlist.put_on_watchlist(film, now);

    /// Takes a film off the watchlist.
    act take_off_watchlist(film: FilmId) -> Changed = |watchlist, now| watchlist.take_off_watchlist(film, now);

    /// Puts films on the watchlist.
    act put_all_on_watchlist(films: Chosen) -> Changed
        = |watchlist, now| watchlist.put_all_on_watchlist(&watchlist.chosen(&films)?, now);

    /// Takes films off the watchlist.
    act take_all_off_watchlist(films: Chosen) -> Changed
        = |watchlist, now| watchlist.take_all_off_watchlist(&watchlist.chosen(&films)?, now);

    /// Moves films of the watchlist before another one of it, or behind all.
    act move_on_watchlist(films: Vec<FilmId>, before: Option<FilmId>) -> Changed
        = |watchlist, now| watchlist.move_on_watchlist(&films, before, now);

    /// Says why a film waits; nothing takes away what was said.
    act say_why_waiting(film: FilmId, why: String) -> Changed
        = |watchlist, now| watchlist.say_why_waiting(film, &why, now);
}
