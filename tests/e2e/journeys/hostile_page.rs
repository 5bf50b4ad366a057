use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::the_ten::COLLECTION;
use crate::hostile::{Command, THROW, commands, everything, files, place};
use crate::stage::{Application, Home, Outcome, Page, eventually, log, same};

/// What lies beside the watchlist and is nobody's to read through it.
const SECRET: &str = "KEEP-OUT-4711";
/// What the application may grow by while thousands of calls go through it, in MB: both connections fill their caches, of
/// 16 MB each, and the allocator keeps some of what it was given back. At each of some three hundred places megabytes are
/// thrown: what is never let go of comes to several times this.
const ROOM: f64 = 120.0;

/// A hundred megabytes.
const HUGE: usize = 100_000_000;

/// Whatever is thrown at any command, the answer is an answer or a sentence, and what was refused changed nothing.
pub fn throws_at_every_command(home: &Home) -> Result<Outcome> {
    let bait = home.path("bait.txt");
    fs::write(&bait, SECRET)?;
    let app = home.start()?;
    app.heading(COLLECTION)?;
    let commands = commands()?;
    let untouched = files(home)?;
    state_is_seen(home, &app)?;
    app.command("back_up", &json!({ "progress": "__CHANNEL__:0" }))?
        .map_err(|failure| anyhow::anyhow!("{failure}"))?;
    let thrown = Thrown {
        home,
        app: &app,
        bait: bait.display().to_string(),
    };
    // Once to warm up: what grows is what the second round still adds.
    for command in &commands {
        thrown.at(command, None)?;
    }
    let weight = app.weight()?;
    for command in &commands {
        for place in command.places() {
            thrown.at(command, Some(&place))?;
        }
    }
    thrown.at_no_command()?;
    let grown = app.weight()? - weight;
    ensure!(grown < ROOM, "the application grew by {grown:.0} MB");
    a_hundred_megabytes(home, &app)?;

    let place = place(home)?;
    same(
        files(home)?,
        untouched,
        "no file beside the watchlist was made, written or taken away",
    )?;
    ensure!(
        !place.join("set-aside").exists(),
        "a watchlist that is well is never set aside"
    );
    for link in home.opened_links()? {
        ensure!(link.starts_with("http"), "{link} was opened");
    }
    let strange: Vec<String> = home
        .programs()?
        .into_iter()
        .filter(|program| !program.contains("WebKit") && !program.ends_with("/poste-restante"))
        .collect();
    ensure!(strange.is_empty(), "programs were started: {strange:?}");
    ensure!(
        app.execute("return document.title")? == json!("Poste Restante"),
        "no script ran"
    );
    app.close_now()?;
    log::is_fit_for_strangers(&log::read(&place)?)?;
    // A backup counts only if every checksum in it holds.
    let now = watchlist::Now {
        today: jiff::civil::date(2026, 11, 25),
        millis: 1_795_580_000_000,
    };
    watchlist::back_up(
        &place,
        watchlist::Reason::Asked,
        now,
        &watchlist::Monitor::none(),
    )?;
    Ok(Outcome::Shown)
}

/// One application that is thrown at.
struct Thrown<'a> {
    home: &'a Home,
    app: &'a Application<'a>,
    bait: String,
}

impl Thrown<'_> {
    /// Throws everything at one place of a command's arguments, or at the arguments as a whole.
    fn at(&self, command: &Command, place: Option<&[Value]>) -> Result<()> {
        let here = format!("{} {}", command.name, json!(place));
        let mut before = self.state().context(here.clone())?;
        let mut outcomes = self.throw(command, place, &Value::Null)?;
        for outcome in &outcomes {
            check(outcome).with_context(|| format!("{here}: {outcome}"))?;
        }
        // Where some were taken the rest are thrown again, until all that was thrown was refused.
        loop {
            let refused: Vec<Value> = outcomes
                .iter()
                .filter(|it| it["became"] != "answered")
                .map(|it| it["what"].clone())
                .collect();
            if refused.len() == outcomes.len() {
                same(
                    self.state()?,
                    before,
                    &format!("{here}: what was refused changed nothing"),
                )?;
                break;
            }
            before = self.state()?;
            outcomes = self.throw(command, place, &json!(refused))?;
        }
        Ok(())
    }

    /// What there is, after the next honest command has worked: it opens again what was closed to be looked at.
    fn state(&self) -> Result<BTreeMap<String, String>> {
        let honest = self.app.command("library", &json!({}))?;
        ensure!(honest.is_ok(), "the next command works: {honest:?}");
        everything(self.home)
    }

    fn throw(
        &self,
        command: &Command,
        place: Option<&[Value]>,
        only: &Value,
    ) -> Result<Vec<Value>> {
        let arguments = json!([command.name, command.arguments, place, self.bait, only]);
        let outcomes = self
            .app
            .driver()
            .execute_async(THROW, arguments)
            .with_context(|| format!("throwing at {}", command.name))?;
        serde_json::from_value(outcomes).context("the page gave no list")
    }

    /// Names that no command has.
    fn at_no_command(&self) -> Result<()> {
        let before = self.state()?;
        let long = "x".repeat(100_000);
        for name in [
            "",
            "drop_table",
            "Rate",
            "../rate",
            "rate/../undo",
            "__proto__",
            "plugin:",
            "plugin:sql|execute",
            "ж\u{202e}",
            long.as_str(),
        ] {
            let answer = self.app.command(name, &json!({ "film": 1, "rating": 1 }))?;
            ensure!(answer.is_err(), "{name:.20} answered {answer:?}");
        }
        same(self.state()?, before, "a name no command has does nothing")
    }
}

/// An answer, a failure of our own shape, or what Tauri could not read; and no word of what lies beside the watchlist.
fn check(outcome: &Value) -> Result<()> {
    let said = outcome["said"].as_str().unwrap_or_default();
    ensure!(!said.contains(SECRET), "a file was read");
    ensure!(!said.contains("root:x:0"), "a file of the system was read");
    match outcome["became"].as_str().context("no outcome")? {
        "answered" | "unread" | "unsent" => Ok(()),
        "refused" => {
            same(
                outcome["kind"].as_str(),
                Some("refused"),
                "it is no mistake of ours",
            )?;
            let plain = said.ends_with('.') && said.len() > 15 && said.len() < 1_000;
            ensure!(plain && !said.contains("Error"), "a plain sentence");
            Ok(())
        }
        other => bail!("it is {other}"),
    }
}

/// What is looked at sees what is written; without this it could be blind.
fn state_is_seen(home: &Home, app: &Application<'_>) -> Result<()> {
    let before = everything(home)?;
    let written = app.command("write_note", &json!({ "film": 1, "text": "Snow." }))?;
    ensure!(written.is_ok(), "an honest note is taken: {written:?}");
    ensure!(everything(home)? != before, "canary: a note is seen");
    let before = files(home)?;
    fs::write(home.path("bait.txt.new"), "")?;
    ensure!(files(home)? != before, "canary: a new file is seen");
    fs::remove_file(home.path("bait.txt.new"))?;
    Ok(())
}

/// More than any text may be, up to what no person could type in a life: refused, and let go of.
fn a_hundred_megabytes(home: &Home, app: &Application<'_>) -> Result<()> {
    let before = everything(home)?;
    let script = "const [size, done] = arguments;
        window.__TAURI_INTERNALS__.invoke('write_note', { film: 1, text: 'x'.repeat(size) })
          .then(() => done('taken'), (no) => done(no));";
    let weight = app.weight()?;
    for size in [17 << 20, HUGE, HUGE, HUGE, HUGE, HUGE] {
        let answer = app.driver().execute_async(script, json!([size]))?;
        same(
            answer["kind"].as_str(),
            Some("refused"),
            &format!("{size}: {answer}"),
        )?;
    }
    // The webview lets go of what it carried when it likes to: some of it may still be there, but not all.
    eventually("most of it to be let go of", || {
        Ok((app.weight()? < weight + 250.0).then_some(()))
    })?;
    same(everything(home)?, before, "nothing of it was kept")
}
