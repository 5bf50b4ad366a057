use std::path::Path;

use watchlist::{DiskTrouble, Moved, NoRoom, NotSaved, NotWhole, Obstacle, SystemError};

use super::system::system;

pub(super) fn trouble(trouble: &DiskTrouble) -> String {
    match trouble {
        DiskTrouble::At { path, error } => at(path, error),
        DiskTrouble::NotSaved { why } => {
            let why = match why {
                NotSaved::ReadOnly => "its folder cannot be written",
                NotSaved::DiskFailed => "the disk reported an error",
                NotSaved::NotOpened => "its file cannot be opened",
                NotSaved::PermissionDenied => "permission was denied",
                NotSaved::InUse => "another program is using its file",
            };
            format!(
                "This could not be saved: {why}. Everything saved before is safe. Mend that, then try again."
            )
        }
        DiskTrouble::BeingRead => {
            "The library is being read just now, so its log could not be emptied.".into()
        }
        DiskTrouble::LogUnread { error } => {
            format!("The log cannot be read: {}.", system(error))
        }
        DiskTrouble::LogNotBroughtIn { error } => {
            format!("The log could not be brought in: {}.", system(error))
        }
        DiskTrouble::NotPacked { error } => format!(
            "Earlier versions could not be compressed: {}. They stay as they are.",
            system(error)
        ),
        DiskTrouble::NoPlaceAside => "There is no more room for files set aside.".into(),
        DiskTrouble::CopyNotOurs => "A copy to be read could not be kept for us alone.".into(),
        DiskTrouble::ArrivedOtherwise { from, to } => format!(
            "{} was copied and is not the same at {}. Nothing was moved; the library is where it was.",
            from.display(),
            to.display()
        ),
        DiskTrouble::ArrivedNotWhole { folder, why } => format!(
            "The library was copied to {}, and the copy did not pass its check: {}. Nothing was moved; the library is \
             where it was.",
            folder.display(),
            not_whole(why)
        ),
        DiskTrouble::BackupNotWhole { why } => thrown_away(not_whole(why)),
        DiskTrouble::BackupOfOtherRows => thrown_away("it does not hold the same rows"),
        DiskTrouble::SecondFolderAway => {
            "The second folder for backups is not there; perhaps its disk is not connected. Those beside the library are \
             made as ever, and put there too once it is back."
                .into()
        }
        DiskTrouble::SecondFolderFails { folder } => format!(
            "A backup did not arrive whole in {}: that disk may be failing. The one beside the library is whole.",
            folder.display()
        ),
        DiskTrouble::BackupStateUnread => {
            "What was known of the backups, in backups.json, could not be read. The backups themselves are not touched. If \
             they were also put in a second folder, please choose it again."
                .into()
        }
        DiskTrouble::ExportScheduleUnread => {
            "Which exports are written by themselves, in exports.json, could not be read, so none is. Your library and what \
             was written are not touched. Please choose anew what is to be written."
                .into()
        }
        DiskTrouble::ExportNotWhole => {
            "Some films could not be read, so the last export was left as it is. Check the library: it shows what can be \
             mended."
                .into()
        }
        DiskTrouble::ExportFolderAway => {
            "The folder is not there just now, and is not made anew. It is tried again by itself."
                .into()
        }
    }
}

fn thrown_away(why: &str) -> String {
    format!(
        "A backup was made but did not pass its check: {why}. It was thrown away; the backups from before are kept, and \
         the library itself was not touched."
    )
}

fn at(path: &Path, error: &SystemError) -> String {
    format!(
        "{} could not be read or written: {}. What was saved before is safe.",
        path.display(),
        system(error)
    )
}

pub(super) fn no_room(trouble: &NoRoom) -> String {
    match trouble {
        NoRoom::DiskFull => {
            "This could not be saved: the disk is full. Everything saved before is safe. Make room, then try again."
                .into()
        }
        NoRoom::TooLarge => {
            "This could not be saved: the system lets no file become as large as this one would be. Everything saved \
             before is safe. Lift that limit (ulimit -f), then start the application again."
                .into()
        }
        NoRoom::At { path, error } => at(path, error),
        NoRoom::KeptForWriting => {
            "The disk is full, and what room is left on it is kept for what you write. The backups from before are there, \
             and the library itself is safe. Make room on the disk."
                .into()
        }
    }
}

pub(super) fn moved(moved: &Moved) -> String {
    match moved {
        Moved::WhileOpen { file } => format!(
            "{} was moved, replaced or deleted while it was open, so nothing more is written to it. What you typed is \
             still on the screen. Put the file back where it was, or save a copy of the library elsewhere now, before \
             you close the application.",
            file.display()
        ),
        Moved::StillAway { file } => format!(
            "{} is still away, so it was not opened anew. What you typed is still on the screen. Put the file back where \
             it was, then try again, or save a copy of the library elsewhere now, before you close the application.",
            file.display()
        ),
    }
}

/// In a sentence of its own.
pub(super) fn obstacle(obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::Disk { trouble } => self::trouble(trouble),
        Obstacle::Full { trouble } => no_room(trouble),
    }
}

pub(super) fn not_whole(why: &NotWhole) -> &'static str {
    match why {
        NotWhole::File => "SQLite finds it damaged",
        NotWhole::Row => "a row in it is not what was written",
    }
}
