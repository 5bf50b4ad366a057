//! What Tauri leaves to each system's own webview.

use tauri::WebviewWindow;

/// Whether the system wants dark windows, by the same signs that the webview itself goes by.
#[cfg(target_os = "linux")]
pub fn is_dark(_: &WebviewWindow) -> bool {
    use gtk::prelude::GtkSettingsExt as _;
    let dark = |theme: &str| {
        theme.ends_with("-dark") || theme.ends_with("-Dark") || theme.ends_with(":dark")
    };
    std::env::var("GTK_THEME").is_ok_and(|theme| dark(&theme))
        || gtk::Settings::default().is_some_and(|settings| {
            settings.is_gtk_application_prefer_dark_theme()
                || settings.gtk_theme_name().is_some_and(|theme| dark(&theme))
        })
}

/// Whether the system wants dark windows.
#[cfg(not(target_os = "linux"))]
pub fn is_dark(window: &WebviewWindow) -> bool {
    window
        .theme()
        .is_ok_and(|theme| theme == tauri::Theme::Dark)
}

/// Spelling is checked, which WebKitGTK has to be told, and a page whose process dies comes back by itself: all that
/// was saved is with the watchlist, not with the page.
#[cfg(target_os = "linux")]
pub fn settle(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{WebContextExt as _, WebViewExt as _};
    window.with_webview(|webview| {
        let page = webview.inner();
        if let Some(context) = page.context() {
            context.set_spell_checking_enabled(true);
            if let Some(language) = crate::locale::language() {
                context.set_spell_checking_languages(&[&language]);
            }
        }
        page.connect_web_process_terminated(|page, _| page.reload());
    })
}

/// Nothing to do: other systems' webviews check spelling and come back by themselves.
#[cfg(not(target_os = "linux"))]
pub fn settle(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
