//! Finding things as a person with a screen reader does: by what they are and what they are called.

use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::driver::{Driver, ELEMENT};
use super::part::{Part, is_gone};
use super::{eventually, role};

/// Where to look: in the whole page, or inside one part of it.
pub trait Page {
    fn driver(&self) -> &Rc<Driver>;

    /// The element to look in; none for the whole page.
    fn scope(&self) -> Option<&Part>;

    /// Waits for the part of this role and name; if there are several, the first.
    fn find(&self, role: &str, name: &str) -> Result<Part> {
        eventually(&format!("the {role} “{name}”"), || {
            self.find_now(role, name)
        })
        .with_context(|| format!("on the page: {}", self.outline(role)))
    }

    /// The part of this role and name, if it is there now.
    fn find_now(&self, role: &str, name: &str) -> Result<Option<Part>> {
        for part in self.candidates(role, name)? {
            // Between being listed and being asked a part may be drawn anew: then it is found next time.
            let (Ok(computed), Ok(label)) = (part.role(), part.name()) else {
                continue;
            };
            if role::is(role, &computed) && label == name {
                return Ok(Some(part.found(self.scope(), role, name)));
            }
        }
        Ok(None)
    }

    /// Waits until nothing of this role and name is there.
    fn gone(&self, role: &str, name: &str) -> Result<()> {
        eventually(&format!("the {role} “{name}” to go away"), || {
            Ok(self.find_now(role, name)?.is_none().then_some(()))
        })
    }

    /// The names of everything of this role, from top to bottom.
    fn names(&self, role: &str) -> Result<Vec<String>> {
        eventually(&format!("every {role} to be named"), || {
            let names: Result<_> = self.candidates(role, "")?.iter().map(Part::name).collect();
            Ok(names.ok())
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
            let said = self
                .candidates("status", "")?
                .iter()
                .any(|status| status.text().is_ok_and(|it| it == text));
            Ok(said.then_some(()))
        })
    }

    /// Waits until a status says this among other things.
    fn says_about(&self, text: &str) -> Result<()> {
        eventually(&format!("a status that says “… {text} …”"), || {
            let said = self
                .candidates("status", "")?
                .iter()
                .any(|status| status.text().is_ok_and(|it| it.contains(text)));
            Ok(said.then_some(()))
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
        match self.scope() {
            Some(part) => part.execute(script, more),
            None => {
                let mut arguments = vec![Value::Null];
                arguments.extend_from_slice(more);
                // What a script answers with may be drawn anew before the driver has a name for it: then it is asked again.
                eventually("the page to stand still", || {
                    match self
                        .driver()
                        .execute(script, Value::Array(arguments.clone()))
                    {
                        Err(error) if is_gone(&error) => Ok(None),
                        outcome => outcome.map(Some),
                    }
                })
            }
        }
    }

    /// Every visible element that may have this role and name; the name is only looked for roughly.
    #[doc(hidden)]
    fn candidates(&self, role: &str, name: &str) -> Result<Vec<Part>> {
        let more = [json!(role::selector(role)), json!(name)];
        let found = self.look(include_str!("candidates.js"), &more)?;
        let found = found.as_array().context("the page gave no list")?;
        found
            .iter()
            .map(|element| {
                let id = element[ELEMENT].as_str().context("not an element")?;
                Ok(Part::new(Rc::clone(self.driver()), id.to_owned()))
            })
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
