use watchlist::{
    BackupFault, Damage, Evidence, LogFate, NotOpen, SqliteFailure, Unread, Unreadable,
};

use super::count::many;
use super::disk::{not_whole, obstacle};
use super::system::system;

pub(super) fn not_open(why: &NotOpen) -> String {
    match why {
        NotOpen::NotThere { folder } => format!(
            "В папке {} фильмотеки нет. Ничего не начато и не изменено. Укажите её папку в переменной POSTE_RESTANTE_DATA \
             или начните там новую: --new.",
            folder.display()
        ),
        NotOpen::FolderUnusable { folder, error } => format!(
            "Папка {} не годится: {}. Ничего не изменилось. Разрешите в неё писать или укажите другую в переменной \
             POSTE_RESTANTE_DATA и попробуйте ещё раз.",
            folder.display(),
            system(error)
        ),
        NotOpen::FolderLinkToNothing { folder, goal } => format!(
            "Папка {} — это ссылка на {}, а там ничего нет. Ничего не начато заново и не изменено. Верните то, на что она \
             ведёт, — возможно, надо подключить диск, — и попробуйте ещё раз.",
            folder.display(),
            goal.display()
        ),
        NotOpen::FileLinkToNothing { file, goal } => format!(
            "Файл {} — это ссылка на {}, а там ничего нет. Ничего не начато заново, ссылка оставлена как была. Верните то, \
             на что она ведёт, — возможно, надо подключить диск, — и попробуйте ещё раз.",
            file.display(),
            goal.display()
        ),
        NotOpen::FileUnread { file, error } => format!(
            "Файл {} не читается: {}. Он оставлен в точности как был.",
            file.display(),
            system(error)
        ),
        NotOpen::PutAway { file, stub } => format!(
            "Файл {} убран в iCloud, чтобы освободить место; вместо него лежит {}. Ничего не начато заново. Откройте папку \
             в Finder, загрузите файл и попробуйте ещё раз.",
            file.display(),
            stub.display()
        ),
        NotOpen::Newer {
            file,
            schema,
            newest,
        } => format!(
            "Файл {} записала более новая версия Poste Restante (его схема — {schema}, эта программа знает {newest}). Он \
             оставлен в точности как был. Чтобы открыть его, установите более новую версию.",
            file.display()
        ),
        NotOpen::KeptFrom { folder, why } => format!(
            "Фильмотека в папке {} не открывается. {}",
            folder.display(),
            obstacle(why)
        ),
        NotOpen::MovedTo { from, to } => format!(
            "Фильмотека из папки {} перенесена в {}. Ничего не начато заново и не изменено. Откройте её там.",
            from.display(),
            to.display()
        ),
        NotOpen::MovedOutOfReach { from, to } => format!(
            "Фильмотека из папки {} перенесена в {}, а там её нет: возможно, это было на другом компьютере или диск не \
             подключён. Ничего не начато заново и не изменено. Подключите диск или откройте Poste Restante там, где лежит \
             фильмотека, и попробуйте ещё раз.",
            from.display(),
            to.display()
        ),
        NotOpen::MovedTooOften { folder } => format!(
            "Фильмотеку из папки {} переносили из папки в папку, и найти её не удалось. Ничего не начато заново и не \
             изменено. Укажите её папку в переменной POSTE_RESTANTE_DATA и попробуйте ещё раз.",
            folder.display()
        ),
        NotOpen::AddressUnread { file, why } => format!(
            "В файле {} записано, куда перенесена фильмотека из этой папки, но прочитать его не удалось: {}. Ничего не \
             начато заново и не изменено. Укажите папку фильмотеки в переменной POSTE_RESTANTE_DATA и попробуйте ещё раз.",
            file.display(),
            unread(why)
        ),
        NotOpen::ArrivalUnread { file, why } => format!(
            "В файле {} записано, откуда фильмотека попала в эту папку, но прочитать его не удалось: {}. Ничего не начато \
             заново и не изменено.",
            file.display(),
            unread(why)
        ),
        NotOpen::ArrivalUnknown { folder, from } => format!(
            "Фильмотеку переносили в {} из {}, а этой папки нет, и неизвестно, завершён ли перенос. Ничего не начато \
             заново и не изменено. Подключите диск с этой папкой и попробуйте ещё раз.",
            folder.display(),
            from.display()
        ),
        NotOpen::ArrivalCutOff { folder } => format!(
            "Перенос фильмотеки в {} оборвался. Ничего не изменилось. Откройте её в окне программы, чтобы завершить \
             перенос, и попробуйте ещё раз.",
            folder.display()
        ),
    }
}

fn unread(why: &Unread) -> String {
    match why {
        Unread::BySystem { error } => system(error),
        Unread::NotAsWritten => "в нём не то, что было записано".into(),
    }
}

pub(super) fn damage(damage: &Damage) -> String {
    let left = |what: String| format!("{what}. Файл оставлен в точности как был.");
    match damage {
        Damage::Unreadable => {
            "Файл фильмотеки повреждён: SQLite читает его не весь. Он оставлен как был.".into()
        }
        Damage::CutShort { file } => left(format!("Файл {} повреждён или обрезан", file.display())),
        Damage::NotOurs { file } => left(format!(
            "Файл {} — не фильмотека Poste Restante, или повреждено его начало",
            file.display()
        )),
        Damage::OtherParts { parts } => left(format!(
            "Файл фильмотеки местами устроен не так, как его создаёт Poste Restante: {}",
            parts.join(", ")
        )),
        Damage::AnothersJournal { file } => left(format!(
            "Рядом с {} лежит журнал отката другого файла",
            file.display()
        )),
        Damage::AnothersLog { file } => left(format!(
            "Рядом с {} лежит журнал другой фильмотеки",
            file.display()
        )),
        Damage::NotWhole { file, why } => left(format!(
            "Файл {} повреждён: {}",
            file.display(),
            not_whole(why)
        )),
        Damage::Lost { file, evidence } => format!(
            "Файла {} нет, или он пуст, а фильмотека здесь уже была: {}. Ничего не начато заново и не изменено. Если вы \
             перенесли файл, верните его и попробуйте ещё раз.",
            file.display(),
            told_by(evidence)
        ),
        Damage::LacksTheLast { file, commits, log } => {
            let file = file.display();
            let what = match commits {
                0 => format!("В файле {file} нет того, что было записано последним"),
                some => format!("В файле {file} не хватает последних сохранений: {some}"),
            };
            let log = match log {
                LogFate::Gone => "журнал рядом с ним, где оно ещё было, исчез",
                LogFate::HeadDamaged => "журнал рядом с ним, где оно ещё было, повреждён в начале",
                LogFate::Damaged => "журнал рядом с ним, где оно ещё было, повреждён",
            };
            left(format!("{what}; {log}"))
        }
        Damage::CopyEmpty { copy } => format!(
            "Копия {} пуста, или это не фильмотека. Она оставлена как была.",
            copy.display()
        ),
        Damage::CopyDamaged { copy } => format!(
            "Копия {} повреждена. Она оставлена как была.",
            copy.display()
        ),
    }
}

fn told_by(evidence: &Evidence) -> String {
    match evidence {
        Evidence::Backups { backups, folder } => format!(
            "в папке {} есть {}",
            folder.display(),
            many(
                *backups,
                [
                    "её резервная копия",
                    "её резервные копии",
                    "её резервных копий",
                ]
            )
        ),
        Evidence::Log { file } => {
            format!("записанное последним ещё лежит в {}", file.display())
        }
        Evidence::Copy { place } => {
            format!("её копия, возможно, лежит в {}", place.display())
        }
        Evidence::File { file } => format!("об этом говорит {}", file.display()),
    }
}

pub(super) fn sqlite(failure: &SqliteFailure) -> String {
    let name = failure.name.as_deref().unwrap_or("неожиданный ответ");
    format!(
        "Внутри фильмотеки что-то пошло не так ({name}). Всё сохранённое раньше цело. Попробуйте, пожалуйста, ещё раз."
    )
}

pub(super) fn unreadable(what: &Unreadable) -> String {
    let what = match what {
        Unreadable::UnknownSchema => "схема файла неизвестна".into(),
        Unreadable::RepairedNotWhole => "исправленная копия не прошла проверку".into(),
        Unreadable::Json { line, column } => format!("строка {line}, знак {column}"),
        Unreadable::RandomBytes => "случайные байты".into(),
        Unreadable::CollectionFormat { format } => {
            format!("подборка в формате {format}, более новом, чем знает эта программа")
        }
    };
    format!("Что-то из сохранённого не удалось понять ({what}). Ничего не изменилось.")
}

pub(super) fn backup_fault(fault: &BackupFault) -> String {
    match fault {
        BackupFault::Unread { error } => format!("она не читается ({})", system(error)),
        BackupFault::Empty => "она пуста или читается не вся".into(),
        BackupFault::OlderSchema => "её схема старше той, с которой она создана".into(),
        BackupFault::NotWhole { why } => not_whole(why).into(),
        BackupFault::NotTaken => "восстановить её нельзя".into(),
        BackupFault::NotOpened => "она не открывается".into(),
        BackupFault::OtherRows => "после открытия в ней не те же строки".into(),
        BackupFault::Less => "после открытия в ней меньше, чем было".into(),
        BackupFault::NotUnderstood => "что-то в ней не удалось понять".into(),
    }
}
