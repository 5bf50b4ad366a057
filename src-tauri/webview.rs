//! What Tauri leaves to each system's own webview: `choose_drawing`, `ask_for_no_names`, `let_ask_for_names`, `is_dark`
//! and `settle`.

#[cfg(target_os = "linux")]
mod drawing;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
mod names;
#[cfg(target_os = "linux")]
pub use {
    drawing::choose_drawing, linux::is_dark, linux::settle, names::ask_for_no_names,
    names::let_ask_for_names,
};

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(not(target_os = "linux"))]
pub use elsewhere::{ask_for_no_names, choose_drawing, is_dark, let_ask_for_names, settle};
