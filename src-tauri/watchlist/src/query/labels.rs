//! Tags and lists, kept filters among them, as the rail shows them.

use rusqlite::Connection;
use serde::Serialize;

use crate::Result;
use crate::nouns::list::{self, ListLine};
use crate::nouns::living_list::{LivingLine, living_lists};
use crate::nouns::tag::{self, TagLine};

/// The person's own labels, each kind in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Labels {
    /// Tags.
    pub tags: Vec<TagLine>,
    /// Lists.
    pub lists: Vec<ListLine>,
    /// Filters kept under a name.
    pub living: Vec<LivingLine>,
}

pub(crate) fn labels(conn: &Connection) -> Result<Labels> {
    Ok(Labels {
        tags: tag::tags(conn)?,
        lists: list::lists(conn)?,
        living: living_lists(conn)?,
    })
}
