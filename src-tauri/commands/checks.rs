use watchlist::{Checked, Repaired, Start};

use super::Core;
use crate::clock;

commands! {
    /// Looks at every word: is it still what was written?
    question check_watchlist() -> Checked = async |core: Core<'_>| core.check().await;

    /// What mending would do; also of a watchlist that cannot be opened.
    question preview_mending() -> Repaired = async |core: Core<'_>| core.preview_repair().await;

    /// Mends what can be mended in a new file, which takes the place of the damaged one; that is set aside.
    opening mend() -> Start = async |core: Core<'_>| core.instead(|folder| {
        watchlist::is_not_well(folder)?;
        watchlist::repair(folder, clock::now()).map(drop)
    }).await;
}
