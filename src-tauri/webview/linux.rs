use std::cell::Cell;
use std::time::{Duration, Instant};

use gtk::glib;
use gtk::prelude::GtkSettingsExt as _;
use tauri::WebviewWindow;
use webkit2gtk::{WebView, WebViewExt as _};

/// A page that lived this long is brought back at once.
const STABLE: Duration = Duration::from_secs(10);
/// How long it waits that died as soon as it was back.
const FIRST_PAUSE: Duration = Duration::from_millis(500);

/// Whether the system wants dark windows, by the same signs that WebKitGTK itself goes by.
pub fn is_dark(_: &WebviewWindow) -> bool {
    let dark = |theme: &str| {
        ["-dark", "-Dark", ":dark"]
            .iter()
            .any(|end| theme.ends_with(end))
    };
    std::env::var("GTK_THEME").is_ok_and(|theme| dark(&theme))
        || gtk::Settings::default().is_some_and(|settings| {
            settings.is_gtk_application_prefer_dark_theme()
                || settings.gtk_theme_name().is_some_and(|theme| dark(&theme))
        })
}

/// What WebKitGTK has to be told about the page.
pub fn settle(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| bring_back(&webview.inner()))
}

/// Calls this whenever the system may want other windows than before. What a desktop's portal says of light and dark comes
/// here, too: tao, below Tauri, hears it and tells GTK, by which WebKitGTK goes.
pub fn on_theme(changed: impl Fn() + Clone + 'static) {
    if let Some(settings) = gtk::Settings::default() {
        let preferred = changed.clone();
        settings.connect_gtk_application_prefer_dark_theme_notify(move |_| preferred());
        settings.connect_gtk_theme_name_notify(move |_| changed());
    }
}

/// A page whose process dies comes back by itself, however often: what was saved is with the watchlist, not with the page.
fn bring_back(page: &WebView) {
    let deaths = Cell::new((None::<Instant>, 0));
    page.connect_web_process_terminated(move |page, _| {
        let (before, times) = deaths.get();
        let again = before.is_some_and(|before| before.elapsed() < STABLE);
        let times = if again { times + 1 } else { 0 };
        deaths.set((Some(Instant::now()), times));
        let page = page.clone();
        glib::timeout_add_local_once(pause(times), move || page.reload());
    });
}

/// How long a page waits that died so many times as soon as it was back: it may do so for ever, which is not to take all
/// of the processor.
fn pause(times: u32) -> Duration {
    match times {
        0 => Duration::ZERO,
        _ => (FIRST_PAUSE * 2_u32.saturating_pow(times - 1)).min(STABLE / 2),
    }
}

#[cfg(test)]
mod tests {
    use super::{STABLE, pause};

    #[test]
    fn a_page_that_dies_again_and_again_comes_back_ever_later_and_always() {
        let pauses: Vec<u128> = (0..5).map(|times| pause(times).as_millis()).collect();
        assert_eq!(pauses, [0, 500, 1_000, 2_000, 4_000]);
        // Sooner than it takes to be forgotten that it died.
        assert!((5..40).all(|times| pause(times) == STABLE / 2));
    }
}
