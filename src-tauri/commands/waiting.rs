use watchlist::{Changed, FilmId};

use super::{AtDesk, Reply};

/// Puts a film on the watchlist.
#[tauri::command(rename_all = "snake_case")]
pub async fn put_on_watchlist(desk: AtDesk<'_>, film: FilmId) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.put_on_watchlist(film, now))
        .await
}

/// Takes a film off the watchlist.
#[tauri::command(rename_all = "snake_case")]
pub async fn take_off_watchlist(desk: AtDesk<'_>, film: FilmId) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.take_off_watchlist(film, now))
        .await
}
