use std::fs::File;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::sheet::{choose, open};
use super::the_ten::{ASCENT, COLLECTION, CRANES};
use crate::stage::{Application, Home, Outcome, Page, eventually};

/// The collection seen whole offers its souvenir sheet, and a film a postcard; both are saved as pictures.
pub fn are_saved(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    ensure!(
        app.find_now("button", "Souvenir sheet")?.is_none(),
        "nothing is offered before the last film is seen"
    );
    for film in 1..=10 {
        let viewing = json!({ "seen_on": "2026-03-12", "finished": true, "rating": null,
            "place": "Moscow", "company": "", "remark": "", "tags": [] });
        let seen = app.command("mark_seen", &json!({ "film": film, "viewing": viewing }))?;
        ensure!(seen.is_ok(), "{seen:?}");
    }
    app.close()?;

    let app = home.start_with(&[("GTK_THEME", "Adwaita:dark")])?;
    app.button("Souvenir sheet")?;
    app.check_with_axe("a collection seen whole, in the dark")?;
    app.button("Souvenir sheet")?.click()?;
    app.find("dialog", &format!("Souvenir sheet of {COLLECTION}"))?;
    app.check_with_axe("a souvenir sheet in the dark")?;
    app.press("Escape")?;
    open(&app, CRANES)?;
    choose(&app, "More", "Make a postcard")?;
    app.textbox("A line of your own")?;
    app.check_with_axe("a postcard in the dark")?;
    app.press("Escape")?;
    app.close()?;

    let app = home.start_with(&[("GTK_THEME", "Adwaita")])?;
    app.button("Souvenir sheet")?;
    app.check_with_axe("a collection seen whole")?;
    app.button("Souvenir sheet")?.click()?;
    let title = format!("Souvenir sheet of {COLLECTION}");
    app.find("dialog", &title)?;
    app.check_with_axe("a souvenir sheet")?;
    drawn(&app)?;
    app.picture("-souvenir")?;
    app.button("Save as a picture")?.click()?;
    is_full(&home.path("saved").join(format!("{title}.png")))?;
    app.says(&format!("Saved as {title}.png"))?;
    app.press("Escape")?;

    open(&app, CRANES)?;
    choose(&app, "More", "Make a postcard")?;
    app.textbox("A line of your own")?
        .write("Белые журавли, and a line of my own.")?;
    app.check_with_axe("a postcard")?;
    drawn(&app)?;
    app.picture("-postcard")?;
    app.button("Save as a picture")?.click()?;
    is_full(&home.path("saved").join(format!("Postcard, {CRANES}.png")))?;
    app.press("Escape")?;

    app.link("Settings")?.click()?;
    app.find(
        "checkbox",
        "A collection you have seen whole offers a souvenir sheet",
    )?
    .click()?;
    app.link(COLLECTION)?.click()?;
    app.heading(COLLECTION)?;
    app.gone("button", "Souvenir sheet")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// The last postmark of a collection opens its souvenir sheet, and only once.
pub fn are_opened_by_the_last_postmark(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    for film in 2..=10 {
        let viewing = json!({ "seen_on": "2026-03-12", "finished": true, "rating": null,
            "place": "", "company": "", "remark": "", "tags": [] });
        let seen = app.command("mark_seen", &json!({ "film": film, "viewing": viewing }))?;
        ensure!(seen.is_ok(), "{seen:?}");
    }
    app.close()?;

    let app = home.start()?;
    app.shows("9 of 10 seen")?;
    app.link(ASCENT)?.focus()?;
    app.press("s")?;
    let title = format!("Souvenir sheet of {COLLECTION}");
    app.find("dialog", &title)?;
    app.press("Escape")?;
    app.gone("dialog", &title)?;
    app.press("Ctrl+z")?;
    app.shows("9 of 10 seen")?;
    app.press("Ctrl+Shift+Z")?;
    app.shows("10 of 10 seen")?;
    // The foot of the sheet keeps the way to it.
    app.button("Souvenir sheet")?.click()?;
    app.find("dialog", &title)?;
    app.press("Escape")?;
    app.close()?;
    Ok(Outcome::Shown)
}

/// Waits until something is on the canvas: its images and faces may let it wait.
pub fn drawn(app: &Application<'_>) -> Result<()> {
    let painted = "const canvas = document.querySelector('dialog canvas');
        return canvas !== null && canvas.getContext('2d').getImageData(canvas.width / 2, 40, 1, 1).data[3] === 255;";
    eventually("the picture to be drawn", || {
        Ok(app.execute(painted)?.as_bool().filter(|drawn| *drawn))
    })?;
    Ok(())
}

/// A large picture with something in every quarter of it.
fn is_full(file: &Path) -> Result<()> {
    let mut reader = eventually("the picture to be saved", || {
        Ok(File::open(file).ok().and_then(|file| {
            png::Decoder::new(std::io::BufReader::new(file))
                .read_info()
                .ok()
        }))
    })?;
    let mut pixels = vec![0; reader.output_buffer_size().context("too large a picture")?];
    let frame = reader.next_frame(&mut pixels)?;
    ensure!(
        frame.width > 2000 && frame.height > 1500,
        "good enough to print: {} by {}",
        frame.width,
        frame.height
    );
    let across = frame.line_size;
    let lines: Vec<&[u8]> = pixels.chunks_exact(across).collect();
    for (half, part) in lines.chunks(lines.len() / 2).take(2).enumerate() {
        for side in [0..across / 2, across / 2..across] {
            let first = &part[200][side.start..side.start + 3];
            let other = part
                .iter()
                .flat_map(|line| line[side.clone()].chunks_exact(4))
                .filter(|pixel| &pixel[..3] != first)
                .count();
            ensure!(other > 1_000, "half {half} of the picture is empty");
        }
    }
    Ok(())
}
