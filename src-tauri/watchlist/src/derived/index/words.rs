use super::fold::OTHER_FORMS;
use crate::values::title::is_article;

/// The words of an indexed name, without their other forms.
pub(crate) fn words_of(line: &str) -> Vec<&str> {
    let words = line.split(OTHER_FORMS).next().unwrap_or_default();
    words.split(' ').filter(|word| !word.is_empty()).collect()
}

/// A title's words without a leading article, unless it is all there is.
pub(crate) fn without_article<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    match words {
        [article, rest @ ..] if !rest.is_empty() && is_article(article) => rest,
        all => all,
    }
}
