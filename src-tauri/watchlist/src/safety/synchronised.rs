//! Folders that a service carries to other computers: it copies a file while it is being written, and puts an older one
//! in its place. A watchlist is not safe there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::storage::real_path;

/// A service and a folder that it is known to carry, as the system or the service's own settings name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synchroniser {
    /// What the person knows it by.
    pub service: String,
    /// The top of what it carries.
    pub folder: PathBuf,
}

/// What lies at the top of a folder that is carried, and who puts it there. Dropbox keeps its settings in a folder called
/// `.dropbox` in the person's home, which is not carried; at the top of one that is, `.dropbox` is a file.
const LEFT: [(&str, SignKind, &str); 12] = [
    (".dropbox", SignKind::File, "Dropbox"),
    (".dropbox.cache", SignKind::Folder, "Dropbox"),
    (".stfolder", SignKind::Any, "Syncthing"),
    (".stversions", SignKind::Folder, "Syncthing"),
    (".owncloudsync.log", SignKind::File, "ownCloud"),
    (".nextcloudsync.log", SignKind::File, "Nextcloud"),
    (".tmp.drivedownload", SignKind::Folder, "Google Drive"),
    (".tmp.driveupload", SignKind::Folder, "Google Drive"),
    (".debris", SignKind::Folder, "MEGA"),
    (".megaignore", SignKind::File, "MEGA"),
    (".sync/ID", SignKind::File, "Resilio Sync"),
    (".SyncID", SignKind::File, "Resilio Sync"),
];

/// What such folders are called unless the person says otherwise; `OneDrive - Work` and `Dropbox (Work)` are of them.
const CALLED: [(&str, &str); 12] = [
    ("Dropbox", "Dropbox"),
    ("OneDrive", "OneDrive"),
    ("iCloudDrive", "iCloud"),
    ("com~apple~CloudDocs", "iCloud"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("Box Sync", "Box"),
    ("pCloudDrive", "pCloud"),
    ("MEGAsync", "MEGA"),
    ("Yandex.Disk", "Yandex Disk"),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum SignKind {
    File,
    Folder,
    Any,
}

/// The service that carries this folder to other computers, if one is known to.
pub fn synchronised(folder: &Path, known: &[Synchroniser]) -> Option<String> {
    // What matters is where it lies, not by which links it is reached.
    let folder = real_path(folder).unwrap_or_else(|_| folder.to_path_buf());
    folder.ancestors().find_map(|above| {
        told(above, known)
            .or_else(|| left(above))
            .or_else(|| called(above))
    })
}

fn told(folder: &Path, known: &[Synchroniser]) -> Option<String> {
    known
        .iter()
        .find(|it| real_path(&it.folder).is_ok_and(|top| top == folder))
        .map(|it| it.service.clone())
}

fn left(folder: &Path) -> Option<String> {
    let sign = LEFT.iter().find(|(name, kind, _)| {
        fs::metadata(folder.join(name)).is_ok_and(|found| match kind {
            SignKind::File => found.is_file(),
            SignKind::Folder => found.is_dir(),
            SignKind::Any => true,
        })
    });
    sign.map(|(_, _, service)| (*service).to_owned())
        .or_else(|| has_a_journal(folder).then(|| "Nextcloud or ownCloud".to_owned()))
}

/// Whether this, named from the top of a folder, is there because a service carries the folder.
pub(crate) fn is_a_sign(name: &Path) -> bool {
    let Some(first) = name.iter().next() else {
        return false;
    };
    let left = LEFT
        .iter()
        .any(|(sign, ..)| Path::new(sign).iter().next() == Some(first));
    left || is_a_journal(&first.to_string_lossy())
}

/// `.sync_0123456789ab.db` and, from older versions, `._sync_0123456789ab.db`: what has been carried so far.
fn is_a_journal(name: &str) -> bool {
    let middle = [".sync_", "._sync_"]
        .iter()
        .find_map(|begins| name.strip_prefix(begins)?.strip_suffix(".db"));
    middle.is_some_and(|it| it.len() >= 8 && it.bytes().all(|letter| letter.is_ascii_hexdigit()))
}

fn has_a_journal(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut files| {
        files.any(|file| file.is_ok_and(|it| is_a_journal(&it.file_name().to_string_lossy())))
    })
}

fn called(folder: &Path) -> Option<String> {
    let name = folder.file_name()?.to_str()?;
    let above = folder.parent().and_then(Path::file_name);
    if above.is_some_and(|above| above == "CloudStorage") {
        // macOS gathers them: `OneDrive-Personal`, `GoogleDrive-name@example.org`, `Box-Box`.
        return name.split('-').next().map(str::to_owned);
    }
    if above.is_some_and(|above| above == "Mobile Documents") {
        return Some("iCloud".to_owned());
    }
    let whose = |called: &str| match name.strip_prefix(called) {
        Some("") => true,
        Some(rest) => rest.starts_with(" - ") || (rest.starts_with(" (") && rest.ends_with(')')),
        None => false,
    };
    CALLED
        .iter()
        .find(|(called, _)| whose(called))
        .map(|(_, service)| (*service).to_owned())
}
