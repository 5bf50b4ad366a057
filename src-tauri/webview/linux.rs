use std::cell::Cell;
use std::time::{Duration, Instant};

use gtk::prelude::GtkSettingsExt as _;
use tauri::WebviewWindow;
use webkit2gtk::{WebContextExt as _, WebView, WebViewExt as _};

use crate::locale;

/// A page that lived this long is worth bringing back.
const STABLE: Duration = Duration::from_secs(10);

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
    window.with_webview(|webview| {
        check_spelling(&webview.inner());
        bring_back(&webview.inner());
    })
}

fn check_spelling(page: &WebView) {
    if let Some(context) = page.context() {
        context.set_spell_checking_enabled(true);
        if let Some(language) = locale::language() {
            context.set_spell_checking_languages(&[&language]);
        }
    }
}

/// A page whose process dies comes back by itself: what was saved is with the watchlist, not with the page.
fn bring_back(page: &WebView) {
    let died = Cell::new(None::<Instant>);
    page.connect_web_process_terminated(move |page, _| {
        // One that dies as soon as it is back would do so for ever.
        let before = died.replace(Some(Instant::now()));
        if before.is_none_or(|before| before.elapsed() > STABLE) {
            page.reload();
        }
    });
}
