use std::path::Path;

use anyhow::{Result, ensure};

use super::sheet::open;
use super::the_ten::ASCENT;
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// Started twice, the window that is there comes to the front, and the second start ends at once and well.
pub fn raises_the_first_window(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    app.window().cover()?;
    eventually("the window to be covered", || {
        Ok((!app.window().is_on_top()?).then_some(()))
    })?;

    let ended = home.start_again()?;
    ensure!(ended.success(), "the second start ends well: {ended}");
    eventually("the window to come to the front", || {
        Ok(app.window().is_on_top()?.then_some(()))
    })?;
    app.heading("The Ascent")?;
    app.close()?;

    // The lock is gone with the window: the next start opens one.
    home.start()?.close_now()?;
    Ok(Outcome::Shown)
}

/// Files that another program's is opened with, or that are dropped on the window, are looked at in it.
pub fn hands_files_over(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, ASCENT)?;
    let seen = Path::new(MOVARY).join("export-history-1-1760000000.csv");
    let ended = home.start_again_with(&[&seen])?;
    ensure!(ended.success(), "the second start ends well: {ended}");
    app.heading("From Movary")?;
    app.shows("6 rows in 1 file")?;

    carry(&app, "dragover")?;
    app.shows("Let go to bring it in")?;
    app.picture("-over")?;
    carry(&app, "drop")?;
    app.heading("From IMDb")?;
    app.shows("Read from list.csv: 1 row in 1 file")?;
    app.picture("-dropped")?;
    app.close()?;
    Ok(Outcome::Shown)
}

const MOVARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/imports/movary");

/// Does what a file does that is held over the window, or let go there; a real one is out of reach. It is longer than what
/// goes over at once.
fn carry(app: &Application<'_>, event: &str) -> Result<()> {
    let begins = "Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,\
         Release Date,Directors\\ntt0079944,10,2024-05-01,Stalker,,movie,8.1,162,1979,";
    app.execute(&format!(
        "const text = '{begins}' + '\"' + 'Drama, '.repeat(150000) + '\"' + ',1,1979-05-25,Andrei Tarkovsky\\n';
         const dataTransfer = new DataTransfer();
         dataTransfer.items.add(new File([text], 'list.csv', {{ type: 'text/csv' }}));
         document.querySelector('main').dispatchEvent(
           new DragEvent('{event}', {{ dataTransfer, bubbles: true, cancelable: true }}));"
    ))
    .map(drop)
}
