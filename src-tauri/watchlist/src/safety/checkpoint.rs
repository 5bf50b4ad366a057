use crate::Result;
use crate::storage::{Watchlist, reserve};

impl Watchlist {
    /// Brings the log into the file, finishes what could not be erased from it before, drops what redo no longer needs,
    /// packs what is old, and takes the room again that is kept for a full disk. To be called when nothing has been written
    /// for a moment.
    pub fn idle_checkpoint(&mut self) -> Result<()> {
        self.opened.still_there()?;
        reserve::take(&self.folder);
        self.finish_erasing()?;
        self.drop_discarded()?;
        self.pack_old_images()?;
        self.bring_log_in()
    }
}
