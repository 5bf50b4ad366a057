//! Films taken out: saved where the person says, written by themselves, and carried to another computer.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use watchlist::ViewingDraft;

use super::jobs::now;
use super::sheet::{begun_with, open};
use super::the_ten::ASCENT;
use crate::stage::{Home, Outcome, Page, eventually};

/// What stands in the file that someone edited.
const EDITED: &str = "edited";

/// A calendar and a folder of tables are saved, with what they have no place for; nothing is written over unasked.
pub fn to_files(home: &Home) -> Result<Outcome> {
    seen_twice(home)?;
    let saved = home.path("saved");
    fs::create_dir_all(&saved)?;
    let app = home.start_with(&[("GTK_THEME", "Adwaita")])?;
    app.link("Backups")?.click()?;
    let there = app.button("Take films out…")?;
    app.picture("-backups")?;
    there.click()?;
    app.heading("Take films out")?;
    app.check_with_axe("what can be taken out")?;
    app.picture("-choosing")?;

    app.button("Save a calendar…")?.click()?;
    app.shows("Poste Restante.ics is written: 1 film and 1 viewing.")?;
    app.shows("1 viewing of unknown date")?;
    let calendar = saved.join("Poste Restante.ics");
    holds(&calendar, "DTSTART;VALUE=DATE:20260312")?;
    app.picture("-calendar")?;
    fs::write(&calendar, EDITED)?;
    app.button("Save a calendar…")?.click()?;
    app.find("dialog", "Replace Poste Restante.ics?")?;
    app.check_with_axe("whether it may be written over")?;
    app.picture("-asked")?;
    app.button("Leave as it is")?.click()?;
    app.gone("dialog", "Replace Poste Restante.ics?")?;
    holds(&calendar, EDITED)?;
    app.button("Save a calendar…")?.click()?;
    app.button("Replace")?.click()?;
    app.shows("Poste Restante.ics is written: 1 film and 1 viewing.")?;
    holds(&calendar, "DTSTART;VALUE=DATE:20260312")?;

    app.button("Save as CSV…")?.click()?;
    app.shows("7 files are written, in Poste Restante tables")?;
    app.check_with_axe("what was taken out")?;
    holds(
        &saved.join("Poste Restante tables/viewings.csv"),
        "Illuzion",
    )?;
    fs::write(saved.join("Poste Restante tables/viewings.csv"), EDITED)?;
    app.button("Save as CSV…")?.click()?;
    app.find("dialog", "Replace Poste Restante tables?")?;
    app.button("Leave as it is")?.click()?;
    holds(&saved.join("Poste Restante tables/viewings.csv"), EDITED)?;

    // Of the notes only those that were edited are asked about.
    app.button("Save the notes…")?.click()?;
    app.shows("Poste Restante notes is written: 1 film")?;
    let page = saved.join("Poste Restante notes/The Ascent (1977).md");
    let edited = fs::read_to_string(&page)?.replace("Illuzion", EDITED);
    fs::write(&page, &edited)?;
    app.button("Save the notes…")?.click()?;
    app.shows("1 file was edited there, and stays as it is.")?;
    holds(&page, &edited)?;
    app.button("Replace…")?.click()?;
    app.button("Replace")?.click()?;
    app.shows("Poste Restante notes is written: 1 film")?;
    holds(&page, "Illuzion")?;

    // Another computer.
    app.resize(640, 800)?;
    app.button("Save everything…")?.click()?;
    app.shows("Poste Restante.json is written: 10 films and 2 viewings.")?;
    app.picture("-narrow")?;
    holds(&saved.join("Poste Restante.json"), "poste-restante-export")?;
    app.button("Bring it in there…")?.click()?;
    app.heading("Bring films in")?;
    app.close()?;
    on_another_computer(home, &saved.join("Poste Restante.json"))?;
    Ok(Outcome::Shown)
}

/// Where nobody did anything yet, all of it is as it was.
fn on_another_computer(home: &Home, everything: &Path) -> Result<()> {
    let (folder, everything) = (home.path("another"), everything.to_string_lossy());
    let app = home.start_sealed_with(&[
        ("POSTE_RESTANTE_DATA", &*folder.to_string_lossy()),
        ("POSTE_RESTANTE_BRING_IN", &everything),
    ])?;
    app.button("Open the collection")?.click()?;
    app.button("Bring films in…")?.click()?;
    app.button("Choose files…")?.click()?;
    app.heading("From an export of this program")?;
    app.picture("-there")?;
    app.button("Bring in 12 rows")?.click()?;
    app.heading("All films")?;
    open(&app, ASCENT)?;
    app.shows("Illuzion")?;
    app.close()
}

/// A calendar is written once a week by itself, again where nobody touched it, and not over what someone edited.
pub fn by_itself(home: &Home) -> Result<Outcome> {
    seen_twice(home)?;
    fs::create_dir_all(home.path("saved"))?;
    let file = home.path("saved").join("Poste Restante.ics");
    let app = home.start_with(&[
        ("GTK_THEME", "Adwaita:dark"),
        ("LC_ALL", "ru_RU.UTF-8"),
        ("LANGUAGE", "ru"),
    ])?;
    app.link("Дневник")?.click()?;
    app.heading("Дневник")?;
    app.press("Ctrl+K")?;
    app.find("combobox", "Поиск фильмов и команд")?
        .write("выгр")?;
    app.find("option", "Выгрузить фильмы…")?.click()?;
    app.heading("Выгрузить фильмы")?;
    app.find("combobox", "Что")?.choose("Календарь")?;
    app.find("combobox", "Как часто")?.choose("Раз в неделю")?;
    app.button("Выбрать куда…")?.click()?;
    app.heading("Календарь, раз в неделю")?;
    app.shows("Записано в последний раз")?;
    holds(&file, "DTSTART;VALUE=DATE:20260312")?;
    app.check_with_axe("what is written by itself")?;
    app.picture("-russian")?;
    app.resize(640, 800)?;
    app.button("Больше не писать: Календарь")?.scroll_to()?;
    app.picture("-russian-narrow")?;
    // The window comes back as it was left.
    app.resize(1280, 860)?;
    app.close()?;

    // A week later.
    written_long_ago(home)?;
    let app = home.start_with(&[("GTK_THEME", "Adwaita")])?;
    eventually("the calendar is written again", || {
        Ok((kept(home)?["written_at"] != 0).then_some(()))
    })?;
    app.close()?;
    ensure!(kept(home)?["trouble"].is_null(), "nothing was in the way");

    fs::write(&file, EDITED)?;
    written_long_ago(home)?;
    let app = home.start()?;
    app.says_about("A scheduled export could not be written.")?;
    holds(&file, EDITED)?;
    app.link("Settings")?.click()?;
    app.button("Take films out…")?.scroll_to()?;
    app.picture("-settings")?;
    app.button("Take films out…")?.click()?;
    app.heading("Calendar, every week")?;
    app.shows("was changed after it was written there")?;
    app.check_with_axe("what is in the way of what is written by itself")?;
    app.picture("-in-the-way")?;
    app.button("Replace: Calendar")?.click()?;
    app.button("Replace")?.click()?;
    app.shows("Last written on")?;
    holds(&file, "DTSTART;VALUE=DATE:20260312")?;

    // Its disk is gone, and comes back.
    fs::rename(home.path("saved"), home.path("away"))?;
    app.button("Write it now: Calendar")?.click()?;
    app.shows("The folder is not there just now, and is not made anew.")?;
    ensure!(!home.path("saved").exists(), "it is not made anew");
    fs::rename(home.path("away"), home.path("saved"))?;
    app.button("Write it now: Calendar")?.click()?;
    app.shows("Last written on")?;
    app.button("No longer: Calendar")?.click()?;
    app.gone("heading", "Calendar, every week")?;
    ensure!(file.exists(), "what is there stays");
    app.close()?;
    Ok(Outcome::Shown)
}

/// A film seen on a day, and once more on an unknown one.
fn seen_twice(home: &Home) -> Result<()> {
    let mut watchlist = begun_with(home, &[])?;
    let on = ViewingDraft {
        place: "Illuzion".to_owned(),
        ..ViewingDraft::on("2026-03-12")
    };
    let ascent = film(home)?;
    watchlist.mark_seen(ascent, &on, now())?;
    watchlist.mark_seen(ascent, &ViewingDraft::on(""), now())?;
    Ok(())
}

fn film(home: &Home) -> Result<watchlist::FilmId> {
    let mut reader = watchlist::Reader::open(&home.data())?;
    let all = reader.films(
        &watchlist::Question::everything(),
        watchlist::Window {
            first: 0,
            count: 20,
        },
    )?;
    let ascent = all.cards.iter().find(|it| ASCENT.starts_with(&it.title));
    Ok(ascent.context("The Ascent is there")?.film)
}

fn holds(file: &Path, what: &str) -> Result<()> {
    eventually(&format!("“{what}” in {}", file.display()), || {
        let text = fs::read_to_string(file).unwrap_or_default();
        Ok(text.contains(what).then_some(()))
    })
}

/// What is kept of the one export that is written by itself.
fn kept(home: &Home) -> Result<Value> {
    let text = fs::read_to_string(home.data().join("exports.json"))?;
    Ok(serde_json::from_str::<Value>(&text)?["exports"][0].clone())
}

fn written_long_ago(home: &Home) -> Result<()> {
    let mut one = kept(home)?;
    one["written_at"] = json!(0);
    let all = json!({ "exports": [one] });
    Ok(fs::write(
        home.data().join("exports.json"),
        all.to_string(),
    )?)
}
