use std::path::Path;

use super::arrive::clear_arriving;
use super::{Arrival, at};
use crate::Result;
use crate::opening::{patient, private};

/// Forgets a move that was not made so: first that there was one, then what was copied.
pub(super) fn clear(folder: &Path) -> Result<()> {
    let record = Arrival::in_folder(folder);
    match patient::remove_file(&record) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(at(&record)(error));
        }
        _ => {}
    }
    private::sync(folder)?;
    clear_arriving(folder)
}
