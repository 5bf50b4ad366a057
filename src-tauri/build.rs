//! Before the application is compiled: its configuration is checked, and the built interface is there to be put inside.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Without this `tauri::generate_context!` panics over a missing folder and names neither cause nor cure.
    println!("cargo:rerun-if-changed=ui/dist");
    if !Path::new("ui/dist/index.html").is_file() {
        println!(
            "cargo::error=The interface is not built yet: ui/dist/index.html is missing. `cargo xtask run` builds \
             everything; by hand it is `npm ci && npm run build` in ui/."
        );
        return ExitCode::FAILURE;
    }
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new()) {
        println!("cargo::error={error:#}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
