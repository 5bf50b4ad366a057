use tauri::WebviewWindow;
use watchlist::{Changed, Settings};

use crate::failure::Failure;
use crate::{preferences, webview};

commands! {
    /// Keeps the person's preferences; what there is to load again where they read another language now.
    deed settings_changed(settings: Settings) -> Option<Changed>
        = |watchlist, now| watchlist.settings_changed(&settings).and_then(|()| preferences::follow(watchlist, now));

    /// The dictionaries by which spelling can be checked here, such as `en_GB`; none where that is the system's to choose.
    question dictionaries() -> Vec<String> = async | | Ok(webview::dictionaries());

    /// Checks spelling by these from now on, as the person's setting names them.
    deed check_spelling(dictionaries: Vec<String>) = async |window: WebviewWindow|
        webview::check_spelling(&window, &dictionaries).map_err(|_| Failure::ours());
}
