use serde::Serialize;

use super::due::ExportEvery;
use crate::exchange::ExportForm;
use crate::{Cause, Trouble};

/// An export that is written by itself, as the person sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ScheduledExport {
    /// In which form.
    pub form: ExportForm,
    /// How often.
    pub every: ExportEvery,
    /// Where it is put, to be read.
    pub folder: String,
    /// When it was written last, in milliseconds since 1970-01-01 UTC.
    pub written_at: Option<i64>,
    /// How many files in it were changed by someone, and stay as they are.
    pub kept: u32,
    /// Why it could not be written, since when.
    pub trouble: Option<Trouble>,
    /// Whether all that is in the way is what lies there: it can be replaced, if the person says so.
    pub is_in_the_way: bool,
}

impl ScheduledExport {
    /// What is to be said in a language before it crosses to the interface.
    pub fn causes(&mut self) -> impl Iterator<Item = &mut Cause> {
        self.trouble.iter_mut().map(|trouble| &mut trouble.what)
    }
}
