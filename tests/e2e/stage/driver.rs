//! WebDriver: JSON over HTTP to the program that looks into the application's window.

use std::fmt;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::desktop::DRIVER;
use super::eventually;

/// How the protocol marks a reference to an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A running driver with one session: one application.
pub struct Driver {
    server: Child,
    agent: ureq::Agent,
    address: String,
}

impl Driver {
    /// Starts the server by this command, and through it the program.
    #[cfg(target_os = "linux")]
    pub fn start(server: Command, program: &str, arguments: &[String]) -> Result<Self> {
        let options = json!({ "binary": program, "args": arguments });
        Self::with(server, &json!({ "webkitgtk:browserOptions": options }))
    }

    /// Starts the server by this command, and a session that must have these capabilities.
    pub fn with(mut server: Command, capabilities: &Value) -> Result<Self> {
        let port = free_port()?;
        let server = server
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| format!("{DRIVER} could not be started: is it on the path?"))?;
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(30)))
            .build()
            .new_agent();
        let mut driver = Self {
            server,
            agent,
            address: format!("http://127.0.0.1:{port}"),
        };
        eventually(&format!("{DRIVER} to answer"), || {
            Ok(driver.get("/status").ok())
        })?;
        let capabilities = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let session = driver
            .post("/session", &capabilities)
            .context("the application did not open a window")?;
        let id = session["sessionId"]
            .as_str()
            .context("a session without a name")?;
        driver.address = format!("{}/session/{id}", driver.address);
        Ok(driver)
    }

    /// The server's process, whose children are the application's.
    pub fn pid(&self) -> u32 {
        self.server.id()
    }

    /// Asks for something; the path continues the session's.
    pub fn get(&self, path: &str) -> Result<Value> {
        let reply = self.agent.get(format!("{}{path}", self.address)).call()?;
        unpack(path, reply)
    }

    /// Tells to do something; the path continues the session's.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let reply = self
            .agent
            .post(format!("{}{path}", self.address))
            .send_json(body)?;
        unpack(path, reply)
    }

    /// Runs a function's body in the page and gives what it returns.
    pub fn execute(&self, script: &str, arguments: Value) -> Result<Value> {
        self.post(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Runs a function's body in the page; it calls its last argument with the outcome.
    pub fn execute_async(&self, script: &str, arguments: Value) -> Result<Value> {
        self.post(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the session kills an application that is still open; one that was closed is not there to answer.
        let _ = self.agent.delete(&self.address).call();
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// What the driver would not do.
#[derive(Debug)]
struct Refusal {
    path: String,
    /// The protocol's word for why.
    error: String,
    message: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.path, self.error, self.message)
    }
}

impl std::error::Error for Refusal {}

fn is(error: &anyhow::Error, words: &[&str]) -> bool {
    error
        .downcast_ref::<Refusal>()
        .is_some_and(|it| words.contains(&it.error.as_str()))
}

/// Whether an element was taken out of the page before something could be done with it. What assistive technology is told
/// of such an element is, in WebKit's words, an unknown error.
pub fn is_gone(error: &anyhow::Error) -> bool {
    let of_accessibility = error
        .downcast_ref::<Refusal>()
        .is_some_and(|it| it.path.contains("/computed"));
    is(error, &["stale element reference"]) || of_accessibility && is(error, &["unknown error"])
}

/// Whether nothing was done since the page had moved: the element is gone, or something else lies where it lay.
pub fn has_moved(error: &anyhow::Error) -> bool {
    let beside = ["element not interactable", "element click intercepted"];
    is_gone(error) || is(error, &beside)
}

fn unpack(path: &str, mut reply: ureq::http::Response<ureq::Body>) -> Result<Value> {
    let fine = reply.status().is_success();
    let mut body: Value = reply.body_mut().with_config().limit(64 << 20).read_json()?;
    let value = body["value"].take();
    if !fine {
        let text = |of: &str| value[of].as_str().unwrap_or_default().to_owned();
        bail!(Refusal {
            path: path.to_owned(),
            error: text("error"),
            message: text("message"),
        });
    }
    Ok(value)
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
