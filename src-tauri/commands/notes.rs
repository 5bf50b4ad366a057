use watchlist::{Changed, FilmId, NoteVersion};

commands! {
    /// Saves a note as it stands.
    act write_note(film: FilmId, text: String) -> Changed = |watchlist, now| watchlist.write_note(film, &text, now);

    /// The person left what they were writing: the next save is a change of its own.
    deed leave_writing() = |watchlist| watchlist.leave_writing();

    /// Every earlier text of a note.
    question note_versions(film: FilmId) -> Vec<NoteVersion> = |reader| reader.note_versions(film);
}
