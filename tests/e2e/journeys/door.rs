use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::the_ten::COLLECTION;
use crate::stage::{Application, Home, Outcome, Page, same};

/// What the interface would never send is refused at the door with a plain sentence, and changes nothing.
pub fn refuses_bad_values(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    let answer = app.command(
        "films",
        &json!({ "question": question(), "window": { "first": 0, "count": 10 } }),
    )?;
    let film = answer.map_or(Value::Null, |answer| answer["cards"][0]["film"].clone());
    ensure!(film.is_i64(), "the first film has a number");
    let before = everything(&app, &film)?;

    for rating in [json!(0), json!(11), json!(4.3), json!(-1), json!(1e308)] {
        refused(&app, "rate", &json!({ "film": film, "rating": rating }))?;
    }
    for day in [
        "31 February 2026",
        "2026-02-31",
        "1 January 9999",
        "1887",
        "12 March 1850",
        "2026-13-01",
        "soon",
        "tomorrow",
    ] {
        let viewing = json!({ "seen_on": day, "finished": true, "rating": null, "place": "", "company": "", "remark": "", "tags": [] });
        refused(
            &app,
            "mark_seen",
            &json!({ "film": film, "viewing": viewing }),
        )?;
    }
    for (command, arguments) in [
        (
            "mark_seen",
            json!({ "viewing": { "seen_on": "today", "finished": true, "rating": null, "place": "", "company": "", "remark": "", "tags": [] } }),
        ),
        ("rate", json!({ "rating": 9 })),
        ("write_note", json!({ "text": "To nobody" })),
        ("put_on_watchlist", json!({})),
        ("film", json!({})),
        ("open_link", json!({ "kind": "trailer" })),
    ] {
        let mut arguments = arguments;
        arguments["film"] = json!(123_456_789);
        refused(&app, command, &arguments)?;
    }
    for address in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "https://",
        "ftp://example.org/film",
    ] {
        refused(
            &app,
            "set_link",
            &json!({ "film": film, "kind": "trailer", "address": address }),
        )?;
    }
    // Packages bring updates where this runs: no click may ask a network.
    for command in ["look_for_update", "install_update"] {
        refused(&app, command, &json!({}))?;
    }
    same(everything(&app, &film)?, before, "nothing changed")?;
    ensure!(home.opened_links()?.is_empty(), "nothing was opened");
    app.close()?;
    Ok(Outcome::Shown)
}

fn question() -> Value {
    json!({ "conditions": [], "search": "", "sort": "title", "descending": false })
}

fn refused(app: &Application<'_>, command: &str, arguments: &Value) -> Result<()> {
    match app.command(command, arguments)? {
        Ok(answer) => ensure!(false, "{command} took {arguments} and answered {answer}"),
        Err(failure) => {
            same(
                failure["kind"].as_str(),
                Some("refused"),
                &format!("{command} refuses {arguments}: {failure}"),
            )?;
            let message = failure["message"].as_str().unwrap_or_default();
            let plain = message.ends_with('.') && message.len() > 15 && !message.contains("Error");
            ensure!(
                plain,
                "{command} {arguments}: “{message}” is a plain sentence"
            );
        }
    }
    Ok(())
}

/// All that could have changed.
fn everything(app: &Application<'_>, film: &Value) -> Result<Value> {
    let page = app.command("film", &json!({ "film": film }))?;
    let history = app.command(
        "history",
        &json!({ "window": { "first": 0, "count": 100 } }),
    )?;
    let library = app.command("library", &json!({}))?;
    match (page, history, library) {
        (Ok(page), Ok(history), Ok(library)) => Ok(json!([page, history, library])),
        other => anyhow::bail!("questions are answered: {other:?}"),
    }
}
