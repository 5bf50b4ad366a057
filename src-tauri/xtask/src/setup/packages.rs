//! Missing packages: installed through apt where there is apt, named with the command to run elsewhere.

use std::io::{IsTerminal, Write};

use anyhow::{Result, bail, ensure};

use super::tools::{Sign, Tool, on_path};
use crate::call;

/// Installs what is missing, asking first unless run as root or with `CI=true`.
///
/// # Errors
/// When something is missing that cannot be installed from here; the message says which command to run.
pub fn install_missing(tools: &[Tool]) -> Result<()> {
    let missing = missing(tools);
    if missing.is_empty() {
        return Ok(());
    }
    let root = call::answer("id -u").as_deref() == Some("0");
    let as_root = if root { "" } else { "sudo " };
    let Some(install) = install_command(&missing) else {
        bail!(
            "Missing on this system: {}. Install it and run this again.",
            signs(&missing)
        );
    };
    let command = format!("{as_root}{install}");
    ensure!(
        on_path("apt-get") && (root || on_path("sudo")),
        "Missing on this system: {}. Install it with\n\n    {command}\n\nand run this again.",
        signs(&missing)
    );
    let may = root || std::env::var("CI").is_ok_and(|ci| ci == "true") || agreed(&command)?;
    ensure!(
        may,
        "Nothing was installed. When you are ready, run\n\n    {command}"
    );

    println!("Installing: {command}");
    // Old package lists name files that are gone. If they cannot be refreshed, the install may still succeed.
    if let Err(error) = call::run(&mut call::command(&format!("{as_root}apt-get -q update"))) {
        eprintln!("{error:#}; trying with the package lists as they are");
    }
    let unattended =
        "env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install";
    call::run(&mut call::command(&format!(
        "{as_root}{unattended} {}",
        packages(&missing)
    )))?;

    let still = self::missing(tools);
    ensure!(
        still.is_empty(),
        "Installed, and still not found: {}.",
        signs(&still)
    );
    Ok(())
}

fn missing(tools: &[Tool]) -> Vec<Tool> {
    tools
        .iter()
        .filter(|tool| tool.is_missing())
        .copied()
        .collect()
}

fn agreed(command: &str) -> Result<bool> {
    println!("Some system packages are missing. This would install them:\n\n    {command}\n");
    if !std::io::stdin().is_terminal() {
        return Ok(false);
    }
    print!("Go ahead? [y/N] ");
    std::io::stdout().flush()?;
    let mut reply = String::new();
    std::io::stdin().read_line(&mut reply)?;
    Ok(matches!(reply.trim().to_lowercase().as_str(), "y" | "yes"))
}

/// How this system installs these, for a person to run.
fn install_command(missing: &[Tool]) -> Option<String> {
    // dnf and zypper find a package by what it provides, so the signs serve as names.
    let provided = |tool: &Tool| match tool.sign {
        Sign::Program(name) => format!("/usr/bin/{name}"),
        Sign::Library(name) => format!("'pkgconfig({name})'"),
        Sign::File(path) => path.to_owned(),
    };
    let all = |name: fn(&Tool) -> String| missing.iter().map(name).collect::<Vec<_>>().join(" ");
    if on_path("apt-get") {
        Some(format!(
            "apt-get install --no-install-recommends {}",
            packages(missing)
        ))
    } else if on_path("dnf") {
        Some(format!("dnf install {}", all(provided)))
    } else if on_path("zypper") {
        Some(format!("zypper install {}", all(provided)))
    } else if on_path("pacman") {
        Some(format!(
            "pacman -S --needed {}",
            all(|tool| tool.arch.to_owned())
        ))
    } else {
        None
    }
}

fn packages(tools: &[Tool]) -> String {
    tools
        .iter()
        .map(|tool| tool.debian)
        .collect::<Vec<_>>()
        .join(" ")
}

fn signs(tools: &[Tool]) -> String {
    let name = |tool: &Tool| match tool.sign {
        Sign::Program(name) | Sign::Library(name) | Sign::File(name) => name,
    };
    tools.iter().map(name).collect::<Vec<_>>().join(", ")
}
