//! One thing in the window: something to read, press, or write in.

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
pub struct Part {
    driver: Rc<Driver>,
    id: String,
    found: Option<Found>,
}

/// Where a part was found, and by what.
struct Found {
    scope: Option<String>,
    role: String,
    name: String,
}

impl Part {
    pub fn new(driver: Rc<Driver>, id: String) -> Self {
        Self {
            driver,
            id,
            found: None,
        }
    }

    /// Remembers how it was found, so that it is found again if the page draws it anew.
    pub fn found(self, scope: Option<&str>, role: &str, name: &str) -> Self {
        let found = Some(Found {
            scope: scope.map(str::to_owned),
            role: role.to_owned(),
            name: name.to_owned(),
        });
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
                Err(error) if is_gone(&error) && self.found.is_some() => {
                    return self.again()?.click();
                }
                outcome => {
                    return outcome.with_context(|| {
                        format!("pressing “{}”", self.name().unwrap_or_default())
                    });
                }
            }
        }
    }

    /// The part that now stands where this one was found.
    fn again(&self) -> Result<Self> {
        let found = self
            .found
            .as_ref()
            .context("it was not looked for by name")?;
        let place = Place {
            driver: &self.driver,
            scope: found.scope.as_deref(),
        };
        place.find(&found.role, &found.name)
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
        self.driver
            .execute(script, json!([self.reference(), text]))?;
        Ok(())
    }

    /// Puts the focus on it.
    pub fn focus(&self) -> Result<()> {
        self.driver
            .execute("arguments[0].focus()", json!([self.reference()]))?;
        Ok(())
    }

    /// Scrolls until it can be seen.
    pub fn scroll_to(&self) -> Result<()> {
        self.driver.execute(
            "arguments[0].scrollIntoView({ block: 'start' })",
            json!([self.reference()]),
        )?;
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
        let found = self
            .driver
            .execute(script, json!([self.reference(), option]))?;
        self.of(&found)
            .with_context(|| format!("an option “{option}”"))?
            .click()
    }

    /// The item of a list that this stands in.
    pub fn item(&self) -> Result<Self> {
        let script = "return arguments[0].closest('li, [role=listitem]')";
        let found = self.driver.execute(script, json!([self.reference()]))?;
        self.of(&found).context("it stands in no list")
    }

    /// How far below the top of the window it begins, in pixels.
    pub fn top(&self) -> Result<f64> {
        let script = "return arguments[0].getBoundingClientRect().top";
        self.driver
            .execute(script, json!([self.reference()]))?
            .as_f64()
            .context("no number")
    }

    /// The point of the window in its middle, in pixels.
    pub fn middle(&self) -> Result<(i16, i16)> {
        let script = "const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return [left + width / 2, top + height / 2].map(Math.round)";
        let middle = self.driver.execute(script, json!([self.reference()]))?;
        Ok(serde_json::from_value(middle)?)
    }

    /// How large its letters are, in pixels.
    pub fn size(&self) -> Result<f64> {
        let script = "return parseFloat(getComputedStyle(arguments[0]).fontSize)";
        self.driver
            .execute(script, json!([self.reference()]))?
            .as_f64()
            .context("no number")
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
            let free = self.driver.execute(script, json!([self.reference()]))?;
            Ok((free == Value::Bool(true)).then_some(()))
        })
    }

    /// The part that the page answered with.
    fn of(&self, found: &Value) -> Result<Self> {
        let id = found[ELEMENT].as_str().context("nothing is there")?;
        Ok(Self::new(Rc::clone(&self.driver), id.to_owned()))
    }

    fn ask(&self, what: &str) -> Result<Value> {
        self.driver.get(&format!("/element/{}/{what}", self.id))
    }

    fn tell(&self, what: &str, body: &Value) -> Result<()> {
        self.driver
            .post(&format!("/element/{}/{what}", self.id), body)?;
        Ok(())
    }
}

/// Where a part is looked for again.
struct Place<'a> {
    driver: &'a Rc<Driver>,
    scope: Option<&'a str>,
}

impl Page for Place<'_> {
    fn driver(&self) -> &Rc<Driver> {
        self.driver
    }

    fn scope(&self) -> Option<&str> {
        self.scope
    }
}

impl Page for Part {
    fn driver(&self) -> &Rc<Driver> {
        &self.driver
    }

    fn scope(&self) -> Option<&str> {
        Some(&self.id)
    }
}

/// Whether the press went beside the element: nothing was pressed, so it can be tried again.
fn missed(error: &anyhow::Error) -> bool {
    let said = error.to_string();
    said.contains("element not interactable") || said.contains("element click intercepted")
}

/// Whether the element was taken out of the page.
fn is_gone(error: &anyhow::Error) -> bool {
    error.to_string().contains("stale element reference")
}
