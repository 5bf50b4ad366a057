use watchlist::{Changed, FilmId};

commands! {
    /// Puts a film on the watchlist.
    act put_on_watchlist(film: FilmId) -> Changed = |watchlist, now| watchlist.put_on_watchlist(film, now);

    /// Takes a film off the watchlist.
    act take_off_watchlist(film: FilmId) -> Changed = |watchlist, now| watchlist.take_off_watchlist(film, now);
}
