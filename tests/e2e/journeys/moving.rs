use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::sheet::open;
use super::the_ten::ASCENT;
use crate::stage::{Application, Home, Outcome, Page, eventually, same};

const FILE: &str = "watchlist.sqlite3";

/// Said over the window, moved with what was typed a moment ago, found again at the next start and in Settings.
pub fn out_of_a_folder_that_is_carried(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    write(&app, "Snow.")?;
    app.close_now()?;
    fs::create_dir(home.data().join(".stfolder"))?;

    let app = home.start()?;
    app.shows("lies in a folder that Syncthing carries to other computers")?;
    let usual = home.path("share").join("poste-restante");
    app.shows(&format!("It could lie in {}", usual.display()))?;
    app.check_with_axe("the word that the folder is carried")?;
    app.picture("-light")?;
    app.resize(520, 860)?;
    app.settles()?;
    app.picture("-narrow")?;
    app.resize(1280, 860)?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.rewrite("Snow and wind.")?;
    app.button("Move it there")?.click()?;
    app.shows("Your library now lies in")?;
    app.gone("button", "Move it there")?;
    app.textbox("Your note")?.reads("Snow and wind.")?;
    app.textbox("Your note")?
        .rewrite("Snow, wind and silence.")?;
    app.shows("Saved")?;
    ensure!(usual.join(FILE).is_file(), "it lies in the usual place");
    same(
        listing(&home.data())?,
        [".stfolder", "forwarding-address.txt", "instance.lock"]
            .map(str::to_owned)
            .into(),
        "nothing of it is left where it was",
    )?;
    app.link("Settings")?.click()?;
    app.shows(&usual.display().to_string())?;
    app.picture("-moved")?;
    app.close_now()?;

    let app = home.start_with(&[("GTK_THEME", "Adwaita:dark")])?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow, wind and silence.")?;
    ensure!(!app.text()?.contains("Syncthing"), "there it is safe");

    // Further on, to where the person says; and from there not into itself.
    app.link("Settings")?.click()?;
    app.button("Move it to another folder…")?.click()?;
    let saved = home.path("saved").join("poste-restante");
    app.shows(&format!("Your library now lies in {}", saved.display()))?;
    app.check_with_axe("Settings after moving")?;
    app.button("Move it to another folder…")?.click()?;
    app.shows("is where the library lies already")?;
    app.close()?;

    fs::create_dir(home.path("saved").join(".dropbox.cache"))?;
    let app = home.start_with(&[("GTK_THEME", "Adwaita:dark")])?;
    app.shows("Dropbox carries to other computers")?;
    app.picture("-dark")?;
    app.button("Dismiss")?.click()?;
    app.gone("button", "Move it to another folder…")?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow, wind and silence.")?;
    app.close_now()?;
    Ok(Outcome::Shown)
}

/// As on another computer, which has the forwarding address and not what it leads to.
pub fn to_where_nobody_finds_it(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    write(&app, "Snow.")?;
    app.link("Settings")?.click()?;
    app.button("Move it to another folder…")?.click()?;
    app.shows("Your library now lies in")?;
    app.close_now()?;
    let (there, away) = (home.path("saved").join("poste-restante"), home.path("away"));
    fs::rename(&there, &away)?;

    let app = home.start()?;
    app.heading("The library could not be opened")?;
    app.shows("Nothing was begun anew")?;
    app.shows(&there.display().to_string())?;
    app.check_with_axe("the word that it is elsewhere")?;
    app.picture("-elsewhere")?;
    ensure!(!there.exists(), "nothing was made there");
    fs::rename(&away, &there)?;
    app.button("Try again")?.click()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.reads("Snow.")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// While the folder is away that is said; when it, or a copy of it, is there, what was typed meanwhile goes into it.
pub fn and_opened_anew(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    write(&app, "Snow.")?;
    let away = home.path("away");
    fs::rename(home.data(), &away)?;
    app.textbox("Your note")?.rewrite("Snow and silence.")?;
    app.shows("was moved, replaced or deleted")?;
    app.button("Open the folder anew")?.click()?;
    app.shows("is still away")?;
    app.textbox("Your note")?.reads("Snow and silence.")?;
    ensure!(!home.data().exists(), "no other is begun in its place");
    app.check_with_axe("the word that it is still away")?;
    app.picture("-away")?;

    fs::create_dir(home.data())?;
    for name in listing(&away)? {
        if away.join(&name).is_file() {
            fs::copy(away.join(&name), home.data().join(&name))?;
        }
    }
    app.button("Open the folder anew")?.click()?;
    app.shows("Opened as it is on the disk now")?;
    app.textbox("Your note")?.reads("Snow and silence.")?;
    eventually("what was typed to be saved", || {
        Ok((!app.text()?.contains("Not saved")).then_some(()))
    })?;
    app.textbox("Your note")?.write(" And wind.")?;
    app.shows("Saved")?;
    app.close_now()?;

    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?
        .reads("Snow and silence. And wind.")?;
    app.close()?;
    Ok(Outcome::Shown)
}

fn write(app: &Application<'_>, note: &str) -> Result<()> {
    open(app, ASCENT)?;
    app.textbox("Your note")?.rewrite(note)?;
    app.shows("Saved")
}

fn listing(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}
