use tauri::WebviewWindow;
use watchlist::{EarlierImport, Ledger, LedgerId, LedgerQuestion, Window};

use super::Core;
use crate::saving;

commands! {
    /// Imports that were brought in, newest first.
    question earlier_imports() -> Vec<EarlierImport> = async |core: Core<'_>| core.earlier_imports().await;

    /// A window of the ledger of one of them.
    question kept_ledger(ledger: LedgerId, question: LedgerQuestion, window: Window) -> Ledger
        = async |core: Core<'_>| core.kept_ledger(ledger, question, window).await;

    /// Saves it as a table where the person says; gives the file's name, or nothing if they changed their mind.
    saving save_ledger(ledger: LedgerId) -> Option<String> = async |core: Core<'_>, window: WebviewWindow| {
        let chosen = saving::place_for_a_ledger(&window).await;
        saving::name_of(chosen, async |chosen| core.save_ledger(ledger, chosen).await).await
    };
}
