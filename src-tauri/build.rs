//! Before the application is compiled: its configuration is checked, and the built interface is there to be put inside.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Without this `tauri::generate_context!` panics over a missing folder and names neither cause nor cure.
    // A build for tests alone has another one inside, and says so in its configuration as well.
    println!("cargo:rerun-if-env-changed=POSTE_RESTANTE_INTERFACE");
    let interface = std::env::var("POSTE_RESTANTE_INTERFACE").unwrap_or("ui/dist".to_owned());
    println!("cargo:rerun-if-changed={interface}");
    if !Path::new(&interface).join("index.html").is_file() {
        println!(
            "cargo::error=The interface is not built yet: {interface}/index.html is missing. `cargo xtask run` builds \
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
