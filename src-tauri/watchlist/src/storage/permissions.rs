//! Files and folders that are nobody's to read but their owner's, and that are on the disk when we say so.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

use super::{open_regular, retry};
use crate::{Error, Result};

/// Makes a folder, and those above it, if it is not there; the names of those it made are on the disk when this answers.
///
/// # Errors
/// The system's own.
pub fn make_folder(path: &Path) -> io::Result<()> {
    let missing: Vec<&Path> = path.ancestors().take_while(|it| !it.exists()).collect();
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(path)?;
    let above = missing.iter().filter_map(|made| made.parent());
    for above in above.filter(|it| !it.as_os_str().is_empty()) {
        // A folder that cannot be opened cannot be synced either: the system may keep ours from reading what is above it.
        if let Err(error) = sync_at(above)
            && error.kind() != io::ErrorKind::PermissionDenied
        {
            return Err(error);
        }
    }
    Ok(())
}

/// Makes an empty file, if it is not there.
///
/// # Errors
/// The system's own.
pub fn make_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.create(true).append(true).open(path).map(drop)
}

/// Copies a file's bytes to another, which is made if it is not there and emptied if it is.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut from = open_regular(from)?;
    let mut to = make_empty(to)?;
    io::copy(&mut from, &mut to).map(drop)
}

/// Makes a file if it is not there, and empties it if it is.
pub(crate) fn make_empty(path: &Path) -> io::Result<File> {
    make_file(path)?;
    OpenOptions::new().write(true).truncate(true).open(path)
}

/// Takes a file or folder away from everybody else, if it is there and another program, or an earlier version, left it
/// open. A folder that all may write to, as a temporary one, is nobody's to take.
///
/// # Errors
/// The system's own.
pub fn close_to_others(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Ok(found) = fs::metadata(path) {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = found.permissions().mode();
        let (sticky, own) = (
            mode & 0o1000 != 0,
            if found.is_dir() { 0o700 } else { 0o600 },
        );
        if mode & 0o077 != 0 && !sticky {
            return fs::set_permissions(path, fs::Permissions::from_mode(own));
        }
    }
    let _ = path;
    Ok(())
}

/// Whether nothing can be made in a folder: by trying, since rights say less than a disk does.
pub fn is_read_only(folder: &Path) -> bool {
    tempfile::tempfile_in(folder).is_err()
}

/// Waits until a file, or the names in a folder, are on the disk.
pub(crate) fn sync(path: &Path) -> Result<()> {
    sync_at(path).map_err(|error| Error::at(path, &error))
}

fn sync_at(path: &Path) -> io::Result<()> {
    // Windows cannot open a folder as a file, and writes names through by itself.
    if cfg!(windows) && path.is_dir() {
        return Ok(());
    }
    let file = File::options()
        .read(true)
        .write(path.is_file())
        .open(path)?;
    sync_open(&file)
}

/// Waits until what was written into an open file is on the disk. On macOS Rust asks the disk itself to empty its memory
/// (`F_FULLFSYNC`), which some disks do not know, such as a stick's or a network's: of those no more can be had than an
/// ordinary sync, as SQLite too holds.
pub(crate) fn sync_open(file: &File) -> io::Result<()> {
    let synced = file.sync_all();
    #[cfg(target_os = "macos")]
    let synced = synced.or_else(|_| rustix::fs::fsync(file).map_err(io::Error::from));
    synced
}

/// Writes a file so that it is there whole or as it was before, and on the disk when this answers.
pub(crate) fn write_whole(path: &Path, text: &[u8]) -> Result<()> {
    let unfinished = path.with_added_extension("unfinished");
    // What a crash left may be anything, a link too.
    retry::remove_if_there(&unfinished)?;
    let written = make_file(&unfinished)
        .and_then(|()| fs::write(&unfinished, text))
        .map_err(|error| Error::at(&unfinished, &error))
        .and_then(|()| sync(&unfinished))
        .and_then(|()| retry::rename(&unfinished, path).map_err(|error| Error::at(path, &error)));
    if written.is_err() {
        // Part of it is worth nothing, and takes room that may be what is missing.
        let _ = retry::remove_file(&unfinished);
    }
    written?;
    path.parent().map_or(Ok(()), sync)
}
