use crate::storage::{Watchlist, reserve};
use crate::{Error, Result};

/// In pages: eight megabytes.
const WORTH_IT: u32 = 2_000;

impl Watchlist {
    /// Brings the log into the file, finishes what could not be erased from it before, drops what redo no longer needs,
    /// packs what is old, and takes the room again that is kept for a full disk. To be called when nothing has been written
    /// for a moment.
    pub fn idle_checkpoint(&mut self) -> Result<()> {
        self.opened.still_there()?;
        reserve::take(&self.folder);
        self.finish_erasing()?;
        self.drop_discarded()?;
        match self.make_smaller() {
            // The check says it, and must not be kept from that.
            Err(Error::Damaged(_)) => {}
            other => other?,
        }
        self.bring_log_in()
    }

    fn make_smaller(&mut self) -> Result<()> {
        self.pack_old_images()?;
        self.give_back_what_is_free()
    }

    /// A long history that was not packed yet leaves more free than there is left. What comes free in ordinary use is
    /// taken again.
    fn give_back_what_is_free(&self) -> Result<()> {
        let sql = "SELECT freelist_count > ?1 AND 2 * freelist_count > page_count
                   FROM pragma_freelist_count, pragma_page_count";
        let most_is: bool = self.conn.query_row(sql, [WORTH_IT], |row| row.get(0))?;
        if most_is && reserve::leaves_room(&self.folder).is_ok() {
            self.conn.execute_batch("VACUUM")?;
        }
        Ok(())
    }
}
