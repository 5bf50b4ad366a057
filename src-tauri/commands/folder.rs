use tauri::WebviewWindow;
use watchlist::Start;

use super::{AtDesk, Reply};
use crate::folder_info::FolderInfo;
use crate::saving;

/// What is out of the ordinary with where the watchlist lies.
#[tauri::command(rename_all = "snake_case")]
pub async fn whereabouts(desk: AtDesk<'_>) -> Reply<FolderInfo> {
    desk.whereabouts().await
}

/// Moves the watchlist to the place that offers itself, or to where the person says; nothing if they changed their mind.
#[tauri::command(rename_all = "snake_case")]
pub async fn move_watchlist(
    desk: AtDesk<'_>,
    window: WebviewWindow,
    ask: bool,
) -> Reply<Option<Start>> {
    saving::in_folder(&window, ask, async |chosen| {
        desk.move_to(desk.new_place(chosen).await?).await
    })
    .await
}

/// Closes the watchlist and opens what lies in its folder now.
#[tauri::command(rename_all = "snake_case")]
pub async fn open_anew(desk: AtDesk<'_>) -> Reply<Start> {
    desk.open_anew().await
}
