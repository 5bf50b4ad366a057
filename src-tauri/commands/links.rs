//! The interface names a link; its address is the core's, and the browser is opened here.

use watchlist::{Changed, CollectionId, FilmId, LinkKind};

use super::{AtDesk, Reply};
use crate::browser;

/// Puts the person's own address in a link's place, or takes it away again.
#[tauri::command(rename_all = "snake_case")]
pub async fn set_link(
    desk: AtDesk<'_>,
    film: FilmId,
    kind: LinkKind,
    address: Option<String>,
) -> Reply<Changed> {
    desk.act(move |watchlist, now| watchlist.set_link(film, kind, address.as_deref(), now))
        .await
}

/// Opens a film's link in the browser.
#[tauri::command(rename_all = "snake_case")]
pub async fn open_link(desk: AtDesk<'_>, film: FilmId, kind: LinkKind) -> Reply<()> {
    browser::open(
        &desk
            .ask(move |reader| reader.address_of(film, kind))
            .await?,
    )
}

/// Opens the page a collection comes from in the browser.
#[tauri::command(rename_all = "snake_case")]
pub async fn open_source(desk: AtDesk<'_>, collection: CollectionId) -> Reply<()> {
    browser::open(&desk.ask(move |reader| reader.source_of(collection)).await?)
}
