//! Every sentence of every language, with small, large and missing values.

use watchlist::{BackupFault, Cause, Counts, Error, ImportWarning, NoRoom, Parameter, SetAside};

use super::spoken::{LANGUAGES, first_of};
use super::{Label, Line, Mishap, Misunderstood, Words, say, spoken};

/// Names that are the same in every language, longest first.
const NAMES: &[&str] = &[
    "POSTE_RESTANTE_DATA",
    "ConstraintViolation",
    "Poste Restante",
    "poste-restante",
    "backups.json",
    "exports.json",
    "ulimit -f",
    "letterboxd_import",
    "poste_restante",
    "own_tables",
    "letterboxd",
    "series_guide",
    "--month-first",
    "--day-first",
    "yamtrack",
    "tellico",
    "tv_time",
    "movary",
    "titles",
    "table",
    "ryot",
    "imdb",
    "--dry-run",
    "--deleted",
    "--fill-in",
    "--answers",
    "watchlist.csv",
    "watched.csv",
    "likes.csv",
    "README",
    "import",
    "--version",
    "https://",
    "http://",
    "markdown",
    "--force",
    "restore",
    "SQLite",
    "export",
    "backup",
    "iCloud",
    "Finder",
    "--json",
    "check",
    "trakt",
    "--new",
    "JPEG",
    "json",
    "xlsx",
    "WebP",
    "JSON",
    "Dock",
    "--as",
    "--to",
    "csv",
    "ics",
    "PNG",
    "199X",
];

/// All that a language can say in whole sentences.
fn sentences(words: &dyn Words) -> Vec<String> {
    let errors = Error::examples();
    let mut all: Vec<String> = errors.iter().map(|error| words.error(error)).collect();
    all.extend(Mishap::examples().iter().map(|it| words.mishap(it)));
    all.extend(
        Misunderstood::examples()
            .iter()
            .map(|it| words.misunderstood(it)),
    );
    all.extend(SetAside::examples().iter().map(|it| words.set_aside(it)));
    let warnings = ImportWarning::examples();
    all.extend(warnings.iter().map(|it| words.import_warning(it)));
    all.push(words.unknown_cause());
    all
}

/// All else.
fn parts(words: &dyn Words) -> Vec<String> {
    let faults = BackupFault::examples();
    let mut all: Vec<String> = faults.iter().map(|it| words.backup_fault(it)).collect();
    all.extend(Line::examples().iter().map(|it| words.line(it)));
    all.extend(Label::examples().iter().map(|it| words.label(it)));
    all.push(words.usage().to_owned());
    all
}

#[test]
fn every_sentence_of_every_language_is_whole() {
    let given = String::examples();
    for words in LANGUAGES {
        let all = sentences(*words);
        assert!(all.len() > 250, "canary: only {} sentences", all.len());
        for said in all {
            let first = said.trim_start_matches(['“', '«', '-']).chars().next();
            let named = said.starts_with(['“', '«', '-', '/']);
            assert!(named || first.is_some_and(char::is_uppercase), "{said}");
            // An address stands where it can be copied, without a point.
            let ends = said.ends_with('.') || given.iter().any(|it| said.ends_with(it));
            assert!(ends, "{said}");
        }
    }
}

#[test]
fn nothing_is_left_of_how_a_sentence_is_made() {
    for words in LANGUAGES {
        for said in sentences(*words).into_iter().chain(parts(*words)) {
            let in_a_table = said == words.usage();
            assert!(in_a_table || !said.contains("  "), "{said}");
            assert!(!said.contains(['{', '}']) && !said.contains(".."), "{said}");
            assert!(!said.is_empty());
        }
    }
}

#[test]
fn no_english_shows_in_another_language() {
    let others = LANGUAGES.iter().filter(|words| words.tag() == "ru");
    for words in others {
        for said in sentences(*words).into_iter().chain(parts(*words)) {
            let mut rest = said.clone();
            for name in NAMES {
                rest = rest.replace(name, "");
            }
            assert!(
                !rest.chars().any(|it| it.is_ascii_alphabetic()),
                "{said}: {rest}"
            );
        }
    }
}

#[test]
fn russian_counts_as_russians_do() {
    let counted = |number: u32| {
        let counts = Counts {
            films: number,
            viewings: number,
            ratings: number,
            notes: number,
        };
        super::ru::Russian.line(&Line::Replaced { counts })
    };
    for (number, said) in [
        (0, "0 фильмов, 0 просмотров, 0 оценок и 0 заметок"),
        (1, "1 фильм, 1 просмотр, 1 оценка и 1 заметка"),
        (2, "2 фильма, 2 просмотра, 2 оценки и 2 заметки"),
        (5, "5 фильмов, 5 просмотров, 5 оценок и 5 заметок"),
        (11, "11 фильмов, 11 просмотров, 11 оценок и 11 заметок"),
        (21, "21 фильм, 21 просмотр, 21 оценка и 21 заметка"),
        (101, "101 фильм, 101 просмотр, 101 оценка и 101 заметка"),
        (
            1002,
            "1002 фильма, 1002 просмотра, 1002 оценки и 1002 заметки",
        ),
    ] {
        assert!(counted(number).contains(said), "{}", counted(number));
    }
}

#[test]
fn the_language_spoken_is_one_that_is_liked_and_there() {
    let spoken = |liked: &[&str]| {
        let liked: Vec<String> = liked.iter().map(|it| (*it).to_owned()).collect();
        LANGUAGES[first_of(&liked)].tag()
    };
    assert_eq!(spoken(&[]), "en");
    assert_eq!(spoken(&["ru_RU.UTF-8"]), "ru");
    assert_eq!(spoken(&["ru-RU"]), "ru");
    assert_eq!(spoken(&["RU"]), "ru");
    assert_eq!(spoken(&["de_DE@euro", "ru", "en"]), "ru");
    assert_eq!(spoken(&["en_GB", "ru"]), "en");
    assert_eq!(spoken(&["rum", ""]), "en", "no other that begins alike");
}

#[test]
fn what_was_kept_as_a_sentence_or_by_a_newer_version_is_said_too() {
    let kept = [
        (r#""The disk is full.""#, "The disk is full.".to_owned()),
        (
            r#"{"error":{"full":"disk_full"}}"#,
            spoken().no_room(&NoRoom::DiskFull),
        ),
        (
            r#"{"backup":"empty"}"#,
            spoken().backup_fault(&BackupFault::Empty),
        ),
        (r#"{"error":{"moon":"new"}}"#, spoken().unknown_cause()),
    ];
    for (json, said) in kept {
        let mut cause: Cause = serde_json::from_str(json).unwrap();
        assert_eq!(
            serde_json::to_string(&cause).unwrap(),
            json,
            "it is kept as it is"
        );
        say(std::iter::once(&mut cause));
        assert_eq!(serde_json::to_value(&cause).unwrap(), said);
    }
}
