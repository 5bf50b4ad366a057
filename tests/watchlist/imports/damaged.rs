//! Files that were cut off, or in which anything stands: whatever is left of them is read or refused, never worse; and what
//! was read can be brought in. `WATCHLIST_DAMAGED` says in how many ways they are damaged.

use std::fs;
use std::path::{Path, PathBuf};

use fastrand::Rng;
use tempfile::TempDir;
use watchlist::{Error, Import, ImportOptions, Monitor};

use super::sample;
use crate::home::{Home, NOW};

/// In how many ways, where nobody says it.
const FEW: usize = 400;
/// What means something to one of the readers, put where it does not belong.
const WORDS: [&[u8]; 18] = [
    b"\"",
    b",",
    b";",
    b"\t",
    b"\r\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"[",
    b"]",
    b"{",
    b"}",
    b"null",
    b"<",
    b"]]>",
    b"<!DOCTYPE a [",
    b"&a;",
    b"9999999999999999999999",
];

/// Every sample file.
fn samples() -> Vec<PathBuf> {
    fn within(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => within(&path, files),
                false => files.push(path),
            }
        }
    }
    let mut files = Vec::new();
    within(&sample(""), &mut files);
    files.sort();
    assert!(files.len() > 40, "canary: only {}", files.len());
    files
}

/// Reads what is given; nothing if it is refused.
fn read(given: &[PathBuf]) -> Option<Import> {
    let options = ImportOptions {
        zone: Some("Asia/Tokyo".to_owned()),
        ..ImportOptions::default()
    };
    match Import::read(given, options, NOW, &Monitor::none()) {
        Ok(import) => Some(import),
        Err(Error::Refused(_)) => None,
        Err(other) => panic!("{given:?}: {other:?}"),
    }
}

#[test]
fn a_file_cut_off_anywhere_is_read_as_far_as_it_goes() {
    let folder = TempDir::new().unwrap();
    let mut rows = 0;
    let mut cuts = 0;
    for file in samples() {
        let bytes = fs::read(&file).unwrap();
        let path = folder.path().join(file.file_name().unwrap());
        for length in (0..bytes.len()).step_by(97) {
            fs::write(&path, &bytes[..length]).unwrap();
            let import = read(std::slice::from_ref(&path));
            rows += import.map_or(0, |import| import.summary().rows);
            cuts += 1;
        }
    }
    assert!(cuts > 300 && rows > 700, "canary: {rows} rows of {cuts}");
}

#[test]
fn a_file_with_anything_in_it_is_read_and_can_be_brought_in() {
    #[expect(clippy::disallowed_methods, reason = "whoever runs it says how long")]
    let ways = std::env::var("WATCHLIST_DAMAGED").ok();
    let ways = ways.and_then(|it| it.parse().ok()).unwrap_or(FEW);
    let files = samples();
    let folder = TempDir::new().unwrap();
    let mut home = Home::new();
    let mut chance = Rng::with_seed(1957);
    let mut brought = 0;
    for way in 0..ways {
        let file = &files[way % files.len()];
        let mut bytes = fs::read(file).unwrap();
        for _ in 0..chance.usize(1..=8) {
            damage(&mut bytes, &mut chance);
        }
        let path = folder.path().join(file.file_name().unwrap());
        fs::write(&path, &bytes).unwrap();
        // Beside those it belongs to, as it would be given.
        let mut given = vec![path.clone()];
        if chance.bool() {
            let beside = fs::read_dir(file.parent().unwrap()).unwrap();
            let beside = beside.map(|it| it.unwrap().path());
            given.extend(beside.filter(|it| it != file && it.is_file()));
        }
        let Some(mut import) = read(&given) else {
            continue;
        };
        if way % (ways / 500).max(8) == 0 {
            let nobody = Monitor::none();
            home.reader.match_import(&mut import, &nobody).unwrap();
            if let Err(error) = home.watchlist.import_files(&import, home.now) {
                panic!("{given:?} in way {way}: {error:?}");
            }
            home.watchlist.undo().unwrap();
            brought += 1;
        }
        fs::remove_file(path).unwrap();
    }
    assert!(
        brought > (ways / 20).min(200),
        "canary: most of it can be brought in: {brought}"
    );
}

/// Makes some of it something else.
fn damage(bytes: &mut Vec<u8>, chance: &mut Rng) {
    if bytes.is_empty() {
        return;
    }
    let at = chance.usize(..bytes.len());
    match chance.u8(..6) {
        0 => bytes[at] ^= 1 << chance.u8(..8),
        1 => bytes[at] = chance.u8(..),
        2 => {
            bytes.remove(at);
        }
        3 => {
            let word = WORDS[chance.usize(..WORDS.len())];
            bytes.splice(at..at, word.iter().copied());
        }
        4 => {
            let end = (at + chance.usize(1..40)).min(bytes.len());
            bytes.drain(at..end);
        }
        _ => {
            let end = (at + chance.usize(1..40)).min(bytes.len());
            let again = bytes[at..end].to_vec();
            bytes.splice(end..end, again);
        }
    }
}
