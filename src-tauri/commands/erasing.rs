use watchlist::{Erasable, Erased, Erasure, FilmId};

use super::Core;

commands! {
    /// What of a film could be erased for good, and what else remembers it.
    question erasable(film: FilmId) -> Erasable = |reader| reader.erasable(film);

    /// Erases something for good.
    act erase(what: Erasure, from_backups: bool) -> Erased = async |core: Core<'_>| core.erase(what, from_backups).await;
}
