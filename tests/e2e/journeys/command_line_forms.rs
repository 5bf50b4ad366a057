use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::command_line::{refused, well};
use super::sheet::open;
use super::the_ten::ASCENT;
use crate::stage::{Home, Outcome, Page, same};

/// A film has a note: it goes out in every form, and again into the same place.
pub fn exports_in_every_form(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.textbox("Your note")?.rewrite("Snow.")?;
    app.shows("Saved")?;
    app.close()?;
    let outside = home.path("outside");
    fs::create_dir(&outside)?;
    for (form, file) in [
        ("csv", "notes.csv"),
        ("letterboxd", "letterboxd-1.csv"),
        ("markdown", "The Ascent (1977).md"),
        ("xlsx", ""),
        ("trakt", ""),
        ("ics", ""),
    ] {
        let to = outside.join(format!("as-{form}"));
        let place = to.to_string_lossy();
        let export = ["export", "--to", &place, "--as", form];
        let first = well(home, &export)?;
        same(first["form"].as_str(), Some(form), "the form is said")?;
        let is_folder = !file.is_empty();
        let file = if is_folder { to.join(file) } else { to.clone() };
        let bytes = fs::metadata(&file).context(form)?.len();
        ensure!(bytes > 0, "{form}: it is there");
        match is_folder {
            true => well(home, &export).map(drop)?,
            false => refused(home, &export, "refused")?,
        }
        fs::write(&file, "mine")?;
        refused(home, &export, "refused")?;
        same(
            fs::read(&file)?,
            b"mine".to_vec(),
            "what was changed there stays",
        )?;
        well(home, &[&export[..], &["--force"]].concat())?;
    }
    edited_notes_stay(home, &outside.join("notes"))?;
    Ok(Outcome::Shown)
}

fn edited_notes_stay(home: &Home, folder: &Path) -> Result<()> {
    let place = folder.to_string_lossy();
    let export = ["export", "--to", &place, "--as", "markdown"];
    well(home, &export)?;
    let again = well(home, &export)?;
    ensure!(
        again["files"] == 0 && again["unchanged"] == 1 && again["kept"] == 0,
        "only what changed is written: {again}"
    );
    let file = folder.join("The Ascent (1977).md");
    let edited = format!("{}Wind.\n", fs::read_to_string(&file)?);
    ensure!(edited.contains("Snow."), "the note is in it: {edited}");
    fs::write(&file, &edited)?;
    let again = well(home, &export)?;
    ensure!(
        again["files"] == 0 && again["kept"] == 1,
        "what was edited is counted: {again}"
    );
    same(fs::read_to_string(&file)?, edited, "and stays")
}
