use std::fs;
use std::path::Path;

use super::arrive::clear_arriving;
use super::{Arrival, at};
use crate::Result;

/// Forgets a move that was not made so: first that there was one, then what was copied.
pub(super) fn clear(folder: &Path) -> Result<()> {
    let record = Arrival::in_folder(folder);
    match fs::remove_file(&record) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(at(&record)(error));
        }
        _ => {}
    }
    crate::opening::private::sync(folder)?;
    clear_arriving(folder)
}
