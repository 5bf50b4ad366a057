use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use rusqlite::Connection;
use serde_json::Value;

use super::sheet::open;
use super::the_ten::ASCENT;
use crate::stage::{BINARY, Home, Outcome, Page, same};

/// What an order ended with: its code, and its answer as JSON.
pub(super) fn order(home: &Home, words: &[&str]) -> Result<(i32, Value)> {
    let done = home
        .command(Path::new(BINARY))
        .args(words)
        .arg("--json")
        .output()?;
    let code = done.status.code().context("it ended by itself")?;
    let answer = serde_json::from_slice(&done.stdout)
        .with_context(|| format!("{words:?}: {}", String::from_utf8_lossy(&done.stderr)))?;
    Ok((code, answer))
}

pub(super) fn well(home: &Home, words: &[&str]) -> Result<Value> {
    let (code, answer) = order(home, words)?;
    ensure!(
        code == 0 && answer["ok"] == true,
        "{words:?}: {code} {answer}"
    );
    Ok(answer)
}

pub(super) fn refused(home: &Home, words: &[&str], kind: &str) -> Result<()> {
    let (code, answer) = order(home, words)?;
    ensure!(
        code == 1 && answer["ok"] == false && answer["kind"] == kind,
        "{words:?}: {code} {answer}"
    );
    let message = answer["message"].as_str().unwrap_or_default();
    ensure!(
        message.ends_with('.'),
        "{words:?}: “{message}” is a sentence"
    );
    Ok(())
}

/// What a collection is called rots, then what the person's rows are held against: the file is there, and the order did not
/// go well.
fn rotten_is_exported_and_said(home: &Home, export: &[&str]) -> Result<()> {
    // Closed each time: what was left open is looked through, and not exported at all.
    let does =
        |sql: &str| Connection::open(home.data().join("watchlist.sqlite3"))?.execute(sql, []);
    for (rots, is_mended) in [
        (
            "UPDATE collection SET name = name || '.'",
            "UPDATE collection SET name = rtrim(name, '.')",
        ),
        (
            "UPDATE film SET row_sum = row_sum + 1",
            "UPDATE film SET row_sum = row_sum - 1",
        ),
    ] {
        ensure!(does(rots)? > 0, "{rots}");
        let (code, answer) = order(home, export)?;
        ensure!(
            code == 1 && answer["doubtful"] == true && answer["bytes"].as_u64() > Some(0),
            "{rots}: {code} {answer}"
        );
        does(is_mended)?;
    }
    well(home, export).map(drop)
}

/// Begun, checked, backed up, exported and restored without a window.
pub fn without_a_window(home: &Home) -> Result<Outcome> {
    for words in [
        ["check"].as_slice(),
        &["backup"],
        &["export", "--to", "x"],
        &["restore", "x"],
    ] {
        refused(home, words, "not_open")?;
    }
    let left = fs::read_dir(home.data())?.count();
    same(left, 0, "what is refused begins nothing")?;
    well(home, &["--new"])?;
    refused(home, &["--new"], "refused")?;
    let checked = well(home, &["check"])?;
    same(
        checked["checked"]["counts"]["films"].as_u64(),
        Some(10),
        "it is seeded as the window would",
    )?;
    let outside = home.path("outside");
    fs::create_dir(&outside)?;
    let to = outside.to_string_lossy();
    let copy = well(home, &["backup", "--to", &to])?["backup"].clone();
    let copy = copy.as_str().context("a place")?;
    ensure!(Path::new(copy).starts_with(&outside), "{copy} lies there");

    // Nobody has opened the envelope yet, though the folder is no longer empty.
    let app = home.start_sealed()?;
    app.button("Open the collection")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.rewrite("Snow.")?;
    app.shows("Saved")?;
    app.close()?;
    let would = well(home, &["restore", copy, "--dry-run"])?;
    same(
        would["differences"]["notes"]["fewer"].as_u64(),
        Some(1),
        "what would be lost is counted",
    )?;
    let json = outside.join("all.json");
    let export = ["export", "--to", &json.to_string_lossy()];
    well(home, &export)?;
    let said: Value = serde_json::from_slice(&fs::read(&json)?)?;
    ensure!(
        said.to_string().contains("Snow."),
        "a dry run changes nothing"
    );
    well(home, &["restore", copy])?;
    refused(home, &export, "refused")?;
    well(home, &[&export[..], &["--force"]].concat())?;
    let said: Value = serde_json::from_slice(&fs::read(&json)?)?;
    let notes = said["films"].as_array().context("films")?.iter();
    ensure!(
        notes.clone().all(|film| film["note"].is_null())
            && notes
                .clone()
                .any(|film| film["earlier_notes"][0]["text"] == "Snow."),
        "gone back, and what was there before is kept"
    );
    well(home, &["backup"])?;
    rotten_is_exported_and_said(home, &[&export[..], &["--force"]].concat())?;

    refused(home, &["backup", "--to", "/nowhere/at/all"], "refused")?;
    refused(home, &["restore", "/nowhere/at/all"], "refused")?;
    refused(home, &["export", "--to", "/nowhere/at/all.json"], "refused")?;
    let full = home
        .command(Path::new(BINARY))
        .arg("check")
        .stdout(fs::File::options().write(true).open("/dev/full")?)
        .status()?;
    same(full.code(), Some(1), "what cannot be said is a failure")?;
    for wrong in [
        ["frobnicate"].as_slice(),
        &["restore"],
        &["check", "--to", "x"],
        &["export", "--to", "x", "--as", "doc"],
    ] {
        let done = home.command(Path::new(BINARY)).args(wrong).output()?;
        same(
            done.status.code(),
            Some(2),
            "what is not understood is wrong usage",
        )?;
        ensure!(
            done.stdout.is_empty() && !done.stderr.is_empty(),
            "and said on the way for errors"
        );
    }
    Ok(Outcome::Shown)
}

/// While a window has the watchlist, what only reads does so beside it, and the rest leaves it alone.
pub fn beside_the_window(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.rewrite("Snow.")?;
    app.shows("Saved")?;
    let outside = home.path("outside");
    fs::create_dir(&outside)?;
    well(home, &["check"])?;
    let json = outside.join("all.json");
    well(home, &["export", "--to", &json.to_string_lossy()])?;
    ensure!(
        fs::read_to_string(&json)?.contains("Snow."),
        "what was saved a moment ago is in it"
    );
    let copy = well(home, &["backup", "--to", &outside.to_string_lossy()])?["backup"].clone();
    let copy = copy.as_str().context("a place")?;
    well(home, &["restore", copy, "--dry-run"])?;
    refused(home, &["restore", copy], "refused")?;
    refused(home, &["backup"], "refused")?;
    app.textbox("Your note")?.write(" And wind.")?;
    app.shows("Saved")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// A damaged file is told, and a copy takes its place.
pub fn over_a_damaged_file(home: &Home) -> Result<Outcome> {
    well(home, &["--new"])?;
    let outside = home.path("outside");
    fs::create_dir(&outside)?;
    let copy = well(home, &["backup", "--to", &outside.to_string_lossy()])?["backup"].clone();
    let copy = copy.as_str().context("a place")?;
    let file = home.data().join("watchlist.sqlite3");
    fs::write(&file, "zeros")?;
    for words in [
        ["check"].as_slice(),
        &["backup"],
        &["export", "--to", &outside.join("x").to_string_lossy()],
    ] {
        refused(home, words, "damaged")?;
    }
    let would = well(home, &["restore", copy, "--dry-run"])?;
    same(
        would["replaced"].as_bool(),
        Some(false),
        "nothing is done yet",
    )?;
    ensure!(fs::read(&file)? == b"zeros", "not a byte of it");
    let done = well(home, &["restore", copy])?;
    same(
        done["counts"]["films"].as_u64(),
        Some(10),
        "what took its place",
    )?;
    well(home, &["check"])?;
    ensure!(
        fs::read(home.data().join("set-aside/000001/watchlist.sqlite3"))? == b"zeros",
        "the damaged file is kept"
    );
    Ok(Outcome::Shown)
}

/// Where the system lets no file become as large as the watchlist, that is said, and nothing ends by itself.
pub fn says_a_limit_on_files(home: &Home) -> Result<Outcome> {
    home.start()?.close()?;
    let outside = home.path("outside");
    fs::create_dir(&outside)?;
    let done = home
        .command(Path::new("/bin/sh"))
        .args(["-c", "ulimit -f 100; exec \"$0\" \"$@\"", BINARY])
        .args(["backup", "--json", "--to"])
        .arg(&outside)
        .output()?;
    let said = String::from_utf8_lossy(&done.stdout);
    same(done.status.code(), Some(1), "it ends by its own will")?;
    ensure!(said.contains("ulimit -f"), "it says {said}");
    same(fs::read_dir(&outside)?.count(), 0, "no part of it is left")?;
    well(home, &["check"])?;
    Ok(Outcome::Shown)
}
