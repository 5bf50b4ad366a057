use std::process::Command;

use anyhow::{Result, ensure};

use super::the_ten::COLLECTION;
use crate::stage::{CALL_OUT, Home, Outcome, Page, Watch};

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

/// Even a page that wants out stays in: pictures, fetches, sockets, forms and addresses all end at the policy.
pub fn page_cannot_reach_out(home: &Home) -> Result<Outcome> {
    let app = home.start()?;
    app.heading(COLLECTION)?;
    for attempt in [
        "new Image().src = 'https://192.0.2.1/picture.png'",
        "fetch('https://192.0.2.1/').catch(() => {})",
        "navigator.sendBeacon('https://192.0.2.1/')",
        "try { new WebSocket('wss://192.0.2.1/') } catch {}",
        "try { new EventSource('https://192.0.2.1/') } catch {}",
        "const link = document.createElement('link'); link.rel = 'preconnect'; link.href = 'https://192.0.2.1'; document.head.append(link)",
        "const ask = document.createElement('link'); ask.rel = 'dns-prefetch'; ask.href = 'https://poste-restante.invalid'; document.head.append(ask)",
        "const frame = document.createElement('iframe'); frame.src = 'https://192.0.2.1/'; document.body.append(frame)",
        "const font = new FontFace('f', 'url(https://192.0.2.1/f.woff2)'); font.load().catch(() => {})",
        "const form = document.createElement('form'); form.action = 'https://192.0.2.1/'; document.body.append(form); form.submit()",
        "window.open('https://192.0.2.1/')",
        "location.href = 'https://192.0.2.1/'",
    ] {
        app.execute(attempt)?;
    }
    app.rest(500);
    app.heading(COLLECTION)?;
    app.close()?;
    ensure!(
        home.opened_links()?.is_empty(),
        "and nothing is handed to the browser: {:?}",
        home.opened_links()?
    );
    Ok(Outcome::Shown)
}
