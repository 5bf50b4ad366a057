//! Where the faults happen: in memory where the system has a folder that lies there, since most of them are about what
//! is written and not about how fast.

use std::fs;
use std::path::Path;

use anyhow::Result;
use tempfile::TempDir;

/// A folder of its own, gone when dropped.
pub fn folder() -> Result<TempDir> {
    let memory = Path::new("/dev/shm");
    let made = match memory.is_dir() {
        true => TempDir::with_prefix_in("poste-restante-", memory),
        false => TempDir::with_prefix("poste-restante-"),
    };
    Ok(made?)
}

/// Puts a copy of every file of one folder, and of the folders in it, into another.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            copy(&entry.path(), &place)?;
        } else if entry.path().is_file() {
            fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}
