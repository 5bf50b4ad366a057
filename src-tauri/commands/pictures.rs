use tauri::WebviewWindow;
use watchlist::Picture;

use super::{AtDesk, Reply};
use crate::saving;

/// Pictures, by the hashes that cards name.
#[tauri::command(rename_all = "snake_case")]
pub async fn pictures(desk: AtDesk<'_>, hashes: Vec<String>) -> Reply<Vec<Picture>> {
    desk.ask(move |reader| reader.pictures(&hashes)).await
}

/// Saves a picture the interface drew where the person says; gives the file's name, or nothing if they changed their mind.
#[tauri::command(rename_all = "snake_case")]
pub async fn save_picture(
    window: WebviewWindow,
    name: String,
    address: String,
) -> Reply<Option<String>> {
    saving::save(window, &name, &address).await
}
