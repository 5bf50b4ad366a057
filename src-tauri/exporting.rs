//! What is taken out of the watchlist: what came of it, and where the last went.

use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Mutex;
use std::time::Duration;

use serde::Serialize;
use tokio::time::timeout;
use watchlist::{Counts, DueExports, Error, ExportForm, Exported, NotWritten, Refusal};

use crate::clock;
use crate::data_folder::DataFolder;
use crate::failure::Failure;
use crate::jobs::Jobs;
use crate::log::{Log, Stopwatch};
use crate::words;
use crate::worker::Worker;

/// How long all else waits for those that are written by themselves.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where what was taken out last was to lie: the interface may have it written over, and never knows where it is.
pub type LastExport = Mutex<Option<(ExportForm, PathBuf)>>;

/// What came of an export that was asked for.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SavedExport {
    /// In which form.
    #[cfg_attr(test, ts(type = "import(\"./ExportForm\").ExportForm"))]
    pub form: ExportForm,
    /// What the file, or the folder, is called.
    pub name: String,
    /// Why nothing was written.
    pub in_the_way: Option<InTheWay>,
    /// What is in it.
    #[cfg_attr(test, ts(type = "import(\"./Counts\").Counts"))]
    pub counts: Counts,
    /// How many files were written.
    pub files: u32,
    /// How many were there already as they would be written.
    pub unchanged: u32,
    /// How many were changed by someone, and are left as they are.
    pub kept: u32,
    /// How many are of films that are in it no more, and are left as they are.
    pub stale: u32,
    /// How many films and collections could not be read.
    pub left_out: u32,
    /// What the form has no place for, a line each.
    pub not_held: Vec<String>,
}

/// What lies there and would be lost; it is replaced, if the person says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum InTheWay {
    /// A file of that name.
    Exists,
    /// Other files, or those of another form.
    Others,
    /// What was written there, and changed since.
    Edited,
}

/// What is being written of what was due: it goes on however long its disk takes, and is not begun a second time.
#[derive(Default)]
pub struct ExportsRun(Option<(Stopwatch, Pin<Box<Running>>)>);

type Running = dyn Future<Output = Result<Option<DueExports>, Failure>> + Send;

impl ExportsRun {
    /// Writes those that are due, or goes on with that. What takes longer than one may wait is told another time.
    pub async fn go_on(
        &mut self,
        worker: &Worker<()>,
        jobs: &Jobs,
        data_folder: &DataFolder,
        log: &Log,
    ) -> Result<Option<DueExports>, Failure> {
        let (_, running) = self.0.get_or_insert_with(|| {
            let (job, data_folder) = (jobs.begin_unheard(), data_folder.clone());
            let running = worker.ask(move |()| {
                let folder = data_folder.claimed()?;
                Ok(watchlist::export_if_due(
                    &folder,
                    clock::now(),
                    &job.monitor(),
                )?)
            });
            (Stopwatch::new("scheduled_exports"), Box::pin(running))
        });
        let Ok(done) = timeout(PATIENCE, running.as_mut()).await else {
            return Ok(None);
        };
        match self.0.take() {
            Some((asked, _)) => log.due(&asked, done, |done| done.news.len()),
            None => done,
        }
    }
}

impl SavedExport {
    pub fn of(form: ExportForm, name: String, exported: Exported) -> Self {
        let not_held = exported.not_held.into_iter();
        Self {
            form,
            name,
            in_the_way: None,
            counts: exported.counts,
            files: exported.files,
            unchanged: exported.unchanged,
            kept: exported.kept,
            stale: exported.stale,
            left_out: exported.left_out,
            not_held: not_held
                .map(|(what, count)| words::spoken().not_held(what, count))
                .collect(),
        }
    }

    /// Nothing was written, if that is because of what lies there.
    pub fn in_the_way(form: ExportForm, name: String, error: Error) -> Result<Self, Failure> {
        let in_the_way = match &error {
            Error::Refused(Refusal::NotWritten { why, .. }) => match why {
                NotWritten::IsThere => Some(InTheWay::Exists),
                NotWritten::HoldsOthers => Some(InTheWay::Others),
                NotWritten::IsChanged => Some(InTheWay::Edited),
                _ => None,
            },
            _ => None,
        };
        match in_the_way {
            Some(_) => Ok(Self {
                in_the_way,
                ..Self::of(form, name, Exported::default())
            }),
            None => Err(error.into()),
        }
    }
}
