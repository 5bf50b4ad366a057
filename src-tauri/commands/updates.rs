//! The one thing that is asked of a network, and only on a click.

use tauri::AppHandle;

use super::{AtDesk, Reply};
use crate::updates::{self, Found, Updates};

/// Whether updates are offered here, and who would be asked for one. Asks nobody.
#[tauri::command(rename_all = "snake_case")]
pub async fn updates(app: AppHandle) -> Reply<Updates> {
    let from = updates::offered(&app);
    Ok(Updates { from })
}

/// Asks, once, whether there is a newer version.
#[tauri::command(rename_all = "snake_case")]
pub async fn look_for_update(app: AppHandle) -> Reply<Found> {
    updates::look(&app).await
}

/// Backs everything up and installs the version that was found; the application starts anew.
#[tauri::command(rename_all = "snake_case")]
pub async fn install_update(app: AppHandle, desk: AtDesk<'_>) -> Reply<()> {
    updates::install(&app, &desk).await
}
