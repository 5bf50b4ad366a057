use watchlist::{Erasable, Erased, Erasure, FilmId};

use super::{AtDesk, Reply};

/// What of a film could be erased for good, and what else remembers it.
#[tauri::command(rename_all = "snake_case")]
pub async fn erasable(desk: AtDesk<'_>, film: FilmId) -> Reply<Erasable> {
    desk.ask(move |reader| reader.erasable(film)).await
}

/// Erases something for good.
#[tauri::command(rename_all = "snake_case")]
pub async fn erase(desk: AtDesk<'_>, what: Erasure, from_backups: bool) -> Reply<Erased> {
    desk.erase(what, from_backups).await
}
