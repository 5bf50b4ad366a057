use anyhow::Result;
use serde_json::json;

use super::sheet::open;
use super::the_ten::{ASCENT, COLLECTION};
use crate::stage::{Application, Home, Outcome, Page, eventually};

const LIGHT: [&str; 2] = ["rgb(236, 226, 208)", "rgb(251, 246, 236)"];
const DARK: [&str; 2] = ["rgb(19, 21, 24)", "rgb(31, 33, 38)"];

/// The system's theme is followed, and the person's own choice goes before it, also after a restart.
pub fn two(home: &Home) -> Result<Outcome> {
    let app = home.start_with(&[("GTK_THEME", "Adwaita")])?;
    app.heading(COLLECTION)?;
    is(&app, &LIGHT)?;
    open(&app, ASCENT)?;
    app.check_with_axe("a film in the light")?;
    app.picture("-light")?;
    app.close_now()?;

    let app = home.start_with(&[("GTK_THEME", "Adwaita:dark")])?;
    app.heading(COLLECTION)?;
    is(&app, &DARK)?;
    open(&app, ASCENT)?;
    app.check_with_axe("a film in the dark")?;
    app.picture("-dark")?;
    app.link("Settings")?.click()?;
    app.group("Theme")?.radio("Light")?.click()?;
    is(&app, &LIGHT)?;
    app.close_now()?;

    let app = home.start_with(&[("GTK_THEME", "Adwaita:dark")])?;
    is(&app, &LIGHT)?;
    app.link("Settings")?.click()?;
    app.group("Theme")?.radio("As the system has it")?.click()?;
    is(&app, &DARK)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// The ground of the page is one of this theme's papers.
fn is(app: &Application<'_>, papers: &[&str]) -> Result<()> {
    let ground = "return [document.documentElement, document.body].map((it) => getComputedStyle(it).backgroundColor)";
    eventually(&format!("a ground of {papers:?}"), || {
        let grounds = app.execute(ground)?;
        let found = grounds.as_array().is_some_and(|all| {
            all.iter()
                .any(|one| papers.iter().any(|paper| *one == json!(paper)))
        });
        Ok(found.then_some(()))
    })
}
