//! What lies in a folder of films' files already: under which name each film's file is found, by what it says itself,
//! whatever someone called it since; and which names are taken.

use std::collections::{HashMap, HashSet};
use std::io::Read as _;

use super::page::film_of;
use super::safe_name::safe_name;
use crate::Result;
use crate::derived::index::fold;
use crate::storage::{OutputFolder, open_regular};

/// What such a file's name ends in.
const ENDING: &str = ".md";
/// A head is not looked for further than this, in bytes.
const HEAD: u64 = 1 << 16;

pub(super) struct LiesThere {
    /// Names of files by the uuid of the film.
    known: HashMap<String, String>,
    /// Names as systems compare them, or more alike than that.
    taken: HashSet<String>,
    /// Whether there is anything at all.
    is_empty: bool,
}

impl LiesThere {
    /// Looks through a folder.
    pub(super) fn look(folder: &OutputFolder<'_>) -> Result<Self> {
        let names = folder.names()?;
        let mut there = Self {
            known: HashMap::new(),
            taken: HashSet::new(),
            is_empty: names.is_empty(),
        };
        for name in names {
            there.taken.insert(alike(&name));
            let mut head = Vec::new();
            let read = match name.to_lowercase().ends_with(ENDING) {
                true => open_regular(&folder.path().join(&name)),
                false => continue,
            };
            // What cannot be read is nobody's, and its name is taken.
            if read
                .and_then(|it| it.take(HEAD).read_to_end(&mut head))
                .is_err()
            {
                continue;
            }
            if let Some(film) = film_of(&String::from_utf8_lossy(&head)) {
                let known = there
                    .known
                    .entry(film.to_owned())
                    .or_insert_with(|| name.clone());
                // Of a file and its copy, whose name is longer, the file.
                if name.len() < known.len() {
                    *known = name;
                }
            }
        }
        Ok(there)
    }

    /// Whether files of others lie there, and none of ours.
    pub(super) fn is_others(&self) -> bool {
        !self.is_empty && self.known.is_empty()
    }

    /// What the file of this film is called, or is to be called; asked once for each.
    pub(super) fn name_of(&mut self, film: &str, title: &str, year: Option<u32>) -> String {
        if let Some(name) = self.known.remove(film) {
            return name;
        }
        let stem = match year {
            Some(year) => format!("{} ({year})", safe_name(title)),
            None => safe_name(title),
        };
        let mut name = format!("{stem}{ENDING}");
        let mut number = 1;
        while !self.taken.insert(alike(&name)) {
            number += 1;
            name = format!("{stem} {number}{ENDING}");
        }
        name
    }

    /// How many of ours nobody asked for.
    pub(super) fn not_asked_for(&self) -> u32 {
        u32::try_from(self.known.len()).unwrap_or(u32::MAX)
    }
}

/// Some systems tell neither capitals nor marks apart.
fn alike(name: &str) -> String {
    fold::words(name).join(" ")
}
