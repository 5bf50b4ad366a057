use watchlist::{Changed, FilmId};

commands! {
    /// Saves a note that is to be sealed, as it stands.
    act write_note_to_seal(film: FilmId, text: String) -> Changed
        = |watchlist, now| watchlist.write_note_to_seal(film, &text, now);

    /// Seals it: until the film is seen, or until a day.
    act seal_note(film: FilmId, opens_on: Option<String>) -> Changed
        = |watchlist, now| watchlist.seal_note(film, opens_on.as_deref(), now);

    /// Opens it before its time.
    act open_sealed_note(film: FilmId) -> Changed = |watchlist, now| watchlist.open_sealed_note(film, now);

    /// Throws it away.
    act discard_sealed_note(film: FilmId) -> Changed = |watchlist, now| watchlist.discard_sealed_note(film, now);
}
