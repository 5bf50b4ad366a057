//! What is derived is what this version derives: made by the rules of another, it is made anew.

use std::sync::Arc;

use crate::Result;
use crate::derived::rules;
use crate::journal::before_commit;
use crate::storage::Watchlist;

impl Watchlist {
    /// Makes cards, tallies and the search index anew, in one transaction, if another version's rules made them. Gives
    /// whether they were. Who reads meanwhile reads what was there before.
    pub fn derive_anew_if_older(&mut self) -> Result<bool> {
        if rules::are_ours(&self.conn)? {
            return Ok(false);
        }
        self.with_room(|watchlist| {
            let tables = Arc::clone(&watchlist.tables);
            let tx = watchlist.writing()?;
            rules::forget_all(&tx)?;
            before_commit(&tx, &tables, None)?;
            Ok(tx.commit()?)
        })?;
        Ok(true)
    }
}
