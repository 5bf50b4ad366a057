//! The one window: how it comes up, what it refuses, how it closes.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tauri::utils::config::WindowConfig;
use tauri::webview::{Color, NewWindowResponse};
use tauri::{
    AppHandle, Manager as _, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Window,
    WindowEvent,
};
use tauri_plugin_window_state::{AppHandleExt as _, StateFlags};

use crate::calendar::Calendar;
use crate::interface::{Interface, ShellMessage};
use crate::{webview, words};

/// Its label in the configuration.
const LABEL: &str = "main";
/// What is remembered of it. Not whether it was visible: it always is.
pub const REMEMBERED: StateFlags = StateFlags::SIZE
    .union(StateFlags::POSITION)
    .union(StateFlags::MAXIMIZED);

/// Paper, as the interface has it, so that no white is seen before its first frame.
const LIGHT: Color = Color(0xec, 0xe2, 0xd0, 0xff);
const DARK: Color = Color(0x13, 0x15, 0x18, 0xff);

/// No side of a window is longer, in pixels.
const LARGEST: u64 = 8_192;

/// Where the webview sends what it would ask of a network: a port of this machine on which nobody listens. The content
/// security policy refuses such requests already; this ends what no policy governs, such as `<link rel="preconnect">`.
const NOWHERE: &str = "http://127.0.0.1:9";

/// Opens the window as the configuration has it and as the person left it.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .first()
        .ok_or(tauri::Error::WindowNotFound)?;
    // What is said before the watchlist can tell which language was chosen is said in the system's.
    let page = format!("index.html?language={}", words::spoken().tag());
    let config = WindowConfig {
        url: WebviewUrl::App(page.into()),
        ..config.clone()
    };
    let window = WebviewWindowBuilder::from_config(app, &config)?
        .proxy_url(NOWHERE.parse().map_err(tauri::Error::InvalidUrl)?)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        // Only a debug build has any.
        .devtools(cfg!(debug_assertions))
        .build()?;
    #[cfg(debug_assertions)]
    if std::env::var_os("POSTE_RESTANTE_INSPECT").is_some() {
        window.open_devtools();
    }
    ground(&window)?;
    let same = window.clone();
    webview::on_theme(move || {
        // The page itself follows; this is what is seen before it has caught up with a window made larger.
        let _ = ground(&same);
    });
    webview::settle(&window)?;
    fit(&window)?;
    window.show()
}

/// What lies behind the page.
fn ground(window: &WebviewWindow) -> tauri::Result<()> {
    window.set_background_color(Some(match webview::is_dark(window) {
        true => DARK,
        false => LIGHT,
    }))
}

/// Whether the page is asked for: of a window that is put away none is painted.
#[cfg(target_os = "linux")]
pub fn is_in_sight(app: &AppHandle) -> bool {
    app.get_webview_window(LABEL).is_some_and(|window| {
        window.is_visible().unwrap_or(false) && !window.is_minimized().unwrap_or(true)
    })
}

/// Brings the window to the front, and tells the interface.
pub fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // Each does what it can on its own: a desktop may refuse any of them.
        let _ = (window.unminimize(), window.show(), window.set_focus());
    }
    app.state::<Interface>().tell(ShellMessage::Raised);
}

/// Fills the screen with the window, or gives it back its place.
pub fn turn_full_screen(window: &WebviewWindow) -> tauri::Result<()> {
    window.set_fullscreen(!window.is_fullscreen()?)
}

/// Asks the window to close, as its own button does.
pub fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.close();
    }
}

/// Holds the window open until the interface has saved what is typed, and looks at the calendar when somebody comes.
pub fn on_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::Focused(true) = event {
        window.state::<Calendar>().look();
    }
    if let WindowEvent::CloseRequested { api, .. } = event
        && window.state::<Interface>().tell(ShellMessage::Closing)
    {
        api.prevent_close();
        tauri::async_runtime::spawn(close_when_saved(window.clone()));
    }
}

async fn close_when_saved(window: Window) {
    window.state::<Interface>().is_quit_ready().await;
    // Losing the window's place is no reason to keep it open.
    let _ = window.app_handle().save_window_state(REMEMBERED);
    let _ = window.destroy();
}

/// A window remembered from a larger screen is cut to this one.
fn fit(window: &WebviewWindow) -> tauri::Result<()> {
    let Some(monitor) = window.current_monitor()? else {
        return Ok(());
    };
    let (mut size, screen) = (window.inner_size()?, monitor.size());
    if size.width > screen.width || size.height > screen.height {
        size.width = size.width.min(screen.width);
        size.height = size.height.min(screen.height);
        window.set_size(size)?;
    }
    Ok(())
}

/// Forgets the window's place where it is damaged, or larger than any screen: the webview would ask for more memory than
/// there is. The file stays, and stays its owner's alone.
pub fn forget_impossible_position(file: &Path) {
    if fs::read_to_string(file).is_ok_and(|text| !is_possible(&text)) {
        let _ = fs::write(file, "{}");
    }
}

fn is_possible(remembered: &str) -> bool {
    let Ok(windows) = serde_json::from_str::<HashMap<String, Value>>(remembered) else {
        return false;
    };
    let fits = |side: &Value| side.as_u64().is_some_and(|side| side <= LARGEST);
    windows
        .values()
        .all(|window| fits(&window["width"]) && fits(&window["height"]))
}

/// Whether an address is the interface itself, which is all the window ever shows.
fn is_ours(address: &Url) -> bool {
    let (scheme, host) = (address.scheme(), address.host_str());
    match cfg!(windows) {
        true => scheme == "http" && host == Some("tauri.localhost"),
        false => scheme == "tauri" && host == Some("localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn the_window_goes_nowhere_but_to_the_interface() {
        let goes = |address: &str| is_ours(&address.parse().unwrap());
        // Each system's webview names it in its own way, and only in that.
        let ours = [
            "tauri://localhost/index.html",
            "http://tauri.localhost/index.html",
        ];
        assert_eq!(ours.map(goes), [!cfg!(windows), cfg!(windows)]);
        for elsewhere in [
            "https://example.org/",
            "http://localhost/",
            "tauri://example.org/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,hello",
            "about:blank",
        ] {
            assert!(!goes(elsewhere), "{elsewhere} is not the interface");
        }
    }
}
