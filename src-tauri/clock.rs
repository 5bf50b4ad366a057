//! The only place that reads the clock.

use jiff::Zoned;
use watchlist::Now;

/// This moment, and the day it is where the person is.
pub fn now() -> Now {
    let now = Zoned::now();
    Now {
        today: now.date(),
        millis: now.timestamp().as_millisecond(),
    }
}
