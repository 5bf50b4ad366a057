use std::fs;
use std::io::ErrorKind;
use std::time::Duration;

use anyhow::{Result, ensure};
use rusqlite::Connection;

use super::sheet::{is_focused, open};
use super::the_ten::ASCENT;
use crate::stage::{Application, Home, Outcome, Page};

/// A note that rotted on the disk is found by name, shown with what can be done, and mended.
pub fn find_and_repair(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.rewrite("Snow.")?;
    app.shows("Saved")?;
    go(&app)?;
    app.shows("All is well: 10 films, 0 viewings, 0 ratings, 1 note.")?;
    app.check_with_axe("a watchlist that is well")?;
    app.picture("-well")?;
    app.close()?;

    let conn = Connection::open(home.data().join("watchlist.sqlite3"))?;
    ensure!(
        conn.execute("UPDATE note SET text = 'Slow.'", [])? == 1,
        "a disk that rots"
    );
    drop(conn);
    a_week_goes_by(home)?;
    let app = home.start()?;
    app.shows("Something you wrote is not as it was written")?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Slow.")?;
    go(&app)?;
    app.shows("1 place is not as it was written")?;
    app.shows("A note: The Ascent (1977)")?;
    app.button("See what can be mended")?.click()?;
    app.shows("will be exactly as it was written")?;
    app.check_with_axe("what can be mended")?;
    app.picture("-rotten")?;
    ensure!(
        !home.data().join("set-aside").exists(),
        "nothing is done before the word is given"
    );
    app.button("Mend it now")?.click()?;
    app.shows("Mended. The damaged file was set aside and kept.")?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow.")?;
    go(&app)?;
    app.shows("All is well")?;
    ensure!(
        fs::exists(home.data().join("set-aside/000001/watchlist.sqlite3"))?,
        "the rotten file is kept"
    );
    app.close()?;
    Ok(Outcome::Shown)
}

/// What lists show and what a collection says rots, too: the week's check makes it anew by itself, and the person's says so.
pub fn make_anew(home: &Home) -> Result<Outcome> {
    let rot = || -> Result<()> {
        let conn = Connection::open(home.data().join("watchlist.sqlite3"))?;
        conn.busy_timeout(Duration::from_secs(10))?;
        Ok(conn.execute_batch(
            "UPDATE card SET title = 'The Asdent' WHERE title = 'The Ascent';
             UPDATE collection SET name = 'Sovjet Films'",
        )?)
    };
    home.start()?.close()?;
    rot()?;
    a_week_goes_by(home)?;
    let app = home.start_with(&[("GTK_THEME", "Adwaita:dark")])?;
    app.link("Soviet Films on Correspondence")?;
    app.link(ASCENT)?;
    rot()?;
    Connection::open(home.data().join("watchlist.sqlite3"))?
        .execute_batch("CREATE VIEW long_films AS SELECT title FROM card")?;
    go(&app)?;
    app.shows("was not what it should be. It was made anew")?;
    app.shows("Another program added something to the file: long_films.")?;
    app.check_with_axe("what was made anew")?;
    app.picture("-anew")?;
    app.link("Soviet Films on Correspondence")?.click()?;
    app.link(ASCENT)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// A file of which SQLite cannot read all is mended from the window that says so, without any backup.
pub fn repair_what_cannot_be_opened(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.rewrite("Snow.")?;
    app.shows("Saved")?;
    app.close()?;
    fs::remove_dir_all(home.data().join("backups"))?;
    damage(home)?;

    let app = home.start()?;
    app.heading("The library could not be opened")?;
    app.button("See what can be mended")?.click()?;
    is_focused(&app, "heading", "What mending would do")?;
    app.shows("The mended library holds 10 films, 0 viewings, 0 ratings, 1 note.")?;
    app.check_with_axe("what can be mended of a file that cannot be opened")?;
    app.picture("-unopened")?;
    app.button("Mend it now")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow.")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Makes a page of the watchlist's file, which nobody has open, one that SQLite cannot read.
pub fn damage(home: &Home) -> Result<()> {
    let file = home.data().join("watchlist.sqlite3");
    let conn = Connection::open(&file)?;
    let root: u32 = conn.query_row(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'card'",
        [],
        |row| row.get(0),
    )?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    drop(conn);
    let mut bytes = fs::read(&file)?;
    let start = (root as usize - 1) * 4096;
    bytes
        .iter_mut()
        .skip(start)
        .take(4096)
        .for_each(|byte| *byte = 0xa5);
    fs::write(&file, &bytes)?;
    // As after a power cut: what was not closed is looked through at the next start.
    fs::write(file.with_extension("sqlite3-wal"), [0; 40])?;
    Ok(())
}

/// Nothing is known any more of when it was last looked at, if it was already.
fn a_week_goes_by(home: &Home) -> Result<()> {
    match fs::remove_file(home.data().join("backups.json")) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn go(app: &Application<'_>) -> Result<()> {
    app.link("Backups")?.click()?;
    app.button("Check the library")?.click()?;
    app.heading("Check the library")?;
    Ok(())
}
