use serde::Deserialize;

use crate::values::{PartialDate, Rating, text};
use crate::{Now, Result};

/// A viewing as the interface sends it, before it is looked at.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ViewingDraft {
    /// EDTF text as `PartialDate` writes it, or the word `today`.
    pub seen_on: String,
    /// Whether it was seen to the end.
    pub finished: bool,
    /// The rating of that day, in half stars.
    pub rating: Option<f64>,
    /// Where; empty for nowhere named. So with the two that follow.
    pub place: String,
    /// With whom.
    pub company: String,
    /// Anything else.
    pub remark: String,
    /// The names of its tags; one that there is not is made.
    pub tags: Vec<String>,
}

/// What a draft says, once it makes sense.
pub(super) struct Said {
    pub seen_on: PartialDate,
    pub finished: bool,
    pub rating: Option<Rating>,
    pub place: Option<String>,
    pub company: Option<String>,
    pub remark: Option<String>,
    pub tags: Vec<String>,
}

impl ViewingDraft {
    /// Seen to the end on a day, and nothing more said of it.
    pub fn on(seen_on: impl ToString) -> Self {
        Self {
            seen_on: seen_on.to_string(),
            finished: true,
            rating: None,
            place: String::new(),
            company: String::new(),
            remark: String::new(),
            tags: Vec::new(),
        }
    }

    pub(super) fn look_at(&self, now: Now) -> Result<Said> {
        let seen_on: PartialDate = if self.seen_on == "today" {
            PartialDate::from(now.today)
        } else {
            self.seen_on.parse()?
        };
        seen_on.validate(now.today)?;
        Ok(Said {
            seen_on,
            finished: self.finished,
            rating: self.rating.map(Rating::new).transpose()?,
            place: text::line(&self.place)?,
            company: text::line(&self.company)?,
            remark: text::line(&self.remark)?,
            tags: self
                .tags
                .iter()
                .filter_map(|name| text::line(name).transpose())
                .collect::<Result<_>>()?,
        })
    }
}
