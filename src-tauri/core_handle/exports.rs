//! What is taken out of the watchlist: written beside lists and typing, on a thread of its own, and what is
//! written by itself on another.

use std::path::PathBuf;
use std::sync::{MutexGuard, PoisonError};

use watchlist::{Existing, ExportEvery, ExportForm, Reader, ScheduledExport};

use super::CoreHandle;
use crate::clock;
use crate::exporting::SavedExport;
use crate::failure::Failure;
use crate::jobs::JobChannel;
use crate::saving::Chosen;
use crate::words;

impl CoreHandle {
    /// Writes all there is, or what a form holds of it, where the person chose.
    pub async fn export(
        &self,
        form: ExportForm,
        to: Chosen,
        channel: JobChannel,
    ) -> Result<SavedExport, Failure> {
        let Chosen { path, existing } = to;
        *self.last_export() = Some((form, path.clone()));
        self.export_to(form, path, existing, channel).await
    }

    /// The same once more, over what lies there; nothing if nothing was.
    pub async fn replace_export(
        &self,
        channel: JobChannel,
    ) -> Result<Option<SavedExport>, Failure> {
        let last = self.last_export().clone();
        let Some((form, path)) = last else {
            return Ok(None);
        };
        let replaced = self.export_to(form, path, Existing::Replaced, channel);
        replaced.await.map(Some)
    }

    async fn export_to(
        &self,
        form: ExportForm,
        to: PathBuf,
        existing: Existing,
        channel: JobChannel,
    ) -> Result<SavedExport, Failure> {
        let job = self.jobs.begin(channel);
        let data_folder = self.data_folder.clone();
        self.exports
            .ask(move |()| {
                let mut reader = Reader::open(&data_folder.to_read()?)?;
                let name = to.file_name().unwrap_or_default();
                let name = name.to_string_lossy().into_owned();
                match reader.export_as(form, &to, existing, clock::now(), &job.monitor()) {
                    Ok(exported) => Ok(SavedExport::of(form, name, exported)),
                    Err(error) => SavedExport::in_the_way(form, name, error),
                }
            })
            .await
    }

    fn last_export(&self) -> MutexGuard<'_, Option<(ExportForm, PathBuf)>> {
        self.last_export
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Those that are written by themselves, and how that goes.
    pub async fn scheduled_exports(&self) -> Result<Vec<ScheduledExport>, Failure> {
        let mut all = self.beside(watchlist::scheduled_exports).await?;
        words::say(all.iter_mut().flat_map(ScheduledExport::causes));
        Ok(all)
    }

    /// From now on writes one by itself into this folder.
    pub async fn schedule_export(
        &self,
        form: ExportForm,
        every: ExportEvery,
        chosen: PathBuf,
    ) -> Result<(), Failure> {
        self.beside(move |folder| watchlist::schedule_export(folder, form, every, &chosen))
            .await
    }

    /// Writes it no more.
    pub async fn unschedule_export(&self, form: ExportForm) -> Result<(), Failure> {
        self.beside(move |folder| watchlist::unschedule_export(folder, form))
            .await
    }

    /// Writes one of them now, over what lies there if the person said so.
    pub async fn export_scheduled(
        &self,
        form: ExportForm,
        replaced: bool,
        channel: JobChannel,
    ) -> Result<(), Failure> {
        let job = self.jobs.begin(channel);
        let data_folder = self.data_folder.clone();
        let existing = match replaced {
            true => Existing::Replaced,
            false => Existing::Kept,
        };
        self.scheduled_exports
            .ask(move |()| {
                let folder = data_folder.claimed()?;
                let now = clock::now();
                watchlist::export_scheduled(&folder, form, existing, now, &job.monitor())?;
                Ok(())
            })
            .await
    }
}
