use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use watchlist::{Monitor, Reason, Watchlist, back_up};

use super::backups::{button_that_begins, write};
use super::jobs::now;
use super::sheet::open;
use super::the_ten::{ASCENT, COLLECTION};
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// One of another watchlist, put among the backups by hand, is said to be that before it is gone back to; and what retention
/// took away stands there.
pub fn of_another_watchlist(home: &Home) -> Result<Outcome> {
    home.start()?.close()?;
    let other = home.path("other");
    fs::create_dir_all(&other)?;
    let mut another = Watchlist::open(&other, now())?;
    another.write_note(1, "Another's snow.", now())?;
    drop(another);
    back_up(&other, Reason::Asked, now(), &Monitor::none())?;
    let backups = home.data().join("backups");
    if backups.exists() {
        fs::remove_dir_all(&backups)?;
    }
    fs::rename(other.join("backups"), backups)?;
    let state = json!({ "thinned": { "at": now().millis, "gone": 3, "bytes": 12_000_000 } });
    fs::write(home.data().join("backups.json"), state.to_string())?;

    let app = home.start_with(&[("GTK_THEME", "Adwaita:dark")])?;
    app.link("Backups")?.click()?;
    app.shows("3 older ones were deleted by that rule: 12.0 MB")?;
    app.picture("-thinned")?;
    button_that_begins(&app, "Restore the backup of")?.click()?;
    app.shows("This is a copy of another library, not an earlier state of yours.")?;
    app.check_with_axe("a copy of another watchlist")?;
    app.picture("-asked")?;
    app.close_now()?;
    Ok(Outcome::Shown)
}

/// A second folder is chosen, pulled out, put back, and all that is left.
pub fn on_a_second_disk(home: &Home) -> Result<Outcome> {
    let app = home.start_with(&[("GTK_THEME", "Adwaita")])?;
    write(&app, "Snow.")?;
    // The day's comes by itself once nothing is done for a while: here, before any other.
    holds(&home.data().join("backups"), 1)?;
    app.link("Backups")?.click()?;
    app.shows("Every backup can also be put in a folder on another disk")?;
    app.check_with_axe("the backups without a second folder")?;
    app.picture("-none")?;
    app.button("Choose a folder…")?.click()?;
    app.shows("From now on every backup is put in saved, too")?;
    app.button("Back up now")?.click()?;
    let there = home.path("saved").join("Poste Restante backups");
    holds(&there, 2)?;
    app.shows("Every backup is put there, too, and checked once more.")?;
    app.check_with_axe("the backups with a second folder")?;
    app.picture("-light")?;

    fs::rename(home.path("saved"), home.path("away"))?;
    app.button("Back up now")?.click()?;
    app.shows("1 backup waits for it.")?;
    app.says_about("is not there; perhaps its disk is not connected")?;
    app.check_with_axe("a second folder that is away")?;
    app.picture("-away")?;
    app.resize(360, 640)?;
    app.settles()?;
    app.picture("-away-narrow")?;
    app.resize(1280, 860)?;
    app.close_now()?;

    let app = home.start_with(&[("GTK_THEME", "Adwaita:dark")])?;
    app.link("Backups")?.click()?;
    app.shows("1 backup waits for it.")?;
    app.picture("-dark")?;
    fs::rename(home.path("away"), home.path("saved"))?;
    write_elsewhere(&app, "Snow and wind.")?;
    app.link("Backups")?.click()?;
    app.shows("Every backup is put there, too, and checked once more.")?;
    app.close_now()?;
    holds(&there, 4)?;

    fs::remove_dir_all(home.data().join("backups"))?;
    fs::write(home.data().join("watchlist.sqlite3"), "zeros")?;
    let app = home.start()?;
    app.shows("in the second folder alone")?;
    app.check_with_axe("what can take the file's place, on a second disk")?;
    app.picture("-recovery")?;
    button_that_begins(&app, "Use this one, of")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow and wind.")?;
    app.link("Backups")?.click()?;
    app.button("Put no more there")?.click()?;
    app.shows("Those that are there stay.")?;
    app.button("Choose a folder…")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// The month's trial: one that goes well is shown, one that does not is told until it was read.
pub fn are_tried_out(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.link("Backups")?.click()?;
    app.shows("There is none to be tried out yet.")?;
    // The day's is made by itself, and the first there is is tried out.
    write_elsewhere(&app, "Snow.")?;
    app.link("Backups")?.click()?;
    app.shows("Last tried out on")?;
    app.shows("opens, and holds 10 films, 0 viewings, 0 ratings, 1 note.")?;
    app.check_with_axe("a backup that was tried out")?;
    app.picture("-well")?;
    app.close_now()?;

    let ledger = home.data().join("backups.json");
    let mut known: Value = serde_json::from_slice(&fs::read(&ledger)?)?;
    let at = known["tried"]["at"].as_i64().context("it was noted")?;
    known["tried"]["at"] = json!(at - 31 * 24 * 60 * 60 * 1000);
    fs::write(&ledger, known.to_string())?;
    let backup = copies(&home.data().join("backups"))?.pop();
    let backup = backup.context("there is one")?;
    let mut bytes = fs::read(&backup)?;
    let half = bytes.len() / 2;
    bytes.truncate(half);
    fs::write(&backup, &bytes)?;

    let app = home.start_with(&[("GTK_THEME", "Adwaita:dark")])?;
    app.heading(COLLECTION)?;
    app.says_about("was not as it should be")?;
    app.says_about("Another was made at once: it opens, and holds 10 films")?;
    app.check_with_axe("a backup that was spoilt")?;
    app.picture("-told")?;
    app.link("Backups")?.click()?;
    app.shows("Cannot be read any more")?;
    app.picture("-spoilt")?;
    ensure!(fs::read(&backup)? == bytes, "what is damaged is left");
    holds(&home.data().join("backups"), 2)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// There is nobody to tell when the window has closed: the next start does.
pub fn that_fail_are_told(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    write(&app, "Snow.")?;
    // In the way of the folder, so that none can be made.
    let folder = home.data().join("backups");
    fs::write(&folder, "")?;
    app.close_now()?;
    let app = home.start()?;
    app.heading(COLLECTION)?;
    app.says_about("The backup could not be made.")?;
    app.picture("-told")?;
    app.button("Dismiss")?.click()?;
    app.link("Backups")?.click()?;
    app.shows("The last backup could not be made, on")?;
    app.check_with_axe("backups that cannot be made")?;
    app.picture("-page")?;

    fs::remove_file(&folder)?;
    app.button("Back up now")?.click()?;
    app.shows("Backed up and checked")?;
    app.shows("10 films, 0 viewings, 0 ratings, 1 note")?;
    ensure!(
        !app.text()?.contains("could not be made"),
        "what was mended is not held against it"
    );
    app.close()?;
    Ok(Outcome::Shown)
}

/// The disk fills up under the open window.
pub fn leave_the_last_room_to_the_person(home: &Home) -> Result<Outcome> {
    let data = home.data();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=12m", "tmpfs"])
        .arg(&data)
        .stderr(Stdio::null())
        .status()?
        .success();
    if !mounted {
        return Ok(Outcome::Skipped(
            "this machine lets nobody mount a small disk".into(),
        ));
    }
    let _mounted = Mounted(&data);
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?
        .paste(&"A word I want to be gone. ".repeat(4_000))?;
    app.shows("Saved")?;
    eventually("the reserve to be taken", || {
        let reserve = fs::metadata(data.join("reserve"));
        Ok(reserve.is_ok_and(|it| it.len() == 2 << 20).then_some(()))
    })?;
    fill(&data.join("filler"));
    // The log is written over from its beginning until it has to grow: then there is no room for it.
    let given_up = || fs::metadata(data.join("reserve")).is_ok_and(|it| it.len() == 0);
    for word in ["Another word, and gone too. ", ""].repeat(6) {
        if given_up() {
            break;
        }
        app.textbox("Your note")?.paste(&word.repeat(4_000))?;
        app.says("Saved")?;
    }
    ensure!(given_up(), "the log had to grow");
    app.textbox("Your note")?.paste("")?;
    app.says("Saved")?;
    app.says_about("The disk is full. The last reserve was given up for you")?;
    app.check_with_axe("a full disk")?;
    app.picture("-told")?;
    fs::remove_file(data.join("filler"))?;
    app.close()?;

    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("")?;
    app.close()?;
    Ok(Outcome::Shown)
}

fn fill(file: &Path) {
    if let Ok(mut file) = fs::File::create(file) {
        for size in [1 << 16, 1 << 12, 1] {
            while file.write_all(&vec![b'x'; size]).is_ok() {}
        }
    }
}

struct Mounted<'a>(&'a Path);

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

fn write_elsewhere(app: &Application<'_>, note: &str) -> Result<()> {
    app.link("All films")?.click()?;
    write(app, note)
}

fn copies(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if folder.exists() {
        for file in fs::read_dir(folder)? {
            files.push(file?.path());
        }
    }
    files.retain(|it| it.extension().is_some_and(|kind| kind == "sqlite3"));
    files.sort();
    Ok(files)
}

/// Waits until so many copies are there.
fn holds(folder: &Path, count: usize) -> Result<()> {
    let name = folder.display();
    eventually(&format!("{count} copies in {name}"), || {
        Ok((copies(folder)?.len() == count).then_some(()))
    })
}
