use tauri::WebviewWindow;
use watchlist::{Changed, FilmId, Ink};

use super::{AtDesk, Reply};
use crate::saving;

/// Puts a picture of the person's own on a film's stamp.
#[tauri::command(rename_all = "snake_case")]
pub async fn give_picture(
    desk: AtDesk<'_>,
    film: FilmId,
    address: String,
    ink: Ink,
) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.give_picture(film, &address, ink, now))
        .await
}

/// Takes it off again.
#[tauri::command(rename_all = "snake_case")]
pub async fn take_picture_away(desk: AtDesk<'_>, film: FilmId) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.take_picture_away(film, now))
        .await
}

/// Saves a picture the interface drew where the person says; gives the file's name, or nothing if they changed their mind.
#[tauri::command(rename_all = "snake_case")]
pub async fn save_picture(
    window: WebviewWindow,
    name: String,
    address: String,
) -> Reply<Option<String>> {
    saving::save(window, name, address).await
}
