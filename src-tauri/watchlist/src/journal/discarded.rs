//! Changes that were undone and can no longer be redone, because something else was done since.

use super::before_commit::KEY;
use crate::Result;
use crate::storage::Watchlist;
use crate::storage::schema::journal_sum;

/// The tables of which every text that was ever in a row is kept.
const TEXTS: &str = "'note', 'sealed_note', 'collection_comment'";

impl Watchlist {
    /// Drops the images of rows that came with such a change, but for texts: only redo needed them.
    pub(crate) fn drop_discarded(&mut self) -> Result<()> {
        if self.discarded {
            self.beside_acts(|conn| {
                conn.execute(
                    &format!(
                        "UPDATE journal SET after = NULL, sum = {}
                         WHERE change IN (SELECT id FROM change WHERE state = 'discarded')
                           AND tbl NOT IN (SELECT id FROM journal_table WHERE name IN ({TEXTS}))
                           AND before IS NULL AND after IS NOT NULL",
                        journal_sum(KEY, ["before", "NULL", "after_sum"])
                    ),
                    [],
                )?;
                Ok(())
            })?;
            self.discarded = false;
        }
        Ok(())
    }
}
