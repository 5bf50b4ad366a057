//! The application while it is open.

use std::rc::Rc;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::desktop::{self, Watch, Window};
use super::driver::Driver;
use super::element::Element;
use super::home::Home;
use super::page::{Page, same};
use super::{PATIENCE, eventually, within};

/// An open window of the application.
pub struct Application<'h> {
    home: &'h Home,
    driver: Rc<Driver>,
    window: Window,
    watch: Watch,
}

impl<'h> Application<'h> {
    pub(super) fn start(home: &'h Home, driver: std::process::Command) -> Result<Self> {
        let (driver, window, watch) = desktop::open(home, driver)?;
        Ok(Self {
            home,
            driver,
            window,
            watch,
        })
    }

    /// The window among others on the display.
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// Presses keys where the focus is: `s`, `Enter`, `Ctrl+Shift+Z`.
    pub fn press(&self, keys: &str) -> Result<()> {
        let codes: Vec<String> = match keys {
            "+" => vec!["+".to_owned()],
            _ => keys.split('+').map(code).collect(),
        };
        let down = codes
            .iter()
            .map(|code| json!({ "type": "keyDown", "value": code }));
        let up = codes
            .iter()
            .rev()
            .map(|code| json!({ "type": "keyUp", "value": code }));
        let actions: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.driver
            .post("/actions", &json!({ "actions": [keyboard] }))?;
        Ok(())
    }

    /// Presses the pointer's button at one point of the window, draws it to the other, and lets go there.
    pub fn draw(&self, from: (i16, i16), to: (i16, i16)) -> Result<()> {
        // It goes some of the way first: that it is drawn, and not pressed, shows on the way.
        let half = (from.0.midpoint(to.0), from.1.midpoint(to.1));
        let go =
            |(x, y): (i16, i16)| json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
        let actions = json!([
            go(from),
            { "type": "pointerDown", "button": 0 },
            go(half),
            go(to),
            { "type": "pointerUp", "button": 0 },
        ]);
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": actions });
        self.driver
            .post("/actions", &json!({ "actions": [mouse] }))?;
        Ok(())
    }

    /// What assistive technology is told of the part that has the focus: its role and its name.
    pub fn focused(&self) -> Result<(String, String)> {
        self.meet(|| {
            let element = Element::of(&self.driver, &self.driver.get("/element/active")?)?;
            Ok((element.role()?, element.name()?))
        })
    }

    /// Runs a function's body in the page and gives what it returns.
    pub fn execute(&self, script: &str) -> Result<Value> {
        self.driver.execute(script, json!([]))
    }

    /// Runs it with these arguments.
    pub fn execute_with(&self, script: &str, arguments: Value) -> Result<Value> {
        self.driver.execute(script, arguments)
    }

    /// Calls a command of the application as the interface does, past everything the interface would check.
    ///
    /// The inner result is the command's own: its answer, or its `{ kind, message }`.
    pub fn command(&self, name: &str, arguments: &Value) -> Result<Result<Value, Value>> {
        let script = "const [name, given, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name, given).then((it) => done({ it }), (no) => done({ no }));";
        let mut outcome = self
            .driver
            .execute_async(script, json!([name, arguments]))?;
        if outcome.get("no").is_some() {
            return Ok(Err(outcome["no"].take()));
        }
        Ok(Ok(outcome["it"].take()))
    }

    /// What the application itself takes, without the webview's processes: in megabytes.
    pub fn weight(&self) -> Result<f64> {
        super::weight(self.watch.pid()?).context("the application is gone")
    }

    /// Makes the window this large, and waits until the page is.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.resize_enlarged(width, height, 1.0)
    }

    /// The same on a desktop that enlarges everything: of the page there is less in that window.
    pub fn resize_enlarged(&self, width: u32, height: u32, scale: f64) -> Result<()> {
        self.driver
            .post("/window/rect", &json!({ "width": width, "height": height }))?;
        let page = [width, height].map(|it| (f64::from(it) / scale).floor());
        eventually(&format!("a window of {width} by {height}"), || {
            let size = self.execute("return [innerWidth, innerHeight]")?;
            let size = [&size[0], &size[1]].map(Value::as_f64);
            Ok((size == page.map(Some)).then_some(()))
        })
    }

    /// Waits until the page is drawn whole and still: two frames on it is what it was, no picture is missing, no face
    /// of its letters, and no animation runs.
    pub fn settles(&self) -> Result<()> {
        let script = "const [done] = arguments;
            const frames = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
            const drawn = document.body.innerHTML;
            frames(() => done(drawn === document.body.innerHTML && document.fonts.status === 'loaded'
              && document.getAnimations().every((it) => it.timeline !== document.timeline || it.playState !== 'running')
              && [...document.images].every((it) => it.complete)));";
        eventually("the page to be drawn whole and still", || {
            let settled = self.driver.execute_async(script, json!([]))?;
            Ok((settled == Value::Bool(true)).then_some(()))
        })
    }

    /// Lets so many frames be drawn, in which something that must not happen would.
    pub fn frames(&self, count: u32) -> Result<()> {
        let script = "const [count, done] = arguments;
            const next = (left) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
            next(count);";
        self.driver.execute_async(script, json!([count]))?;
        Ok(())
    }

    /// Takes a picture for this journey now; the one without a suffix is otherwise of the window's last moment.
    pub fn picture(&self, suffix: &str) -> Result<()> {
        // Two frames on, what was last done has been painted.
        self.frames(2)?;
        let file = self.home.picture();
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        self.window
            .picture(&file.with_file_name(format!("{stem}{suffix}.png")))
    }

    /// Closes the window as a person does, and waits until the application has ended, well.
    pub fn close(self) -> Result<()> {
        self.picture("")?;
        self.close_now()
    }

    /// Closes it without stopping for a picture first.
    pub fn close_now(self) -> Result<()> {
        self.window.close()?;
        self.ends()
    }

    /// Waits until it has ended, well.
    pub fn ends(self) -> Result<()> {
        // What is still to be done at an end, a backup for one, is done first: on a busy machine that takes a while.
        let ending = within(PATIENCE * 3, "the application to end", || {
            self.watch.ending()
        })?;
        same(
            ending.as_str(),
            "exited with 0",
            "closing the window ends the application well",
        )
    }

    /// Reads axe-core from the interface's own packages and asks it about everything on the screen.
    pub fn check_with_axe(&self, screen: &str) -> Result<()> {
        // In the middle of a fade colours have no contrast yet.
        self.settles()?;
        super::axe::check(&self.driver, screen)
    }
}

impl Drop for Application<'_> {
    fn drop(&mut self) {
        // Whatever went wrong is to be seen in the picture, if there is a window left to take one of.
        if matches!(self.watch.ending(), Ok(None)) {
            let _ = self.picture("");
        }
    }
}

impl Page for Application<'_> {
    fn driver(&self) -> &Rc<Driver> {
        &self.driver
    }
}

/// The protocol's letter for a key that prints none.
fn code(key: &str) -> String {
    let letter = match key {
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Ctrl" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "Delete" => '\u{e017}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "PageDown" => '\u{e00f}',
        "F10" => '\u{e03a}',
        "Left" => '\u{e012}',
        "Up" => '\u{e013}',
        "Right" => '\u{e014}',
        "Down" => '\u{e015}',
        _ => return key.to_lowercase(),
    };
    letter.to_string()
}
