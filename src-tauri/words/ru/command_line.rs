use super::count::{counted, many};
use super::not_held;
use crate::words::{Line, Misunderstood, Part, RowsAre};

/// The forms of export.
const FORMS: &str = "json, csv, xlsx, letterboxd, trakt, markdown и ics";

/// The kinds of files that are read.
const KINDS: &str = "letterboxd, letterboxd_import, imdb, trakt, tv_time, movary, yamtrack, series_guide, ryot, tellico, poste_restante, own_tables, markdown, table и titles";

pub(super) const USAGE: &str = "\
poste-restante                             открывает окно
poste-restante ФАЙЛ…                       открывает его и показывает, что перенесли бы эти файлы
poste-restante check                       проверяет каждое слово: осталось ли оно таким, как записано?
poste-restante backup [--to ПАПКА]         создаёт проверенную копию: среди резервных или в вашей папке
poste-restante restore ФАЙЛ [--dry-run]    восстанавливает копию или говорит, что станет другим; копию другой
                                           фильмотеки — с --force
poste-restante export --to ФАЙЛ [--force]  записывает всё в один файл JSON; поверх имеющегося — с --force
poste-restante export --to ФАЙЛ --as ВИД   записывает то, что принимают другие программы: в файл — как xlsx, trakt или
                                           ics, в папку — как csv, letterboxd или markdown; что вы там изменили,
                                           остаётся, если нет --force
poste-restante import ФАЙЛ… [--dry-run]    переносит то, что другие программы знают о ваших фильмах, или говорит, что
                                           изменится; с --deleted — и удалённое там; с --fill-in — и режиссёров, страны
                                           и прочее для фильмов, где этого нет; --answers ФАЙЛ записывает вопросы и
                                           читает ваши ответы
poste-restante import ФАЙЛ… --as РОД       читает их как то, что вы укажете: letterboxd, imdb, table, titles…; в таблице с
                                           датами вроде 3/4/2024 --day-first или --month-first говорит, что стоит первым
poste-restante --new                       начинает фильмотеку там, где её нет

--json       отвечает в JSON          --version    говорит, какая это версия
Переменная POSTE_RESTANTE_DATA указывает другую папку вместо обычной.
Код завершения: 0 — всё в порядке, 1 — что-то не так, 2 — команда не понята, 3 — о некоторых строках файла есть вопросы.";

pub(super) fn misunderstood(what: &Misunderstood) -> String {
    match what {
        Misunderstood::NoValue { option: None } => "Параметру не хватает значения.".into(),
        Misunderstood::NoValue {
            option: Some(option),
        } => format!("Параметру {option} не хватает значения."),
        Misunderstood::NoSuchOption { option } => format!("Параметра {option} нет."),
        Misunderstood::ValueTooMany { option, value } => {
            format!("У параметра {option} не бывает значения, а указано «{value}».")
        }
        Misunderstood::NoText { word } => format!("Слово «{word}» — не текст, понять его нельзя."),
        Misunderstood::NewAlone => "Параметр --new — сам по себе команда.".into(),
        Misunderstood::NoOrder => "Не указано, что сделать.".into(),
        Misunderstood::RestoreNeedsFile => "Команде restore нужен ФАЙЛ.".into(),
        Misunderstood::ImportNeedsFile => "Для import нужен ФАЙЛ.".into(),
        Misunderstood::ExportNeedsFile => "Команде export нужно --to ФАЙЛ.".into(),
        Misunderstood::NoSuchForm { form } => {
            format!("Вида «{form}» нет. Есть {FORMS}.")
        }
        Misunderstood::NoSuchKind { kind } => {
            format!("Рода «{kind}» нет. Есть {KINDS}.")
        }
        Misunderstood::NotThatOption { order } => {
            format!("У команды {order} нет такого параметра.")
        }
        Misunderstood::NoSuchOrder { order } => format!("Команды «{order}» нет."),
        Misunderstood::WordTooMany { word } => format!("Слово «{word}» здесь лишнее."),
        Misunderstood::Otherwise => "Команда не понята.".into(),
    }
}

pub(super) fn line(line: &Line) -> String {
    match line {
        Line::Begun { folder } => format!("Фильмотека начата: {}", folder.display()),
        Line::BackedUp { file } => format!("Копия создана и проверена: {}", file.display()),
        Line::LookedAt { counts, rows } => looked_at(&counted(counts), *rows),
        Line::AllIsWell { counts, rows } => {
            format!("{} Всё в порядке.", looked_at(&counted(counts), *rows))
        }
        Line::EveryWordIs { counts, rows } => format!(
            "{} Каждое слово такое, как было записано.",
            looked_at(&counted(counts), *rows)
        ),
        Line::Added { names } => format!(
            "Другая программа добавила в файл: {}. Это не используется и остаётся.",
            names.join(", ")
        ),
        Line::ToMakeAnew => {
            "То, что из этого показывают списки или говорит подборка, — не то, чем должно быть: программа создаст это \
             заново, когда проверит фильмотеку."
                .into()
        }
        Line::FileDamaged => "SQLite находит файл повреждённым.".into(),
        Line::NotAsWritten { table, title } => {
            let title = title.as_deref().unwrap_or("о чём это, неизвестно");
            format!("Не так, как было записано: {table} ({title})")
        }
        Line::SeeCheck => {
            "Ничего не изменилось. Откройте программу и проверьте фильмотеку: там видно, что можно исправить.".into()
        }
        Line::Exported { counts, to, bytes } => format!(
            "Выгружено: {}. Файл {}, размер в байтах: {bytes}",
            counted(counts),
            to.display()
        ),
        Line::ExportedFiles {
            counts,
            to,
            files,
            bytes,
        } => format!(
            "Выгружено: {}. Папка {}, файлов записано: {files}, размер в байтах: {bytes}",
            counted(counts),
            to.display()
        ),
        Line::UnchangedFiles { files } => {
            format!("Уже лежат там такими, какими были бы записаны: {}.", of_files(*files))
        }
        Line::KeptFiles { files } => format!(
            "Изменены после выгрузки и оставлены как есть: {}. С --force они будут записаны заново.",
            of_files(*files)
        ),
        Line::StaleFiles { files } => format!(
            "Остались от фильмов, которых в этой выгрузке больше нет: {}.",
            of_files(*files)
        ),
        Line::NotHeld { what, count } => {
            format!("Не вошло: {}.", not_held::not_held(*what, *count))
        }
        Line::LeftOut { films } => format!(
            "Пропущено, потому что не читается: {}.",
            many(
                *films,
                [
                    "фильм или подборка",
                    "фильма или подборки",
                    "фильмов или подборок",
                ]
            )
        ),
        Line::Doubtful => "Не всё выгруженное такое, как было записано.".into(),
        Line::ExportAgain => {
            "Откройте программу и проверьте фильмотеку: там видно, что можно исправить. Потом выгрузите снова.".into()
        }
        Line::RowsRead { rows, files } => format!(
            "Прочитано: {} из {}.",
            many(*rows, ["строка", "строки", "строк"]),
            many(*files, ["файла", "файлов", "файлов"])
        ),
        Line::RowsAre { what, rows } => {
            let what = match what {
                RowsAre::NewFilms => "новые фильмы",
                RowsAre::NewViewings => "новые просмотры",
                RowsAre::Merged => "дополняют",
                RowsAre::AlreadyThere => "уже есть",
                RowsAre::SetAside => "отложено",
                RowsAre::NeedYou => "ждут ответа",
            };
            format!("{what}: {rows}")
        }
        Line::Aside { why, rows } => format!("отложено ({rows}): {why}"),
        Line::Warning { what } => what.clone(),
        Line::OwnRatingsKept { rows } => {
            format!("Оценок, которые расходятся с вашими: {rows}. Ваши остаются.")
        }
        Line::SharedDay { day, rows } => format!(
            "Просмотров за один день, {day}: {rows}. Похоже, в этот день вы их записали, а не посмотрели."
        ),
        Line::Asks { file, row, title } => format!("вопрос: {file}, строка {row}: {title}"),
        Line::AnswerThem { file } => format!(
            "Строки с вопросами пропущены и записаны в {}. Впишите туда ответы и повторите команду.",
            file.display()
        ),
        Line::ListThem => {
            "Строки с вопросами пропущены. С --answers ФАЙЛ они будут записаны туда, и оттуда же прочтутся ваши ответы.".into()
        }
        Line::BroughtIn => "Перенесено одним шагом: «Отменить» вернёт всё как было.".into(),
        Line::OfAnother => "Это копия другой фильмотеки, а не прежнее состояние этой.".into(),
        Line::Same => "В копии ровно то же, что есть.".into(),
        Line::Differs {
            what,
            fewer,
            more,
            other,
        } => {
            let what = match what {
                Part::Films => "Фильмы",
                Part::Viewings => "Просмотры",
                Part::Ratings => "Оценки",
                Part::Notes => "Заметки",
                Part::Others => "Прочее",
            };
            format!("{what}: меньше на {fewer}, больше на {more}, изменённых — {other}")
        }
        Line::NothingChanged => "Ничего не изменилось.".into(),
        Line::WentBack => {
            "Копия восстановлена. Прежнее сохранено в резервной копии, и «Отменить» вернёт его.".into()
        }
        Line::Replaced { counts } => format!(
            "Копия заняла место повреждённого файла; он отложен и сохранён. В копии {}.",
            counted(counts)
        ),
        Line::WouldReplace { counts } => format!(
            "Копия заняла бы место повреждённого файла; он был бы отложен и сохранён. В копии {}.",
            counted(counts)
        ),
    }
}

fn looked_at(counted: &str, rows: u32) -> String {
    format!("Проверено: {counted}. Строк сверено с контрольными суммами: {rows}.")
}

fn of_files(files: u32) -> String {
    many(files, ["файл", "файла", "файлов"])
}
