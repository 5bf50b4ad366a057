//! Wine, with a Windows of its own in the target folder: whatever else Wine is used for on this machine is left alone.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::{call, checkout};

/// A Windows of our own; what keeps it running is ended when this is dropped.
pub struct Wine {
    prefix: PathBuf,
}

impl Wine {
    pub const PROGRAM: &str = "/usr/lib/wine/wine64";
    const SERVER: &str = "/usr/lib/wine/wineserver64";

    /// Makes it if it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new() -> Result<Self> {
        let prefix = checkout::target().join("windows/wine");
        std::fs::create_dir_all(&prefix)?;
        let wine = Self { prefix };
        // Wine takes itself for Windows 7 unless told otherwise, and Rust's standard library asks for 10.
        let mut say = call::command(Self::PROGRAM);
        say.args(["reg", "add", r"HKCU\Software\Wine", "/v", "Version"]);
        let said = wine
            .run_in(say.args(["/d", "win10", "/f"]))
            .output()
            .context("Wine could not be started")?;
        ensure!(
            said.status.success(),
            "Wine does not run here: {}",
            String::from_utf8_lossy(&said.stderr)
        );
        Ok(wine)
    }

    /// Has whatever a command starts under Wine run in this Windows, with no display and nothing to install.
    pub fn run_in<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("WINEPREFIX", &self.prefix)
            .env("WINESERVER", Self::SERVER)
            .env("WINEDEBUG", "-all")
            .env("WINEDLLOVERRIDES", "mscoree,mshtml=;winemenubuilder.exe=d")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
    }

    /// Puts there what Wine has not of what every Windows has.
    ///
    /// # Errors
    /// When it does not compile.
    pub fn put_shim_beside(&self, programs: &Path) -> Result<()> {
        let source = checkout::root().join("src-tauri/xtask/src/windows/bcryptprimitives.c");
        let mut compile = call::command("x86_64-w64-mingw32-gcc -O2 -Wall -Werror -shared -o");
        compile
            .arg(programs.join("bcryptprimitives.dll"))
            .arg(source);
        call::run(compile.arg("-ladvapi32"))
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        // Its server stays for as long as any program of it does, such as one that a test left behind.
        for word in ["-k", "-w"] {
            let mut end = call::command(Self::SERVER);
            let _ = self.run_in(end.arg(word)).status();
        }
    }
}
