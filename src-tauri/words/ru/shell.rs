use super::system::system;
use crate::words::{Label, Mishap};

pub(super) fn mishap(mishap: &Mishap) -> String {
    match mishap {
        Mishap::Ours => {
            "Помешала ошибка в самой программе. Всё сохранённое раньше цело. Попробуйте, пожалуйста, ещё раз; если это \
             повторится, закройте программу и откройте её снова."
                .into()
        }
        Mishap::Panicked { place } => {
            let place = place.as_deref().unwrap_or("неизвестном месте");
            format!(
                "Poste Restante: ошибка в программе, в {place}. Всё сохранённое раньше цело."
            )
        }
        Mishap::NotStarted { error } => {
            format!("Poste Restante не удалось запустить: {error}. Ваши данные не тронуты.")
        }
        Mishap::Window { error } => format!(
            "У окна это не получилось ({error}). Всё сохранённое раньше цело."
        ),
        Mishap::Closing => "Программа закрывается. Всё сохранённое раньше цело.".into(),
        Mishap::NoDataFolder => {
            "Система не говорит, где программы хранят данные. Ничего не изменилось. Укажите папку в переменной \
             POSTE_RESTANTE_DATA и запустите программу снова."
                .into()
        }
        Mishap::OpenInAnotherWindow => {
            "Эта фильмотека уже открыта в другом окне Poste Restante; его попросили выйти вперёд. Закройте её там и \
             попробуйте ещё раз."
                .into()
        }
        Mishap::NoAnswer { folder } => format!(
            "Фильмотека из папки {} открыта в другой Poste Restante, а та не отвечает: возможно, она на другом компьютере. \
             Ничего не изменилось. Закройте её там и попробуйте ещё раз.",
            folder.display()
        ),
        Mishap::ReadOnly { folder } => format!(
            "В папку {} нельзя писать, поэтому ничего не сохраняется, но всё можно читать. Набранное остаётся на экране. \
             Разрешите писать в папку и откройте её заново или сохраните копию в другом месте.",
            folder.display()
        ),
        Mishap::NotMoved { why } => {
            format!("Фильмотека не перенесена и лежит там же, где была. {why}")
        }
        Mishap::IsOpenThere { folder } => format!(
            "Фильмотека не перенесена и лежит там же, где была. Папка {} открыта в другой Poste Restante.",
            folder.display()
        ),
        Mishap::NoOtherPlace => {
            "Другого подходящего места больше нет. Ничего не перенесено. Выберите, пожалуйста, папку.".into()
        }
        Mishap::SecondFolderSilent => {
            "Вторая папка для копий не отвечает. Копии рядом с фильмотекой создаются как всегда.".into()
        }
        Mishap::NoPictureToSave => "Это не картинка. Ничего не сохранено.".into(),
        Mishap::NotTaken { error } => {
            format!("Не удалось принять то, что вы перетащили: {}. Ничего не изменилось. Выберите, пожалуйста, сами файлы.", system(error))
        }
        Mishap::NothingLookedAt => {
            "Этих файлов уже нет под рукой. Ничего не изменилось. Выберите их, пожалуйста, снова.".into()
        }
        Mishap::NotTheWeb => "Открываются только адреса в сети.".into(),
        Mishap::NoBrowser { error, address } => format!(
            "Браузер открыть не удалось ({}). Вот адрес: {address}",
            system(error)
        ),
        Mishap::UpdatesByPackages => {
            "Обновления здесь приходят с пакетами вашей системы. В сеть никто не обращался.".into()
        }
        Mishap::NoUpdateSource => {
            "Эта программа собрана не для выпуска и не знает, откуда берутся обновления. В сеть никто не обращался."
                .into()
        }
        Mishap::UpdateUnknown { error } => format!(
            "Узнать, есть ли обновление, не удалось ({error}). Ничего не изменилось. Попробуйте, пожалуйста, позже."
        ),
        Mishap::NoUpdateFound => {
            "Обновление ещё не найдено. Ничего не изменилось. Сначала поищите его.".into()
        }
        Mishap::UpdateNotBackedUp { why } => format!(
            "Ничего не установлено: сначала создаётся резервная копия всего, а это не удалось. {why}"
        ),
        Mishap::UpdateNotInstalled { error } => not_installed(error),
        Mishap::UpdateUnprotected => {
            not_installed("оно лежит там, где по пути его могли бы прочитать и подменить")
        }
        Mishap::BegunAlready { folder } => format!(
            "В папке {} уже есть фильмотека. Ничего не изменилось.",
            folder.display()
        ),
        Mishap::OpenSoNotBegun => "Фильмотека открыта в окне. Ничего не начато.".into(),
        Mishap::OpenSoNotBackedUp => {
            "Фильмотека открыта в окне. Оно само хранит резервные копии: создайте копию там, в разделе «Резервные копии», \
             укажите свою папку через --to или закройте окно и попробуйте ещё раз."
                .into()
        }
        Mishap::OpenSoNotRestored => {
            "Фильмотека открыта в окне. Ничего не изменилось. Восстановите копию там, в разделе «Резервные копии», или \
             закройте окно и попробуйте ещё раз."
                .into()
        }
        Mishap::OpenSoNotBroughtIn => {
            "Фильмотека открыта в окне. Ничего не перенесено. Перенесите файлы там или закройте окно и попробуйте ещё раз."
                .into()
        }
        Mishap::CopyOfAnother { file } => format!(
            "Файл {} — копия другой фильмотеки, а не прежнее состояние этой. Ничего не изменилось. Что станет другим, \
             покажет --dry-run; чтобы всё-таки восстановить копию, добавьте --force.",
            file.display()
        ),
        Mishap::AnswerNotWritten { error } => {
            format!("Ответ не удалось записать: {}.", system(error))
        }
    }
}

fn not_installed(why: &str) -> String {
    format!(
        "Обновление не установлено ({why}). Эта версия остаётся, ваша фильмотека такая же, как была."
    )
}

pub(super) fn label(label: &Label) -> String {
    match label {
        Label::About { name } => return format!("О программе «{name}»"),
        Label::Hide { name } => return format!("Скрыть «{name}»"),
        Label::Quit { name } => return format!("Завершить «{name}»"),
        Label::FilesThatEnd { ending } => return format!("Файлы {}", ending.to_uppercase()),
        Label::Services => "Службы",
        Label::HideOthers => "Скрыть остальные",
        Label::ShowAll => "Показать все",
        Label::File => "Файл",
        Label::CloseWindow => "Закрыть окно",
        Label::Edit => "Правка",
        Label::Undo => "Отменить",
        Label::Redo => "Повторить",
        Label::Cut => "Вырезать",
        Label::Copy => "Скопировать",
        Label::Paste => "Вставить",
        Label::SelectAll => "Выбрать всё",
        Label::View => "Вид",
        Label::FullScreen => "Перейти в полноэкранный режим",
        Label::Window => "Окно",
        Label::Minimize => "Убрать в Dock",
        Label::Zoom => "Изменить масштаб",
        Label::Help => "Справка",
        Label::ChooseFolder => "Выбор папки",
        Label::ChooseFiles => "Выбор файлов",
        Label::SavePicture => "Сохранить картинку",
        Label::SaveCopy => "Сохранить копию фильмотеки",
        Label::SaveExport => "Выгрузка фильмов",
        Label::SaveLedger => "Сохранить, что стало со строками",
        Label::Pictures => "Картинки (PNG)",
        Label::Watchlists => "Фильмотеки (SQLite)",
    }
    .to_owned()
}
