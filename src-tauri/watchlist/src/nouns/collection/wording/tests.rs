use std::collections::BTreeMap;

use serde_json::Value;

use super::{ENGLISH, Speech, Translations, Wording};
use crate::nouns::collection::BUILT_IN;

/// What is the same in every language; all else that a collection says is a text.
const NO_TEXTS: [&str; 13] = [
    "key",
    "address",
    "ink",
    "language",
    "original_title",
    "transliterated_title",
    "other_titles",
    "countries",
    "genres",
    "identifiers",
    "job",
    "original_name",
    "offer",
];

/// Walks through a file; what a language lacks is noted.
struct Walk<'f> {
    languages: Vec<&'f str>,
    terms: &'f Value,
    texts: usize,
    lacking: Vec<String>,
}

impl<'f> Walk<'f> {
    fn of(file: &'f Value) -> Self {
        let languages = file["name"].as_object().unwrap();
        let mut walk = Self {
            languages: languages.keys().map(String::as_str).collect(),
            terms: &file["terms"],
            texts: 0,
            lacking: Vec::new(),
        };
        for names in ["country_names", "genre_names"] {
            for (code, names) in file[names].as_object().unwrap() {
                walk.text(code, names);
            }
        }
        for (english, terms) in walk.terms.as_object().unwrap() {
            let mut said = terms.clone();
            said[ENGLISH] = Value::from(english.as_str());
            walk.text(english, &said);
        }
        walk.all(file);
        walk
    }

    fn all(&mut self, said: &Value) {
        match said {
            Value::Object(fields) => {
                // Named in its own language, and so in that one.
                let original = fields.contains_key("original_title")
                    || fields.contains_key("original_name")
                    // An address has no language.
                    || fields.contains_key("address");
                for (name, said) in fields {
                    let named = original && (name == "title" || name == "name");
                    match said {
                        _ if name.ends_with("_names") || name == "terms" => {}
                        _ if named || NO_TEXTS.contains(&name.as_str()) => {}
                        Value::Object(texts) if texts.contains_key(ENGLISH) => {
                            self.text(name, said);
                        }
                        Value::String(text) if name != "calls_on" => {
                            if self.terms.get(text).is_none() {
                                self.lacking.push(format!("{name}: no term {text:?}"));
                            }
                        }
                        _ => self.all(said),
                    }
                }
            }
            Value::Array(several) => several.iter().for_each(|said| self.all(said)),
            _ => {}
        }
    }

    /// A text is said in every language, and with the same figures.
    fn text(&mut self, name: &str, said: &Value) {
        self.texts += 1;
        let figures = |text: &str| -> Vec<u32> {
            let figures = text.split(|sign: char| !sign.is_ascii_digit());
            let mut figures: Vec<u32> = figures.filter_map(|figure| figure.parse().ok()).collect();
            figures.sort_unstable();
            figures
        };
        let english = said[ENGLISH].as_str().unwrap();
        for language in &self.languages {
            match said[language].as_str() {
                Some(text) if !text.trim().is_empty() && figures(text) == figures(english) => {}
                other => self
                    .lacking
                    .push(format!("{name}, {language}: {other:?} for {english:?}")),
            }
        }
    }
}

#[test]
fn what_our_collections_say_is_said_in_every_language_and_with_the_same_figures() {
    for source in BUILT_IN {
        let file: Value = serde_json::from_str(source.json).unwrap();
        let walk = Walk::of(&file);
        for language in [ENGLISH, "ru"] {
            assert!(walk.languages.contains(&language));
        }
        assert!(walk.texts > 150, "{} texts", walk.texts);
        assert!(walk.lacking.is_empty(), "{:#?}", walk.lacking);
    }
}

#[test]
fn a_text_is_said_in_the_language_or_in_english() {
    let terms: Translations = serde_json::from_str(r#"{ "colour": { "ru": "цветной" } }"#).unwrap();
    let say = |language, text: &str| {
        let text: Wording = serde_json::from_str(text).unwrap();
        let speech = Speech {
            language,
            terms: &terms,
        };
        speech.say(&text).to_owned()
    };
    let both = r#"{ "en": "Snow", "ru": "Снег" }"#;
    assert_eq!(say("ru", both), "Снег");
    assert_eq!(say("fr", both), "Snow");
    assert_eq!(say("ru", r#""colour""#), "цветной");
    assert_eq!(say("en", r#""colour""#), "colour");
    assert_eq!(say("ru", r#""sepia""#), "sepia", "no term");
    assert_eq!(say("fr", r#"{ "ru": "Снег" }"#), "Снег", "better than none");
    let none: BTreeMap<String, String> = BTreeMap::new();
    let speech = Speech {
        language: "ru",
        terms: &terms,
    };
    assert_eq!(speech.say(&Wording::ByLanguage(none)), "");
}
