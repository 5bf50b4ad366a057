use tauri::WebviewWindow;
use watchlist::{Backup, BackupStatus, Changed, Copy, Differences, Reason, Start};

use super::{AtDesk, Reply};
use crate::saving;

/// The copies there are, newest first; also while the watchlist cannot be opened.
#[tauri::command(rename_all = "snake_case")]
pub async fn backups(desk: AtDesk<'_>) -> Reply<Vec<Backup>> {
    desk.backups().await
}

/// Makes a copy now.
#[tauri::command(rename_all = "snake_case")]
pub async fn back_up(desk: AtDesk<'_>) -> Reply<()> {
    desk.back_up(Reason::Asked).await
}

/// What would be different if the watchlist went back to a copy.
#[tauri::command(rename_all = "snake_case")]
pub async fn preview_backup(desk: AtDesk<'_>, backup: u32) -> Reply<Differences> {
    desk.preview(backup).await
}

/// Goes back to a copy, as one change.
#[tauri::command(rename_all = "snake_case")]
pub async fn restore_backup(desk: AtDesk<'_>, backup: u32) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.restore(Copy::Backup(backup), now))
        .await
}

/// Puts a copy in the place of a watchlist that cannot be opened, which is set aside.
#[tauri::command(rename_all = "snake_case")]
pub async fn replace_by_backup(desk: AtDesk<'_>, backup: u32) -> Reply<Start> {
    desk.instead(move |folder| watchlist::replace(folder, Copy::Backup(backup)))
        .await
}

/// Sets aside a watchlist that cannot be opened and begins an empty one.
#[tauri::command(rename_all = "snake_case")]
pub async fn begin_anew(desk: AtDesk<'_>) -> Reply<Start> {
    desk.instead(watchlist::begin_anew).await
}

/// Saves all there is where the person says; gives the file's name, or nothing if they changed their mind.
#[tauri::command(rename_all = "snake_case")]
pub async fn save_copy(desk: AtDesk<'_>, window: WebviewWindow) -> Reply<Option<String>> {
    let place = saving::place_for_a_copy(&window).await;
    saving::name_of(place, async |place| desk.save_copy(place).await).await
}

/// How the backups fare.
#[tauri::command(rename_all = "snake_case")]
pub async fn upkeep(desk: AtDesk<'_>) -> Reply<BackupStatus> {
    desk.upkeep().await
}

/// Puts every backup also in the folder the person chooses; gives its name, or nothing if they changed their mind.
#[tauri::command(rename_all = "snake_case")]
pub async fn choose_second_folder(
    desk: AtDesk<'_>,
    window: WebviewWindow,
) -> Reply<Option<String>> {
    let place = saving::ask_for_a_folder(&window).await;
    saving::name_of(place, async |place| desk.choose_second_folder(place).await).await
}

/// Puts no more there.
#[tauri::command(rename_all = "snake_case")]
pub async fn leave_second_folder(desk: AtDesk<'_>) -> Reply<()> {
    desk.leave_second_folder().await
}
