use watchlist::Settings;

use super::{AtDesk, Reply};

/// Keeps the person's preferences.
#[tauri::command(rename_all = "snake_case")]
pub async fn settings_changed(desk: AtDesk<'_>, settings: Settings) -> Reply<()> {
    desk.act(move |watchlist, _| watchlist.settings_changed(&settings))
        .await
}
