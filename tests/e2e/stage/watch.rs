//! A watch on the network: strace writes down every socket that the application and its webview ask the system for.
//!
//! What may not be: a connection to any address but this machine's own, a datagram socket of the internet's kind (a name
//! is asked for through one before anything is connected), a name asked of the system's resolver.

use std::net::{TcpStream, UdpSocket};
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};

/// The record of one start.
pub struct Watch {
    record: PathBuf,
}

impl Watch {
    pub fn new(record: PathBuf) -> Self {
        Self { record }
    }

    /// The program to start in the watched one's place, and its arguments.
    pub fn over(&self, program: &str, arguments: &[&str]) -> (String, Vec<String>) {
        // -D keeps the watched program the caller's own child, so that it is found, closed and killed as if alone.
        let mut line: Vec<String> = [
            "-D",
            "-f",
            "--seccomp-bpf",
            "-q",
            "-s",
            "200",
            "-e",
            "trace=execve,socket,connect",
            "-o",
        ]
        .map(str::to_owned)
        .into();
        line.push(self.record.display().to_string());
        line.push(program.to_owned());
        line.extend(arguments.iter().map(|&word| word.to_owned()));
        ("strace".to_owned(), line)
    }

    /// Every attempt to reach beyond this machine, as the system saw it.
    pub fn strangers(&self) -> Result<Vec<String>> {
        Ok(self
            .lines()?
            .into_iter()
            .filter(|line| is_stranger(line))
            .collect())
    }

    /// How the watched program ended: `exited with 0`; `None` while it runs.
    pub fn ending(&self) -> Result<Option<String>> {
        let lines = self.lines()?;
        let Some(first) = lines.first() else {
            return Ok(None);
        };
        let main = first.split_whitespace().next().unwrap_or_default();
        let ending = lines.iter().rev().find_map(|line| {
            line.strip_prefix(main)?
                .trim()
                .strip_prefix("+++ ")?
                .strip_suffix(" +++")
                .map(str::to_owned)
        });
        Ok(ending)
    }

    /// Every program that was started, the watched one first.
    pub fn programs(&self) -> Result<Vec<String>> {
        let path = |line: &str| {
            Some(
                line.split_once("execve(\"")?
                    .1
                    .split_once('"')?
                    .0
                    .to_owned(),
            )
        };
        Ok(self.lines()?.iter().filter_map(|line| path(line)).collect())
    }

    /// The watched program's process.
    pub fn pid(&self) -> Result<u32> {
        let lines = self.lines()?;
        let first = lines
            .first()
            .and_then(|line| line.split_whitespace().next());
        Ok(first.context("nothing was started")?.parse()?)
    }

    fn lines(&self) -> Result<Vec<String>> {
        let text =
            std::fs::read(&self.record).context("the watch over the network left no record")?;
        Ok(String::from_utf8_lossy(&text)
            .lines()
            .map(str::to_owned)
            .collect())
    }
}

fn is_stranger(line: &str) -> bool {
    let internet = line.contains("AF_INET");
    let datagram = line.contains("SOCK_DGRAM") || line.contains("SOCK_RAW");
    let resolver = line.contains("connect(") && line.contains("/run/systemd/resolve/");
    let own = line.contains("inet_addr(\"127.") || line.contains("\"::1\"");
    let name = line.contains("htons(53)");
    resolver
        || (internet
            && ((line.contains("socket(") && datagram)
                || (line.contains("connect(") && (!own || name))))
}

/// The word by which this program calls itself to try what the watch must see.
pub const CALL_OUT: &str = "call-out";

/// Tries to reach other machines in the ways a program can: addresses set aside for documents, which belong to nobody.
pub fn call_out() {
    let soon = Duration::from_millis(50);
    for address in ["192.0.2.1:80", "[2001:db8::1]:80"] {
        if let Ok(address) = address.parse() {
            let _ = TcpStream::connect_timeout(&address, soon);
        }
    }
    if let Ok(socket) = UdpSocket::bind("0.0.0.0:0") {
        let _ = socket.send_to(b"hello", "192.0.2.1:9");
    }
}
