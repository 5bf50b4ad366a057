//! The interface names a link; its address is the core's, and the browser is opened here.

use watchlist::{Changed, CollectionId, FilmId, LinkKind};

use super::Core;
use crate::browser;

commands! {
    /// Puts the person's own address in a link's place, or takes it away again.
    act set_link(film: FilmId, kind: LinkKind, address: Option<String>) -> Changed
        = |watchlist, now| watchlist.set_link(film, kind, address.as_deref(), now);

    /// Opens a film's link in the browser.
    deed open_link(film: FilmId, kind: LinkKind) = async |core: Core<'_>|
        browser::open(&core.ask(move |reader| reader.address_of(film, kind)).await?);

    /// Opens the page a collection comes from in the browser.
    deed open_source(collection: CollectionId) = async |core: Core<'_>|
        browser::open(&core.ask(move |reader| reader.source_of(collection)).await?);
}
