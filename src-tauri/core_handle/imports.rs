//! Files that are looked at before they are brought in: read and held against the watchlist on a thread of their own, so that
//! neither lists nor typing wait for it.

use std::path::PathBuf;

use watchlist::{
    Changed, Import, ImportAnswer, ImportOptions, ImportSummary, Ledger, LedgerQuestion, Monitor,
    Reader, Window,
};

use super::CoreHandle;
use crate::clock;
use crate::failure::Failure;
use crate::jobs::JobChannel;
use crate::words::{self, Mishap};

/// What is looked at, if anything is.
type LookedAt = Option<Import>;

impl CoreHandle {
    /// Reads files, and holds them against the watchlist. What was looked at before is so no more, unless they cannot be read.
    pub async fn read_import(
        &self,
        given: Vec<PathBuf>,
        channel: JobChannel,
    ) -> Result<ImportSummary, Failure> {
        self.with_import(channel, move |looked_at, reader, monitor| {
            let options = here(ImportOptions {
                known_tables: reader.known_tables()?,
                ..ImportOptions::default()
            });
            let mut import = Import::read(&given, options, clock::now(), monitor)?;
            reader.match_import(&mut import, monitor)?;
            Ok(summary(looked_at.insert(import)))
        })
        .await
    }

    /// Holds the same files against the watchlist again; read again only where that makes other rows of them.
    pub async fn match_import(
        &self,
        options: ImportOptions,
        channel: JobChannel,
    ) -> Result<ImportSummary, Failure> {
        self.with_import(channel, move |looked_at, reader, monitor| {
            let import = there(looked_at)?;
            if let Some(said) = options.columns {
                let mut anew = import.map(said, clock::now(), monitor)?;
                reader.match_import(&mut anew, monitor)?;
                *import = anew;
            } else if import.options().deleted == options.deleted {
                import.wish(options.unknown_days, options.fill_in);
                reader.match_import(import, monitor)?;
            } else {
                // What was answered was about rows by numbers they no longer have.
                let given = import.given().to_vec();
                let options = ImportOptions {
                    deleted: options.deleted,
                    unknown_days: options.unknown_days,
                    fill_in: options.fill_in,
                    ..import.options().clone()
                };
                let mut anew = Import::read(&given, options, clock::now(), monitor)?;
                reader.match_import(&mut anew, monitor)?;
                *import = anew;
            }
            Ok(summary(import))
        })
        .await
    }

    /// Answers what a row asks, or takes the answer back, and holds all of them against the watchlist again.
    pub async fn answer_import(
        &self,
        number: u32,
        answer: Option<ImportAnswer>,
        channel: JobChannel,
    ) -> Result<ImportSummary, Failure> {
        self.with_import(channel, move |looked_at, reader, monitor| {
            let import = there(looked_at)?;
            import.answer(usize::try_from(number).unwrap_or(usize::MAX), answer);
            reader.match_import(import, monitor)?;
            Ok(summary(import))
        })
        .await
    }

    /// One window of the ledger of what is looked at.
    pub async fn import_ledger(
        &self,
        question: LedgerQuestion,
        window: Window,
    ) -> Result<Ledger, Failure> {
        let data_folder = self.data_folder.clone();
        self.imports
            .ask(move |looked_at| {
                let import = there(looked_at)?;
                let reader = Reader::open(&data_folder.to_read()?)?;
                let mut ledger = reader.import_ledger(import, &question, window)?;
                words::say(ledger.causes());
                Ok(ledger)
            })
            .await
    }

    /// Brings in what is looked at. Where that is refused, it is looked at as before.
    pub async fn import_files(&self) -> Result<Changed, Failure> {
        let taken =
            |looked_at: &mut LookedAt| Ok(looked_at.take().ok_or(Mishap::NothingLookedAt)?);
        let import = self.imports.ask(taken).await?;
        let (import, done) = self
            .act(move |watchlist, now| {
                let done = watchlist.import_files(&import, now);
                Ok((import, done))
            })
            .await?;
        match done {
            Ok(changed) => Ok(changed),
            Err(error) => {
                let back = move |looked_at: &mut LookedAt| {
                    looked_at.get_or_insert(import);
                    Ok(())
                };
                self.imports.ask(back).await?;
                Err(error.into())
            }
        }
    }

    /// Lets go of what is looked at.
    pub async fn drop_import(&self) -> Result<(), Failure> {
        self.imports
            .ask(|looked_at| {
                *looked_at = None;
                Ok(())
            })
            .await
    }

    async fn with_import<A: Send + 'static>(
        &self,
        channel: JobChannel,
        task: impl FnOnce(&mut LookedAt, &Reader, &Monitor) -> Result<A, Failure> + Send + 'static,
    ) -> Result<A, Failure> {
        let job = self.jobs.begin(channel);
        let data_folder = self.data_folder.clone();
        self.imports
            .ask(move |looked_at| {
                let reader = Reader::open(&data_folder.to_read()?)?;
                task(looked_at, &reader, &job.monitor())
            })
            .await
    }
}

/// With what the files do not say and the page does not know: where the person is.
fn here(options: ImportOptions) -> ImportOptions {
    ImportOptions {
        zone: clock::zone(),
        day_begins: clock::day_begins(),
        ..options
    }
}

fn summary(import: &Import) -> ImportSummary {
    let mut summary = import.summary();
    words::say(summary.causes());
    summary
}

fn there(looked_at: &mut LookedAt) -> Result<&mut Import, Failure> {
    Ok(looked_at.as_mut().ok_or(Mishap::NothingLookedAt)?)
}
