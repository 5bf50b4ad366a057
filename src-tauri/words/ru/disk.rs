use std::path::Path;

use watchlist::{DiskTrouble, Moved, NoRoom, NotSaved, NotWhole, Obstacle, SystemError};

use super::system::system;

pub(super) fn trouble(trouble: &DiskTrouble) -> String {
    match trouble {
        DiskTrouble::At { path, error } => at(path, error),
        DiskTrouble::NotSaved { why } => {
            let why = match why {
                NotSaved::ReadOnly => "в папку фильмотеки нельзя писать",
                NotSaved::DiskFailed => "диск сообщил об ошибке",
                NotSaved::NotOpened => "файл фильмотеки не открывается",
                NotSaved::PermissionDenied => "нет прав доступа",
                NotSaved::InUse => "файлом фильмотеки занята другая программа",
            };
            format!(
                "Сохранить не удалось: {why}. Всё сохранённое раньше цело. Исправьте это и попробуйте ещё раз."
            )
        }
        DiskTrouble::BeingRead => {
            "Фильмотеку сейчас читают, поэтому её журнал пока не удалось очистить.".into()
        }
        DiskTrouble::LogUnread { error } => {
            format!("Журнал фильмотеки не читается: {}.", system(error))
        }
        DiskTrouble::LogNotBroughtIn { error } => {
            format!("Журнал не удалось перенести в файл фильмотеки: {}.", system(error))
        }
        DiskTrouble::NotPacked { error } => format!(
            "Прежние версии не удалось сжать: {}. Они остались как были.",
            system(error)
        ),
        DiskTrouble::NoPlaceAside => "Для отложенных файлов больше не осталось имён.".into(),
        DiskTrouble::CopyNotOurs => {
            "Копию для чтения не удалось закрыть от других программ.".into()
        }
        DiskTrouble::ArrivedOtherwise { from, to } => format!(
            "Файл {} скопирован, но в {} оказался другим. Ничего не перенесено, фильмотека там же, где была.",
            from.display(),
            to.display()
        ),
        DiskTrouble::ArrivedNotWhole { folder, why } => format!(
            "Фильмотека скопирована в {}, но копия не прошла проверку: {}. Ничего не перенесено, фильмотека там же, где \
             была.",
            folder.display(),
            not_whole(why)
        ),
        DiskTrouble::BackupNotWhole { why } => thrown_away(not_whole(why)),
        DiskTrouble::BackupOfOtherRows => thrown_away("строки в ней не те же"),
        DiskTrouble::SecondFolderAway => {
            "Второй папки для копий нет на месте; возможно, её диск не подключён. Копии рядом с фильмотекой создаются \
             как всегда и попадут туда, когда папка вернётся."
                .into()
        }
        DiskTrouble::SecondFolderFails { folder } => format!(
            "Резервная копия дошла до {} не целиком: возможно, этот диск выходит из строя. Та, что рядом с фильмотекой, \
             цела.",
            folder.display()
        ),
        DiskTrouble::BackupStateUnread => {
            "Сведения о резервных копиях из файла backups.json прочитать не удалось. Сами копии не тронуты. Если они \
             складывались и во вторую папку, выберите её, пожалуйста, заново."
                .into()
        }
        DiskTrouble::ExportScheduleUnread => {
            "Расписание выгрузок из файла exports.json прочитать не удалось, и по нему ничего не пишется. Фильмотека и то, \
             что уже выгружено, не тронуты. Составьте его, пожалуйста, заново."
                .into()
        }
        DiskTrouble::ExportNotWhole => {
            "Некоторые фильмы прочитать не удалось, и прошлая выгрузка оставлена как была. Проверьте фильмотеку: там \
             видно, что можно исправить."
                .into()
        }
        DiskTrouble::ExportFolderAway => {
            "Папки сейчас нет на месте, и новая вместо неё не создаётся. Попытка повторится сама.".into()
        }
    }
}

fn thrown_away(why: &str) -> String {
    format!(
        "Резервная копия создана, но не прошла проверку: {why}. Она выброшена; прежние копии сохранены, а сама \
         фильмотека не тронута."
    )
}

fn at(path: &Path, error: &SystemError) -> String {
    format!(
        "Не удалось прочитать или записать {}: {}. Всё сохранённое раньше цело.",
        path.display(),
        system(error)
    )
}

pub(super) fn no_room(trouble: &NoRoom) -> String {
    match trouble {
        NoRoom::DiskFull => {
            "Сохранить не удалось: на диске нет места. Всё сохранённое раньше цело. Освободите место и попробуйте ещё раз."
                .into()
        }
        NoRoom::TooLarge => {
            "Сохранить не удалось: файл стал бы больше, чем позволяет система. Всё сохранённое раньше цело. Снимите это \
             ограничение (ulimit -f) и запустите программу снова."
                .into()
        }
        NoRoom::At { path, error } => at(path, error),
        NoRoom::KeptForWriting => {
            "Диск полон, и последнее место на нём оставлено для того, что вы пишете. Прежние резервные копии на месте, \
             сама фильмотека цела. Освободите место на диске."
                .into()
        }
    }
}

pub(super) fn moved(moved: &Moved) -> String {
    match moved {
        Moved::WhileOpen { file } => format!(
            "Файл {} перенесли, заменили или удалили, пока он был открыт, и больше в него ничего не пишется. Набранное \
             ещё на экране. Верните файл на место или сохраните копию фильмотеки в другом месте сейчас, пока программа \
             не закрыта.",
            file.display()
        ),
        Moved::StillAway { file } => format!(
            "Файла {} всё ещё нет, поэтому заново он не открыт. Набранное ещё на экране. Верните файл на место и \
             попробуйте ещё раз или сохраните копию фильмотеки в другом месте сейчас, пока программа не закрыта.",
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
        NotWhole::File => "SQLite находит повреждения",
        NotWhole::Row => "одна из строк — не то, что было записано",
    }
}
