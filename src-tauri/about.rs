//! What this copy of the application is made of, for whoever asks for help or about licences.

use std::env::consts::{ARCH, OS};
use std::path::{Path, PathBuf};

use serde::Serialize;

/// What there is to say beside the version and the data folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct About {
    /// The version of SQLite inside.
    pub sqlite: String,
    /// The version of Tauri inside.
    pub tauri: String,
    /// The webview of this machine, if it says its version.
    pub webview: Option<String>,
    /// The kind of system this copy was made for: `linux, x86_64`.
    pub system: String,
    /// The file with the licences of everything inside, to be read; nothing where this copy came without a package.
    pub licences: Option<String>,
}

impl About {
    /// Of this copy.
    pub fn this_copy() -> Self {
        let program = std::env::current_exe().ok();
        let licences = program.and_then(|program| licences(&program));
        Self {
            sqlite: watchlist::sqlite_version().to_owned(),
            tauri: tauri::VERSION.to_owned(),
            webview: tauri::webview_version().ok(),
            system: format!("{OS}, {ARCH}"),
            licences: licences.map(|file| file.display().to_string()),
        }
    }
}

/// Where the packages put it, seen from the program.
fn licences(program: &Path) -> Option<PathBuf> {
    let beside = program.parent()?;
    let paths = [
        "../share/doc/poste-restante/licences.gz",
        "../Resources/licences.txt",
        "licences.txt",
    ];
    let file = paths.iter().map(|path| beside.join(path));
    file.filter_map(|file| file.canonicalize().ok())
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::licences;

    #[test]
    fn the_licences_are_found_where_a_package_puts_them() {
        let root = tempfile::tempdir().unwrap();
        let program = root.path().join("bin/poste-restante");
        fs::create_dir(root.path().join("bin")).unwrap();
        assert_eq!(licences(&program), None);
        let doc = root.path().join("share/doc/poste-restante");
        fs::create_dir_all(&doc).unwrap();
        fs::write(doc.join("licences.gz"), "MIT").unwrap();
        let found = licences(&program).unwrap();
        assert_eq!(fs::read_to_string(found).unwrap(), "MIT");
    }
}
