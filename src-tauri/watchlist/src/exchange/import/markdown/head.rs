//! The head of a note, in YAML between two lines of hyphens, and what stands below it.

use std::collections::HashMap;

use serde_json::Value;

use crate::storage::is_uuid;
use crate::values::SetAside;

/// What stands above and below a head.
const RULE: &str = "---";
/// What else may stand below one.
const END: &str = "...";
/// No head is longer, in bytes: a film, and all that one person wrote on its viewings.
const LONGEST: usize = 1 << 20;
/// Nor deeper; so deep lie the tags of a viewing, and links of two brackets in a list.
const DEEPEST: usize = 12;
/// Under one name stand no more texts, which are held against one another.
pub(super) const MOST: usize = 1000;

/// What a head says, by names in lower case of which only letters and figures count: `Date watched` is `datewatched`.
#[derive(Default)]
pub(super) struct Head(HashMap<String, Value>);

impl Head {
    /// The head of a text, empty where it has none, and what stands below.
    pub(super) fn of(text: &str) -> Result<(Self, &str), SetAside> {
        let Some((head, below)) = parted(text) else {
            return Ok((Self::default(), text.trim_start_matches('\u{feff}')));
        };
        if head.len() > LONGEST {
            return Err(SetAside::TooLong);
        }
        let options = serde_saphyr::options! {
            // Nobody writes one name for another in a note; whoever repeats it a million times means harm.
            budget: serde_saphyr::budget! { max_depth: DEEPEST, max_aliases: 0, max_documents: 1 },
            duplicate_keys: serde_saphyr::DuplicateKeyPolicy::FirstWins,
            leading_zero_numbers_as_strings: true,
            underscored_numbers_as_strings: true,
            strict_booleans: true,
            with_snippet: false,
        };
        let said: Value = match head.trim().is_empty() {
            true => Value::Null,
            false => serde_saphyr::from_str_with_options(head, options)
                .map_err(|_| SetAside::NotReadable)?,
        };
        let mut all = HashMap::new();
        match said {
            Value::Object(said) => {
                for (name, said) in said {
                    all.entry(plain(&name)).or_insert(said);
                }
            }
            Value::Null => {}
            _ => return Err(SetAside::NotReadable),
        }
        Ok((Self(all), below))
    }

    /// What it says under a name, as it stands there.
    pub(super) fn value(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|it| !it.is_null())
    }

    /// The film's uuid, where this program wrote it.
    pub(super) fn own_film(&self) -> Option<String> {
        let film = self.text(["film"]);
        is_uuid(&film).then_some(film)
    }

    /// The text, or the first of several, under the first of these names under which any stands.
    pub(super) fn text<const N: usize>(&self, names: [&str; N]) -> String {
        let texts = names.into_iter().flat_map(|name| self.texts([name]));
        texts
            .into_iter()
            .find(|it| !it.is_empty())
            .unwrap_or_default()
    }

    /// Each text under the first of these names under which any stands.
    pub(super) fn texts<const N: usize>(&self, names: [&str; N]) -> Vec<String> {
        let mut all = names.into_iter().map(|name| {
            let mut texts = Vec::new();
            if let Some(value) = self.value(name) {
                gather(value, &mut texts);
                texts.truncate(MOST);
            }
            texts
        });
        all.find(|texts| !texts.is_empty()).unwrap_or_default()
    }

    /// Whether it says yes or no under the first of these names under which it says either.
    pub(super) fn is_so<const N: usize>(&self, names: [&str; N]) -> Option<bool> {
        names.into_iter().find_map(|name| {
            let said = self.value(name)?;
            said.as_bool()
                .or_else(|| match said.as_str()?.to_lowercase().as_str() {
                    "yes" | "y" | "x" | "✓" | "✔" | "✅" | "да" => Some(true),
                    "no" | "n" | "нет" => Some(false),
                    _ => None,
                })
        })
    }
}

/// Whether a text begins as one with a head does.
pub(super) fn begins_with_head(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let is_rule = |line: &str| line.trim_end() == RULE;
    lines.next().is_some_and(is_rule) && lines.next().is_some_and(|line| !line.trim().is_empty())
}

/// The head, and what stands below it.
fn parted(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches('\u{feff}');
    let (first, rest) = text.split_once('\n')?;
    if first.trim_end() != RULE {
        return None;
    }
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if [RULE, END].contains(&line.trim_end()) {
            return Some((&rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

fn plain(name: &str) -> String {
    let letters = name.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The texts of a value: of a list each, of a link what it is called.
fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(unlinked(text.trim()).to_owned()),
        Value::Number(number) => texts.push(number.to_string()),
        Value::Array(all) => all.iter().for_each(|it| gather(it, texts)),
        Value::Null | Value::Bool(_) | Value::Object(_) => {}
    }
}

/// `Tarkovsky` of `[[Andrei Tarkovsky|Tarkovsky]]`.
fn unlinked(text: &str) -> &str {
    let inside = text
        .strip_prefix("[[")
        .and_then(|it| it.strip_suffix("]]"))
        .unwrap_or(text);
    match inside.len() < text.len() {
        true => inside.rsplit('|').next().unwrap_or(inside).trim(),
        false => text,
    }
}
