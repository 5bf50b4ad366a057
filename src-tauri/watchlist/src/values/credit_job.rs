use serde::{Deserialize, Serialize};

use super::stored_by_name;

/// What someone did for a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "each is what DESIGN's words say it is")]
pub enum CreditJob {
    Director,
    Writer,
    Cinematographer,
    Composer,
    Cast,
}

stored_by_name!(CreditJob);

impl CreditJob {
    /// Every job, in the order they are shown.
    pub(crate) const ALL: [Self; 5] = [
        Self::Director,
        Self::Writer,
        Self::Cinematographer,
        Self::Composer,
        Self::Cast,
    ];
}
