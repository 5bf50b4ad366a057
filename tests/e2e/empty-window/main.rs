//! An empty window, built from the same parts as the application: what any window costs before it shows anything.

#![allow(missing_docs, reason = "a program")]

use std::io::Write as _;

#[expect(
    clippy::disallowed_methods,
    reason = "the macro writes an exit into what it generates"
)]
fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![painted])
        .run(tauri::generate_context!(
            "tests/e2e/empty-window/tauri.conf.json"
        ))
}

/// Says, to whoever waits for it on the standard output, that the first frame is painted.
#[tauri::command]
async fn painted() {
    // Whoever stopped listening does not want to know.
    let _ = writeln!(std::io::stdout(), "an empty window");
}
