use watchlist::{ChangeId, Changed, History, UndoOne, Window};

use super::{AtDesk, Reply};

/// Takes back the newest change.
#[tauri::command(rename_all = "snake_case")]
pub async fn undo(desk: AtDesk<'_>) -> Reply<Changed> {
    desk.act(|watchlist, _| watchlist.undo()).await
}

/// Does again what was undone last.
#[tauri::command(rename_all = "snake_case")]
pub async fn redo(desk: AtDesk<'_>) -> Reply<Changed> {
    desk.act(|watchlist, _| watchlist.redo()).await
}

/// Undoes one change alone, however old.
#[tauri::command(rename_all = "snake_case")]
pub async fn undo_change(desk: AtDesk<'_>, change: ChangeId, rest: bool) -> Reply<UndoOne> {
    desk.act(move |watchlist, now| watchlist.undo_change(change, rest, now))
        .await
}

/// A window of every change, newest first.
#[tauri::command(rename_all = "snake_case")]
pub async fn history(desk: AtDesk<'_>, window: Window) -> Reply<History> {
    desk.ask(move |reader| reader.history(window)).await
}
