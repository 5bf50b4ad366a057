//! An element by the webview's own name of it, which lasts until the page draws another in its place.

use std::rc::Rc;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::driver::{Driver, ELEMENT};
use super::page::plain;

/// Asked once it answers, or is gone: who waits for it is [`super::Page::meet`].
#[derive(Clone)]
pub struct Element {
    driver: Rc<Driver>,
    id: String,
}

impl Element {
    /// The element that the driver or a script answered with.
    pub fn of(driver: &Rc<Driver>, answer: &Value) -> Result<Self> {
        let id = answer[ELEMENT].as_str().context("nothing is there")?;
        Ok(Self {
            driver: Rc::clone(driver),
            id: id.to_owned(),
        })
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
        let name = self.ask("computedlabel")?;
        Ok(plain(name.as_str().unwrap_or_default()))
    }

    /// The element, as scripts are given it.
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.id })
    }

    pub fn ask(&self, what: &str) -> Result<Value> {
        self.driver.get(&self.path(what))
    }

    pub fn tell(&self, what: &str, body: &Value) -> Result<()> {
        self.driver.post(&self.path(what), body).map(drop)
    }

    fn path(&self, what: &str) -> String {
        format!("/element/{}/{what}", self.id)
    }
}
