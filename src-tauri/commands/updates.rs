//! The one thing that is asked of a network, and only on a click.

use tauri::AppHandle;

use super::Core;
use crate::updates::{self, UpdateStatus, Updates};

commands! {
    /// Whether updates are offered here, and who would be asked for one. Asks nobody.
    question updates() -> Updates = async |app: AppHandle| Ok(Updates { from: updates::offered(&app) });

    /// Asks, once, whether there is a newer version.
    question look_for_update() -> UpdateStatus = async |app: AppHandle| updates::look(&app).await;

    /// Backs everything up and installs the version that was found; the application starts anew.
    deed install_update() = async |app: AppHandle, core: Core<'_>| updates::install(&app, &core).await;
}
