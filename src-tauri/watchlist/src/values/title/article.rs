//! Whether a title begins with an article, as far as that can be known: `Die Blechtrommel` does, `Die Hard` does not. What
//! the words are is data (`lexicons`); what the film's original title and countries say of the title's language comes in.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::punctuation::is_punctuation;
use crate::values::lexicon::{Fact, Language, Line, lines_of};

/// What is known of a title besides itself.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Told<'a> {
    /// The film's title in its own language.
    pub original: Option<&'a str>,
    /// The codes of its countries, parted by spaces.
    pub countries: &'a str,
}

/// The title without its article.
pub(super) fn without<'t>(title: &'t str, told: &Told<'_>) -> &'t str {
    rest_after_article(title, told).unwrap_or(title)
}

fn rest_after_article<'t>(title: &'t str, told: &Told<'_>) -> Option<&'t str> {
    let begins = title.trim_start_matches(|c: char| c.is_whitespace() || is_punctuation(c));
    let end = begins.find(|c: char| c.is_whitespace() || is_apostrophe(c))?;
    let elided = begins[end..].chars().next().filter(|c| is_apostrophe(*c));
    let (first, rest) = begins.split_at(end + elided.map_or(0, char::len_utf8));
    let rest = rest.trim_start();
    let next = rest.split_whitespace().next()?;
    let next = next.trim_matches(is_punctuation);
    // `UN`, `LA`: letters, not a word, unless all of it is shouted.
    let shouted = |text: &str| text == text.to_uppercase();
    if next.is_empty()
        || (begins[..end].chars().nth(1).is_some() && shouted(&begins[..end]) && !shouted(rest))
    {
        return None;
    }
    let word = first.to_lowercase().replace(is_apostrophe, "'");
    let lines = WORDS.get(word.as_str())?;
    is_article(lines, next, &Languages::of(title, next, told)).then_some(rest)
}

fn is_article(lines: &[&Line], next: &str, languages: &Languages) -> bool {
    let next = next.to_lowercase().replace(is_apostrophe, "'");
    let stands_before = |line: &Line| line.beside.iter().any(|pattern| fits(&next, pattern));
    let none = |line: &&Line| line.kind == Fact::NoArticle && stands_before(line);
    let one = |line: &&Line| match line.kind {
        Fact::Article => {
            languages.may_be(line.language) && (line.beside.is_empty() || stands_before(line))
        }
        Fact::ArticleIfKnown => languages.are_known_with(line.language),
        _ => false,
    };
    !lines.iter().any(none) && lines.iter().any(one)
}

/// In which languages a title may be.
enum Languages {
    /// Any, though these are the likely ones.
    Any(Vec<Language>),
    /// One of these.
    These(Vec<Language>),
}

impl Languages {
    fn of(title: &str, next: &str, told: &Told<'_>) -> Self {
        let spoken = || {
            let countries = told.countries.split(' ').filter(|code| !code.is_empty());
            let of = |code| lines_of(Fact::Countries).filter(move |it| it.beside.contains(&code));
            countries.flat_map(of).map(|line| line.language).collect()
        };
        let original = told.original.map(str::to_lowercase);
        match original {
            // A translation.
            Some(original) if original != title.to_lowercase() => Self::Any(Vec::new()),
            Some(_) if !told.countries.is_empty() => {
                let mut these: Vec<Language> = spoken();
                // Films have English titles everywhere, with capitals.
                if next.starts_with(|c: char| !c.is_lowercase()) {
                    these.extend(
                        lines_of(Fact::Article)
                            .find(|it| it.word == "the")
                            .map(|it| it.language),
                    );
                }
                Self::These(these)
            }
            _ => Self::Any(spoken()),
        }
    }

    fn may_be(&self, language: Language) -> bool {
        match self {
            Self::Any(_) => true,
            Self::These(these) => these.contains(&language),
        }
    }

    fn are_known_with(&self, language: Language) -> bool {
        let (Self::Any(those) | Self::These(those)) = self;
        those.contains(&language)
    }
}

/// Whether a word is the one meant: `word`, `*end`, `beginning*`.
pub(crate) fn fits(word: &str, pattern: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), _) => word.len() > end.len() && word.ends_with(end),
        (_, Some(beginning)) => word.starts_with(beginning),
        _ => word == pattern,
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

static WORDS: LazyLock<HashMap<&'static str, Vec<&'static Line>>> = LazyLock::new(|| {
    let mut words: HashMap<_, Vec<_>> = HashMap::new();
    for kind in [Fact::Article, Fact::ArticleIfKnown, Fact::NoArticle] {
        for line in lines_of(kind) {
            words.entry(line.word).or_default().push(line);
        }
    }
    words
});
