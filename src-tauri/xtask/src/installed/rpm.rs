//! The RPM package is not installed anywhere here: it is asked what it needs, and looked over.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{call, checkout};

/// What has to be asked for, whatever else the program is linked against.
const NEEDED: [&str; 3] = [
    "libwebkit2gtk-4.1.so.0()(64bit)",
    "libgtk-3.so.0()(64bit)",
    "(webkit2gtk4.1 >= 2.44 or libwebkit2gtk-4_1-0 >= 2.44)",
];

/// Fails if the package does not ask for what it needs, or if rpmlint finds something in it.
///
/// # Errors
/// With what is missing or found.
pub fn check(package: &Path) -> Result<()> {
    let package = package.to_str().context("a path that is no text")?;
    let asks = call::answer(&format!("rpm -qp --requires {package}"))
        .context("rpm cannot read the package")?;
    for needed in NEEDED {
        ensure!(
            asks.lines().any(|line| line.trim() == needed),
            "the RPM package does not ask for {needed}, only for:\n{asks}"
        );
    }
    println!("the RPM package asks for:\n{asks}\n");
    let reasons = checkout::root().join("src-tauri/packaging/rpmlint.toml");
    call::run(
        call::command("rpmlint --strict --config")
            .arg(reasons)
            .arg(package),
    )
}
