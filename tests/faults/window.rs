//! The real window, spoken to as its page speaks to it.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::ground::{STRACE, child_of, gone, kill};
use crate::stage::{BINARY, Driver, Home};

/// The page is emptied, so that no drawing of it takes time from what is tried; the door stays open.
const EMPTIED: &str = "document.body.replaceChildren();
    const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()))";

/// A command that does nothing but write these words on the application's standard output, where the page of this home
/// does not call it itself: it tells of the films, or of the envelope, when they are painted.
pub fn word(home: &Home) -> Result<(&'static str, &'static str)> {
    Ok(match fs::read_dir(home.data())?.next() {
        None => ("films_on_screen", "films on the screen"),
        Some(_) => ("envelope_on_screen", "the envelope on the screen"),
    })
}

/// A running application.
pub struct Running {
    driver: Driver,
    pid: u32,
}

impl Running {
    /// Starts it in a home, with the watchlist open.
    pub fn start(home: &Home) -> Result<Self> {
        let driver = Driver::start(home.driver(), BINARY, &[])?;
        Self::of(driver)?.opened()
    }

    /// Starts it in a home whose watchlist is damaged: the window says so.
    pub fn start_damaged(home: &Home) -> Result<Self> {
        let running = Self::of(Driver::start(home.driver(), BINARY, &[])?)?;
        let opened = running.command("start", &json!({}))?;
        ensure!(opened.is_err(), "the damaged file must not open");
        Ok(running)
    }

    /// Starts it with every call written down that it makes of the system to write; the watchlist may not open.
    pub fn recorded(home: &Home, record: &Path) -> Result<Self> {
        let mut line: Vec<String> = STRACE.map(str::to_owned).into();
        line.push(record.display().to_string());
        line.push(BINARY.to_owned());
        let mut server = home.driver();
        server.env("POSTE_RESTANTE_SAY_READY", "yes");
        Self::of(Driver::start(server, "strace", &line)?)
    }

    fn of(driver: Driver) -> Result<Self> {
        let pid = child_of(driver.pid(), Path::new(BINARY))?;
        let running = Self { driver, pid };
        running.driver.execute_async(EMPTIED, json!([]))?;
        Ok(running)
    }

    /// Waits until the watchlist is open.
    pub fn opened(self) -> Result<Self> {
        match self.command("start", &json!({}))? {
            Ok(_) => Ok(self),
            Err(failure) => bail!("the watchlist does not open: {failure}"),
        }
    }

    /// Calls a command, and at once when it is answered the other, which takes no arguments.
    pub fn command_then(
        &self,
        name: &str,
        arguments: &Value,
        then: &str,
    ) -> Result<Result<Value, Value>> {
        let script = format!(
            "const [name, given, done] = arguments; const {{ invoke }} = window.__TAURI_INTERNALS__;
            invoke(name, given).then((it) => invoke('{then}').then(() => done({{ it }})), (no) => done({{ no }}));"
        );
        self.ask(&script, name, arguments)
    }

    /// Ends it, at once.
    pub fn kill(self) -> Result<()> {
        kill(self.pid)?;
        gone(self.pid)
    }

    /// Calls a command as the interface does. The inner result is the command's own; the outer one fails once the
    /// application is gone.
    pub fn command(&self, name: &str, arguments: &Value) -> Result<Result<Value, Value>> {
        let script = "const [name, given, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name, given).then((it) => done({ it }), (no) => done({ no }));";
        self.ask(script, name, arguments)
    }

    fn ask(&self, script: &str, name: &str, arguments: &Value) -> Result<Result<Value, Value>> {
        let mut outcome = self
            .driver
            .execute_async(script, json!([name, arguments]))?;
        if let Some(no) = outcome.get_mut("no") {
            return Ok(Err(no.take()));
        }
        // A page that ends in the middle may answer with nothing at all.
        let it = outcome.get_mut("it").context("no answer")?;
        Ok(Ok(it.take()))
    }

    /// Does this until the application is killed, so long from now; gives what it gave.
    pub fn killed_after<T>(&self, time: Duration, doing: impl FnOnce() -> T) -> Result<T> {
        let end = Instant::now() + time;
        thread::scope(|scope| {
            let killing = scope.spawn(move || {
                thread::sleep(end.saturating_duration_since(Instant::now()));
                kill(self.pid)
            });
            let done = doing();
            let killed = killing.join();
            ensure!(matches!(killed, Ok(Ok(()))), "it could not be killed");
            ensure!(Instant::now() >= end, "it ended by itself");
            gone(self.pid)?;
            Ok(done)
        })
    }
}
