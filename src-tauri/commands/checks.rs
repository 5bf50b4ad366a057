use watchlist::{Checked, Repaired, Start};

use super::{AtDesk, Reply};
use crate::clock;

/// Looks at every word: is it still what was written?
#[tauri::command(rename_all = "snake_case")]
pub async fn check_watchlist(desk: AtDesk<'_>) -> Reply<Checked> {
    desk.check().await
}

/// What mending would do; also of a watchlist that cannot be opened.
#[tauri::command(rename_all = "snake_case")]
pub async fn preview_mending(desk: AtDesk<'_>) -> Reply<Repaired> {
    desk.preview_repair().await
}

/// Mends what can be mended in a new file, which takes the place of the damaged one; that is set aside.
#[tauri::command(rename_all = "snake_case")]
pub async fn mend(desk: AtDesk<'_>) -> Reply<Start> {
    desk.instead(|folder| {
        watchlist::is_not_well(folder)?;
        watchlist::repair(folder, clock::now()).map(drop)
    })
    .await
}
