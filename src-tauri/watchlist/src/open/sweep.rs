use std::path::Path;

use crate::Result;
use crate::storage::{Folder, copies};

/// Takes away what was left beside a watchlist, which is open and whole, by whoever was killed while a copy of it was
/// worked on. Nobody else is at the folder.
pub fn sweep(folder: &Path) -> Result<()> {
    let folder = Folder::there(folder)?;
    copies::sweep(&folder)?;
    copies::sweep_backups(&folder.backups())
}
