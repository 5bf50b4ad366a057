use anyhow::{Result, ensure};

use super::sheet::{are_exactly, fresh, is_focused, postmark_comes_down};
use super::the_ten::{COLLECTION, CRANES, TEN};
use crate::stage::{Home, Outcome, Page, eventually, same};

/// One key opens the envelope, and it stays open.
pub fn is_opened_once(home: &Home) -> Result<Outcome> {
    let app = home.start_sealed()?;
    app.button("Open the collection")?;
    app.check_with_axe("the envelope")?;
    app.picture("-closed")?;
    app.close()?;

    let app = home.start_sealed()?;
    app.button("Open the collection")?;
    // A key is enough.
    is_focused(&app, "button", "Open the collection")?;
    app.press("Enter")?;
    app.heading(COLLECTION)?;
    are_exactly(&app, &TEN)?;
    let said = home.data().display().to_string();
    app.shows(&format!(
        "Your library lies in {said}. Nothing ever leaves this machine."
    ))?;
    app.close()?;

    let app = home.start_sealed()?;
    app.heading(COLLECTION)?;
    ensure!(
        app.find_now("button", "Open the collection")?.is_none(),
        "the envelope is not closed again"
    );
    ensure!(
        !app.text()?.contains("Nothing ever leaves"),
        "it is said once"
    );
    app.close()?;
    Ok(Outcome::Shown)
}

/// A stamp is struck by a key: the postmark comes down once, and carries the place when one is given.
pub fn stamp_is_struck(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.link(CRANES)?.focus()?;
    app.press("s")?;
    app.shows("1 of 10 seen")?;
    postmark_comes_down(&app)?;
    eventually("it to be still", || Ok((fresh(&app)? == 0).then_some(())))?;
    app.radio("Table")?.click()?;
    app.radio("Stamps")?.click()?;
    app.link(CRANES)?;
    same(fresh(&app)?, 0, "however often the sheet is drawn")?;

    app.link(CRANES)?.focus()?;
    app.press("Enter")?;
    app.find("heading", "The Cranes Are Flying")?;
    app.button(&super::sheet::seen_today())?.click()?;
    app.find("combobox", "Where")?.write("Moscow")?;
    app.button("Save")?.click()?;
    let ring = "return [...document.querySelectorAll('.page .around')].map((it) => it.textContent.trim()).join()";
    eventually("the ring to carry the place", || {
        Ok(app
            .execute(ring)?
            .as_str()
            .filter(|place| *place == "MOSCOW")
            .map(str::to_owned))
    })?;
    app.close()?;
    Ok(Outcome::Shown)
}
