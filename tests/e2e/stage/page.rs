//! Finding things as a person with a screen reader does: by what they are and what they are called.

use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::driver::{Driver, is_gone};
use super::element::Element;
use super::part::Part;
use super::{eventually, role};

/// Where to look: in the whole page, or inside one part of it.
pub trait Page {
    fn driver(&self) -> &Rc<Driver>;

    /// The part to look in; none for the whole page.
    fn scope(&self) -> Option<&Part> {
        None
    }

    /// What scripts are given of it: null for the whole page.
    #[doc(hidden)]
    fn reference(&self) -> Value {
        Value::Null
    }

    /// Looks where it was found for what the page may have drawn in its place.
    #[doc(hidden)]
    fn find_anew(&self) -> Result<()> {
        Ok(())
    }

    /// Asks something of the page, or does something with it, once it stands still. What it drew anew, or moved, before
    /// that could be done was not done: then it is done to what is there by then.
    fn meet<T>(&self, act: impl Fn() -> Result<T>) -> Result<T> {
        eventually("the page to stand still", || match act() {
            Err(error) if is_gone(&error) => {
                self.find_anew()?;
                Err(error)
            }
            outcome => outcome.map(Some),
        })
    }

    /// Waits for the part of this role and name; if there are several, the first.
    fn find(&self, role: &str, name: &str) -> Result<Part> {
        eventually(&format!("the {role} “{name}”"), || {
            self.find_now(role, name)
        })
        .with_context(|| format!("on the page: {}", self.outline(role)))
    }

    /// The part of this role and name, if it is there now.
    fn find_now(&self, role: &str, name: &str) -> Result<Option<Part>> {
        let element = self.element_now(role, name)?;
        Ok(element.map(|it| Part::called(self.driver(), self.scope(), role, name, it)))
    }

    #[doc(hidden)]
    fn element_now(&self, role: &str, name: &str) -> Result<Option<Element>> {
        self.meet(|| {
            for element in self.candidates(role, name)? {
                if element.name()? == name && role::is(role, &element.role()?) {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
    }

    /// Waits until nothing of this role and name is there.
    fn gone(&self, role: &str, name: &str) -> Result<()> {
        eventually(&format!("the {role} “{name}” to go away"), || {
            Ok(self.find_now(role, name)?.is_none().then_some(()))
        })
    }

    /// The names of everything of this role, from top to bottom.
    fn names(&self, role: &str) -> Result<Vec<String>> {
        self.meet(|| {
            let elements = self.candidates(role, "")?;
            elements.iter().map(Element::name).collect()
        })
    }

    /// Waits until this text can be read.
    fn shows(&self, text: &str) -> Result<()> {
        eventually(&format!("“{text}” to be shown"), || {
            Ok(self.text()?.contains(text).then_some(()))
        })
        .with_context(|| format!("shown is: {}", self.text().unwrap_or_default()))
    }

    /// What can be read, spaces and lines as one space.
    fn text(&self) -> Result<String> {
        let script = "return (arguments[0] ?? document.body).innerText";
        let text = self.look(script, &[])?;
        Ok(plain(text.as_str().unwrap_or_default()))
    }

    /// Waits until a status says this: what a screen reader reads out without being asked.
    fn says(&self, text: &str) -> Result<()> {
        eventually(&format!("a status that says “{text}”"), || {
            Ok(self.said()?.iter().any(|it| it == text).then_some(()))
        })
    }

    /// Waits until a status says this among other things.
    fn says_about(&self, text: &str) -> Result<()> {
        eventually(&format!("a status that says “… {text} …”"), || {
            let said = self.said()?;
            Ok(said.iter().any(|it| it.contains(text)).then_some(()))
        })
    }

    /// What every status says now.
    #[doc(hidden)]
    fn said(&self) -> Result<Vec<String>> {
        self.meet(|| {
            let statuses = self.candidates("status", "")?;
            let statuses: Vec<Value> = statuses.iter().map(Element::reference).collect();
            let script = "return [...arguments].map((it) => it.innerText)";
            let said = self.driver().execute(script, Value::Array(statuses))?;
            let said: Vec<String> = serde_json::from_value(said)?;
            Ok(said.iter().map(|it| plain(it)).collect())
        })
    }

    fn link(&self, name: &str) -> Result<Part> {
        self.find("link", name)
    }

    fn button(&self, name: &str) -> Result<Part> {
        self.find("button", name)
    }

    fn radio(&self, name: &str) -> Result<Part> {
        self.find("radio", name)
    }

    fn group(&self, name: &str) -> Result<Part> {
        self.find("group", name)
    }

    fn heading(&self, name: &str) -> Result<Part> {
        self.find("heading", name)
    }

    fn textbox(&self, name: &str) -> Result<Part> {
        self.find("textbox", name)
    }

    /// Runs a function's body in the page; its first argument is the part to look in, null for the whole page.
    #[doc(hidden)]
    fn look(&self, script: &str, more: &[Value]) -> Result<Value> {
        self.meet(|| self.look_once(script, more))
    }

    #[doc(hidden)]
    fn look_once(&self, script: &str, more: &[Value]) -> Result<Value> {
        let mut arguments = vec![self.reference()];
        arguments.extend_from_slice(more);
        self.driver().execute(script, Value::Array(arguments))
    }

    /// Every visible element that may have this role and name; the name is only looked for roughly.
    #[doc(hidden)]
    fn candidates(&self, role: &str, name: &str) -> Result<Vec<Element>> {
        let more = [json!(role::selector(role)), json!(name)];
        let found = self.look_once(include_str!("candidates.js"), &more)?;
        let found = found.as_array().context("the page gave no list")?;
        found
            .iter()
            .map(|it| Element::of(self.driver(), it))
            .collect()
    }

    #[doc(hidden)]
    fn outline(&self, role: &str) -> String {
        self.names(role).map_or_else(
            |error| format!("{error:#}"),
            |names| format!("{role}s {names:?}"),
        )
    }
}

/// Spaces of every kind and length as one plain space.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Says that these are equal, or how they differ.
pub fn same<T: PartialEq + std::fmt::Debug>(found: T, wanted: T, why: &str) -> Result<()> {
    ensure!(
        found == wanted,
        "{why}\n  wanted: {wanted:?}\n  found:  {found:?}"
    );
    Ok(())
}
