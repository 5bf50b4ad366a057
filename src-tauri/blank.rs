//! A window that stays blank is opened once more, drawn the plain way.
//!
//! On some graphics drivers `WebKitGTK` draws nothing, and says nothing. Two signs there are: the page never says that a
//! frame of it was painted, or its process ends again and again before it could. Where neither is because something else is
//! still going on, the window is closed as by its own button, so that nothing is lost, and the program starts in its own
//! place. That start draws plainly, and is not watched: there is no third way.

use std::env;
use std::os::unix::process::CommandExt as _;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager as _};

use crate::core_handle::CoreHandle;
use crate::interface::Interface;
use crate::log::{Event, Log};
use crate::webview::{self, Drawing, STAYED_BLANK};
use crate::window;

/// How long a page may take that could have painted.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often it is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// The application ends in order to begin again.
static BEGINS_AGAIN: AtomicBool = AtomicBool::new(false);

/// How long the page may still take.
struct Patience(Duration);

impl Patience {
    /// Some time went by since the last look. It counts only if the page could have painted meanwhile, and never for more
    /// than two looks: a machine that slept, or a program that was held up, painted nothing either. Whether it is over.
    fn is_over_after(&mut self, went_by: Duration, could_paint: bool) -> bool {
        if could_paint {
            self.0 = self.0.saturating_sub(went_by.min(2 * LOOK));
        }
        self.0.is_zero()
    }
}

/// Watches a window that the web view draws as it likes, until it is painted.
pub fn watch(app: &AppHandle, drawing: Drawing) {
    if drawing != Drawing::Own {
        return;
    }
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut patience = Patience(PATIENCE);
        while !app.state::<Interface>().has_painted() {
            let before = Instant::now();
            tokio::time::sleep(LOOK).await;
            if patience.is_over_after(before.elapsed(), could_paint(&app)) {
                return close_to_begin_again(&app);
            }
        }
    });
}

/// Whether nothing but the drawing keeps the page from being seen: it is asked for, and what it waits for is there.
fn could_paint(app: &AppHandle) -> bool {
    !app.state::<CoreHandle>().is_opening() && window::is_in_sight(app)
}

fn close_to_begin_again(app: &AppHandle) {
    app.state::<Log>().note(Event::StayedBlank);
    if let Ok(folder) = app.state::<CoreHandle>().named_folder() {
        // Where nothing can be written, this run alone is drawn plainly.
        let _ = webview::remember_blank(&folder);
    }
    BEGINS_AGAIN.store(true, Ordering::Release);
    window::close(app);
}

/// At the very end: begins again in the same process, if that is why it ended. Only comes back where that cannot be done.
pub fn begin_again() {
    if BEGINS_AGAIN.load(Ordering::Acquire)
        && let Ok(program) = env::current_exe()
    {
        let mut arguments = env::args_os();
        let mut again = Command::new(program);
        if let Some(name) = arguments.next() {
            again.arg0(name);
        }
        webview::let_ask_for_names(&mut again);
        // Then the application ends, as it was about to.
        let _ = again.args(arguments).env(STAYED_BLANK, "1").exec();
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, LOOK, PATIENCE, Patience};

    #[test]
    fn a_page_that_could_paint_and_did_not_for_ten_seconds_is_given_up() {
        let mut patience = Patience(PATIENCE);
        let looks = PATIENCE.as_millis() / LOOK.as_millis();
        assert!((1..looks).all(|_| !patience.is_over_after(LOOK, true)));
        assert!(patience.is_over_after(LOOK, true));
    }

    #[test]
    fn a_long_migration_and_a_window_out_of_sight_count_for_nothing() {
        let mut patience = Patience(PATIENCE);
        assert!((0..1_000).all(|_| !patience.is_over_after(LOOK, false)));
    }

    #[test]
    fn a_week_asleep_is_two_looks_at_most() {
        let mut patience = Patience(PATIENCE);
        let week = Duration::from_secs(7 * 24 * 60 * 60);
        assert!(!patience.is_over_after(week, true));
        assert_eq!(PATIENCE - patience.0, 2 * LOOK);
    }
}
