use std::net::{TcpListener, TcpStream};
use std::process::Command;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::the_ten::COLLECTION;
use crate::hostile::{WAYS_OUT, everything, files};
use crate::stage::{Application, CALL_OUT, Home, Outcome, Page, Watch, same};

/// The watch over the network sees each way out when something takes it; without this, it could be blind.
pub fn watch_sees_what_it_must(home: &Home) -> Result<Outcome> {
    let watch = Watch::new(home.path("canary"));
    let this = std::env::current_exe()?;
    let (program, arguments) = watch.over(&this.to_string_lossy(), &[CALL_OUT]);
    ensure!(
        Command::new(program).args(arguments).status()?.success(),
        "the canary sings"
    );
    let seen = watch.strangers()?;
    for way in ["192.0.2.1", "2001:db8::1", "SOCK_DGRAM"] {
        ensure!(
            seen.iter().any(|line| line.contains(way)),
            "{way} is seen: {seen:#?}"
        );
    }
    Ok(Outcome::Shown)
}

/// Even a page that wants out stays in: every way there is ends at the policy, at Tauri's leave, or at the window.
pub fn page_cannot_reach_out(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    let listening = TcpListener::bind("127.0.0.1:0")?;
    listening.set_nonblocking(true)?;
    let elsewhere = listening.local_addr()?;
    let untouched = (everything(home)?, files(home)?);
    // Once with a listener on this machine, where a request that got out would be seen, and once with a stranger's address.
    for elsewhere in [
        format!("http://{elsewhere}"),
        "https://192.0.2.1".to_owned(),
    ] {
        try_all(&app, &elsewhere)?;
        app.heading(COLLECTION)?;
        ensure!(
            app.execute("return [location.href.startsWith('tauri://localhost'), document.title, globalThis.brokenIn]")?
                == json!([true, "Poste Restante", false]),
            "it is the page it was"
        );
    }
    ensure!(
        listening.accept().is_err(),
        "a request of the page's reached a listener"
    );
    TcpStream::connect(elsewhere)?;
    ensure!(
        listening.accept().is_ok(),
        "canary: the listener hears whoever comes"
    );
    same(
        (everything(home)?, files(home)?),
        untouched,
        "nothing was written, kept or downloaded",
    )?;
    let answer = app.command("rate", &json!({ "film": 1, "rating": 9 }))?;
    ensure!(answer.is_ok(), "an honest command works: {answer:?}");
    app.close()?;
    ensure!(
        home.opened_links()?.is_empty(),
        "and nothing is handed to the browser: {:?}",
        home.opened_links()?
    );
    Ok(Outcome::Shown)
}

fn try_all(app: &Application<'_>, elsewhere: &str) -> Result<()> {
    let ways = |which: &str| -> Result<Vec<Value>> {
        let tried = app
            .driver()
            .execute_async(WAYS_OUT, json!([elsewhere, which]))?;
        Ok(tried.as_array().cloned().unwrap_or_default())
    };
    let (loud, quiet) = (ways("refused")?, ways("silent")?);
    ensure!(
        loud.len() > 100 && quiet.len() > 20,
        "the ways out were tried"
    );
    let open: Vec<_> = loud
        .iter()
        .filter(|way| {
            let stopped = way["stopped"].as_array().is_some_and(|it| !it.is_empty());
            let an_error = way["became"]
                .as_str()
                .is_some_and(|it| it.starts_with("an error"));
            !stopped && !an_error
        })
        .chain(
            loud.iter()
                .chain(&quiet)
                .filter(|way| way["brokenIn"] == true),
        )
        .collect();
    ensure!(open.is_empty(), "these ways are open: {open:#?}");
    Ok(())
}
