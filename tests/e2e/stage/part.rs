//! One thing in the window: something to read, press, or write in.

use std::cell::RefCell;
use std::rc::Rc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::driver::{Driver, ELEMENT};
use super::eventually;
use super::page::{Page, plain};

/// How long a page may be in motion before something cannot be pressed.
const IN_MOTION: Duration = Duration::from_secs(2);
const A_FRAME: Duration = Duration::from_millis(16);

/// An element, as the webview knows it.
#[derive(Clone)]
pub struct Part {
    driver: Rc<Driver>,
    /// The webview's own name of it, another one once it was found again.
    id: Rc<RefCell<String>>,
    found: Option<Rc<Found>>,
}

/// Where a part was found, and by what.
struct Found {
    scope: Option<Part>,
    role: String,
    name: String,
}

impl Part {
    pub fn new(driver: Rc<Driver>, id: String) -> Self {
        Self {
            driver,
            id: Rc::new(RefCell::new(id)),
            found: None,
        }
    }

    /// Remembers how it was found, so that it is found again if the page draws it anew.
    pub fn found(self, scope: Option<&Self>, role: &str, name: &str) -> Self {
        let found = Some(Rc::new(Found {
            scope: scope.cloned(),
            role: role.to_owned(),
            name: name.to_owned(),
        }));
        Self { found, ..self }
    }

    /// What assistive technology is told this is.
    pub fn role(&self) -> Result<String> {
        Ok(self
            .ask("computedrole")?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// What assistive technology is told this is called.
    pub fn name(&self) -> Result<String> {
        Ok(plain(
            self.ask("computedlabel")?.as_str().unwrap_or_default(),
        ))
    }

    /// Presses it, as a pointer would: in its middle, and only if nothing lies over it.
    /// While the page still moves under the pointer, it is waited for; what was drawn anew meanwhile is found again, as
    /// a pointer presses whatever lies there by then.
    pub fn click(&self) -> Result<()> {
        let deadline = Instant::now() + IN_MOTION;
        loop {
            match self.tell("click", &json!({})) {
                Err(error) if missed(&error) && Instant::now() < deadline => sleep(A_FRAME),
                outcome => {
                    return outcome.with_context(|| {
                        format!("pressing “{}”", self.name().unwrap_or_default())
                    });
                }
            }
        }
    }

    /// Does something with it; if the page drew it anew meanwhile, with what now stands where it was found.
    fn meet<T>(&self, act: impl Fn() -> Result<T>) -> Result<T> {
        loop {
            match act() {
                Err(error) if is_gone(&error) => match &self.found {
                    Some(found) => self.find_again(found)?,
                    None => return Err(error),
                },
                outcome => return outcome,
            }
        }
    }

    /// Waits until something stands again where it was found.
    fn find_again(&self, found: &Found) -> Result<()> {
        let anew = match &found.scope {
            Some(scope) => scope.find(&found.role, &found.name)?,
            None => Whole(&self.driver).find(&found.role, &found.name)?,
        };
        let id = anew.id.borrow().clone();
        *self.id.borrow_mut() = id;
        Ok(())
    }

    /// The element, as scripts are given it.
    fn reference(&self) -> Value {
        json!({ ELEMENT: *self.id.borrow() })
    }

    /// Types at the end of what is written in it.
    pub fn write(&self, text: &str) -> Result<()> {
        self.tell("value", &json!({ "text": text }))
    }

    /// Takes away what is written in it, and types.
    pub fn rewrite(&self, text: &str) -> Result<()> {
        self.tell("clear", &json!({}))?;
        if text.is_empty() {
            return Ok(());
        }
        self.write(text)
    }

    /// Puts a text in as pasting does: at once, and whatever it is made of.
    pub fn paste(&self, text: &str) -> Result<()> {
        let script = "const [part, text] = arguments; part.focus(); part.value = text;
            part.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        self.execute(script, &[json!(text)])?;
        Ok(())
    }

    /// Puts the focus on it.
    pub fn focus(&self) -> Result<()> {
        self.execute("arguments[0].focus()", &[])?;
        Ok(())
    }

    /// Scrolls until it can be seen.
    pub fn scroll_to(&self) -> Result<()> {
        self.execute("arguments[0].scrollIntoView({ block: 'start' })", &[])?;
        Ok(())
    }

    /// What is written in it.
    pub fn value(&self) -> Result<String> {
        Ok(self
            .ask("property/value")?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Waits until this is written in it.
    pub fn reads(&self, text: &str) -> Result<()> {
        eventually("the text to be there", || {
            Ok((self.value()? == text).then_some(()))
        })
        .or_else(|_| {
            Err(anyhow::anyhow!(
                "wanted “{text}”, found “{}”",
                self.value()?
            ))
        })
    }

    /// What it says of itself beyond its name, when the pointer rests on it.
    pub fn hint(&self) -> Result<String> {
        Ok(self
            .ask("attribute/title")?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Chooses from a list that drops down.
    pub fn choose(&self, option: &str) -> Result<()> {
        let script = "return [...arguments[0].options].find((it) => it.label === arguments[1])";
        let found = self.execute(script, &[json!(option)])?;
        self.of(&found)
            .with_context(|| format!("an option “{option}”"))?
            .click()
    }

    /// The item of a list that this stands in.
    pub fn item(&self) -> Result<Self> {
        let script = "return arguments[0].closest('li, [role=listitem]')";
        let found = self.execute(script, &[])?;
        self.of(&found).context("it stands in no list")
    }

    /// How far below the top of the window it begins, in pixels.
    pub fn top(&self) -> Result<f64> {
        let script = "return arguments[0].getBoundingClientRect().top";
        self.execute(script, &[])?.as_f64().context("no number")
    }

    /// The point of the window in its middle, in pixels.
    pub fn middle(&self) -> Result<(i16, i16)> {
        let script = "const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return [left + width / 2, top + height / 2].map(Math.round)";
        let middle = self.execute(script, &[])?;
        Ok(serde_json::from_value(middle)?)
    }

    /// How large its letters are, in pixels.
    pub fn size(&self) -> Result<f64> {
        let script = "return parseFloat(getComputedStyle(arguments[0]).fontSize)";
        self.execute(script, &[])?.as_f64().context("no number")
    }

    /// Whether this radio button or box is the chosen one.
    pub fn is_chosen(&self) -> Result<bool> {
        Ok(self.ask("selected")? == Value::Bool(true))
    }

    /// Says that this is the chosen one, or waits until it is.
    pub fn stays_chosen(&self) -> Result<()> {
        let name = self.name()?;
        eventually(&format!("“{name}” to be chosen"), || {
            Ok(self.is_chosen()?.then_some(()))
        })
    }

    /// Waits until nothing of it is chosen: a rating not given.
    pub fn has_nothing_chosen(&self) -> Result<()> {
        let script =
            "return arguments[0].querySelector('input:checked, [aria-checked=true]') === null";
        eventually("nothing to be chosen any more", || {
            let free = self.execute(script, &[])?;
            Ok((free == Value::Bool(true)).then_some(()))
        })
    }

    /// The part that the page answered with.
    fn of(&self, found: &Value) -> Result<Self> {
        let id = found[ELEMENT].as_str().context("nothing is there")?;
        Ok(Self::new(Rc::clone(&self.driver), id.to_owned()))
    }

    /// Runs a function's body in the page, with this as its first argument.
    pub fn execute(&self, script: &str, more: &[Value]) -> Result<Value> {
        self.meet(|| {
            let mut arguments = vec![self.reference()];
            arguments.extend_from_slice(more);
            self.driver.execute(script, Value::Array(arguments))
        })
    }

    fn ask(&self, what: &str) -> Result<Value> {
        self.meet(|| self.driver.get(&self.path(what)))
    }

    fn tell(&self, what: &str, body: &Value) -> Result<()> {
        self.meet(|| self.driver.post(&self.path(what), body))?;
        Ok(())
    }

    fn path(&self, what: &str) -> String {
        format!("/element/{}/{what}", self.id.borrow())
    }
}

/// The whole page.
struct Whole<'a>(&'a Rc<Driver>);

impl Page for Whole<'_> {
    fn driver(&self) -> &Rc<Driver> {
        self.0
    }

    fn scope(&self) -> Option<&Part> {
        None
    }
}

impl Page for Part {
    fn driver(&self) -> &Rc<Driver> {
        &self.driver
    }

    fn scope(&self) -> Option<&Part> {
        Some(self)
    }
}

/// Whether the press went beside the element: nothing was pressed, so it can be tried again.
fn missed(error: &anyhow::Error) -> bool {
    let said = error.to_string();
    said.contains("element not interactable") || said.contains("element click intercepted")
}

/// Whether an element was taken out of the page before something could be done with it.
pub fn is_gone(error: &anyhow::Error) -> bool {
    error.to_string().contains("stale element reference")
}
