//! Migrations: each once, in order, all of them in one transaction. A file remembers in `user_version` how many it has.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{APPLICATION_ID, history_by_checksum, people_named};
use crate::Result;

/// One step of the schema.
pub(super) struct Migration {
    /// What is done to the file.
    sql: &'static str,
    /// What is done after it that SQL alone cannot say.
    then: Option<fn(&Transaction<'_>) -> Result<()>>,
}

impl Migration {
    pub(super) const fn sql(sql: &'static str) -> Self {
        Self { sql, then: None }
    }

    pub(super) fn apply(&self, tx: &Transaction<'_>) -> Result<()> {
        tx.execute_batch(self.sql)?;
        self.then.map_or(Ok(()), |then| then(tx))
    }
}

/// Append-only: a step once released never changes.
const MIGRATIONS: &[Migration] = &[
    Migration::sql(include_str!("../../../migrations/0001_watchlist.sql")),
    Migration::sql(include_str!("../../../migrations/0002_album.sql")),
    Migration::sql(include_str!("../../../migrations/0003_sealed_notes.sql")),
    Migration::sql(include_str!("../../../migrations/0004_own_pictures.sql")),
    Migration {
        sql: include_str!("../../../migrations/0005_journal.sql"),
        then: Some(history_by_checksum::bring_over),
    },
    Migration {
        sql: include_str!("../../../migrations/0006_identity.sql"),
        then: Some(people_named::name_people),
    },
    Migration::sql(include_str!("../../../migrations/0007_derived.sql")),
    Migration::sql(include_str!("../../../migrations/0008_watchlist.sql")),
    Migration::sql(include_str!("../../../migrations/0009_packed.sql")),
    Migration::sql(include_str!("../../../migrations/0010_spoken.sql")),
    Migration::sql(include_str!("../../../migrations/0011_sort_title.sql")),
    Migration::sql(include_str!("../../../migrations/0012_breadth.sql")),
    Migration::sql(include_str!("../../../migrations/0013_living.sql")),
    Migration::sql(include_str!("../../../migrations/0014_brought.sql")),
];

/// The schema this program writes.
pub(crate) const NEWEST: i32 = MIGRATIONS.len() as i32;

/// Makes an empty file as it was at this schema.
pub(crate) fn begin_at(conn: &mut Connection, version: i32) -> Result<()> {
    bring_to(conn, version, "")
}

/// Brings a file to a schema in one transaction, with this SQL before; a file already there is not written.
pub(super) fn bring_to(conn: &mut Connection, version: i32, before: &str) -> Result<()> {
    let found: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found >= version {
        return Ok(());
    }
    if found == 0 {
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    let [found_at, wanted] = [found, version].map(|it| usize::try_from(it).unwrap_or_default());
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // A table that is made anew is gone for a moment for those that refer to it.
    tx.pragma_update(None, "defer_foreign_keys", true)?;
    tx.execute_batch(before)?;
    for migration in &MIGRATIONS[found_at..wanted] {
        migration.apply(&tx)?;
    }
    tx.pragma_update(None, "user_version", version)?;
    Ok(tx.commit()?)
}
