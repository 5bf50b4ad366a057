//! Curated sets of films: what they say, and what the person says of them.

mod built_in;
mod entry;
mod file;
mod opinion;
mod page;
mod seed;
mod spoken;
mod wording;

pub(crate) use built_in::{BUILT_IN, BuiltIn};
pub(crate) use entry::entries_of;
pub use entry::{Correction, Entry};
pub use page::CollectionPage;
pub(crate) use page::{page, source};
#[cfg(test)]
pub(crate) use seed::seed;
pub(crate) use seed::seed_built_in;
pub(crate) use spoken::{speak, spoken};

use rusqlite::Connection;

use crate::values::CollectionId;
use crate::{Refusal, Result};

/// That there is such a collection, or it is refused.
fn exists(conn: &Connection, collection: CollectionId) -> Result<()> {
    let exists: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM collection WHERE id = ?1)")?
        .query_row([collection], |row| row.get(0))?;
    if exists {
        Ok(())
    } else {
        Err(Refusal::NoSuchCollection.into())
    }
}
