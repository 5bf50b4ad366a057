//! What `cargo xtask` and the end-to-end tests share: a display that needs no monitor, what is seen on it, and waiting.

mod display;
mod keyboard;
mod wait;
mod window;

pub use display::Display;
pub use keyboard::Keyboard;
pub use wait::within;
pub use window::Window;

/// What stands in the title bar, by which the window is found among others.
pub const TITLE: &str = "Poste Restante";
