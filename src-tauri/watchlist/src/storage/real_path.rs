use std::io;
use std::path::{Path, PathBuf};

/// As many characters as a path may have for programs on Windows that know nothing of longer ones; SQLite is one.
const LONGEST: usize = 260;
/// As many as may still be added to the path of a folder: names of folders in it, of a backup, and of what SQLite keeps
/// beside that.
const WITHIN: usize = 110;

/// Where a path leads by no link, as the system knows it.
///
/// On Windows that begins with `\\?\`, which people do not write and few programs take. It goes, unless the path is too
/// long to do without.
///
/// # Errors
/// The system's own: nothing is there.
pub fn real_path(path: &Path) -> io::Result<PathBuf> {
    let whole = match path.canonicalize() {
        // Windows cannot say it of a folder on some disks that other programs make up.
        Err(_) if path.exists() => std::path::absolute(path)?,
        told => told?,
    };
    let plain = dunce::simplified(&whole);
    Ok(match plain.as_os_str().len() + WITHIN < LONGEST {
        true => plain.to_path_buf(),
        false => whole,
    })
}
