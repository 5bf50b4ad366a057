//! Xvfb: a display in memory, for machines without a monitor and for tests that must not disturb anybody's.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

/// A running Xvfb. Ends when it is dropped.
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts Xvfb on the first free display and waits until it takes connections.
    ///
    /// # Errors
    /// When Xvfb is not installed, or does not come up.
    pub fn start(width: u16, height: u16) -> Result<Self> {
        // With -displayfd the server picks the number itself and names it once it is ready: no race for a free one.
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-nolisten",
                "tcp",
                "-noreset",
                "-dpi",
                "96",
            ])
            .args(["-screen", "0", &format!("{width}x{height}x24")])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb could not be started (package xvfb)")?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number)?;
        }
        let display = Self {
            server,
            name: format!(":{}", number.trim()),
        };
        ensure!(display.name.len() > 1, "Xvfb ended before it was ready");
        Ok(display)
    }

    /// What programs find in `DISPLAY`, as `:99`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Nothing is lost with it: it only ever held pixels.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
