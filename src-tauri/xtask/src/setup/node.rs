//! Node builds the interface. It is not installed from here: people have their own way of keeping it.

use anyhow::{Result, bail, ensure};

use super::tools::on_path;
use crate::call;

/// Checks that Node is one that Vite runs on.
///
/// # Errors
/// When it is missing or too old, with what to do about it.
pub fn check() -> Result<()> {
    let Some(version) = call::answer("node --version") else {
        bail!("Node is missing. {WANTED}");
    };
    ensure!(will_do(&version), "Node {version} is too old. {WANTED}");
    ensure!(
        on_path(NPM),
        "Node {version} is here, but npm is not. {WANTED}"
    );
    Ok(())
}

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

const WANTED: &str = "Building the interface takes Node 20.19, 22.12 or later, with npm: install one \
    (for instance with `nvm install 22`) and run this again.";

/// Takes `v22.12.0` as `node --version` prints it.
fn will_do(version: &str) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(|n| n.parse::<u32>().unwrap_or(0));
    match (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) {
        (20, minor) => minor >= 19,
        (22, minor) => minor >= 12,
        (major, _) => major > 22,
    }
}

#[cfg(test)]
mod tests {
    use super::will_do;

    #[test]
    fn node_is_taken_from_20_19_and_22_12_on() {
        for good in ["v20.19.0", "v20.20.2", "v22.12.0", "v23.0.0", "v26.1.3"] {
            assert!(will_do(good), "{good} runs Vite");
        }
    }

    #[test]
    fn node_too_old_for_vite_is_refused() {
        for old in ["v18.20.4", "v20.18.3", "v21.7.3", "v22.11.0", ""] {
            assert!(!will_do(old), "{old} does not run Vite");
        }
    }
}
