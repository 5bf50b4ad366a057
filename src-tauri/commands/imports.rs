use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};
use watchlist::{
    Changed, ImportAnswer, ImportOptions, ImportSummary, Ledger, LedgerQuestion, Window,
};

use super::Core;
use crate::given::Given;
use crate::importing;
use crate::jobs::JobProgress;
use crate::saving;

commands! {
    /// Reads the files that the person chooses, or what was unpacked into one place, and holds them against the watchlist;
    /// nothing if they changed their mind.
    saving choose_import(unpacked: bool, progress: Channel<JobProgress>) -> Option<ImportSummary>
        = async |core: Core<'_>, given: State<'_, Given>, window: WebviewWindow| {
            let chosen = importing::ask(&window, unpacked).await;
            let read = saving::if_any(chosen, async |chosen| core.read_import(chosen, progress).await).await?;
            if read.is_some() {
                given.forget();
            }
            Ok(read)
        };

    /// Holds the same files against the watchlist as it is now, and as this is wanted.
    question match_import(options: ImportOptions, progress: Channel<JobProgress>) -> ImportSummary
        = async |core: Core<'_>| core.match_import(options, progress).await;

    /// Answers what a row of them asks, or takes the answer back.
    question answer_import(number: u32, answer: Option<ImportAnswer>, progress: Channel<JobProgress>) -> ImportSummary
        = async |core: Core<'_>| core.answer_import(number, answer, progress).await;

    /// A window of their ledger.
    question import_ledger(question: LedgerQuestion, window: Window) -> Ledger
        = async |core: Core<'_>| core.import_ledger(question, window).await;

    /// Brings in what they say.
    act import_files() -> Changed = async |core: Core<'_>, given: State<'_, Given>| {
        let changed = core.import_files().await?;
        given.forget();
        Ok(changed)
    };

    /// Lets go of them.
    question drop_import() = async |core: Core<'_>, given: State<'_, Given>| {
        core.drop_import().await?;
        given.forget();
        Ok(())
    };
}
