//! `cargo xtask run`: builds the application and opens it, or shows it in a picture where there is no display.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use xtask::{Display, TITLE, Window};

use crate::{call, checkout, setup};

/// What the application prints, when asked to, once its first screen is painted: of films, or of the first start.
pub const READY: &str = "on the screen";

/// What a developer may ask for beyond the application itself.
#[derive(Default)]
struct Wishes {
    /// A folder of its own with so many generated films, in place of the person's.
    films: Option<u32>,
    /// A debug build, with the web inspector open.
    inspect: bool,
}

impl Wishes {
    fn read(words: &[&str]) -> Result<Self> {
        let mut wishes = Self::default();
        let mut words = words.iter();
        while let Some(&word) = words.next() {
            match word {
                "--films" => {
                    let count = words.next().context("how many films?")?;
                    wishes.films = Some(count.parse().with_context(|| format!("films: {count}"))?);
                }
                "--inspect" => wishes.inspect = true,
                other => bail!("{other} is not known: --films COUNT, --inspect"),
            }
        }
        Ok(wishes)
    }
}

/// # Errors
/// When something is missing, the build fails, or the application does not come up.
pub fn run(words: &[&str]) -> Result<()> {
    let wishes = Wishes::read(words)?;
    setup::for_running()?;
    let mut application = if wishes.inspect {
        call::run(&mut call::command("cargo build --bin poste-restante"))?;
        Command::new(checkout::target().join("debug/poste-restante"))
    } else {
        build()?;
        Command::new(checkout::target().join("release/poste-restante"))
    };
    if wishes.inspect {
        application.env("POSTE_RESTANTE_INSPECT", "1");
    }
    if let Some(films) = wishes.films {
        application.env("POSTE_RESTANTE_DATA", generated(films)?);
    }
    if setup::has_display() {
        return call::run(&mut application);
    }
    picture(&mut application)
}

/// Builds the application, and what generates films. With the whole workspace and an example named, dependencies have the
/// features they have for tests: they are built once for both.
fn build() -> Result<()> {
    call::run(&mut call::command(
        "cargo build --release --workspace --bin poste-restante --example generate",
    ))
}

/// A data folder with so many films, made once; what is done in it stays until it is deleted.
fn generated(films: u32) -> Result<PathBuf> {
    let folder = checkout::target().join(format!("films-{films}"));
    if !folder.exists() {
        build()?;
        println!("Generating {films} films");
        let unfinished = folder.with_extension("unfinished");
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        let generate = checkout::target().join("release/examples/generate");
        // The ten of the collection are there of themselves.
        let more = films.saturating_sub(10).to_string();
        call::run(Command::new(generate).arg(&unfinished).arg(more))?;
        fs::rename(&unfinished, &folder)?;
    }
    println!("The library lies in {}", folder.display());
    Ok(folder)
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
