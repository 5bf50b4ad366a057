use serde::{Deserialize, Serialize};

use super::stored_by_name;

/// The ink a postmark takes, so that it reads on a picture's calm corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Ink {
    /// On light colours.
    Blue,
    /// On dark ones.
    Cream,
}

stored_by_name!(Ink);
