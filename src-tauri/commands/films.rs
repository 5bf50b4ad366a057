use watchlist::{Answer, FilmId, FilmPage, Library, Question, Readings, Window};

use super::{AtDesk, Reply};
use crate::clock;

/// The places of the library and their counts.
#[tauri::command(rename_all = "snake_case")]
pub async fn library(desk: AtDesk<'_>) -> Reply<Library> {
    desk.ask(|reader| reader.library()).await
}

/// A window of a list.
#[tauri::command(rename_all = "snake_case")]
pub async fn films(desk: AtDesk<'_>, question: Question, window: Window) -> Reply<Answer> {
    desk.ask(move |reader| reader.films(&question, window))
        .await
}

/// A window of a list, to be read from top to bottom.
#[tauri::command(rename_all = "snake_case")]
pub async fn readings(desk: AtDesk<'_>, question: Question, window: Window) -> Reply<Readings> {
    desk.ask(move |reader| reader.readings(&question, window))
        .await
}

/// A film's page.
#[tauri::command(rename_all = "snake_case")]
pub async fn film(desk: AtDesk<'_>, film: FilmId) -> Reply<FilmPage> {
    desk.ask(move |reader| reader.film(film, clock::now()))
        .await
}
