//! One thing in the window: something to read, press, or write in.

use std::cell::RefCell;
use std::rc::Rc;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::driver::Driver;
use super::element::Element;
use super::eventually;
use super::page::Page;

/// What is found by where it is and what it is called, and found anew whenever the page draws it anew.
#[derive(Clone)]
pub struct Part(Rc<Located>);

struct Located {
    driver: Rc<Driver>,
    way: Way,
    /// What was found there last.
    element: RefCell<Element>,
}

/// How a part is found.
enum Way {
    /// Inside another part, or in the whole page, by its role and name.
    Called(Option<Part>, String, String),
    /// The item of a list that another part stands in.
    ItemOf(Part),
}

impl Part {
    /// What was found inside this part, or in the whole page, by this role and name.
    pub fn called(
        driver: &Rc<Driver>,
        scope: Option<&Self>,
        role: &str,
        name: &str,
        element: Element,
    ) -> Self {
        let way = Way::Called(scope.cloned(), role.to_owned(), name.to_owned());
        Self::found(driver, way, element)
    }

    fn found(driver: &Rc<Driver>, way: Way, element: Element) -> Self {
        Self(Rc::new(Located {
            driver: Rc::clone(driver),
            way,
            element: RefCell::new(element),
        }))
    }

    fn element(&self) -> Element {
        self.0.element.borrow().clone()
    }

    /// What assistive technology is told this is called.
    pub fn name(&self) -> Result<String> {
        self.meet(|| self.element().name())
    }

    /// Presses it, as a pointer would: in its middle, once it is still there, and only if nothing lies over it.
    pub fn click(&self) -> Result<()> {
        self.settle()?;
        // WebKit's driver aims beside it where the desktop enlarges the page.
        let script = "const [part] = arguments;
            if (outerWidth < innerWidth * 1.2) return false;
            part.focus();
            part.click();
            return true;";
        self.meet(|| {
            let pressed = self.driver().execute(script, json!([self.reference()]))?;
            match pressed == Value::Bool(true) {
                true => Ok(()),
                false => self.element().tell("click", &json!({})),
            }
        })
        .with_context(|| format!("pressing “{}”", self.name().unwrap_or_default()))
    }

    /// Waits until it lies where it lay a frame ago.
    fn settle(&self) -> Result<()> {
        // WebKit's driver scrolls to nothing within a scroller that has a padding of its own.
        let script = "const [part, done] = arguments;
            part.scrollIntoView({ block: 'nearest', inline: 'nearest' });
            const place = () => JSON.stringify(part.getBoundingClientRect());
            requestAnimationFrame(() => {
              const before = place();
              requestAnimationFrame(() => done(place() === before));
            });";
        eventually("it to be still in its place", || {
            let still = self.meet(|| {
                let arguments = json!([self.reference()]);
                self.driver().execute_async(script, arguments)
            })?;
            Ok((still == Value::Bool(true)).then_some(()))
        })
    }

    /// Types at the end of what is written in it.
    pub fn write(&self, text: &str) -> Result<()> {
        self.meet(|| self.element().tell("value", &json!({ "text": text })))
    }

    /// Takes away what is written in it, and types.
    pub fn rewrite(&self, text: &str) -> Result<()> {
        self.meet(|| self.element().tell("clear", &json!({})))?;
        // WebDriver's clearing is no input to the page: what it loads just then would stand in the box again.
        self.paste("")?;
        if text.is_empty() {
            return Ok(());
        }
        self.write(text)
    }

    /// Puts a text in as pasting does: at once, and whatever it is made of.
    pub fn paste(&self, text: &str) -> Result<()> {
        let script = "const [part, text] = arguments; part.focus(); part.value = text;
            part.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        self.look(script, &[json!(text)])?;
        Ok(())
    }

    /// Puts the focus on it.
    pub fn focus(&self) -> Result<()> {
        self.look("arguments[0].focus()", &[])?;
        Ok(())
    }

    /// Scrolls until it can be seen.
    pub fn scroll_to(&self) -> Result<()> {
        self.look("arguments[0].scrollIntoView({ block: 'start' })", &[])?;
        Ok(())
    }

    /// What is written in it.
    pub fn value(&self) -> Result<String> {
        let value = self.meet(|| self.element().ask("property/value"))?;
        Ok(value.as_str().unwrap_or_default().to_owned())
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
        let hint = self.meet(|| self.element().ask("attribute/title"))?;
        Ok(hint.as_str().unwrap_or_default().to_owned())
    }

    /// What assistive technology is told of its value, where that is a number: the words for it, or else the number.
    pub fn stands_at(&self) -> Result<String> {
        let script = "return arguments[0].ariaValueText ?? arguments[0].ariaValueNow";
        let value = self.look(script, &[])?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Chooses from a list that drops down.
    pub fn choose(&self, option: &str) -> Result<()> {
        let script = "return [...arguments[0].options].find((it) => it.label === arguments[1])";
        self.meet(|| {
            let arguments = json!([self.reference(), option]);
            Element::of(self.driver(), &self.driver().execute(script, arguments)?)
                .with_context(|| format!("an option “{option}”"))?
                .tell("click", &json!({}))
        })
    }

    /// The item of a list that this stands in.
    pub fn item(&self) -> Result<Self> {
        let element = self.meet(|| self.item_now())?;
        Ok(Self::found(
            self.driver(),
            Way::ItemOf(self.clone()),
            element,
        ))
    }

    fn item_now(&self) -> Result<Element> {
        let script = "return arguments[0].closest('li, [role=listitem]')";
        let item = self.driver().execute(script, json!([self.reference()]))?;
        Element::of(self.driver(), &item).context("it stands in no list")
    }

    /// How far below the top of the window it begins, in pixels.
    pub fn top(&self) -> Result<f64> {
        let script = "return arguments[0].getBoundingClientRect().top";
        self.look(script, &[])?.as_f64().context("no number")
    }

    /// The point of the window in its middle, in pixels.
    pub fn middle(&self) -> Result<(i16, i16)> {
        let script = "const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return [left + width / 2, top + height / 2].map(Math.round)";
        let middle = self.look(script, &[])?;
        Ok(serde_json::from_value(middle)?)
    }

    /// How large its letters are, in pixels.
    pub fn size(&self) -> Result<f64> {
        let script = "return parseFloat(getComputedStyle(arguments[0]).fontSize)";
        self.look(script, &[])?.as_f64().context("no number")
    }

    /// Whether this radio button or box is the chosen one.
    pub fn is_chosen(&self) -> Result<bool> {
        Ok(self.meet(|| self.element().ask("selected"))? == Value::Bool(true))
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
            let free = self.look(script, &[])?;
            Ok((free == Value::Bool(true)).then_some(()))
        })
    }
}

impl Page for Part {
    fn driver(&self) -> &Rc<Driver> {
        &self.0.driver
    }

    fn scope(&self) -> Option<&Part> {
        Some(self)
    }

    fn reference(&self) -> Value {
        self.element().reference()
    }

    fn find_anew(&self) -> Result<()> {
        let anew = match &self.0.way {
            Way::ItemOf(part) => Some(part.meet(|| part.item_now())?),
            Way::Called(scope, role, name) => match scope {
                Some(scope) => scope.element_now(role, name)?,
                None => Whole(self.driver()).element_now(role, name)?,
            },
        };
        if let Some(anew) = anew {
            self.0.element.replace(anew);
        }
        Ok(())
    }
}

/// The whole page.
struct Whole<'a>(&'a Rc<Driver>);

impl Page for Whole<'_> {
    fn driver(&self) -> &Rc<Driver> {
        self.0
    }
}
