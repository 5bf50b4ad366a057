use watchlist::{NoSecondFolder, NotUsable, NotWritten, Refusal, Unfit};

use super::date;
use super::disk;
use super::system::system;

pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NoSuchFilm => "Такого фильма в фильмотеке нет. Ничего не изменилось.".into(),
        Refusal::NoSuchCollection => "Такой подборки в фильмотеке нет. Ничего не изменилось.".into(),
        Refusal::NoSuchViewing => "Этого просмотра в фильмотеке больше нет. Ничего не изменилось.".into(),
        Refusal::NoSuchBackup => {
            "Этой резервной копии больше нет. Ничего не изменилось. Выберите, пожалуйста, другую.".into()
        }
        Refusal::NoSuchNote => {
            "Такой заметки у этого фильма нет, и следов её тоже нет. Ничего не стёрто.".into()
        }
        Refusal::SameFilm => "Фильм нельзя объединить с самим собой. Ничего не изменилось.".into(),
        Refusal::NoSuchTag => "Такой метки больше нет. Ничего не изменилось.".into(),
        Refusal::NoSuchPerson => "Такого человека в фильмотеке больше нет. Ничего не изменилось.".into(),
        Refusal::NoSuchList => "Такого списка больше нет. Ничего не изменилось.".into(),
        Refusal::NoName => "Нужно название. Ничего не изменилось.".into(),
        Refusal::TagExists { name } => {
            format!("Метка «{name}» уже есть. Ничего не изменилось; две метки можно объединить.")
        }
        Refusal::NotOnList => "Этого фильма в списке больше нет. Ничего не изменилось.".into(),
        Refusal::NoSuchLivingList => "Такого живого списка больше нет. Ничего не изменилось.".into(),
        Refusal::NoConditions => {
            "Сохранять нечего: фильтр пуст. Сначала выберите, что отбирать. Ничего не изменилось.".into()
        }
        Refusal::NotWaiting => "Этого фильма в списке ожидания больше нет. Ничего не изменилось.".into(),
        Refusal::NotRatedAlike => {
            "Переставлять можно только фильмы с одной оценкой. Ничего не изменилось.".into()
        }
        Refusal::NoSuchName => "Такого имени больше нет ни в одном просмотре. Ничего не изменилось.".into(),
        Refusal::HourOutside => {
            "Выберите час от полуночи до одиннадцати утра. Ничего не изменилось.".into()
        }
        Refusal::NoTitle => "Фильму нужно название. Ничего не изменилось.".into(),
        Refusal::YearOutside => {
            "Год фильма — от 1874 до 2200. Ничего не изменилось.".into()
        }
        Refusal::MinutesOutside => {
            "Фильм идёт от 1 до 60 000 минут. Ничего не изменилось.".into()
        }
        Refusal::NoIdentifier => {
            "Это не адрес страницы фильма на этом сайте и не номер из такого адреса. Ничего не изменилось.".into()
        }
        Refusal::IdentifierTaken { id, binned: false } => {
            format!("Номер {id} уже есть у другого фильма в фильмотеке. Ничего не изменилось.")
        }
        Refusal::IdentifierTaken { id, binned: true } => format!(
            "Номер {id} уже есть у фильма в корзине. Верните его оттуда или сотрите навсегда. Ничего не изменилось."
        ),
        Refusal::TooManyLines { most } => format!(
            "Столько строк сразу не прочесть. Ничего не добавлено; можно не больше {most} за раз."
        ),
        Refusal::NoRating => {
            "Оценка — от половины звезды до пяти звёзд, с шагом в половину. Ничего не изменилось.".into()
        }
        Refusal::Date { why } => date::date(why),
        Refusal::TextTooLong => {
            "Этот текст длиннее 16 миллионов букв: столько в одном месте не поместится. Сохранённое раньше цело; \
             сократите текст или держите остальное отдельно."
                .into()
        }
        Refusal::LineTooLong => {
            "Здесь больше 20 000 букв — слишком много для одной строки. Ничего не изменилось; в заметке места хватит.".into()
        }
        Refusal::NoWebAddress => {
            "Это не адрес страницы в сети: он начинается с https:// или http://. Ничего не изменилось.".into()
        }
        Refusal::TextSizeOutside => {
            "Размер текста — от 80 до 200 процентов обычного. Ничего не изменилось.".into()
        }
        Refusal::PictureTooLarge => {
            "Эта картинка больше 1 МБ. Ничего не изменилось; подойдёт её уменьшенная копия.".into()
        }
        Refusal::PictureTooWide => {
            "У этой картинки больше 4096 точек по одной из сторон. Ничего не изменилось; подойдёт её уменьшенная копия.".into()
        }
        Refusal::NoPicture => {
            "Такую картинку фильмотека хранить не умеет: подойдут JPEG, PNG и WebP. Ничего не изменилось.".into()
        }
        Refusal::NoOwnPicture => {
            "Вашей картинки у этого фильма нет. Ничего не изменилось.".into()
        }
        Refusal::SealedAlready => {
            "К этому фильму уже есть записка, и она останется как есть. Сначала выбросьте её или пишите в заметке."
                .into()
        }
        Refusal::AnotherIsSealed => {
            "К этому фильму уже есть записка, и она останется как есть. Выбросьте её, прежде чем запечатать другую."
                .into()
        }
        Refusal::NoSealedNote => {
            "Записки к этому фильму нет. Ничего не изменилось.".into()
        }
        Refusal::NothingToSeal => {
            "Запечатывать пока нечего. Сначала напишите себе несколько слов.".into()
        }
        Refusal::NoDay => {
            "Это не день. Выберите день, например 12 марта 2027 года. Ничего не запечатано.".into()
        }
        Refusal::DayIsOver => {
            "Записка открывается в день, который ещё впереди, а этот уже настал или прошёл. Ничего не запечатано."
                .into()
        }
        Refusal::OpensAtOnce => {
            "Вы уже видели этот фильм, и записка открылась бы сразу. Выберите день, когда ей открыться. Написанное цело."
                .into()
        }
        Refusal::ChangeIsUndone => {
            "Это изменение уже отменено или его никогда не было. Ничего не изменилось.".into()
        }
        Refusal::NotAsWritten => {
            "Прежнее сохранилось не таким, каким было записано, и вернуть его нельзя. Ничего не изменилось. Возможно, оно \
             есть в более ранней резервной копии."
                .into()
        }
        Refusal::BeyondRepair => {
            "Файл повреждён там, где без резервной копии ничего прочитать нельзя. Он оставлен в точности как был. \
             Выберите, пожалуйста, копию, которая займёт его место."
                .into()
        }
        Refusal::IsWell => {
            "Фильмотека открывается и цела, поэтому она оставлена на месте. Чтобы восстановить копию, выберите её в \
             разделе «Резервные копии»: это можно отменить."
                .into()
        }
        Refusal::LinkToAnotherDisk { file } => format!(
            "Вместо файла фильмотеки лежит ссылка на {} на другом диске, и заменить его одним шагом там нельзя. Ничего \
             не изменилось. Положите на место ссылки сам файл и попробуйте ещё раз.",
            file.display()
        ),
        Refusal::LinkNotClosed => {
            "Вместо файла фильмотеки лежит ссылка, а файл, на который она ведёт, не был закрыт. Ничего не перенесено. \
             Закройте программу, откройте её снова и попробуйте ещё раз."
                .into()
        }
        Refusal::TooDeep { folder } => format!(
            "Папка {} лежит слишком глубоко, или это ссылка, ведущая обратно наверх. Ничего не перенесено.",
            folder.display()
        ),
        Refusal::Unfit { folder, why } => {
            let folder = folder.display();
            let why = match why {
                Unfit::NotWritable => format!("Имя папки {folder} нельзя записать в файл"),
                Unfit::NotUsable { error } => {
                    format!("Папка {folder} не годится: {}", system(error))
                }
                Unfit::Synchronised { service } => {
                    format!("Папку {folder} тоже переносит на другие компьютеры {service}")
                }
                Unfit::IsHere => {
                    format!("Папка {folder} — та самая, где уже лежит фильмотека, или вложена в неё")
                }
                Unfit::ReadOnly => format!("В папку {folder} нельзя писать"),
                Unfit::NoFolder => format!("По адресу {folder} лежит не папка"),
                Unfit::HoldsAWatchlist => format!(
                    "В папке {folder} уже лежит фильмотека или лежала та, которую перенесли дальше"
                ),
                Unfit::HoldsFiles => format!("В папке {folder} уже лежат другие файлы"),
            };
            format!(
                "{why}. Ничего не перенесено, фильмотека там же, где была. Выберите, пожалуйста, другую папку."
            )
        }
        Refusal::NotUsable { copy, why } => {
            let copy = copy.display();
            let why = match why {
                NotUsable::NotOpened => format!("Копия {copy} не открывается"),
                NotUsable::NotRead { error } => {
                    format!("Копию {copy} не удалось прочитать ({})", system(error))
                }
                NotUsable::NotOurs => format!("Файл {copy} — не фильмотека Poste Restante"),
                NotUsable::Newer => {
                    format!("Копию {copy} записала более новая версия Poste Restante")
                }
                NotUsable::OtherParts => {
                    format!("Копия {copy} местами устроена не так, как её создаёт Poste Restante")
                }
                NotUsable::Damaged => format!("Копия {copy} сама повреждена"),
            };
            format!(
                "{why}, поэтому фильмотека осталась как была. Выберите, пожалуйста, другую копию."
            )
        }
        Refusal::OfAnotherWatchlist => {
            "Это копия другой фильмотеки, где фильмы стоят в ином порядке. Ничего не изменилось. Чтобы пользоваться ею, \
             запустите программу с пустой папкой и положите копию туда."
                .into()
        }
        Refusal::NotCopied { file, error } => format!(
            "Не удалось скопировать {}: {}. Ничего не изменилось.",
            file.display(),
            system(error)
        ),
        Refusal::NotWritten { path, why } => {
            let path = path.display();
            let why = match why {
                NotWritten::NoFolder => {
                    format!("По адресу {path} нет папки, положить туда ничего нельзя")
                }
                NotWritten::NoName => format!("В адресе {path} нет имени файла"),
                NotWritten::LinkToNothing => format!("Ссылка {path} никуда не ведёт"),
                NotWritten::IsAWatchlists => format!(
                    "По адресу {path} лежит фильмотека, а туда пишется только она сама"
                ),
                NotWritten::IsThere => {
                    format!("Файл {path} уже есть, и он оставлен как был")
                }
                NotWritten::NoFile => {
                    format!("По адресу {path} лежит не обычный файл, и заменён он не будет")
                }
                NotWritten::HoldsOthers => {
                    format!("В папке {path} лежат другие файлы, и к ним ничего не добавлено")
                }
                NotWritten::IsChanged => {
                    format!("Файл {path} изменили после выгрузки, и он оставлен как есть")
                }
            };
            format!("{why}. Ничего не записано. Выберите, пожалуйста, другое место.")
        }
        Refusal::NoSecondFolder { folder, why } => {
            let folder = folder.display();
            let why = match why {
                NoSecondFolder::NotThere => format!("Папки {folder} нет"),
                NoSecondFolder::IsHere => format!(
                    "В папке {folder} лежит сама фильмотека: что случится с ней, случится и с копиями"
                ),
                NoSecondFolder::NoText => format!("Имя папки {folder} — не текст"),
            };
            format!("{why}. Ничего не изменилось. Выберите, пожалуйста, другую папку.")
        }
        Refusal::TooManyFiles { file } => {
            let file = file.display();
            format!("{file}: файлов здесь больше, чем бывает у одного человека с его фильмами. Ничего не перенесено. Выберите, пожалуйста, сами файлы.")
        }
        Refusal::FileTooLong { file } => {
            let file = file.display();
            format!("{file}: в файле больше 64 МБ или во всех вместе больше 512. Ничего не перенесено. Перенесите его, пожалуйста, по частям.")
        }
        Refusal::FileNotRead { file } => {
            let file = file.display();
            format!("{file}: файл повреждён или закрыт паролем. Ничего не перенесено. Получите его, пожалуйста, ещё раз там, откуда он.")
        }
        Refusal::NothingToBringIn { file } => {
            let file = file.display();
            format!("{file}: переносить отсюда нечего. Ничего не изменилось. Что читается, перечислено в README.")
        }
        Refusal::NoSuchLedger => {
            "Что стало с этими строками, больше не записано. Ничего не изменилось.".into()
        }
        Refusal::DayOrderOpen => {
            "Даты вроде 3/4/2024 можно прочесть двояко. Ничего не перенесено. Укажите, пожалуйста, что стоит первым, день или месяц; в командной строке — с --day-first или --month-first.".into()
        }
        Refusal::MadeByNewer { file } => {
            let file = file.display();
            format!("{file}: этот файл записала более новая версия программы. Ничего не перенесено. Обновите, пожалуйста, программу и перенесите его ещё раз.")
        }
        Refusal::ChangedSince => {
            "С тех пор как вы это посмотрели, фильмотека изменилась. Ничего не перенесено. Посмотрите, пожалуйста, ещё раз.".into()
        }
        Refusal::TooManyFolders => {
            "В этой папке уже лежат копии слишком многих фильмотек. Ничего не изменилось. Выберите, пожалуйста, другую папку."
                .into()
        }
        Refusal::SecondFolderNotMade { why } => {
            let why = disk::obstacle(why);
            format!(
                "Складывать туда копии не получится. {why} Ничего не изменилось. Выберите, пожалуйста, другую папку."
            )
        }
        Refusal::NoNumberLeft { number } => format!(
            "У одной из резервных копий номер {number}, следующего за ним нет. Все копии на месте, но новую создать \
             нельзя. Переименуйте этот файл и попробуйте ещё раз."
        ),
    }
}
