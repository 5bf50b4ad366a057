//! Ledgers of imports that were brought in: read beside lists and typing, since one may be long.

use watchlist::{EarlierImport, Ledger, LedgerId, LedgerQuestion, Reader, Window};

use super::CoreHandle;
use crate::failure::Failure;
use crate::saving::Chosen;
use crate::words;

impl CoreHandle {
    /// Imports that were brought in, newest first.
    pub async fn earlier_imports(&self) -> Result<Vec<EarlierImport>, Failure> {
        let mut earlier = self.with_ledgers(|reader| reader.earlier_imports()).await?;
        let summaries = earlier.iter_mut().map(|it| &mut it.summary);
        words::say(summaries.flat_map(watchlist::ImportSummary::causes));
        Ok(earlier)
    }

    /// One window of the ledger of one of them.
    pub async fn kept_ledger(
        &self,
        ledger: LedgerId,
        question: LedgerQuestion,
        window: Window,
    ) -> Result<Ledger, Failure> {
        let kept = self.with_ledgers(move |reader| reader.kept_lines(ledger, &question, window));
        let mut kept = kept.await?;
        words::say(kept.causes());
        Ok(kept)
    }

    /// Saves it as a table.
    pub async fn save_ledger(&self, ledger: LedgerId, to: Chosen) -> Result<(), Failure> {
        let data = self.named_folder()?;
        self.with_ledgers(move |reader| {
            let mut kept = reader.kept_ledger(ledger)?;
            words::say(kept.causes());
            watchlist::save_ledger(&data, &to.path, to.existing, kept.lines())
        })
        .await
    }

    async fn with_ledgers<A: Send + 'static>(
        &self,
        task: impl FnOnce(&Reader) -> watchlist::Result<A> + Send + 'static,
    ) -> Result<A, Failure> {
        let data_folder = self.data_folder.clone();
        self.imports
            .ask(move |_| Ok(task(&Reader::open(&data_folder.to_read()?)?)?))
            .await
    }
}
