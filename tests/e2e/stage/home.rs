//! A person's home folder, made for one journey and thrown away after it.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use super::application::Application;
use super::desktop::{self, Display, Watch};
use super::{Page as _, eventually};

/// The application under test.
pub const BINARY: &str = env!("CARGO_BIN_EXE_poste-restante");

/// The same, with the made language among its own: `cargo xtask e2e` builds it beside the other.
const MADE: &str = concat!(env!("CARGO_BIN_EXE_poste-restante"), "-made");

/// Where what is said on the standard error is kept.
const SAID: &str = "said";

/// A home folder with a data folder in it, and a display of its own.
pub struct Home {
    folder: TempDir,
    /// The home of whoever runs this, where the application is to find its folder by itself.
    own: Option<PathBuf>,
    display: Display,
    size: (u16, u16),
    picture: PathBuf,
    program: &'static str,
    starts: Cell<u32>,
}

impl Home {
    /// Makes an empty one for the journey of this name.
    pub fn new(journey: &str) -> Result<Self> {
        Self::with_display(journey, (1280, 860))
    }

    /// Makes one for the application that speaks the made language, too.
    pub fn of_made_language(journey: &str, size: (u16, u16)) -> Result<Self> {
        ensure!(
            Path::new(MADE).is_file(),
            "{MADE} is not built: `cargo xtask e2e made` builds it"
        );
        Ok(Self {
            program: MADE,
            ..Self::with_display(journey, size)?
        })
    }

    /// Makes one whose display is this wide and high, in pixels.
    pub fn with_display(journey: &str, size: (u16, u16)) -> Result<Self> {
        let pictures = pictures()?;
        let home = Self {
            folder: TempDir::with_prefix("poste-restante-")?,
            own: None,
            display: Display::start(size.0, size.1)?,
            size,
            picture: pictures.join(format!("{journey}.png")),
            program: BINARY,
            starts: Cell::new(0),
        };
        for folder in [
            "data", "config", "cache", "share", "runtime", "saved", "brought",
        ] {
            fs::create_dir(home.path(folder))?;
        }
        Ok(home)
    }

    /// The home of whoever runs this: what the application writes is where it would be without any test.
    pub fn own(journey: &str) -> Result<Self> {
        let own = std::env::var_os("HOME").context("whoever runs this has no home")?;
        Ok(Self {
            own: Some(own.into()),
            ..Self::new(journey)?
        })
    }

    /// Opens the application and waits until it can be spoken to; at the first start the envelope is opened too.
    pub fn start(&self) -> Result<Application<'_>> {
        self.start_with(&[])
    }

    /// Opens it and leaves a closed envelope closed.
    pub fn start_sealed(&self) -> Result<Application<'_>> {
        self.start_sealed_with(&[])
    }

    /// The same with further variables in its environment.
    pub fn start_sealed_with(&self, variables: &[(&str, &str)]) -> Result<Application<'_>> {
        let mut commands = self.driver();
        commands.envs(variables.iter().copied());
        Application::start(self, commands)
    }

    /// Opens it with further variables in its environment.
    pub fn start_with(&self, variables: &[(&str, &str)]) -> Result<Application<'_>> {
        // In a home of one's own the folder is not there before the first start.
        let first = fs::read_dir(self.data()).map_or(true, |mut it| it.next().is_none());
        let app = self.start_sealed_with(variables)?;
        if first {
            app.button("Open the collection")?.click()?;
        }
        Ok(app)
    }

    /// Opens it as on a system that lets everybody read what is made.
    pub fn start_open_handed(&self) -> Result<Application<'_>> {
        let mut commands = Command::new("sh");
        commands.args(["-c", "umask 000; exec WebKitWebDriver \"$@\"", "sh"]);
        self.settle_in(&mut commands);
        Application::start(self, commands)
    }

    /// A command in this home, for a program that nobody drives.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        self.settle_in(&mut command);
        command
            .env_remove("TAURI_AUTOMATION")
            .env_remove("TAURI_WEBVIEW_AUTOMATION");
        command
    }

    /// The command that drives a program in this home.
    pub fn driver(&self) -> Command {
        let mut driver = Command::new(desktop::DRIVER);
        self.settle_in(&mut driver);
        let said = fs::File::options()
            .create(true)
            .append(true)
            .open(self.path(SAID));
        driver.stderr(said.map_or(Stdio::null(), Stdio::from));
        driver
    }

    /// What the application, and all it started, said on the standard error, where nobody was meant to read it.
    pub fn said(&self) -> Result<String> {
        Ok(String::from_utf8_lossy(&fs::read(self.path(SAID))?).into_owned())
    }

    /// Starts the application once more while it is open, and waits until that second start has ended.
    pub fn start_again(&self) -> Result<ExitStatus> {
        self.start_again_with(&[])
    }

    /// The same with files that it is to look at.
    pub fn start_again_with(&self, files: &[&Path]) -> Result<ExitStatus> {
        let (program, arguments) = self.next_watch().over(BINARY, &[]);
        let mut second = Command::new(program);
        second.args(arguments).args(files);
        self.settle_in(&mut second);
        let mut second = second.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let ended = eventually("the second start to end", || Ok(second.try_wait()?));
        if ended.is_err() {
            second.kill()?;
            second.wait()?;
        }
        ended
    }

    /// The application that is started in it.
    pub fn program(&self) -> &'static str {
        self.program
    }

    /// The home folder itself.
    pub fn folder(&self) -> &Path {
        self.own.as_deref().unwrap_or(self.folder.path())
    }

    /// Whether it is that of whoever runs this, where nothing is named and everything is found.
    pub fn is_own(&self) -> bool {
        self.own.is_some()
    }

    /// The folder the application keeps everything in.
    pub fn data(&self) -> PathBuf {
        match &self.own {
            Some(own) => own.join(".local/share/poste-restante"),
            None => self.path("data"),
        }
    }

    /// A file or folder in this home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The addresses the application asked the system to open, in order; recorded, and opened by nobody.
    pub fn opened_links(&self) -> Result<Vec<String>> {
        let record = self.path("links");
        if !record.exists() {
            return Ok(Vec::new());
        }
        Ok(fs::read_to_string(record)?
            .lines()
            .map(str::to_owned)
            .collect())
    }

    /// What every start so far tried to reach beyond this machine.
    pub fn strangers(&self) -> Result<Vec<String>> {
        let mut strangers = Vec::new();
        for start in 1..=self.starts.get() {
            strangers.extend(self.watch(start).strangers()?);
        }
        Ok(strangers)
    }

    /// Every program that was started, by every start so far.
    pub fn programs(&self) -> Result<Vec<String>> {
        let mut programs = Vec::new();
        for start in 1..=self.starts.get() {
            programs.extend(self.watch(start).programs()?);
        }
        Ok(programs)
    }

    pub(super) fn next_watch(&self) -> Watch {
        self.starts.set(self.starts.get() + 1);
        self.watch(self.starts.get())
    }

    /// The name of its display.
    pub fn display(&self) -> &str {
        self.display.name()
    }

    /// Where the picture of its journey is left.
    pub fn picture(&self) -> &Path {
        &self.picture
    }

    /// How wide and high its display is, in pixels.
    pub fn display_size(&self) -> (u16, u16) {
        self.size
    }

    fn watch(&self, start: u32) -> Watch {
        Watch::new(self.path(&format!("calls-{start}")))
    }

    /// Everything of its own, and nothing of the person who runs the tests.
    fn settle_in(&self, command: &mut Command) {
        desktop::settle_in(command, self);
        command.env("TZ", "UTC");
        if !self.is_own() {
            command.env("POSTE_RESTANTE_DATA", self.path("data"));
        }
        for (variable, folder) in [
            ("POSTE_RESTANTE_RECORD_LINKS", "links"),
            ("POSTE_RESTANTE_SAVE_TO", "saved"),
            ("POSTE_RESTANTE_BRING_IN", "brought"),
        ] {
            command.env(variable, self.path(folder));
        }
    }
}

fn pictures() -> Result<PathBuf> {
    // The binary lies in target/release.
    let target = Path::new(BINARY)
        .ancestors()
        .nth(2)
        .context("the binary lies in no target folder")?;
    let pictures = target.join("e2e");
    fs::create_dir_all(&pictures)?;
    Ok(pictures)
}
