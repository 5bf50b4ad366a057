//! `cargo xtask run`: builds the application and opens it, or shows it in a picture where there is no display.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use xtask::{Display, TITLE, Window};

use crate::{call, checkout, setup};

/// What the application prints, when asked to, once its first screen is painted: of films, or of the first start.
pub const READY: &str = "on the screen";

/// # Errors
/// When something is missing, the build fails, or the application does not come up.
pub fn run() -> Result<()> {
    setup::for_running()?;
    call::run(&mut call::command(
        "cargo build --release --bin poste-restante",
    ))?;
    let mut application = Command::new(checkout::target().join("release/poste-restante"));
    if has_display() {
        return call::run(&mut application);
    }
    picture(&mut application)
}

/// Whether a window can be shown to a person.
pub fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Opens the application where nobody can see it, and leaves a picture of what they would have seen.
fn picture(application: &mut Command) -> Result<()> {
    let display = Display::start(1480, 900)?;
    println!(
        "There is no display here: the application opens on a virtual one (Xvfb {}).",
        display.name()
    );
    let mut running = application
        .env("DISPLAY", display.name())
        .env("POSTE_RESTANTE_SAY_READY", "1")
        .stdout(Stdio::piped())
        .spawn()
        .context("the application could not be started")?;
    let pictured = once_ready(&mut running).and_then(|()| {
        let window = Window::find(display.name(), TITLE)?;
        let file = checkout::target().join("poste-restante.png");
        window.picture(&file)?;
        println!("A picture of the window is in {}", file.display());
        window.close()
    });
    if pictured.is_err() {
        running.kill()?;
    }
    running.wait()?;
    pictured
}

fn once_ready(running: &mut Child) -> Result<()> {
    let out = running
        .stdout
        .take()
        .context("the application's output is not there")?;
    for line in BufReader::new(out).lines() {
        let line = line?;
        if line.ends_with(READY) {
            // Painted by the webview; the display has it a frame or two later.
            std::thread::sleep(Duration::from_millis(300));
            return Ok(());
        }
        println!("{line}");
    }
    bail!("The application ended before the films were on the screen.")
}
