use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::json;
use xtask::{TITLE, Window};

use super::sheet::open;
use super::the_ten::{ASCENT, COLLECTION};
use crate::stage::{Application, BINARY, Home, Outcome, Page, Portal, Scheme, eventually};

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

/// GNOME's dark setting changes no theme's name: the portal alone tells of it, at a start and while the window is open.
pub fn told_by_the_portal(home: &Home) -> Result<Outcome> {
    let portal = Portal::start(Scheme::Dark)?;
    let app = home.start_with(&[("DBUS_SESSION_BUS_ADDRESS", portal.address())])?;
    app.heading(COLLECTION)?;
    is(&app, &DARK)?;
    portal.turns(Scheme::Light)?;
    is(&app, &LIGHT)?;
    portal.turns(Scheme::Dark)?;
    is(&app, &DARK)?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// From the first moment the window is there until the films are, it is never light where dark was asked for.
pub fn no_flash(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.close()?;
    let lightest = lightest_second(home, "Adwaita:dark")?;
    ensure!(
        lightest < 0.5,
        "a light window flashed up in the dark: {:.0} % of it was light",
        lightest * 100.0
    );
    let lightest = lightest_second(home, "Adwaita")?;
    ensure!(
        lightest > 0.5,
        "in the light theme it is light, or this sees nothing: {lightest}"
    );
    Ok(Outcome::Shown)
}

/// The largest share of the window that was light at any moment of its first second and a half.
fn lightest_second(home: &Home, theme: &str) -> Result<f64> {
    let mut app = home
        .command(Path::new(BINARY))
        .env("GTK_THEME", theme)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let watched = watch(home);
    app.kill()?;
    app.wait()?;
    watched
}

fn watch(home: &Home) -> Result<f64> {
    let window = Window::find(home.display(), TITLE)?;
    let (start, mut lightest, mut pictures) = (Instant::now(), 0.0_f64, 0);
    while start.elapsed() < Duration::from_millis(1_500) {
        lightest = lightest.max(window.light()?);
        pictures += 1;
    }
    ensure!(
        pictures > 20,
        "only {pictures} pictures of the first moments"
    );
    Ok(lightest)
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
