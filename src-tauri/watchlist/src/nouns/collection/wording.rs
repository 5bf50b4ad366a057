//! What a collection says, in every language that it speaks.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What everything is said in that is not said in the language asked for.
pub(crate) const ENGLISH: &str = "en";

/// By code, or in English; then by language.
pub(super) type Translations = BTreeMap<String, BTreeMap<String, String>>;

/// A text by language, as tags (`en`, `ru`); or in English alone, and then in other languages as the file's terms have it.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Wording {
    InEnglish(String),
    ByLanguage(BTreeMap<String, String>),
}

/// The language that is spoken, and the file's terms.
#[derive(Debug, Clone, Copy)]
pub(super) struct Speech<'f> {
    pub language: &'f str,
    pub terms: &'f Translations,
}

impl Wording {
    /// In English; where it is said in other languages alone, in the first of them.
    pub(super) fn in_english(&self) -> &str {
        match self {
            Self::InEnglish(text) => text,
            Self::ByLanguage(texts) => texts
                .get(ENGLISH)
                .or_else(|| texts.values().next())
                .map_or("", String::as_str),
        }
    }

    /// In this language, if it is said in it.
    pub(super) fn in_language<'t>(&'t self, speech: Speech<'t>) -> Option<&'t str> {
        let said = match self {
            Self::InEnglish(text) if speech.language == ENGLISH => return Some(text),
            Self::InEnglish(text) => speech.terms.get(text)?,
            Self::ByLanguage(texts) => texts,
        };
        said.get(speech.language).map(String::as_str)
    }

    /// In every language in which it is said, but for what terms have.
    pub(super) fn in_all(&self) -> impl Iterator<Item = &str> {
        let (one, several) = match self {
            Self::InEnglish(text) => (Some(text), None),
            Self::ByLanguage(texts) => (None, Some(texts.values())),
        };
        one.into_iter()
            .chain(several.into_iter().flatten())
            .map(String::as_str)
    }
}

impl<'f> Speech<'f> {
    /// The text in the language, or else in English.
    pub(super) fn say(self, text: &'f Wording) -> &'f str {
        text.in_language(self).unwrap_or_else(|| text.in_english())
    }

    /// The same of a text that may not be there.
    pub(super) fn say_if(self, text: Option<&'f Wording>) -> Option<&'f str> {
        text.map(|text| self.say(text))
    }
}

#[cfg(test)]
mod tests;
