use std::env::consts::{ARCH, OS};
use std::fmt;

/// Which versions of everything run here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Versions {
    /// Of the web view, which is the system's: its numbers, as far as it says them.
    webview: [Option<u32>; 4],
}

impl Versions {
    pub fn of_this_copy() -> Self {
        Self {
            webview: numbers(&tauri::webview_version().unwrap_or_default()),
        }
    }
}

impl fmt::Display for Versions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let webview: Vec<_> = self.webview.iter().flatten().map(u32::to_string).collect();
        write!(
            f,
            "version={} schema={} sqlite={} tauri={} webview={} system={OS}-{ARCH}",
            env!("CARGO_PKG_VERSION"),
            watchlist::NEWEST_SCHEMA,
            watchlist::sqlite_version(),
            tauri::VERSION,
            webview.join("."),
        )
    }
}

/// `2.50.1`, and nothing that is no number.
fn numbers(version: &str) -> [Option<u32>; 4] {
    let mut parts = version.split('.').map_while(|part| part.parse().ok());
    std::array::from_fn(|_| parts.next())
}
