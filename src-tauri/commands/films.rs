use watchlist::{
    Answer, Bin, Card, Changed, Chosen, Details, FilmDraft, FilmDrafts, FilmId, FilmPage, Glimpses, IndexMark, Library,
    ListId, MergePreview, NameKind, Occasion, Question, Readings, TypedFilm, Window,
};

use crate::clock;

commands! {
    /// What lies on top today.
    question occasions() -> Vec<Occasion> = |reader| reader.occasions(clock::now());

    /// The shelves of the library and their counts.
    question library() -> Library = |reader| reader.library();

    /// A window of a list.
    question films(question: Question, window: Window) -> Answer = |reader| reader.films(&question, window);

    /// A window of a list, to be read from top to bottom.
    question readings(question: Question, window: Window) -> Readings = |reader| reader.readings(&question, window);

    /// Where the marks of the index beside a list stand, in its order.
    question list_index(question: Question) -> Vec<IndexMark> = |reader| reader.list_index(&question);

    /// The place in a list sorted by title of the first film whose title goes on from what is typed.
    question list_place(question: Question, typed: String) -> Option<u32> = |reader| reader.list_place(&question, &typed);

    /// What a table says of films beside their cards, and what a list does.
    question details(films: Vec<FilmId>, list: Option<ListId>) -> Vec<Details> = |reader| reader.details(&films, list);

    /// What the rail shows of the library where it has room.
    question glimpses() -> Glimpses = |reader| reader.glimpses();

    /// A film's page.
    question film(film: FilmId) -> FilmPage = |reader| reader.film(film, clock::now());

    /// The films of a text as someone types or pastes it, a line each.
    question typed_films(text: String) -> Vec<TypedFilm> = |reader| reader.typed_films(&text, clock::now());

    /// A film of the library that is likely the same.
    question twin(draft: FilmDraft) -> Option<Card> = |reader| reader.twin(&draft);

    /// What the form begins with that says something else of a film.
    question film_drafts(film: FilmId) -> FilmDrafts = |reader| reader.film_drafts(film);

    /// Names that go on from what is typed.
    question completions(kind: NameKind, typed: String) -> Vec<String> = |reader| reader.completions(kind, &typed);

    /// A window of the bin.
    question bin(window: Window) -> Bin = |reader| reader.bin(window, clock::now());

    /// Adds films.
    act add_films(films: Vec<FilmDraft>) -> Changed = |watchlist, now| watchlist.add_films(&films, now);

    /// Says a film anew; what is as its collection says is the collection's again.
    act edit_film(film: FilmId, draft: FilmDraft) -> Changed = |watchlist, now| watchlist.edit_film(film, &draft, now);

    /// Puts films into the bin.
    act remove_films(films: Chosen) -> Changed
        = |watchlist, now| watchlist.remove_films(&watchlist.chosen(&films)?, now);

    /// Empties the bin of what has lain in it for sixty days.
    act empty_bin() -> Changed = |watchlist, now| watchlist.empty_bin(now);

    /// Takes films out of the bin.
    act restore_films(films: Vec<FilmId>) -> Changed = |watchlist, now| watchlist.restore_films(&films, now);

    /// What making a film part of another would do.
    question merge_preview(film: FilmId, into: FilmId) -> MergePreview = |reader| reader.merge_preview(film, into);

    /// Makes a film part of another.
    act merge_films(film: FilmId, into: FilmId, rating: Option<f64>) -> Changed
        = |watchlist, now| watchlist.merge_films(film, into, rating, now);

    /// Says what a film is sorted as; an empty title leaves that to its title again.
    act sort_as(film: FilmId, title: String) -> Changed = |watchlist, now| watchlist.sort_as(film, &title, now);
}
