//! An empty window, built from the same parts as the application: what any window costs before it shows anything.

#![allow(missing_docs, reason = "a program")]

use std::io::Write as _;

use tauri::webview::PageLoadEvent;

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .on_page_load(|_, page| {
            if page.event() == PageLoadEvent::Finished {
                // Whoever stopped listening does not want to know.
                let _ = writeln!(std::io::stdout(), "an empty window");
            }
        })
        .run(tauri::generate_context!(
            "tests/e2e/empty-window/tauri.conf.json"
        ))
}
