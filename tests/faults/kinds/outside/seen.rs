//! A folder as it lies there: every name, what kind of thing it is, its rights, and its bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use anyhow::Result;

/// All of it; equal where nothing was touched.
#[derive(PartialEq, Eq)]
pub struct Seen(BTreeMap<PathBuf, Thing>);

#[derive(PartialEq, Eq)]
struct Thing {
    rights: u32,
    /// Another file under the same name has another.
    number: u64,
    changed: (i64, i64),
    is: Kind,
}

#[derive(PartialEq, Eq)]
enum Kind {
    File(Vec<u8>),
    Folder,
    Link(PathBuf),
    Other(&'static str),
}

impl Seen {
    /// What lies at a path, and in it.
    pub fn at(path: &Path) -> Result<Self> {
        let mut all = BTreeMap::new();
        gather(path, &mut all)?;
        Ok(Self(all))
    }

    /// The names that are not in both, or not the same in both.
    pub fn unlike(&self, other: &Self) -> BTreeSet<PathBuf> {
        let names = self.0.keys().chain(other.0.keys());
        names
            .filter(|name| self.0.get(*name) != other.0.get(*name))
            .cloned()
            .collect()
    }
}

fn gather(path: &Path, all: &mut BTreeMap<PathBuf, Thing>) -> Result<()> {
    let Ok(found) = fs::symlink_metadata(path) else {
        return Ok(());
    };
    let kind = found.file_type();
    let is = if kind.is_symlink() {
        Kind::Link(fs::read_link(path)?)
    } else if kind.is_dir() {
        for entry in fs::read_dir(path)? {
            gather(&entry?.path(), all)?;
        }
        Kind::Folder
    } else if kind.is_file() {
        Kind::File(fs::read(path)?)
    } else if kind.is_fifo() {
        Kind::Other("pipe")
    } else if kind.is_socket() {
        Kind::Other("socket")
    } else {
        Kind::Other("device")
    };
    let thing = Thing {
        rights: found.permissions().mode(),
        number: found.ino(),
        changed: (found.mtime(), found.mtime_nsec()),
        is,
    };
    all.insert(path.to_path_buf(), thing);
    Ok(())
}
