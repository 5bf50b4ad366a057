//! What the stage needs of each system: a display, a driver for its webview, the window on it, and a watch over the
//! program: `DRIVER`, `AT_ONCE`, `Display`, `Window`, `Watch`, `settle_in` and `open`.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub use linux::{AT_ONCE, DRIVER, Display, Watch, Window, open, settle_in};

#[cfg(windows)]
mod windows;
#[cfg(windows)]
pub use windows::{AT_ONCE, DRIVER, Display, Watch, Window, open, settle_in};
