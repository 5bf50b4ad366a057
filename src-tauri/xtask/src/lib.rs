//! What `cargo xtask` and the end-to-end tests share: a display that needs no monitor, and what is seen on it.

mod display;
mod window;

pub use display::Display;
pub use window::Window;

/// What stands in the title bar, by which the window is found among others.
pub const TITLE: &str = "Poste Restante";
