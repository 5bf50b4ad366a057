use tauri::{Theme, WebviewWindow};

/// Nothing to choose: these webviews find the best way themselves.
pub fn choose_drawing() {}

/// Nothing to do: these webviews hand names to the proxy with everything else.
pub fn ask_for_no_names() {}

/// So there is nothing to give back.
pub fn let_ask_for_names(_: &mut std::process::Command) {}

/// Whether the system wants dark windows.
pub fn is_dark(window: &WebviewWindow) -> bool {
    window.theme().is_ok_and(|theme| theme == Theme::Dark)
}

/// Nothing to do: these webviews check spelling and come back by themselves.
pub fn settle(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
