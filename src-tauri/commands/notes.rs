use watchlist::{Changed, FilmId, NoteVersion};

use super::{AtDesk, Reply};

/// Saves a note as it stands.
#[tauri::command(rename_all = "snake_case")]
pub async fn write_note(desk: AtDesk<'_>, film: FilmId, text: String) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.write_note(film, &text, now))
        .await
}

/// The person left the note: the next save is a change of its own.
#[tauri::command(rename_all = "snake_case")]
pub async fn leave_note(desk: AtDesk<'_>) -> Reply<()> {
    desk.act(|watchlist, _| watchlist.leave_writing()).await
}

/// Every earlier text of a note.
#[tauri::command(rename_all = "snake_case")]
pub async fn note_versions(desk: AtDesk<'_>, film: FilmId) -> Reply<Vec<NoteVersion>> {
    desk.ask(move |reader| reader.note_versions(film)).await
}
