//! What the person prefers, as far as it is the shell that follows it.

use watchlist::{Changed, Now, Watchlist};

use crate::{clock, words};

/// From now on begins days and speaks as the person chose; answers what to load again.
pub fn follow(watchlist: &mut Watchlist, now: Now) -> watchlist::Result<Option<Changed>> {
    clock::begin_days_at(watchlist.day_begins()?);
    words::speak_as_chosen(watchlist, now)
}
