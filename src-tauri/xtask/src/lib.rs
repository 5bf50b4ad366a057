//! What `cargo xtask` and the end-to-end tests share: a display that needs no monitor, what is seen on it, and waiting.

mod display;
mod wait;
mod window;

pub use display::Display;
pub use wait::within;
pub use window::Window;

/// What stands in the title bar, by which the window is found among others.
pub const TITLE: &str = "Poste Restante";
