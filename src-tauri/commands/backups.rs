use tauri::WebviewWindow;
use tauri::ipc::Channel;
use watchlist::{Backup, BackupStatus, Changed, Differences, Reason, Start};

use super::Core;
use crate::clock;
use crate::jobs::JobProgress;
use crate::saving;

commands! {
    /// The copies there are, newest first; also while the watchlist cannot be opened.
    question backups() -> Vec<Backup> = async |core: Core<'_>| core.backups().await;

    /// Makes a copy now.
    deed back_up(progress: Channel<JobProgress>) = async |core: Core<'_>| core.back_up(Reason::Asked, Some(progress)).await;

    /// What would be different if the watchlist went back to a copy.
    question preview_backup(backup: u32, progress: Channel<JobProgress>) -> Differences
        = async |core: Core<'_>| core.preview(backup, progress).await;

    /// Goes back to a copy, as one change.
    act restore_backup(backup: u32, progress: Channel<JobProgress>) -> Changed
        = async |core: Core<'_>| core.restore(backup, progress).await;

    /// Puts a copy in the place of a watchlist that cannot be opened, which is set aside.
    opening replace_by_backup(backup: u32, progress: Channel<JobProgress>) -> Start
        = async |core: Core<'_>| core.replace(backup, progress).await;

    /// Sets aside a watchlist that cannot be opened and begins an empty one.
    opening begin_anew() -> Start = async |core: Core<'_>| core.instead(watchlist::begin_anew).await;

    /// Saves all there is where the person says; gives the file's name, or nothing if they changed their mind.
    saving save_copy() -> Option<String> = async |core: Core<'_>, window: WebviewWindow| {
        let chosen = saving::place_for_a_copy(&window, clock::now()).await;
        saving::name_of(chosen, async |chosen| core.save_copy(chosen).await).await
    };

    /// How the backups fare.
    question backup_status() -> BackupStatus = async |core: Core<'_>| core.backup_status().await;

    /// Puts every backup also in the folder the person chooses; gives its name, or nothing if they changed their mind.
    saving choose_second_folder() -> Option<String> = async |core: Core<'_>, window: WebviewWindow| {
        let path = saving::ask_for_a_folder(&window).await;
        saving::name_of(path, async |path| core.choose_second_folder(path).await).await
    };

    /// Puts no more there.
    deed leave_second_folder() = async |core: Core<'_>| core.leave_second_folder().await;
}
