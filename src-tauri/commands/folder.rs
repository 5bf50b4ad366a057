use tauri::WebviewWindow;
use watchlist::Start;

use super::Core;
use crate::folder_info::FolderInfo;
use crate::saving;

commands! {
    /// What is out of the ordinary with where the watchlist lies.
    question folder_info() -> FolderInfo = async |core: Core<'_>| core.folder_info().await;

    /// Moves the watchlist to the place that offers itself, or to where the person says; nothing if they changed their mind.
    opening move_watchlist(ask: bool) -> Option<Start> = async |core: Core<'_>, window: WebviewWindow|
        saving::in_folder(&window, ask, async |chosen| core.move_to(core.new_folder(chosen).await?).await).await;

    /// Closes the watchlist and opens what lies in its folder now.
    opening open_anew() -> Start = async |core: Core<'_>| core.open_anew().await;
}
