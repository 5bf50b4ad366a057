//! Windows: the desktop that is there, and msedgedriver, which must be of the same version as WebView2.
//!
//! The application is started here and the driver told where it can be looked into: started by the driver it would be
//! looked for in a profile that Tauri does not use. WebView2 takes the port from the environment, but not when it runs
//! with an administrator's rights, as it does on the machines of most pipelines: there the same arguments must stand in the
//! registry, in `HKLM\SOFTWARE\Policies\Microsoft\Edge\WebView2\AdditionalBrowserArguments` under `poste-restante.exe`.
//!
//! Nobody watches over the network here: what is known of connections is known from Linux.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::stage::{BINARY, Driver, Home, eventually};

/// The program that looks into the application's window.
pub const DRIVER: &str = "msedgedriver";

/// How many journeys are made at the same time: there is one desktop, and one port.
pub const AT_ONCE: usize = 1;

/// Where the page can be looked into; the registry knows no other way to say it than one for every start.
const PORT: u16 = 9222;

/// Opens the application, waits for its page, and lets the driver look into it.
pub fn open(home: &Home, server: Command) -> Result<(Rc<Driver>, Window, Watch)> {
    eventually("the page of the start before this one to be gone", || {
        Ok(pages().is_err().then_some(()))
    })?;
    let watch = home.next_watch();
    let process = watch.begin(home.command(Path::new(BINARY)))?;
    eventually("the page to let itself be looked into", || {
        ensure!(watch.ending()?.is_none(), "the application ended at once");
        Ok(pages().unwrap_or_default().then_some(()))
    })
    .with_context(|| format!("nothing answers at port {PORT}; see {}", file!()))?;
    let driver = Rc::new(Driver::with(
        server,
        &json!({
            "browserName": "webview2",
            "ms:edgeOptions": { "debuggerAddress": format!("127.0.0.1:{PORT}") },
        }),
    )?);
    let window = Window {
        driver: Rc::clone(&driver),
        process,
    };
    Ok((driver, window, watch))
}

/// The person's own environment, which Windows cannot do without, but a webview of the home's own.
pub fn settle_in(command: &mut Command, home: &Home) {
    command
        .env(
            "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
            format!("--remote-debugging-port={PORT}"),
        )
        .env("WEBVIEW2_USER_DATA_FOLDER", home.path("cache"));
}

/// Whether the interface is among the pages that can be looked into; an error where nothing answers.
fn pages() -> Result<bool> {
    let agent = ureq::Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(2)))
        .build()
        .new_agent();
    let pages: Value = agent
        .get(format!("http://127.0.0.1:{PORT}/json"))
        .call()?
        .body_mut()
        .read_json()?;
    let is_ours = |page: &Value| {
        page["url"]
            .as_str()
            .is_some_and(|address| address.contains("://tauri.localhost"))
    };
    Ok(pages
        .as_array()
        .is_some_and(|pages| pages.iter().any(is_ours)))
}

/// The one that is there.
pub struct Display;

impl Display {
    /// Nothing to start.
    pub fn start(_: u16, _: u16) -> Result<Self> {
        Ok(Self)
    }

    /// It has no name.
    pub fn name(&self) -> &str {
        ""
    }
}

/// The application's window.
pub struct Window {
    driver: Rc<Driver>,
    process: u32,
}

impl Window {
    /// Writes what it shows to a PNG file.
    pub fn picture(&self, file: &Path) -> Result<()> {
        let picture = self.driver.get("/screenshot")?;
        let picture = picture.as_str().context("the driver gave no picture")?;
        std::fs::write(file, STANDARD.decode(picture)?)?;
        Ok(())
    }

    /// Asks it to close, as its title bar's button does.
    pub fn close(&self) -> Result<()> {
        let order = format!(
            "exit [int](-not (Get-Process -Id {}).CloseMainWindow())",
            self.process
        );
        let told = Command::new("powershell")
            .args(["-NoProfile", "-NonInteractive", "-Command", &order])
            .status()
            .context("powershell could not be started")?;
        ensure!(
            told.success(),
            "the window could not be asked to close ({told})"
        );
        Ok(())
    }
}

/// One start of the application. What is still open when this is dropped is ended.
pub struct Watch(RefCell<Option<Child>>);

impl Watch {
    /// Nothing is started yet, and nothing will be written down.
    pub fn new(_record: PathBuf) -> Self {
        Self(RefCell::new(None))
    }

    /// The program itself: nothing stands between it and its caller.
    pub fn over(&self, program: &str, arguments: &[&str]) -> (String, Vec<String>) {
        let arguments = arguments.iter().map(|&word| word.to_owned()).collect();
        (program.to_owned(), arguments)
    }

    /// Starts the program, and tells which process it is.
    fn begin(&self, mut program: Command) -> Result<u32> {
        let child = program
            .stdin(Stdio::null())
            .spawn()
            .context("the application could not be started")?;
        let process = child.id();
        self.0.replace(Some(child));
        Ok(process)
    }

    /// How the program ended: `exited with 0`; `None` while it runs.
    pub fn ending(&self) -> Result<Option<String>> {
        let mut child = self.0.borrow_mut();
        let child = child.as_mut().context("nothing was started")?;
        Ok(child
            .try_wait()?
            .map(|status| format!("exited with {}", status.code().unwrap_or(-1))))
    }

    /// The program's process.
    pub fn pid(&self) -> Result<u32> {
        let child = self.0.borrow();
        Ok(child.as_ref().context("nothing was started")?.id())
    }

    /// Nothing is known of them here.
    pub fn strangers(&self) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    /// Nothing is known of them here.
    pub fn programs(&self) -> Result<Vec<String>> {
        Ok(Vec::new())
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(child) = self.0.borrow_mut().as_mut() {
            // One that was closed has ended already.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
