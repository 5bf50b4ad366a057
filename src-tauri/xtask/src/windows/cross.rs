//! Compiling for Windows on Debian, with the Rust it keeps for browsers and whose standard library it brings as source: a
//! toolchain that people have from elsewhere can seldom be asked for another system's.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};

use super::wine::Wine;
use crate::{call, checkout, types};

const SYSTEM: &str = "x86_64-pc-windows-gnu";
/// The core's tests. The application is named, too, so that what both depend on is built once.
const TESTS: &str = "--package poste-restante --package watchlist --lib --test watchlist";

/// Compiles the application; a warning of our own code is an error.
///
/// # Errors
/// When it does not compile.
pub fn compile() -> Result<()> {
    call::run(&mut cargo(
        "build --package poste-restante --package watchlist --lib --bin poste-restante",
    ))
}

/// Starts what was compiled and has it say its version: its window takes a WebView2, which Wine has not.
///
/// # Errors
/// When it does not start.
pub fn start(wine: &Wine) -> Result<()> {
    let folder = folder().join(SYSTEM).join("release");
    wine.put_shim_beside(&folder)?;
    let mut start = call::command(Wine::PROGRAM);
    start
        .arg(folder.join("poste-restante.exe"))
        .arg("--version");
    let ended = wine.run_in(&mut start).output()?;
    let said = String::from_utf8_lossy(&ended.stdout);
    ensure!(
        ended.status.success() && said.contains(env!("CARGO_PKG_VERSION")),
        "Under Wine the application does not start ({}): {said}",
        ended.status
    );
    println!("under Wine it starts: {}", said.trim());
    Ok(())
}

/// Runs the tests under Wine, to the last of them. Gives the lines they printed.
///
/// # Errors
/// When they do not compile. That some fail is in the lines.
pub fn test(wine: &Wine) -> Result<Vec<String>> {
    call::run(&mut cargo(&format!("test --no-run {TESTS}")))?;
    wine.put_shim_beside(&folder().join(SYSTEM).join("release/deps"))?;
    let mut command = cargo(&format!("test --no-fail-fast {TESTS}"));
    wine.run_in(&mut command);
    command.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", Wine::PROGRAM);
    let mut running = command
        .stdout(Stdio::piped())
        .spawn()
        .context("Debian's cargo could not be started")?;
    let out = running.stdout.take().context("its output is not there")?;
    let mut lines = Vec::new();
    for line in BufReader::new(out).lines() {
        let line = line?;
        println!("{line}");
        lines.push(line);
    }
    running.wait()?;
    Ok(lines)
}

/// The names of the same tests as they are on this system.
///
/// # Errors
/// When they do not compile.
pub fn listed_here() -> Result<Vec<String>> {
    // The whole workspace is named, as the other tests do, so that dependencies are built once.
    let line = "cargo test --release --workspace --quiet --lib --test watchlist -- --list";
    call::run(&mut call::command(&line.replace(" -- --list", " --no-run")))?;
    let listed = call::answer(line).context("the tests of this system could not be listed")?;
    Ok(listed
        .lines()
        .filter_map(|line| line.strip_suffix(": test"))
        .map(str::to_owned)
        .collect())
}

fn folder() -> PathBuf {
    checkout::target().join("windows")
}

/// Debian's own cargo, which finds Debian's own compiler.
fn cargo(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = call::command("/usr/bin/cargo");
    command
        .args(words.next())
        .args(["--release", "--target", SYSTEM])
        .args(["-Zbuild-std=std,panic_unwind", "-Zwarnings"])
        .args(words)
        .env("CARGO_TARGET_DIR", folder())
        .env("CARGO_BUILD_WARNINGS", "deny")
        .env("TS_RS_EXPORT_DIR", types::aside())
        // It is a stable one, and building the standard library is not stable.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("PATH", "/usr/bin:/bin");
    // What the cargo that runs this has said for its own compiler.
    for said in ["RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
        command.env_remove(said);
    }
    command
}
