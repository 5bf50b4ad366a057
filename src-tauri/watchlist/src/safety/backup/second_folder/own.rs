//! Our folder inside the one the person chose: it says what it is, and whose.

use std::path::{Path, PathBuf};

use crate::safety::backup::name::list;
use crate::storage::{permissions, read_text};
use crate::{DiskTrouble, Error, Obstacle, Refusal, Result};

const NAME: &str = "Poste Restante backups";
const WORD: &str = "about-these-backups.txt";
const LEAFLET: &str = include_str!("../../../../leaflets/about-these-backups.txt");
/// More watchlists than this do not share a folder.
const MOST: u32 = 100;

fn word(id: &str) -> String {
    format!("{LEAFLET}\nwatchlist {id}\n")
}

/// Whether a folder is the one of the watchlist known by this, and there.
pub(in crate::safety::backup) fn is_ours(folder: &Path, id: &str) -> bool {
    read_text(&folder.join(WORD))
        .is_ok_and(|word| word.trim_end().ends_with(&format!("\nwatchlist {id}")))
}

/// What there is to say when it is not there. It is not made anew: what is empty may be where a disk is put.
pub(super) fn away() -> Error {
    Error::Disk(DiskTrouble::SecondFolderAway)
}

/// The folders of this kind in a folder: ours, or where it can be made, and those of other watchlists.
pub(super) fn in_folder(chosen: &Path, id: &str) -> Result<(PathBuf, Vec<PathBuf>)> {
    let (mut ours, mut free, mut others) = (None, None, Vec::new());
    for number in 1..=MOST {
        let folder = match number {
            1 => chosen.join(NAME),
            _ => chosen.join(format!("{NAME} {number}")),
        };
        if is_ours(&folder, id) {
            ours = Some(folder);
        } else if folder.exists() {
            others.push(folder);
        } else {
            free = free.or(Some(folder));
        }
    }
    let ours = ours
        .or(free)
        .ok_or_else(|| Error::from(Refusal::TooManyFolders))?;
    Ok((ours, others))
}

/// The folder the person means: they may have chosen ours itself, having found it there.
pub(super) fn above(chosen: &Path) -> &Path {
    match (chosen.join(WORD).exists(), chosen.parent()) {
        (true, Some(above)) => above,
        _ => chosen,
    }
}

/// Makes our folder, and leaves a word in it.
pub(super) fn make(folder: &Path, id: &str) -> Result<()> {
    let made = permissions::make_folder(folder)
        .map_err(|error| Error::at(folder, &error))
        .and_then(|()| permissions::write_whole(&folder.join(WORD), word(id).as_bytes()));
    made.map_err(|error| {
        let why = match error {
            Error::Disk(trouble) => Obstacle::Disk { trouble },
            Error::Full(trouble) => Obstacle::Full { trouble },
            other => return other,
        };
        Refusal::SecondFolderNotMade { why }.into()
    })
}

/// When the newest copy in a folder was made.
pub(super) fn newest(folder: &Path) -> Option<i64> {
    list(folder).ok()?.iter().map(|name| name.millis).max()
}
