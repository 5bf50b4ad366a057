use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use anyhow::{Result, ensure};

use super::sheet::{choose, open};
use super::the_ten::{ASCENT, CRANES};
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// A link asks for the right address, once, and only when it is clicked.
pub fn ask_for_the_right_address(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    open(&app, CRANES)?;
    ensure!(
        home.opened_links()?.is_empty(),
        "nothing is opened before it is clicked"
    );

    app.link("Trailer")?.click()?;
    let trailer = opened(home, 1)?;
    ensure!(
        trailer.starts_with("https://www.youtube.com/results?search_query="),
        "a search on YouTube: {trailer}"
    );
    for word in [
        "trailer",
        "1957",
        "Cranes",
        "%D0%9B%D0%B5%D1%82%D1%8F%D1%82",
    ] {
        ensure!(
            trailer.contains(word),
            "the trailer is searched for by {word}: {trailer}"
        );
    }

    let offer = if app
        .find_now("link", "Watch now on Amazon Prime Video")?
        .is_some()
    {
        "Watch now on Amazon Prime Video"
    } else {
        "Amazon Prime Video, 30 days free"
    };
    app.link(offer)?.click()?;
    let watch = opened(home, 2)?;
    ensure!(
        watch.starts_with("https://www.amazon.com/"),
        "a search on Amazon: {watch}"
    );
    ensure!(watch.contains("Cranes"), "by title: {watch}");

    open(&app, ASCENT)?;
    app.link("Trailer")?.focus()?;
    app.press("Enter")?;
    let by_key = opened(home, 3)?;
    ensure!(
        by_key.contains("Ascent"),
        "the film that is open now: {by_key}"
    );

    // An address of the person's own goes before the search; one that no browser should open is not taken.
    own_trailer(&app, "javascript:alert(1)")?;
    app.find("alert", "")?;
    own_trailer(&app, "https://example.org/ascent?a=1&b=ё")?;
    app.button("Undo: Changed a link of The Ascent (1977)")?;
    app.link("Trailer")?.click()?;
    let own = opened(home, 4)?;
    ensure!(
        own.starts_with("https://example.org/ascent?a=1&b="),
        "the person's own address: {own}"
    );
    app.close()?;
    Ok(Outcome::Shown)
}

/// The browser is started in the person's own environment, which the webview's is not.
pub fn are_handed_to_the_browser(home: &Home) -> Result<Outcome> {
    let programs = home.path("programs");
    fs::create_dir(&programs)?;
    let browser = programs.join("xdg-open");
    let said = home.path("browser");
    let script = format!(
        "#!/bin/sh\necho \"$RES_OPTIONS|$@\" >{0}.part && mv {0}.part {0}\n",
        said.display()
    );
    fs::write(&browser, script)?;
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755))?;
    let path = format!(
        "{}:{}",
        programs.display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let app = home.start_with(&[
        ("PATH", &path),
        ("POSTE_RESTANTE_RECORD_LINKS", ""),
        ("RES_OPTIONS", "timeout:7"),
    ])?;
    open(&app, CRANES)?;
    app.link("Trailer")?.click()?;
    let said = eventually("the browser to be started", || {
        Ok(fs::read_to_string(&said).ok())
    })?;
    ensure!(
        said.starts_with("timeout:7|https://www.youtube.com/"),
        "with the address, and the person's own environment: {said}"
    );
    app.close()?;
    Ok(Outcome::Shown)
}

fn own_trailer(app: &Application<'_>, address: &str) -> Result<()> {
    let links = "Links of your own for The Ascent (1977)";
    if app.find_now("dialog", links)?.is_none() {
        choose(app, "More", "Use links of your own…")?;
    }
    let dialog = app.find("dialog", links)?;
    dialog
        .textbox("Your own trailer address")?
        .rewrite(address)?;
    dialog.button("Save links")?.click()
}

fn opened(home: &Home, count: usize) -> Result<String> {
    eventually(&format!("address number {count} to be asked for"), || {
        let mut links = home.opened_links()?;
        ensure!(links.len() <= count, "one click asks once: {links:?}");
        Ok(if links.len() == count {
            links.pop()
        } else {
            None
        })
    })
}
