use watchlist::{Changed, CollectionId, CollectionPage};

use super::{AtDesk, Reply};

/// A collection's page.
#[tauri::command(rename_all = "snake_case")]
pub async fn collection(desk: AtDesk<'_>, collection: CollectionId) -> Reply<CollectionPage> {
    desk.ask(move |reader| reader.collection(collection)).await
}

/// Saves the comment on a collection as it stands.
#[tauri::command(rename_all = "snake_case")]
pub async fn comment_on_collection(
    desk: AtDesk<'_>,
    collection: CollectionId,
    text: String,
) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.comment_on_collection(collection, &text, now))
        .await
}

/// The person left the comment: the next save is a change of its own.
#[tauri::command(rename_all = "snake_case")]
pub async fn leave_comment(desk: AtDesk<'_>) -> Reply<()> {
    desk.act(|watchlist, _| watchlist.leave_writing()).await
}
