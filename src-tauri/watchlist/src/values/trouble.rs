use serde::{Deserialize, Serialize};

use super::{Cause, Error, Now};

/// Something went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Trouble {
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// What; said in the person's language once it crosses to the interface.
    #[cfg_attr(test, ts(type = "string"))]
    pub what: Cause,
}

impl Trouble {
    pub(crate) fn of(error: Error, now: Now) -> Self {
        Self {
            at: now.millis,
            what: error.into(),
        }
    }

    /// What goes wrong now, where this may have gone wrong before: since then.
    pub(crate) fn since(before: Option<&Self>, error: Error, now: Now) -> Self {
        Self {
            at: before.map_or(now.millis, |before| before.at),
            what: error.into(),
        }
    }
}
