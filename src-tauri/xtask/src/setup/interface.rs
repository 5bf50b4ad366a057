//! The interface's packages and its build, each done again only when what it is made from has changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{call, checkout};

/// Fetches the packages that `package-lock.json` names.
///
/// # Errors
/// When npm fails.
pub fn install() -> Result<()> {
    let lock = checkout::ui().join("package-lock.json");
    once_per(
        &[lock],
        "npm-ci",
        &checkout::ui().join("node_modules"),
        || call::run(&mut npm("ci --no-audit --no-fund")),
    )
}

/// Builds what the application carries inside.
///
/// # Errors
/// When the build fails.
pub fn build() -> Result<()> {
    let mut sources = Vec::new();
    gather(&checkout::ui(), &mut sources)?;
    once_per(&sources, "interface", &checkout::ui().join("dist"), || {
        call::run(&mut npm("run build"))
    })
}

/// npm, inside `ui/`.
pub fn npm(line: &str) -> Command {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = call::command(&format!("{npm} {line}"));
    command.current_dir(checkout::ui());
    command
}

/// Does the work if the sources differ from when it was last done, or if what it makes is gone.
fn once_per(
    sources: &[PathBuf],
    name: &str,
    made: &Path,
    work: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let stamps = checkout::target().join("setup");
    let stamp = stamps.join(name);
    let now = fingerprint(sources)?;
    if made.exists() && fs::read_to_string(&stamp).is_ok_and(|then| then == now) {
        return Ok(());
    }
    work()?;
    fs::create_dir_all(&stamps)?;
    fs::write(&stamp, now).with_context(|| format!("{} could not be written", stamp.display()))
}

fn fingerprint(sources: &[PathBuf]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for source in sources {
        source.hash(&mut hasher);
        fs::read(source)
            .with_context(|| format!("{} could not be read", source.display()))?
            .hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Every source file under the folder, in a fixed order; what npm and Vite put there is left out.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let mut inside = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    inside.sort();
    for path in inside {
        if path.is_dir() {
            if !path.ends_with("node_modules") && !path.ends_with("dist") {
                gather(&path, files)?;
            }
        } else {
            files.push(path);
        }
    }
    Ok(())
}
