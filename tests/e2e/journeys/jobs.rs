use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use anyhow::{Result, ensure};
use jiff::Zoned;
use serde_json::json;
use watchlist::{CreditDraft, FilmDraft, Now, Watchlist};

use super::checks::damage;
use crate::stage::{Application, Home, Outcome, Page, eventually, same};

/// So many that a check of them takes a hundred times as long as the page takes to press a button.
const FILMS: u32 = 20_000;

/// In the page, at the first moment at which a job says how far it is in such words, its button is pressed; and what is said
/// then, which goes by itself, is seen whenever it comes.
const CANCEL: &str = r"
    const [far] = arguments;
    window.said = null;
    window.inSight = null;
    const told = new MutationObserver(() => {
      const notice = document.querySelector('.notice');
      if (!notice?.innerText.includes('Cancelled. Nothing was changed.')) return;
      told.disconnect();
      window.inSight = notice.getBoundingClientRect().bottom <= innerHeight;
    });
    told.observe(document.body, { characterData: true, childList: true, subtree: true });
    const watch = new MutationObserver(() => {
      const job = document.querySelector('.job');
      const said = job?.innerText.match(new RegExp(far));
      const cancel = job?.querySelector('button:enabled');
      if (!said || !cancel) return;
      watch.disconnect();
      window.said = said[0];
      cancel.click();
    });
    watch.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });";

/// Long work says how far it is; cancelled, it leaves nothing, and that is said.
pub fn are_cancelled(home: &Home) -> Result<Outcome> {
    grow(&home.data())?;
    let app = home.start()?;
    app.link("Backups")?.click()?;
    app.heading("Backups")?;
    let before = files(&home.data())?;

    cancel(&app, "Back up now", r"Copying: [\d.,]+ MB of [\d.,]+ MB")?;
    app.heading("Backups")?;
    same(files(&home.data())?, before.clone(), "no part of a backup")?;

    cancel(
        &app,
        "Check the library",
        r"Rows held against their sums: [\d\s]+ of [\d\s]+",
    )?;
    app.shows("It was not looked through to the end.")?;
    same(files(&home.data())?, before, "nothing of a check")?;

    // Not cancelled, each goes on to its end.
    app.button("Check again")?.click()?;
    app.shows("All is well: 20,010 films")?;
    app.gone("button", "Cancel")?;
    app.close()?;

    damage(home)?;
    let app = home.start()?;
    app.heading("The library could not be opened")?;
    let before = files(&home.data())?;
    let far = r"Rows read: [\d\s]+ of [\d\s]+";
    cancel(&app, "See what can be mended", far)?;
    app.button("See what can be mended")?;
    same(files(&home.data())?, before, "nothing of what was mended")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Asks for a job by this button, has it cancelled where it says this, and waits until that is told.
fn cancel(app: &Application<'_>, button: &str, far: &str) -> Result<()> {
    app.driver().execute(CANCEL, json!([far]))?;
    app.button(button)?.click()?;
    let in_sight = eventually("the notice that it was cancelled", || {
        Ok(app.execute("return window.inSight")?.as_bool())
    })?;
    ensure!(in_sight, "what is told is in sight");
    app.gone("button", "Cancel")?;
    let said = app.execute("return window.said")?;
    ensure!(said.is_string(), "it said how far it was: {said}");
    Ok(())
}

/// A large watchlist, of which nothing is due.
fn grow(folder: &Path) -> Result<()> {
    let now = now();
    let films: Vec<_> = (0..FILMS)
        .map(|n| FilmDraft {
            title: format!("Film {n}"),
            credits: CreditDraft::directors([format!("Director {}", n % 1_000)]),
            ..FilmDraft::default()
        })
        .collect();
    Watchlist::open(folder, now)?.add_films(&films, now)?;
    watchlist::back_up_if_due(folder, now)?;
    watchlist::check_if_due(folder, now)?;
    watchlist::try_out_if_due(folder, now)?;
    Ok(())
}

pub(super) fn now() -> Now {
    let now = Zoned::now();
    Now {
        today: now.date(),
        millis: now.timestamp().as_millisecond(),
    }
}

/// Every file and its size, but for what is written unasked: the log, the reserve, and what SQLite keeps beside its file.
fn files(folder: &Path) -> io::Result<BTreeMap<String, u64>> {
    let mut found = BTreeMap::new();
    for folder in [folder.to_path_buf(), folder.join("backups")] {
        for entry in fs::read_dir(folder)? {
            let (entry, name) = entry.map(|it| (it.path(), it.file_name()))?;
            let name = name.to_string_lossy().into_owned();
            let unasked = ["log.txt", "reserve"].contains(&name.as_str());
            if !unasked && !name.ends_with("-shm") && !name.ends_with("-wal") {
                found.insert(name, fs::metadata(entry)?.len());
            }
        }
    }
    Ok(found)
}
