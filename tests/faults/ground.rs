//! What faults are done with: the moment, folders as they lie there, and processes that are watched and ended.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use jiff::Zoned;
use watchlist::Now;
use xtask::within;

/// How long a process that was killed may take to be gone.
const PATIENCE: Duration = Duration::from_secs(20);

/// strace, told to write down, with every byte, all that changes a file, a name or the place in a file; the record's
/// name and the program follow.
pub const STRACE: [&str; 13] = [
    // The program stays the caller's own child.
    "-D",
    "-f",
    "--seccomp-bpf",
    "-q",
    "-y",
    "-xx",
    "-s",
    "70000000",
    "-e",
    "trace=?open,openat,?openat2,?creat,close,dup,?dup2,dup3,lseek,write,writev,pwrite64,pwritev,pwritev2,sendfile,\
     splice,copy_file_range,ftruncate,truncate,fallocate,fsync,fdatasync,sync,syncfs,sync_file_range,msync,?rename,\
     renameat,renameat2,?link,linkat,?symlink,symlinkat,?unlink,unlinkat,?mkdir,mkdirat,?rmdir",
    "-e",
    "signal=none",
    "-o",
];

/// This moment.
pub fn now() -> Now {
    let now = Zoned::now();
    Now {
        today: now.date(),
        millis: now.timestamp().as_millisecond(),
    }
}

/// Copies a data folder as it lies there; the backups only if asked for.
pub fn copy_folder(from: &Path, to: &Path, backups: bool) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        let name = file.file_name();
        if file.file_type()?.is_dir() {
            if backups || name != "backups" {
                copy_folder(&file.path(), &to.join(&name), backups)?;
            }
        // What SQLite shares between processes, and where a window listens, is made anew by whoever opens first.
        } else if file.path().is_file() && !name.to_string_lossy().ends_with("-shm") {
            fs::copy(file.path(), to.join(&name))?;
        }
    }
    Ok(())
}

/// Kills a process that we started, at once and without a word to it.
pub fn kill(pid: u32) -> Result<()> {
    ensure!(pid > 1, "no process of ours has the number {pid}");
    // The standard library knows only its own children, and the application is WebKitWebDriver's.
    Command::new("kill")
        .args(["-KILL", &pid.to_string()])
        .stderr(std::process::Stdio::null())
        .status()?;
    Ok(())
}

/// Waits until a process is no more, or only its number is.
pub fn gone(pid: u32) -> Result<()> {
    within(PATIENCE, &format!("process {pid} to end"), || {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat"));
        let ended = stat.map_or(true, |it| {
            it.rsplit(") ")
                .next()
                .is_some_and(|state| state.starts_with(['Z', 'X']))
        });
        Ok(ended.then_some(()))
    })
}

/// The child of this process that runs this program.
pub fn child_of(parent: u32, program: &Path) -> Result<u32> {
    let program = program.canonicalize()?;
    for task in fs::read_dir(format!("/proc/{parent}/task"))? {
        let children = fs::read_to_string(task?.path().join("children")).unwrap_or_default();
        for child in children.split_whitespace() {
            if fs::read_link(format!("/proc/{child}/exe")).is_ok_and(|it| it == program) {
                return Ok(child.parse()?);
            }
        }
    }
    bail!(
        "process {parent} has no child that runs {}",
        program.display()
    )
}
