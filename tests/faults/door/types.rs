//! TypeScript as ts-rs writes it, and no more: what is not understood is an error.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// A type of an argument or a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    Number,
    Text,
    Truth,
    Null,
    Word(String),
    Named(String),
    List(Box<Self>),
    Object(Vec<(String, Self)>),
    Union(Vec<Self>),
    /// What only the page can make: a channel, a function.
    OfThePage,
}

/// Every type in `ui/src/types`, by name.
pub struct Types(BTreeMap<String, Type>);

impl Types {
    /// Reads all of them.
    pub fn read() -> Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/types");
        let mut all = BTreeMap::new();
        for file in fs::read_dir(&folder)? {
            let path = file?.path();
            let text = fs::read_to_string(&path)?;
            let declared = text
                .split_once("export type ")
                .with_context(|| format!("{} declares no type", path.display()))?;
            let mut tokens = Tokens::of(declared.1);
            let name = tokens.next()?;
            tokens.expect("=")?;
            let found = tokens.read_type().with_context(|| name.clone())?;
            all.insert(name, found);
        }
        Ok(Self(all))
    }

    /// The type of this name.
    pub fn named(&self, name: &str) -> Result<&Type> {
        self.0
            .get(name)
            .with_context(|| format!("no type {name} in ui/src/types"))
    }

    /// Whether a type of this name is in this one, however deep.
    pub fn holds(&self, whole: &Type, name: &str) -> Result<bool> {
        let any = |parts: &mut dyn Iterator<Item = &Type>| {
            for part in parts {
                if self.holds(part, name)? {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        match whole {
            Type::Named(other) => Ok(other == name || self.holds(self.named(other)?, name)?),
            Type::List(inner) => self.holds(inner, name),
            Type::Object(fields) => any(&mut fields.iter().map(|(_, field)| field)),
            Type::Union(parts) => any(&mut parts.iter()),
            _ => Ok(false),
        }
    }
}

/// The name of every verb there is.
pub fn verbs(types: &Types) -> Result<Vec<String>> {
    let Type::Union(all) = types.named("Verb")? else {
        bail!("Verb is no longer a list of words");
    };
    all.iter()
        .map(|verb| match verb {
            Type::Word(word) => Ok(word.clone()),
            other => bail!("a verb that is no word: {other:?}"),
        })
        .collect()
}

/// Words and signs, comments left out.
pub struct Tokens {
    all: Vec<String>,
    at: usize,
}

impl Tokens {
    pub fn of(text: &str) -> Self {
        let mut all = Vec::new();
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if first == '"' {
                rest.get(1..)
                    .and_then(|it| it.find('"'))
                    .map_or(rest.len(), |end| end + 2)
            } else if first.is_alphanumeric() || first == '_' {
                rest.find(|it: char| !it.is_alphanumeric() && it != '_')
                    .unwrap_or(rest.len())
            } else {
                first.len_utf8()
            };
            let (token, after) = rest.split_at(length);
            if !token.starts_with("/*") && !token.starts_with("//") {
                all.push(token.to_owned());
            }
            rest = after.trim_start();
        }
        Self { all, at: 0 }
    }

    pub fn peek(&self) -> &str {
        self.all.get(self.at).map_or("", String::as_str)
    }

    pub fn next(&mut self) -> Result<String> {
        let token = self.all.get(self.at).cloned();
        self.at += 1;
        token.context("it ends in the middle")
    }

    pub fn take(&mut self, sign: &str) -> bool {
        let there = self.peek() == sign;
        self.at += usize::from(there);
        there
    }

    pub fn expect(&mut self, sign: &str) -> Result<()> {
        let found = self.next()?;
        if found != sign {
            bail!("“{sign}” was expected, and “{found}” stands there");
        }
        Ok(())
    }

    /// Skips to the sign that closes what was opened just before.
    pub fn skip_past(&mut self, open: &str, close: &str) -> Result<()> {
        let mut depth = 1;
        while depth > 0 {
            let token = self.next()?;
            depth += i32::from(token == open) - i32::from(token == close);
        }
        Ok(())
    }

    pub fn read_type(&mut self) -> Result<Type> {
        self.take("|");
        let mut parts = vec![self.read_part()?];
        while self.take("|") {
            parts.push(self.read_part()?);
        }
        Ok(match parts.len() {
            1 => parts.remove(0),
            _ => Type::Union(parts),
        })
    }

    fn read_part(&mut self) -> Result<Type> {
        let mut found = self.read_one()?;
        while self.take("[") {
            self.expect("]")?;
            found = Type::List(Box::new(found));
        }
        Ok(found)
    }

    fn read_one(&mut self) -> Result<Type> {
        let word = self.next()?;
        Ok(match word.as_str() {
            "number" => Type::Number,
            "string" => Type::Text,
            "boolean" => Type::Truth,
            "null" => Type::Null,
            "Array" => {
                self.expect("<")?;
                let inner = self.read_type()?;
                self.expect(">")?;
                Type::List(Box::new(inner))
            }
            "{" => self.read_object()?,
            "(" => {
                self.skip_past("(", ")")?;
                self.expect("=")?;
                self.expect(">")?;
                self.read_type()?;
                Type::OfThePage
            }
            // Nothing is answered: TypeScript's word for it.
            "void" => Type::Null,
            quoted if quoted.starts_with('"') => Type::Word(quoted.trim_matches('"').to_owned()),
            name if name.chars().all(|it| it.is_alphanumeric() || it == '_') => {
                Type::Named(name.to_owned())
            }
            other => bail!("“{other}” begins no type that is known here"),
        })
    }

    fn read_object(&mut self) -> Result<Type> {
        let mut fields = Vec::new();
        while !self.take("}") {
            let name = self.next()?.trim_matches('"').to_owned();
            self.expect(":")?;
            fields.push((name, self.read_type()?));
            if !self.take(",") {
                self.take(";");
            }
        }
        Ok(Type::Object(fields))
    }
}
