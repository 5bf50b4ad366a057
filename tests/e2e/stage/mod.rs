//! What the journeys stand on: a home, the application in a window, what is seen there, and a watch on the network.

mod application;
mod axe;
mod desktop;
mod driver;
mod element;
mod home;
pub mod log;
mod page;
mod part;
#[cfg(target_os = "linux")]
mod portal;
mod role;
mod runner;
#[cfg(target_os = "linux")]
mod watch;
mod weight;

pub use application::Application;
pub use driver::Driver;
pub use home::{BINARY, Home};
pub use page::{Page, plain, same};
pub use part::Part;
#[cfg(target_os = "linux")]
pub use portal::{Portal, Scheme};
pub use runner::{Journey, Outcome, run};
#[cfg(target_os = "linux")]
pub use watch::{CALL_OUT, Watch, call_out};
pub use weight::weight;

use std::time::Duration;

use anyhow::Result;

/// How long anything the person waits for may take before a journey gives up. WebView2 sets itself up at a first start.
pub const PATIENCE: Duration = Duration::from_secs(if cfg!(windows) { 60 } else { 10 });

/// Waits until this gives something, asking again and again; also while the page moves under the question.
///
/// # Errors
/// With what was waited for, when it does not come in time; and with the asker's own errors.
pub fn eventually<T>(what: &str, ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    within(PATIENCE, what, ask)
}

/// Waits so long until this gives something.
///
/// # Errors
/// As [`eventually`].
pub fn within<T>(
    patience: Duration,
    what: &str,
    mut ask: impl FnMut() -> Result<Option<T>>,
) -> Result<T> {
    let mut moved = None;
    let waited = xtask::within(patience, what, || match ask() {
        Err(error) if driver::has_moved(&error) => {
            moved = Some(error);
            Ok(None)
        }
        outcome => {
            moved = None;
            outcome
        }
    });
    waited.map_err(|error| match moved {
        Some(moved) => moved.context(error),
        None => error,
    })
}
