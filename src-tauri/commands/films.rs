use watchlist::{Answer, FilmId, FilmPage, Library, Question, Readings, Window};

use crate::clock;

commands! {
    /// The shelves of the library and their counts.
    question library() -> Library = |reader| reader.library();

    /// A window of a list.
    question films(question: Question, window: Window) -> Answer = |reader| reader.films(&question, window);

    /// A window of a list, to be read from top to bottom.
    question readings(question: Question, window: Window) -> Readings = |reader| reader.readings(&question, window);

    /// A film's page.
    question film(film: FilmId) -> FilmPage = |reader| reader.film(film, clock::now());
}
