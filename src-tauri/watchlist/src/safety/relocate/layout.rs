//! What lies in a folder while a watchlist moves, and how paths are written down there.

use std::path::Path;

use crate::storage::CopyPlace;
use crate::{Error, Refusal, Result, Unfit};

/// The lock of whoever has a folder open, and where that is asked for its window: they stay where they are.
pub(super) const LOCK: &str = "instance.lock";
pub(super) const SOCKET: &str = "instance.socket";
/// Where a copy lies until it is known to be the watchlist.
pub(super) const ARRIVING: &str = CopyPlace::Arriving.name();

pub(super) fn at(path: &Path) -> impl Fn(std::io::Error) -> Error + '_ {
    move |error| Error::at(path, &error)
}

/// A path as it is written down in a file.
pub(super) fn written(path: &Path) -> Result<&str> {
    path.to_str()
        .filter(|text| !text.contains(['\n', '\r']))
        .ok_or_else(|| {
            let folder = path.to_path_buf();
            let why = Unfit::NotWritable;
            Error::from(Refusal::Unfit { folder, why })
        })
}
