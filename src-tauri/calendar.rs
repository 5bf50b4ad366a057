//! A window may be open over midnight, or sleep for a week: when another day began, the interface is told.

use std::time::Duration;

use jiff::civil::Date;
use tauri::{AppHandle, Manager as _};
use tokio::sync::Notify;
use tokio::time::timeout;

use crate::clock;
use crate::core_handle::CoreHandle;
use crate::interface::{Interface, ShellMessage};

/// How often the calendar is looked at. A machine that slept looks within that, once it is awake.
const NOW_AND_THEN: Duration = Duration::from_secs(60);

/// Looked at now and then, and whenever the window is.
#[derive(Default)]
pub struct Calendar {
    looked_at: Notify,
}

/// The day the interface knows.
struct Today(Date);

impl Today {
    /// Whether it is over. A clock that is put right begins another day, too.
    fn is_over_on(&mut self, day: Date) -> bool {
        std::mem::replace(&mut self.0, day) != day
    }
}

impl Calendar {
    /// Somebody is at the window.
    pub fn look(&self) {
        self.looked_at.notify_one();
    }

    /// Tells the interface of every day that begins. Runs as long as the application does.
    pub async fn follow(app: AppHandle) {
        let mut today = Today(clock::now().today);
        loop {
            let _ = timeout(NOW_AND_THEN, app.state::<Self>().looked_at.notified()).await;
            if today.is_over_on(clock::now().today) {
                let began = app
                    .state::<CoreHandle>()
                    .act(watchlist::Watchlist::day_began)
                    .await;
                // Where the watchlist is not open there is nothing on the screen that rests on the day.
                let changed = began.unwrap_or_default().map(Box::new);
                app.state::<Interface>()
                    .tell(ShellMessage::DayBegan(changed));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Today;

    #[test]
    fn another_day_is_told_once_also_after_a_week_asleep() {
        let mut today = Today(date(2026, 12, 31));
        assert!(!today.is_over_on(date(2026, 12, 31)));
        assert!(today.is_over_on(date(2027, 1, 1)), "midnight");
        assert!(!today.is_over_on(date(2027, 1, 1)));
        assert!(today.is_over_on(date(2027, 1, 8)), "a week asleep");
        assert!(!today.is_over_on(date(2027, 1, 8)));
        assert!(today.is_over_on(date(2027, 1, 7)), "a clock put right");
    }
}
