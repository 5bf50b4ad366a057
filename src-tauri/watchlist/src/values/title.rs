//! Titles in the order a person expects: Unicode collation, leading articles aside.

use std::cell::LazyCell;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;

/// Articles that do not count at the beginning of a title, in the languages titles are usually given in.
const ARTICLES: &[&str] = &[
    "the ", "a ", "an ", "der ", "die ", "das ", "ein ", "eine ", "le ", "la ", "les ", "l'", "l’",
    "un ", "une ", "el ", "los ", "las ", "il ", "lo ", "gli ",
];

thread_local! {
    static COLLATOR: LazyCell<CollatorBorrowed<'static>> =
        LazyCell::new(|| CollatorBorrowed::new_root(CollatorOptions::default()));
}

/// The bytes a title is sorted by.
pub(crate) fn sort_key(title: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(title.len() * 3);
    // Writing to a Vec cannot fail: its error type has no value.
    let Ok(()) =
        COLLATOR.with(|collator| collator.write_sort_key_to(without_article(title), &mut key));
    key
}

/// Whether a word in small letters is an article.
pub(crate) fn is_article(word: &str) -> bool {
    ARTICLES
        .iter()
        .any(|article| article.strip_suffix(' ') == Some(word))
}

fn without_article(title: &str) -> &str {
    let article = ARTICLES.iter().find(|article| {
        title
            .get(..article.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(article))
            && title.len() > article.len()
    });
    article.map_or(title, |article| title[article.len()..].trim_start())
}
