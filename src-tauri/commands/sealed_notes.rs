use watchlist::{Changed, FilmId};

use super::{AtDesk, Reply};

/// Saves a note that is to be sealed, as it stands.
#[tauri::command(rename_all = "snake_case")]
pub async fn write_note_to_seal(desk: AtDesk<'_>, film: FilmId, text: String) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.write_note_to_seal(film, &text, now))
        .await
}

/// Seals it: until the film is seen, or until a day.
#[tauri::command(rename_all = "snake_case")]
pub async fn seal_note(desk: AtDesk<'_>, film: FilmId, opens_on: Option<String>) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.seal_note(film, opens_on.as_deref(), now))
        .await
}

/// Opens it before its time.
#[tauri::command(rename_all = "snake_case")]
pub async fn open_sealed_note(desk: AtDesk<'_>, film: FilmId) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.open_sealed_note(film, now))
        .await
}

/// Throws it away.
#[tauri::command(rename_all = "snake_case")]
pub async fn discard_sealed_note(desk: AtDesk<'_>, film: FilmId) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.discard_sealed_note(film, now))
        .await
}
