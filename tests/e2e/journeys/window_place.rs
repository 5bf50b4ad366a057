use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::the_ten::COLLECTION;
use crate::stage::{Home, Outcome, Page};

/// What is remembered of the window's place may be damaged, or be of a screen that is no more: the window is there all the
/// same, and can be seen.
pub fn is_no_obstacle(home: &Home) -> Result<Outcome> {
    home.start()?.close()?;
    let file = home.data().join("window.json");
    let good = fs::read_to_string(&file).context("the place is remembered")?;
    ensure!(good.contains("width"), "{good}");
    let at = |x: i64, y: i64, width: u64| {
        json!({ "main": {
            "width": width, "height": width, "x": x, "y": y, "prev_x": x, "prev_y": y, "maximized": false,
            "visible": false, "decorated": true, "fullscreen": false,
        }})
        .to_string()
    };
    for text in [
        String::new(),
        good.get(..good.len() / 2).unwrap_or_default().to_owned(),
        "[]".to_owned(),
        "{\"main\": {\"width\": -1, \"x\": \"left\"}}".to_owned(),
        "\u{fffd}".repeat(10_000),
        at(90_000, 90_000, 800),
        at(-90_000, -90_000, 800),
        at(0, 0, 16_000),
        at(0, 0, 0),
    ] {
        fs::write(&file, &text)?;
        let name: String = text.chars().take(100).collect();
        opens_where_it_is_seen(home).with_context(|| format!("with “{name}”"))?;
    }
    Ok(Outcome::Shown)
}

fn opens_where_it_is_seen(home: &Home) -> Result<()> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    let seen = app.execute("return [innerWidth, innerHeight, screenX, screenY]")?;
    let [width, height, x, y] = [0, 1, 2, 3].map(|it| seen[it].as_i64().unwrap_or(-1));
    let (screen_width, screen_height) = home.display_size();
    ensure!(
        (200..=i64::from(screen_width)).contains(&width)
            && (200..=i64::from(screen_height)).contains(&height),
        "it is {width} × {height}"
    );
    ensure!(
        x.abs() < i64::from(screen_width) && y.abs() < i64::from(screen_height),
        "it is at {x}, {y}"
    );
    app.close()
}
