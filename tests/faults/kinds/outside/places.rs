//! Where someone might have a file written: by mistake, by habit, or to see what happens.

use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::OsStringExt as _;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};

use super::Ground;

/// What is to become of an order to write there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Refused, whatever is said with it.
    Never,
    /// Refused, unless it is forced.
    Forced,
    /// Done.
    Done,
}

/// A place that is named, and what is wanted there of a file that is to have this name.
pub struct Place {
    pub path: PathBuf,
    pub wanted: Wanted,
}

/// All of them, made anew.
pub fn all(ground: &Ground) -> Result<Vec<Place>> {
    let (data, outside) = (ground.at("data"), ground.at("outside"));
    let mut never = Vec::new();
    // In the data folder: every file there is, every name that means something there, and new ones.
    for name in [
        "watchlist.sqlite3",
        "watchlist.sqlite3-wal",
        "watchlist.sqlite3-shm",
        "watchlist.sqlite3-journal",
        "watchlist.sqlite3.bak",
        "reserve",
        "backups.json",
        "exports.json",
        "instance.lock",
        "log.txt",
        "window.json",
        "plain-drawing.txt",
        "about-this-folder.txt",
        "forwarding-address.txt",
        "arrival.json",
        "replacement.sqlite3",
        "replacement.promise",
        "all.json",
        "backups/all.json",
        "backups/000009-20260101T000000Z-daily-v1.sqlite3",
        "backups/unfinished.tmp",
        "set-aside/all.json",
        "deeper/and/deeper/all.json",
        "backups",
        "../data/all.json",
        "./backups/../all.json",
        "missing/../all.json",
    ] {
        never.push(data.join(name));
    }
    fs::create_dir_all(data.join("set-aside"))?;
    fs::create_dir_all(data.join("deeper/and/deeper"))?;
    for backup in fs::read_dir(data.join("backups"))? {
        never.push(backup?.path());
    }
    // By links to it.
    for (link, to) in [
        ("to the folder", data.clone()),
        ("to the backups", data.join("backups")),
        ("to a link", outside.join("to the folder")),
    ] {
        symlink(to, outside.join(link))?;
        never.push(outside.join(link).join("all.json"));
        never.push(outside.join(link).join("watchlist.sqlite3"));
    }
    for (link, to) in [
        ("to the file", data.join("watchlist.sqlite3")),
        ("to the lock", data.join("instance.lock")),
        ("to a new file", data.join("new.json")),
        ("to nothing", ground.at("nowhere")),
        ("to itself", outside.join("to itself")),
        ("to a device", outside.join("device")),
    ] {
        symlink(to, outside.join(link))?;
        never.push(outside.join(link));
    }
    fs::write(data.join("instance.lock"), "")?;
    fs::hard_link(data.join("watchlist.sqlite3"), outside.join("hard link"))?;
    never.push(outside.join("hard link"));
    never.push(outside.join("../data/all.json"));
    never.push("../data/all.json".into());
    // Another watchlist's.
    let other = ground.at("other");
    drop(watchlist::Watchlist::open(&other, crate::ground::now())?);
    never.push(other.join("watchlist.sqlite3"));
    never.push(other.join("all.json"));
    // No files.
    let pipe = outside.join("pipe");
    ensure!(
        Command::new("mkfifo").arg(&pipe).status()?.success(),
        "no pipe"
    );
    // Where it may be made at all.
    let device = outside.join("device");
    Command::new("mknod")
        .arg(device)
        .args(["c", "1", "3"])
        .stderr(Stdio::null())
        .status()?;
    drop(UnixListener::bind(outside.join("socket"))?);
    fs::create_dir(outside.join("folder"))?;
    fs::write(outside.join("file"), "mine")?;
    for name in [
        "device",
        "pipe",
        "socket",
        "folder",
        "folder/",
        "folder/..",
        ".",
        "..",
        "",
        "file/all.json",
        "none/all.json",
        "new/",
    ] {
        never.push(if name.is_empty() {
            PathBuf::new()
        } else {
            outside.join(name)
        });
    }
    for name in [
        "/dev/null",
        "/dev/full",
        "/dev/zero",
        "/dev/tty",
        "/",
        "/dev/fd/0",
        "/proc/self/mem",
        "/proc/all.json",
    ] {
        never.push(name.into());
    }
    never.push(outside.join("a".repeat(300)));
    never.push(outside.join("a/".repeat(3_000)));
    // What is somebody's, and what is nobody's.
    let mut others = Vec::new();
    for name in [
        "all.json",
        "all.json.unfinished",
        "unfinished.tmp",
        "watchlist.sqlite3",
        ".hidden",
    ] {
        fs::write(outside.join(name), "mine")?;
        others.push((outside.join(name), Wanted::Forced));
    }
    symlink(outside.join("file"), outside.join("to somebody's"))?;
    others.push((outside.join("to somebody's"), Wanted::Forced));
    others.push(("all.json".into(), Wanted::Forced));
    for name in ["new.json", "no ending", "Снег.json", "a?b#c%20.json", "-"] {
        others.push((outside.join(name), Wanted::Done));
    }
    others.push(("relative.json".into(), Wanted::Done));
    let no_text = OsString::from_vec(b"no text \xff.json".to_vec());
    others.push((outside.join(no_text), Wanted::Done));
    let never = never.into_iter().map(|path| Place {
        path,
        wanted: Wanted::Never,
    });
    let others = others
        .into_iter()
        .map(|(path, wanted)| Place { path, wanted });
    Ok(never.chain(others).collect())
}

/// What a careless program would do: writes to whatever the name leads to.
pub fn write_carelessly(outside: &Path, to: &Path) -> bool {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = fs::File::options();
    options.write(true).create(true).truncate(true);
    // Nobody reads the pipe.
    options.custom_flags(0o4000);
    let open = options.open(outside.join(to));
    open.is_ok_and(|mut file| std::io::Write::write_all(&mut file, b"{}").is_ok())
}
