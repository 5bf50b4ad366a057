use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::{self, OTHER_FORMS};
use crate::values::lexicon::{Fact, lines_of};
use crate::values::title::fits;

/// No article is longer, folded.
const LONGEST_ARTICLE: usize = 4;

/// The words of an indexed name, without their other forms.
pub(crate) fn words_of(line: &str) -> Vec<&str> {
    let words = line.split(OTHER_FORMS).next().unwrap_or_default();
    words.split(' ').filter(|word| !word.is_empty()).collect()
}

/// A title's words without a leading article, unless it is all there is.
pub(crate) fn without_article<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    match words {
        [article, next, ..] if is_article(article, next) => &words[1..],
        all => all,
    }
}

/// Whether two folded words open a title with an article, as far as those two say.
pub(crate) fn is_article(word: &str, next: &str) -> bool {
    let stands_before = |words: &[String]| words.iter().any(|pattern| fits(next, pattern));
    word.len() <= LONGEST_ARTICLE
        && FIRST_WORDS.get(word).is_some_and(|it| {
            (it.before_any || stands_before(&it.before)) && !stands_before(&it.not_before)
        })
}

/// How titles open with one word.
#[derive(Default)]
struct FirstWord {
    before_any: bool,
    before: Vec<String>,
    not_before: Vec<String>,
}

static FIRST_WORDS: LazyLock<HashMap<String, FirstWord>> = LazyLock::new(|| {
    let mut first_words: HashMap<String, FirstWord> = HashMap::new();
    for kind in [Fact::Article, Fact::ArticleIfKnown, Fact::NoArticle] {
        for line in lines_of(kind).filter(|line| !line.word.ends_with('\'')) {
            let first_word = first_words.entry(fold::line(line.word)).or_default();
            let beside = line.beside.iter().map(|pattern| folded(pattern));
            match kind {
                Fact::NoArticle => first_word.not_before.extend(beside),
                _ => {
                    first_word.before_any |= line.beside.is_empty();
                    first_word.before.extend(beside);
                }
            }
        }
    }
    first_words
});

fn folded(pattern: &str) -> String {
    let word = fold::words(pattern).concat();
    match (pattern.starts_with('*'), pattern.ends_with('*')) {
        (true, _) => format!("*{word}"),
        (_, true) => format!("{word}*"),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::{FIRST_WORDS, LONGEST_ARTICLE, without_article};

    #[test]
    fn no_article_is_longer() {
        assert!(FIRST_WORDS.values().any(|it| it.before_any));
        let articles = FIRST_WORDS
            .iter()
            .filter(|(_, it)| it.before_any || !it.before.is_empty());
        for (word, _) in articles {
            assert!(word.len() <= LONGEST_ARTICLE, "{word}");
        }
    }

    #[test]
    fn a_title_is_found_without_its_article_and_not_without_what_only_looks_like_one() {
        for (title, rest) in [
            ("the moon", "moon"),
            ("the", "the"),
            ("die blechtrommel", "blechtrommel"),
            ("die hard", "die hard"),
            ("o thiasos", "thiasos"),
            ("az otodik pecset", "otodik pecset"),
            ("a to z", "a to z"),
        ] {
            let words: Vec<&str> = title.split(' ').collect();
            assert_eq!(without_article(&words).join(" "), rest);
        }
    }
}
