use watchlist::ImportWarning;

pub fn import_warning(warning: &ImportWarning) -> String {
    match warning {
        ImportWarning::Incomplete {
            what,
            pages: Some(pages),
            of: Some(of),
        } => format!(
            "Эти файлы неполны, о чём говорит сама программа, которая их записала: страниц «{what}» в \
             них {pages} из {of}. Чтобы получить всё, выгрузите их там ещё раз."
        ),
        ImportWarning::Incomplete { what, .. } => format!(
            "Эти файлы неполны, о чём говорит сама программа, которая их записала: «{what}» выгрузить \
             не удалось. Чтобы получить всё, выгрузите их там ещё раз."
        ),
        ImportWarning::PagesMissing { what, first, last } if first == last => {
            format!("Среди этих файлов нет страницы {first} из «{what}».")
        }
        ImportWarning::PagesMissing { what, first, last } => {
            format!("Среди этих файлов нет страниц {first}–{last} из «{what}».")
        }
        ImportWarning::NotKnown { what } => format!(
            "В этом файле есть то, чего эта версия программы не знает, и оно останется в стороне: «{what}»."
        ),
        ImportWarning::NoPictures { count } => {
            format!(
                "Повреждённых картинок в этом файле: {count}. Они останутся в стороне, а фильмы перейдут без них."
            )
        }
    }
}
