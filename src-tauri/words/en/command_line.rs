use super::count::{counted, many};
use super::not_held;
use crate::words::{Line, Misunderstood, Part, RowsAre};

/// The forms of export.
const FORMS: &str = "json, csv, xlsx, letterboxd, trakt, markdown and ics";

/// The kinds of files that are read.
const KINDS: &str = "letterboxd, letterboxd_import, imdb, trakt, tv_time, movary, yamtrack, series_guide, ryot, tellico, poste_restante, own_tables, markdown, table and titles";

pub(super) const USAGE: &str = "\
poste-restante                             opens the window
poste-restante FILE…                       opens it, and shows there what these files would bring in
poste-restante check                       looks at every word: is it still what was written?
poste-restante backup [--to FOLDER]        makes a checked copy, among the backups or in a folder of yours
poste-restante restore FILE [--dry-run]    goes back to a copy, or says what would be different; to a copy of another
                                           library with --force
poste-restante export --to FILE [--force]  writes everything into one JSON file; over one that is there if forced
poste-restante export --to FILE --as FORM  writes what other programs take in: a file as xlsx, trakt or ics, a folder as
                                           csv, letterboxd or markdown; what you changed there stays unless forced
poste-restante import FILE… [--dry-run]    brings in what other programs know of your films, or says what that would do;
                                           also what was deleted there with --deleted; with --fill-in also who directed
                                           films that are here, where nothing says so, and the like; --answers FILE lists
                                           what asks, and takes your answers back
poste-restante import FILE… --as KIND      reads them as what you say they are: letterboxd, imdb, table, titles…; of days in
                                           a table such as 3/4/2024, --day-first or --month-first says which comes first
poste-restante --new                       begins a library where there is none

--json       answers as JSON          --version    says which version this is
The variable POSTE_RESTANTE_DATA names another folder than the usual one.
It ends with 0 when all is well, 1 when something is not, 2 when it was not understood, 3 when rows of a file ask you.";

pub(super) fn misunderstood(what: &Misunderstood) -> String {
    match what {
        Misunderstood::NoValue { option: None } => "An option lacks its value.".into(),
        Misunderstood::NoValue {
            option: Some(option),
        } => format!("{option} needs a value."),
        Misunderstood::NoSuchOption { option } => format!("There is no option {option}."),
        Misunderstood::ValueTooMany { option, value } => {
            format!("{option} takes no value, and “{value}” was given.")
        }
        Misunderstood::NoText { word } => {
            format!("“{word}” is not text that can be understood.")
        }
        Misunderstood::NewAlone => "--new is an order by itself.".into(),
        Misunderstood::NoOrder => "No order is given.".into(),
        Misunderstood::RestoreNeedsFile => "Restore needs a FILE.".into(),
        Misunderstood::ImportNeedsFile => "Import needs a FILE.".into(),
        Misunderstood::ExportNeedsFile => "Export needs --to FILE.".into(),
        Misunderstood::NoSuchForm { form } => {
            format!("There is no form “{form}”. There are {FORMS}.")
        }
        Misunderstood::NoSuchKind { kind } => {
            format!("There is no kind “{kind}”. There are {KINDS}.")
        }
        Misunderstood::NotThatOption { order } => {
            format!("The order {order} does not take that option.")
        }
        Misunderstood::NoSuchOrder { order } => format!("There is no order “{order}”."),
        Misunderstood::WordTooMany { word } => format!("“{word}” is one word too many."),
        Misunderstood::Otherwise => "This was not understood.".into(),
    }
}

pub(super) fn line(line: &Line) -> String {
    match line {
        Line::Begun { folder } => format!("A library was begun: {}", folder.display()),
        Line::BackedUp { file } => format!("Backed up and checked: {}", file.display()),
        Line::LookedAt { counts, rows } => format!(
            "Looked at {}: {} held against their sums.",
            counted(counts),
            many(*rows, "row", "rows")
        ),
        Line::AllIsWell { counts, rows } => format!(
            "Looked at {}: {} held against their sums. All is well.",
            counted(counts),
            many(*rows, "row", "rows")
        ),
        Line::EveryWordIs { counts, rows } => format!(
            "Looked at {}: {} held against their sums. Every word is what was written.",
            counted(counts),
            many(*rows, "row", "rows")
        ),
        Line::Added { names } => format!(
            "Another program added to the file: {}. It is not used, and stays.",
            names.join(", ")
        ),
        Line::ToMakeAnew => {
            "What lists show of it, or what a collection says, is not what it should be: the application makes it anew when \
             it checks the library."
                .into()
        }
        Line::FileDamaged => "SQLite finds its file damaged.".into(),
        Line::NotAsWritten { table, title } => {
            let title = title.as_deref().unwrap_or("what it is about is not known");
            format!("Not as it was written: {table} ({title})")
        }
        Line::SeeCheck => {
            "Nothing was changed. Open the application and go to Check the library: it shows what can be mended.".into()
        }
        Line::Exported { counts, to, bytes } => format!(
            "Exported {}: {} ({bytes} bytes)",
            counted(counts),
            to.display()
        ),
        Line::ExportedFiles {
            counts,
            to,
            files,
            bytes,
        } => format!(
            "Exported {}: {} ({bytes} bytes in {})",
            counted(counts),
            to.display(),
            many(*files, "file", "files")
        ),
        Line::UnchangedFiles { files } => format!(
            "There already, as they would be written: {}.",
            many(*files, "file", "files")
        ),
        Line::KeptFiles { files } => format!(
            "Changed since they were written, and left as they are: {}. With --force they are written over.",
            many(*files, "file", "files")
        ),
        Line::StaleFiles { files } => format!(
            "Of films that are not in this export any more, and left as they are: {}.",
            many(*files, "file", "files")
        ),
        Line::NotHeld { what, count } => {
            format!("Not in it: {}.", not_held::not_held(*what, *count))
        }
        Line::LeftOut { films } => format!(
            "Left out, since they cannot be read: {}.",
            many(*films, "film or collection", "films or collections")
        ),
        Line::Doubtful => "Not all of what was exported is as it was written.".into(),
        Line::ExportAgain => {
            "Open the application and go to Check the library: it shows what can be mended. Then export again.".into()
        }
        Line::RowsRead { rows, files } => format!(
            "Read {} of {}.",
            many(*rows, "row", "rows"),
            many(*files, "file", "files")
        ),
        Line::RowsAre { what, rows } => {
            let what = match what {
                RowsAre::NewFilms => "new films",
                RowsAre::NewViewings => "new viewings",
                RowsAre::Merged => "merged",
                RowsAre::AlreadyThere => "already there",
                RowsAre::SetAside => "set aside",
                RowsAre::NeedYou => "ask you",
            };
            format!("{what}: {rows}")
        }
        Line::Aside { why, rows } => format!("{} set aside: {why}", many(*rows, "row", "rows")),
        Line::Warning { what } => what.clone(),
        Line::OwnRatingsKept { rows } => format!(
            "{} another rating than yours; yours stays.",
            match rows {
                1 => "1 row has".to_owned(),
                rows => format!("{rows} rows have"),
            }
        ),
        Line::SharedDay { day, rows } => format!(
            "{} the day {day}: that is probably when you wrote them down, not when you saw them.",
            match rows {
                1 => "1 row has".to_owned(),
                rows => format!("{rows} rows share"),
            }
        ),
        Line::Asks { file, row, title } => format!("asks: {file}, row {row}: {title}"),
        Line::AnswerThem { file } => format!(
            "What asks is left out, and listed in {}. Put an answer in each row there, and give the same order again.",
            file.display()
        ),
        Line::ListThem => {
            "What asks is left out. With --answers FILE it is listed there, and your answers are taken back.".into()
        }
        Line::BroughtIn => "Brought in, as one step: Undo takes all of it back.".into(),
        Line::OfAnother => {
            "The copy is of another library, not an earlier state of this one.".into()
        }
        Line::Same => "The copy holds exactly what is there.".into(),
        Line::Differs {
            what,
            fewer,
            more,
            other,
        } => {
            let what = match what {
                Part::Films => "films",
                Part::Viewings => "viewings",
                Part::Ratings => "ratings",
                Part::Notes => "notes",
                Part::Others => "other things",
            };
            format!("{what}: {fewer} fewer, {more} more, {other} not the same")
        }
        Line::NothingChanged => "Nothing was changed.".into(),
        Line::WentBack => {
            "Went back to the copy. What was there before is backed up, and Undo takes it back.".into()
        }
        Line::Replaced { counts } => format!(
            "The copy, with {}, took the place of the damaged file, which is set aside and kept.",
            counted(counts)
        ),
        Line::WouldReplace { counts } => format!(
            "The copy, with {}, would take the place of the damaged file, which is set aside and kept.",
            counted(counts)
        ),
    }
}
