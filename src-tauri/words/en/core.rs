use watchlist::{
    BackupFault, Damage, Evidence, LogFate, NotOpen, SqliteFailure, Unread, Unreadable,
};

use super::count::many;
use super::disk::{not_whole, obstacle};
use super::system::system;

pub(super) fn not_open(why: &NotOpen) -> String {
    match why {
        NotOpen::NotThere { folder } => format!(
            "There is no library in {}. Nothing was begun and nothing was changed. Name its folder in \
             POSTE_RESTANTE_DATA, or begin one there with --new.",
            folder.display()
        ),
        NotOpen::FolderUnusable { folder, error } => format!(
            "The folder {} cannot be used: {}. Nothing was changed. Make it writable, or name another folder in \
             POSTE_RESTANTE_DATA, then try again.",
            folder.display(),
            system(error)
        ),
        NotOpen::FolderLinkToNothing { folder, goal } => format!(
            "The folder {} is a link to {}, which is not there. Nothing was begun anew and nothing was changed. Bring back \
             what it leads to, perhaps by connecting a disk, then try again.",
            folder.display(),
            goal.display()
        ),
        NotOpen::FileLinkToNothing { file, goal } => format!(
            "{} is a link to {}, which is not there. Nothing was begun anew. Bring back what it leads to, perhaps by \
             connecting a disk, then try again. It was left exactly as it is.",
            file.display(),
            goal.display()
        ),
        NotOpen::FileUnread { file, error } => format!(
            "{} cannot be read: {}. It was left exactly as it is.",
            file.display(),
            system(error)
        ),
        NotOpen::PutAway { file, stub } => format!(
            "{} was put away by iCloud to save room; {} stands in its place. Nothing was begun anew. Open the folder in \
             the Finder and download the file, then try again. It was left exactly as it is.",
            file.display(),
            stub.display()
        ),
        NotOpen::Newer {
            file,
            schema,
            newest,
        } => format!(
            "{} was written by a newer Poste Restante (its schema is {schema}; this program knows {newest}). Install the \
             newer version to open it. It was left exactly as it is.",
            file.display()
        ),
        NotOpen::KeptFrom { folder, why } => format!(
            "The library in {} cannot be opened. {}",
            folder.display(),
            obstacle(why)
        ),
        NotOpen::MovedTo { from, to } => format!(
            "The library that was in {} was moved to {}. Nothing was begun anew and nothing was changed. Open it there.",
            from.display(),
            to.display()
        ),
        NotOpen::MovedOutOfReach { from, to } => format!(
            "The library that was in {} was moved to {}, and it is not there: perhaps that was on another computer, or \
             the disk is not connected. Nothing was begun anew and nothing was changed. Connect it, or open Poste Restante \
             where the library is, then try again.",
            from.display(),
            to.display()
        ),
        NotOpen::MovedTooOften { folder } => format!(
            "The library that was in {} was moved from folder to folder, and where it is now could not be found. Nothing \
             was begun anew and nothing was changed. Name its folder in POSTE_RESTANTE_DATA, then try again.",
            folder.display()
        ),
        NotOpen::AddressUnread { file, why } => format!(
            "{} says where the library of this folder was moved to, and it could not be read: {}. Nothing was begun anew \
             and nothing was changed. Name the library's folder in POSTE_RESTANTE_DATA, then try again.",
            file.display(),
            unread(why)
        ),
        NotOpen::ArrivalUnread { file, why } => format!(
            "{} tells how the library came to this folder, and it could not be read: {}. Nothing was begun anew and \
             nothing was changed.",
            file.display(),
            unread(why)
        ),
        NotOpen::ArrivalUnknown { folder, from } => format!(
            "A library was being moved to {} from {}, which is not there, so it is not known whether it was moved. \
             Nothing was begun anew and nothing was changed. Connect the disk that folder is on, then try again.",
            folder.display(),
            from.display()
        ),
        NotOpen::ArrivalCutOff { folder } => format!(
            "A library was being moved to {} and that was cut off. Nothing was changed. Open it in the window, which \
             finishes it, then try again.",
            folder.display()
        ),
    }
}

fn unread(why: &Unread) -> &str {
    match why {
        Unread::BySystem { error } => system(error),
        Unread::NotAsWritten => "it is not what was written",
    }
}

pub(super) fn damage(damage: &Damage) -> String {
    let left = |what: String| format!("{what}. It was left exactly as it is.");
    match damage {
        Damage::Unreadable => {
            "The library's file is damaged: SQLite cannot read all of it. It was left as it is."
                .into()
        }
        Damage::CutShort { file } => left(format!("{} is damaged, or cut short", file.display())),
        Damage::NotOurs { file } => left(format!(
            "{} is not a Poste Restante library, or its beginning is damaged",
            file.display()
        )),
        Damage::OtherParts { parts } => left(format!(
            "The library's file has parts that are not as Poste Restante makes them: {}",
            parts.join(", ")
        )),
        Damage::AnothersJournal { file } => left(format!(
            "{} has another file's journal beside it",
            file.display()
        )),
        Damage::AnothersLog { file } => left(format!(
            "{} has the log of another library beside it",
            file.display()
        )),
        Damage::NotWhole { file, why } => {
            left(format!("{} is damaged: {}", file.display(), not_whole(why)))
        }
        Damage::Lost { file, evidence } => format!(
            "{} is missing or empty, but there was a library here before: {}. Nothing was begun anew and nothing was \
             changed. If you moved the file, put it back and try again.",
            file.display(),
            told_by(evidence)
        ),
        Damage::LacksTheLast { file, commits, log } => {
            let what = match commits {
                0 => "what was written last".to_owned(),
                1 => "the last thing that was saved".to_owned(),
                many => format!("the last {many} things that were saved"),
            };
            let log = match log {
                LogFate::Gone => "is gone",
                LogFate::HeadDamaged => "is damaged at its beginning",
                LogFate::Damaged => "is damaged",
            };
            left(format!(
                "{} lacks {what}: the log beside it, where that still was, {log}",
                file.display()
            ))
        }
        Damage::CopyEmpty { copy } => format!(
            "{} is empty, or not a library. It was left as it is.",
            copy.display()
        ),
        Damage::CopyDamaged { copy } => format!("{} is damaged.", copy.display()),
    }
}

fn told_by(evidence: &Evidence) -> String {
    match evidence {
        Evidence::Backups { backups, folder } => {
            let are = if *backups == 1 { "is" } else { "are" };
            format!(
                "{} of it {are} in {}",
                many(*backups, "backup", "backups"),
                folder.display()
            )
        }
        Evidence::Log { file } => {
            format!("what was written last is still in {}", file.display())
        }
        Evidence::Copy { place } => format!("a copy of it may be in {}", place.display()),
        Evidence::File { file } => format!("{} says so", file.display()),
    }
}

pub(super) fn sqlite(failure: &SqliteFailure) -> String {
    let name = failure.name.as_deref().unwrap_or("unexpected answer");
    format!(
        "Something went wrong inside the library ({name}). What was saved before is safe. Please try again."
    )
}

pub(super) fn unreadable(what: &Unreadable) -> String {
    let what = match what {
        Unreadable::UnknownSchema => "its schema is not known".into(),
        Unreadable::RepairedNotWhole => "the repaired copy did not pass its check".into(),
        Unreadable::Json { line, column } => format!("at line {line}, column {column}"),
        Unreadable::RandomBytes => "random bytes".into(),
        Unreadable::CollectionFormat { format } => {
            format!("a collection in format {format}, newer than this program reads")
        }
    };
    format!("Something stored could not be understood ({what}). Nothing was changed.")
}

pub(super) fn backup_fault(fault: &BackupFault) -> String {
    match fault {
        BackupFault::Unread { error } => format!("it cannot be read ({})", system(error)),
        BackupFault::Empty => "it is empty, or cannot be read whole".into(),
        BackupFault::OlderSchema => "its schema is older than the one it was made with".into(),
        BackupFault::NotWhole { why } => not_whole(why).into(),
        BackupFault::NotTaken => "it cannot be gone back to".into(),
        BackupFault::NotOpened => "it cannot be opened".into(),
        BackupFault::OtherRows => "opened, it does not hold the same rows".into(),
        BackupFault::Less => "opened, it does not hold as much".into(),
        BackupFault::NotUnderstood => "something in it could not be understood".into(),
    }
}
