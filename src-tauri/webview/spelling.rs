//! In which languages spelling is checked.
//!
//! `WebKitGTK` asks enchant, and enchant reads Hunspell's dictionaries: a word is right if one of those that are asked for
//! has it, so that two languages are checked at once. Enchant lists them only to C, so they are looked for where it looks.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use tauri::WebviewWindow;
use watchlist::SYSTEM;
use webkit2gtk::{WebContextExt as _, WebViewExt as _};

use crate::{locale, words};

/// Of a language that the system does not name, these dictionaries come before its others.
const COMMON: [&str; 2] = ["en_GB", "en_US"];

/// The dictionaries that are on this system, by their names, such as `en_GB`.
pub fn dictionaries() -> Vec<String> {
    found(&folders(|variable| env::var(variable).ok()))
}

/// Checks spelling by these dictionaries from now on; by none, not at all. Reading one takes a moment.
pub fn check_spelling(window: &WebviewWindow, chosen: &[String]) -> tauri::Result<()> {
    let languages = languages(chosen, &dictionaries(), &locale::languages());
    window.with_webview(move |webview| {
        if let Some(context) = webview.inner().context() {
            let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
            // Turned on without a language, it would read the system's first.
            if !languages.is_empty() {
                context.set_spell_checking_languages(&languages);
            }
            context.set_spell_checking_enabled(!languages.is_empty());
        }
    })
}

/// Where enchant looks for them.
fn folders(variable: impl Fn(&str) -> Option<String>) -> Vec<PathBuf> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let home = set("HOME").map(PathBuf::from);
    let config = set("XDG_CONFIG_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(home?.join(".config")));
    let shared = set("XDG_DATA_DIRS").unwrap_or_else(|| "/usr/local/share:/usr/share".to_owned());
    let own = config.map(|config| config.join("enchant/hunspell"));
    let shared = shared.split(':').map(Path::new).flat_map(|folder| {
        ["hunspell", "myspell", "myspell/dicts"].map(|within| folder.join(within))
    });
    own.into_iter().chain(shared).collect()
}

/// The names of all dictionaries in these folders. Of one that has several names, as where one serves twenty countries, only
/// its own.
fn found(folders: &[PathBuf]) -> Vec<String> {
    let mut names = BTreeSet::new();
    for folder in folders {
        for file in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = file.path();
            if path.extension().is_some_and(|end| end == "dic")
                && path.with_extension("aff").exists()
                && let Ok(itself) = path.canonicalize()
                && let Some(name) = itself.file_stem().and_then(|name| name.to_str())
                && name.starts_with(|first: char| first.is_ascii_lowercase())
                && !name.starts_with("hyph_")
            {
                names.insert(name.to_owned());
            }
        }
    }
    names.into_iter().collect()
}

/// What is asked for: of what the person chose, all that is there. `system` stands for the system's languages and the
/// program's own, a dictionary of each; one of the system's that is not found here is asked for all the same, since enchant
/// may have it from elsewhere.
fn languages(chosen: &[String], there: &[String], system: &[String]) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    for name in chosen {
        if name == SYSTEM {
            let of_system = system
                .iter()
                .map(|name| of_language(name, there).unwrap_or_else(|| name.clone()));
            let named = |language: &&str| !system.iter().any(|it| language_of(it) == *language);
            let spoken = words::tags().filter(named);
            languages.extend(of_system);
            languages.extend(spoken.filter_map(|language| of_language(language, there)));
        } else if there.contains(name) {
            languages.push(name.clone());
        }
    }
    let mut told = Vec::new();
    languages.retain(|name| {
        !told.contains(name) && {
            told.push(name.clone());
            true
        }
    });
    languages
}

/// The dictionary for a language such as `en_GB` or `ru`: of that name, or of the language's own country, or another of it.
fn of_language(name: &str, there: &[String]) -> Option<String> {
    let language = language_of(name);
    let own = format!("{language}_{}", language.to_uppercase());
    let wished = [name, language, &own].into_iter().chain(COMMON);
    let mut of_it = wished.filter(|wished| language_of(wished) == language);
    of_it
        .find(|wished| there.iter().any(|it| it == wished))
        .map(str::to_owned)
        .or_else(|| there.iter().find(|it| language_of(it) == language).cloned())
}

fn language_of(name: &str) -> &str {
    name.split(['_', '-', '@']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{folders, found, languages};

    fn asked(chosen: &[&str], there: &[&str], system: &[&str]) -> Vec<String> {
        let owned = |names: &[&str]| {
            names
                .iter()
                .map(|&name| name.to_owned())
                .collect::<Vec<_>>()
        };
        languages(&owned(chosen), &owned(there), &owned(system))
    }

    #[test]
    fn both_languages_are_checked_at_once_by_what_is_there() {
        let there = ["en_GB", "en_US", "ru_RU"];
        assert_eq!(asked(&["system"], &there, &["ru_RU"]), ["ru_RU", "en_GB"]);
        assert_eq!(asked(&["system"], &there, &["en_US"]), ["en_US", "ru_RU"]);
        assert_eq!(
            asked(&["system"], &there, &["ru", "en"]),
            ["ru_RU", "en_GB"]
        );
        assert_eq!(asked(&["system"], &["en_AU"], &[]), ["en_AU"]);
        assert_eq!(asked(&["system"], &[], &[]), [""; 0]);
    }

    #[test]
    fn a_language_of_the_system_that_is_not_found_here_is_left_to_enchant() {
        assert_eq!(
            asked(&["system"], &["en_US"], &["fi_FI"]),
            ["fi_FI", "en_US"]
        );
    }

    #[test]
    fn what_a_person_chose_is_checked_as_far_as_it_is_there_and_nothing_else() {
        let there = ["de_DE", "en_US", "ru_RU"];
        assert_eq!(
            asked(&["ru_RU", "de_DE"], &there, &["en_US"]),
            ["ru_RU", "de_DE"]
        );
        assert_eq!(asked(&["fr_FR", "\0", ""], &there, &["en_US"]), [""; 0]);
        assert_eq!(asked(&[], &there, &["en_US"]), [""; 0]);
        let all = asked(&["de_DE", "system", "de_DE"], &there, &["de_DE"]);
        assert_eq!(all, ["de_DE", "en_US", "ru_RU"], "each once");
    }

    #[test]
    fn a_dictionary_is_two_files_and_has_one_name() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        for name in [
            "es_ES.dic",
            "es_ES.aff",
            "ru_RU.dic",
            "ru_RU.aff",
            "hyph_ru_RU.dic",
            "en_US.dic",
        ] {
            fs::write(file(name), "").unwrap();
        }
        std::os::unix::fs::symlink(file("es_ES.dic"), file("es_AR.dic")).unwrap();
        std::os::unix::fs::symlink(file("es_ES.aff"), file("es_AR.aff")).unwrap();
        let twice = [
            folder.path().to_owned(),
            folder.path().to_owned(),
            PathBuf::from("/nowhere"),
        ];
        assert_eq!(found(&twice), ["es_ES", "ru_RU"]);
    }

    #[test]
    fn they_are_looked_for_where_enchant_looks() {
        let usual = folders(|name| (name == "HOME").then(|| "/home/anna".to_owned()));
        assert_eq!(usual[0], Path::new("/home/anna/.config/enchant/hunspell"));
        assert!(usual.contains(&PathBuf::from("/usr/share/hunspell")));
        let elsewhere = folders(|name| (name == "XDG_DATA_DIRS").then(|| "/app/share".to_owned()));
        assert_eq!(elsewhere[0], Path::new("/app/share/hunspell"));
    }
}
