//! What Tauri leaves to each system's own webview: `choose_drawing`, `is_dark` and `settle`.

#[cfg(target_os = "linux")]
mod drawing;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub use {drawing::choose_drawing, linux::is_dark, linux::settle};

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(not(target_os = "linux"))]
pub use elsewhere::{choose_drawing, is_dark, settle};
