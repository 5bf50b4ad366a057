use watchlist::{FilmId, UnderstoodDate};

use crate::{clock, locale};

commands! {
    /// Understands a date as the person writes it, of a viewing of a film if one is named.
    question understand_date(text: String, film: Option<FilmId>) -> UnderstoodDate
        = |reader| reader.understand_date(&text, film, locale::date_order(), clock::now());

    /// Understands a day that is still to come, as the person writes it.
    question understand_day_to_come(text: String) -> UnderstoodDate
        = |reader| reader.understand_upcoming_day(&text, locale::date_order(), clock::now());
}
