use watchlist::SetAside;

pub fn set_aside(why: &SetAside) -> String {
    match why {
        SetAside::Blank => "В этой строке ничего нет.".to_owned(),
        SetAside::NoTitle => "В этой строке не назван фильм.".to_owned(),
        SetAside::NoSuchYear { text } => {
            format!("«{text}» — не год, в котором мог выйти фильм: годы здесь от 1874 до 2200.")
        }
        SetAside::NoSuchRating { text } => {
            format!("«{text}» — не оценка: оценки ставятся с шагом в ползвезды, от ½ до 5.")
        }
        SetAside::NoSuchDate { text } => format!("«{text}» — не день."),
        SetAside::DayOrderOpen { text } => {
            format!(
                "«{text}» может быть двумя разными днями. Укажите выше, что стоит первым: день или месяц."
            )
        }
        SetAside::NeitherYesNorNo { text } => format!("«{text}» — не «да» и не «нет»."),
        SetAside::DayOutside { text } => {
            format!("«{text}» — этот день ещё не настал или был до появления кино.")
        }
        SetAside::TooLong => "В этой строке больше текста, чем хранится в одном месте.".to_owned(),
        SetAside::Series => "Это сериал или его часть; здесь хранятся только фильмы.".to_owned(),
        SetAside::OtherWork { kind } => {
            format!("Это не фильм, а «{kind}»; здесь хранятся только фильмы.")
        }
        SetAside::NothingKept => {
            "Здесь нет ничего, что хранится в этой программе: ни просмотра, ни оценки, ни заметки, \
             ни списка, ни желания."
                .to_owned()
        }
        SetAside::NotReadable => "Это записано так, что прочитать нельзя.".to_owned(),
        SetAside::OtherNote => "Здесь ничто не говорит, что эта заметка о фильме.".to_owned(),
        SetAside::NotAFilm => "Это о списке или рецензии, а не о фильме.".to_owned(),
        SetAside::Comment => "Это комментарий к чужому тексту.".to_owned(),
        SetAside::LeftOut => "Вы решили это не переносить.".to_owned(),
        SetAside::DeletedThere => {
            "Там это было удалено. При желании можно перенести и это.".to_owned()
        }
        SetAside::InBin => {
            "Этот фильм лежит в корзине. Верните его оттуда и перенесите файл ещё раз.".to_owned()
        }
        SetAside::NotInFile => {
            "Фильма, о котором это, в файле нет, или его перенести не удалось.".to_owned()
        }
        SetAside::Zeros => {
            "В этом файле одни нули: он был повреждён ещё до того, как попал сюда.".to_owned()
        }
        SetAside::NotUnderstood => "Такие файлы здесь не читаются.".to_owned(),
        SetAside::Renamed => {
            "Что в этом файле, видно только по имени, а его переименовали: назовите его \
             снова watched.csv, watchlist.csv или likes.csv."
                .to_owned()
        }
        SetAside::TooManyRows => {
            "Начиная с этой строки ничего не прочитано: строк больше, чем принимается за один раз. \
             Перенесите остальное отдельным файлом."
                .to_owned()
        }
        SetAside::BreaksOff => "Начиная с этой строки файл не читается.".to_owned(),
    }
}
