use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use rusqlite::Connection;

use super::backups::saved_copy;
use super::sheet::open;
use super::the_ten::ASCENT;
use crate::stage::{Home, Outcome, Page};

/// Writing stops, what is typed stays, a copy can be saved elsewhere; with room again it is saved by itself.
pub fn is_full(home: &Home) -> Result<Outcome> {
    let data = home.data();
    let Some(disk) = Small::mount(&data)? else {
        return Ok(Outcome::Skipped(
            "this machine allows no disk of a few megabytes to be mounted".into(),
        ));
    };
    let app = home.start()?;
    open(&app, ASCENT)?;
    let reader = reads_meanwhile(&data)?;
    app.textbox("Your note")?.rewrite("Snow.")?;
    app.shows("Saved")?;
    let filler = home.data().join("filler");
    fill(&filler)?;
    let long = "Silence. ".repeat(2_000);
    app.textbox("Your note")?.paste(&long)?;
    app.shows("the disk is full")?;
    app.textbox("Your note")?.reads(&long)?;
    app.check_with_axe("the word that the disk is full")?;
    app.picture("-full")?;
    app.button("Save a copy elsewhere…")?.click()?;
    app.shows("All of it is saved")?;
    let copy = fs::read(saved_copy(home)?)?;
    ensure!(
        copy.windows(5).any(|word| word == b"Snow."),
        "all that was acknowledged is in the copy"
    );

    drop(reader);
    fs::remove_file(&filler)?;
    app.shows("Saved")?;
    app.close_now()?;
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads(&long)?;
    app.close_now()?;
    drop(disk);
    Ok(Outcome::Shown)
}

/// Also where the system lets everybody read what is made.
pub fn is_its_owners_alone(home: &Home) -> Result<Outcome> {
    let app = home.start_open_handed()?;
    app.button("Open the collection")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.rewrite("Snow.")?;
    app.shows("Saved")?;
    app.link("Backups")?.click()?;
    app.button("Back up now")?.click()?;
    app.shows("Backed up and checked")?;
    let open_files = readable_by_others(&home.data())?;
    app.close()?;
    let closed = readable_by_others(&home.data())?;
    ensure!(
        home.data().join("window.json").is_file(),
        "the window's place is remembered there"
    );
    ensure!(
        open_files.is_empty() && closed.is_empty(),
        "others can read {open_files:?} {closed:?}"
    );
    Ok(Outcome::Shown)
}

fn readable_by_others(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, mode) = (entry.path(), entry.metadata()?.permissions().mode());
        if mode & 0o077 != 0 {
            found.push(format!("{} {:o}", path.display(), mode & 0o777));
        }
        if path.is_dir() {
            found.extend(readable_by_others(&path)?);
        }
    }
    Ok(found)
}

/// Somebody who reads what was there before the note, so that SQLite's log cannot be begun anew in the room it has, and
/// whatever comes next needs more.
fn reads_meanwhile(data: &Path) -> Result<Connection> {
    let reader = Connection::open(data.join("watchlist.sqlite3"))?;
    reader.execute_batch("BEGIN; SELECT count(*) FROM film;")?;
    Ok(reader)
}

/// Writes until nothing more goes onto the disk.
fn fill(file: &Path) -> Result<()> {
    use std::io::Write as _;
    let mut filler = fs::File::create(file)?;
    for size in [65_536, 4_096, 512, 1] {
        while filler.write_all(&vec![7; size]).is_ok() {}
    }
    Ok(())
}

/// A disk of a few megabytes, until this is dropped.
struct Small<'a>(&'a Path);

impl<'a> Small<'a> {
    /// `None` where it cannot be mounted.
    fn mount(folder: &'a Path) -> Result<Option<Self>> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs"])
            .arg(folder)
            .stderr(Stdio::null())
            .status()?
            .success();
        Ok(mounted.then_some(Self(folder)))
    }
}

impl Drop for Small<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount")
            .arg("-l")
            .arg(self.0)
            .stderr(Stdio::null())
            .status();
    }
}
