use serde::{Deserialize, Serialize};

use crate::Now;
use crate::values::is_young;

/// How often an export is written by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "the names say it")]
pub enum ExportEvery {
    Day,
    Week,
}

const AN_HOUR: i64 = 60 * 60 * 1000;
/// How long what could not be written is let be, in milliseconds: whoever brings the disk back waits no longer.
const A_PAUSE: i64 = 5 * 60 * 1000;

impl ExportEvery {
    /// For how long what was written is new enough, in milliseconds: some hours less than a day, or a week, so that
    /// someone who opens the watchlist every morning gets one every morning, or every seventh.
    fn length(self) -> i64 {
        match self {
            Self::Day => 20 * AN_HOUR,
            Self::Week => (7 * 24 - 4) * AN_HOUR,
        }
    }

    /// Whether it is due now that was written, and tried in vain since, at these moments.
    pub(super) fn is_due(self, written_at: Option<i64>, tried_at: Option<i64>, now: Now) -> bool {
        let within = |at: Option<i64>, than| at.is_some_and(|at| is_young(at, than, now));
        match tried_at {
            Some(_) => !within(tried_at, A_PAUSE),
            None => !within(written_at, self.length()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::ExportEvery::{Day, Week};
    use super::*;

    const HERE: Now = Now {
        today: date(2026, 11, 23),
        millis: 1_795_407_300_000,
    };

    fn ago(hours: i64) -> Option<i64> {
        Some(HERE.millis - hours * AN_HOUR)
    }

    #[test]
    fn an_export_is_due_when_the_last_is_a_day_or_a_week_old() {
        for every in [Day, Week] {
            assert!(every.is_due(None, None, HERE), "never written");
            assert!(!every.is_due(ago(0), None, HERE), "just now");
            assert!(!every.is_due(ago(19), None, HERE));
            assert!(every.is_due(ago(164), None, HERE));
            assert!(
                every.is_due(ago(-1), None, HERE),
                "by a clock that was wrong"
            );
        }
        assert!(Day.is_due(ago(20), None, HERE));
        assert!(!Week.is_due(ago(163), None, HERE));
    }

    #[test]
    fn what_could_not_be_written_is_tried_again_after_a_pause() {
        for every in [Day, Week] {
            assert!(!every.is_due(None, Some(HERE.millis - A_PAUSE + 1), HERE));
            assert!(every.is_due(ago(1), Some(HERE.millis - A_PAUSE), HERE));
            assert!(every.is_due(ago(1), ago(-1), HERE));
        }
    }
}
