//! Changes that were undone and can no longer be redone, because something else was done since.

use super::undo::drop_images;
use crate::Result;
use crate::storage::Watchlist;

/// The tables of which every text that was ever in a row is kept.
const TEXTS: &str = "'note', 'sealed_note', 'collection_comment'";

impl Watchlist {
    /// Drops the images of rows that came with such a change, but for texts: only redo needed them.
    pub(crate) fn drop_discarded(&mut self) -> Result<()> {
        if self.discarded {
            self.beside_acts(|conn| {
                let which = format!(
                    "change IN (SELECT id FROM change WHERE state = 'discarded')
                     AND tbl NOT IN (SELECT id FROM journal_table WHERE name IN ({TEXTS}))"
                );
                conn.execute(&drop_images(&which), [])?;
                Ok(())
            })?;
            self.discarded = false;
        }
        Ok(())
    }
}
