//! What is newer than this copy: asked for once each time a person clicks, and never otherwise. On Linux packages bring
//! it, and nothing that could ask is compiled there.

#[cfg(not(any(windows, target_os = "macos")))]
mod by_package;
#[cfg(any(windows, target_os = "macos"))]
mod offered;
#[cfg(not(any(windows, target_os = "macos")))]
pub use by_package::{install, look, offered, register};
#[cfg(any(windows, target_os = "macos"))]
pub use offered::{install, look, offered, register};

use serde::Serialize;

#[cfg(any(windows, target_os = "macos", test))]
use crate::words::{self, Mishap};

/// Whether updates are offered here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Updates {
    /// The server that is asked on a click; nothing where none is offered.
    pub from: Option<String>,
}

/// What looking for an update found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "found", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[cfg_attr(
    not(any(windows, target_os = "macos")),
    expect(dead_code, reason = "nothing is looked for where none is offered")
)]
pub enum UpdateStatus {
    /// Nothing newer than this.
    Newest,
    /// A newer one.
    Newer {
        /// Its version.
        version: String,
        /// What is said of it; untrusted, and shown as text.
        notes: Option<String>,
    },
}

/// Makes a checked copy of everything, and with the watchlist closed has another program put in this one's place. Where
/// anything fails this program stays, and the watchlist is open again.
#[cfg(any(windows, target_os = "macos", test))]
async fn in_its_place(
    core: &crate::core_handle::CoreHandle,
    put: impl FnOnce() -> Result<(), String> + Send + 'static,
) -> Result<(), crate::failure::Failure> {
    core.back_up(watchlist::Reason::Update, None)
        .await
        .map_err(|mut failure| {
            let why = failure.message;
            failure.message = words::spoken().mishap(&Mishap::UpdateNotBackedUp { why });
            failure
        })?;
    core.instead(move |_| put().map_err(|error| Mishap::UpdateNotInstalled { error }))
        .await
        .map(drop)
}

#[cfg(test)]
mod tests;
