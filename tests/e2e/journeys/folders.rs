use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::sheet::{open, seen_today};
use super::the_ten::{ASCENT, COLLECTION};
use crate::stage::{Application, Home, Outcome, Page, eventually, same};

const FILE: &str = "watchlist.sqlite3";

/// Says plainly that the folder cannot be written to, and leaves it as it was.
pub fn read_only(home: &Home) -> Result<Outcome> {
    fs::write(home.data().join("keepsake"), "mine")?;
    let data = home.data();
    let Some(_locked) = Locked::lock(&data)? else {
        return Ok(Outcome::Skipped(
            "this machine allows no read-only mount, and root may write anywhere".into(),
        ));
    };
    refused(home, &["Read-only", "Make it writable"])?;
    same(
        listing(&data)?,
        vec!["keepsake".to_owned()],
        "nothing is written",
    )?;
    Ok(Outcome::Shown)
}

/// A watchlist in such a folder can be read; what is typed stays, a copy can be saved, and it goes on once it can.
pub fn read_only_is_read(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    write(&app, "Snow.")?;
    app.close_now()?;
    let data = home.data();
    let before = (listing(&data)?, fs::read(data.join(FILE))?);
    let Some(locked) = Locked::lock(&data)? else {
        return Ok(Outcome::Skipped(
            "this machine allows no read-only mount, and root may write anywhere".into(),
        ));
    };
    let app = home.start()?;
    app.shows("This folder cannot be written")?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow.")?;
    app.check_with_axe("a watchlist that can only be read")?;
    app.picture("-read")?;
    app.textbox("Your note")?.rewrite("Snow and silence.")?;
    app.shows("so nothing can be saved")?;
    app.textbox("Your note")?.reads("Snow and silence.")?;
    app.picture("-refused")?;
    app.button("Save a copy elsewhere…")?.click()?;
    app.shows("All of it is saved")?;
    app.link("Settings")?.click()?;
    app.shows(&data.display().to_string())?;
    same(
        (listing(&data)?, fs::read(data.join(FILE))?),
        before,
        "nothing is written",
    )?;
    app.button("Open the folder anew")?.click()?;
    // Asked once more behind that click, it is answered when the click is: only then may the folder be writable.
    ensure!(
        app.command("open_anew", &json!({}))?.is_err(),
        "a folder that cannot be written was opened"
    );
    app.shows("cannot be written")?;

    drop(locked);
    app.button("Open the folder anew")?.click()?;
    app.shows("Opened as it is on the disk now")?;
    // What goes moves all that stands below it: a click before that meets something else.
    eventually("nothing to be wrong any more", || {
        Ok((!app.text()?.contains("This folder cannot be written")).then_some(()))
    })?;
    app.link("All films")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow and silence.")?;
    app.close_now()?;
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow and silence.")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// A watchlist from a newer version is not touched; the version it needs is named.
pub fn newer_version(home: &Home) -> Result<Outcome> {
    begin(home)?;
    // The schema's version lies in the header of an SQLite file, bytes 60 to 63.
    change_header(home, 60, 9_999)?;
    untouched(home, &["newer"])
}

/// A database of another application is not touched.
pub fn another_applications(home: &Home) -> Result<Outcome> {
    begin(home)?;
    // Whose file it is lies in the header of an SQLite file, bytes 68 to 71.
    change_header(home, 68, 0x0f05_5112)?;
    untouched(home, &["not"])
}

/// A file that is no database at all is not touched.
pub fn not_a_database(home: &Home) -> Result<Outcome> {
    fs::write(
        home.data().join(FILE),
        "Dear diary, today I saw a film. ".repeat(400),
    )?;
    untouched(home, &["not"])
}

/// An empty file where a life's films were is never taken for a new beginning.
pub fn emptied(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.button("Mark as seen")?.click()?;
    app.button(&seen_today())?;
    app.close_now()?;
    // A second start on the same day: by now something has changed that a backup keeps.
    begin(home)?;
    fs::write(home.data().join(FILE), "")?;
    untouched(home, &["empty"])
}

/// Opens the application once, so that there is a watchlist.
fn begin(home: &Home) -> Result<()> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    app.close_now()
}

/// The window says that the library could not be opened, in these words among others, and offers nothing else.
fn refused(home: &Home, words: &[&str]) -> Result<()> {
    let app = home.start()?;
    app.heading("The library could not be opened")?;
    for word in words {
        app.shows(word)?;
    }
    app.button("Try again")?.click()?;
    app.heading("The library could not be opened")?;
    app.check_with_axe("the page that says so")?;
    app.close()
}

fn write(app: &Application<'_>, note: &str) -> Result<()> {
    open(app, ASCENT)?;
    app.textbox("Your note")?.rewrite(note)?;
    app.shows("Saved")
}

fn untouched(home: &Home, words: &[&str]) -> Result<Outcome> {
    let before = fs::read(home.data().join(FILE))?;
    refused(home, words)?;
    ensure!(
        fs::read(home.data().join(FILE))? == before,
        "the file is as it was, byte for byte"
    );
    Ok(Outcome::Shown)
}

fn change_header(home: &Home, at: usize, number: u32) -> Result<()> {
    let file = home.data().join(FILE);
    let mut bytes = fs::read(&file)?;
    bytes
        .get_mut(at..at + 4)
        .context("the file has a header")?
        .copy_from_slice(&number.to_be_bytes());
    fs::write(&file, bytes)?;
    Ok(())
}

fn listing(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}

/// A folder that cannot be written to, until this is dropped.
struct Locked<'a>(&'a Path);

impl<'a> Locked<'a> {
    /// `None` where it cannot be done: root writes past file modes, and may not be allowed to mount.
    fn lock(folder: &'a Path) -> Result<Option<Self>> {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o555))?;
        let locked = Self(folder);
        if fs::write(folder.join("probe"), "").is_err() {
            return Ok(Some(locked));
        }
        fs::remove_file(folder.join("probe"))?;
        let mount = |options: &[&str]| -> Result<bool> {
            Ok(Command::new("mount")
                .args(options)
                .arg(folder)
                .arg(folder)
                .stderr(std::process::Stdio::null())
                .status()?
                .success())
        };
        let mounted = mount(&["--bind"])? && mount(&["-o", "remount,bind,ro"])?;
        Ok(mounted.then_some(locked))
    }
}

impl Drop for Locked<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount")
            .arg(self.0)
            .stderr(std::process::Stdio::null())
            .status();
        let _ = fs::set_permissions(self.0, fs::Permissions::from_mode(0o755));
    }
}
