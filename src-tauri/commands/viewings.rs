use watchlist::{Changed, FilmId, ViewingDraft, ViewingId};

use super::{AtDesk, Reply};

/// Writes down a viewing.
#[tauri::command(rename_all = "snake_case")]
pub async fn mark_seen(desk: AtDesk<'_>, film: FilmId, viewing: ViewingDraft) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.mark_seen(film, &viewing, now))
        .await
}

/// Says something else of a viewing.
#[tauri::command(rename_all = "snake_case")]
pub async fn edit_viewing(
    desk: AtDesk<'_>,
    viewing: ViewingId,
    draft: ViewingDraft,
) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.edit_viewing(viewing, &draft, now))
        .await
}

/// Takes a viewing back.
#[tauri::command(rename_all = "snake_case")]
pub async fn take_back_viewing(desk: AtDesk<'_>, viewing: ViewingId) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.take_back_viewing(viewing, now))
        .await
}
