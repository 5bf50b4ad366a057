use tauri::State;
use tauri::ipc::Channel;
use watchlist::ImportSummary;

use super::Core;
use crate::given::Given;
use crate::jobs::JobProgress;
use crate::saving;

commands! {
    /// Reads the files that were given to the application, and holds them against the watchlist; nothing if none were.
    question read_given(progress: Channel<JobProgress>) -> Option<ImportSummary>
        = async |core: Core<'_>, given: State<'_, Given>| {
            let chosen = Some(given.take()).filter(|files| !files.is_empty());
            let read = saving::if_any(chosen, async |chosen| core.read_import(chosen, progress).await).await;
            given.was_read(matches!(read, Ok(Some(_))));
            read
        };

    /// Files are being dropped on the window.
    question begin_drop() = async |given: State<'_, Given>| given.begin_drop();

    /// A piece of one of them, as base64, in order; a name has `/` between folders.
    question drop_piece(name: String, piece: String) = async |given: State<'_, Given>| given.drop_piece(&name, &piece);

    /// All of them have come over, and are read next.
    question end_drop() = async |given: State<'_, Given>| {
        given.end_drop();
        Ok(())
    };
}
