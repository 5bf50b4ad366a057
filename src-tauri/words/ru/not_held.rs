use watchlist::NotHeld;

use super::count::many;

/// What a form of export has no place for: the end of a sentence, without its point.
pub(super) fn not_held(what: NotHeld, count: u32) -> String {
    let films = || many(count, ["фильм", "фильма", "фильмов"]);
    let of_films = || many(count, ["фильма", "фильмов", "фильмов"]);
    let of_viewings = || many(count, ["просмотра", "просмотров", "просмотров"]);
    match what {
        NotHeld::UnknownDates => many(
            count,
            [
                "просмотр без даты",
                "просмотра без даты",
                "просмотров без даты",
            ],
        ),
        NotHeld::ImpreciseDates => format!("даты {}: точный день неизвестен", of_viewings()),
        NotHeld::Unfinished => many(
            count,
            [
                "просмотр не до конца",
                "просмотра не до конца",
                "просмотров не до конца",
            ],
        ),
        NotHeld::Places => format!("место {}", of_viewings()),
        NotHeld::Company => format!(
            "с кем вы смотрели ({})",
            many(count, ["просмотр", "просмотра", "просмотров"])
        ),
        NotHeld::Remarks => many(
            count,
            [
                "примечание к просмотру",
                "примечания к просмотрам",
                "примечаний к просмотрам",
            ],
        ),
        NotHeld::DayRatings => format!("оценка в день {}", of_viewings()),
        NotHeld::FilmTags => format!("метки {}", of_films()),
        NotHeld::ViewingTags => format!("метки {}", of_viewings()),
        NotHeld::Notes => many(count, ["заметка", "заметки", "заметок"]),
        NotHeld::SealedNotes => many(count, ["записка", "записки", "записок"]),
        NotHeld::LongTexts => {
            let texts = [
                "слишком длинный текст",
                "слишком длинных текста",
                "слишком длинных текстов",
            ];
            format!("{}, целиком или частью", many(count, texts))
        }
        NotHeld::Waiting => format!("{} из списка ожидания", films()),
        NotHeld::Lists => many(count, ["список", "списка", "списков"]),
        NotHeld::LivingLists => many(count, ["живой список", "живых списка", "живых списков"]),
        NotHeld::Pictures => many(count, ["ваша картинка", "ваши картинки", "ваших картинок"]),
        NotHeld::CollectionOpinions => many(
            count,
            [
                "оценка подборки или отзыв о ней",
                "оценки подборок и отзывы о них",
                "оценок подборок и отзывов о них",
            ],
        ),
        NotHeld::Nameless => format!("{} без года и без номера", films()),
        NotHeld::Binned => format!("{} из корзины", films()),
    }
}
