use std::path::Path;

use tauri::{Theme, WebviewWindow};

use super::Drawing;

/// Nothing to choose: these webviews find the best way themselves.
pub fn choose_drawing(_: Option<&Path>) -> Drawing {
    Drawing::Own
}

/// Nothing to do: these webviews hand names to the proxy with everything else.
pub fn ask_for_no_names() {}

/// So there is nothing to give back.
pub fn let_ask_for_names(_: &mut std::process::Command) {}

/// Whether the system wants dark windows.
pub fn is_dark(window: &WebviewWindow) -> bool {
    window.theme().is_ok_and(|theme| theme == Theme::Dark)
}

/// Nothing to do: these webviews tell the page by themselves.
pub fn on_theme(_: impl Fn() + Clone + 'static) {}

/// None: these webviews check spelling as the system has it.
pub fn dictionaries() -> Vec<String> {
    Vec::new()
}

/// So there is nothing to tell them.
pub fn check_spelling(_: &WebviewWindow, _: &[String]) -> tauri::Result<()> {
    Ok(())
}

/// Nothing to do: these webviews come back by themselves.
pub fn settle(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
