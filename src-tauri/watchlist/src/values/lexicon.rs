//! What is known of languages: `lexicons/*.tsv`, a file per language. All of them are read, whatever is shown.

use std::sync::LazyLock;

const FILES: [&str; 19] = [
    include_str!("../../lexicons/ca.tsv"),
    include_str!("../../lexicons/cs.tsv"),
    include_str!("../../lexicons/da.tsv"),
    include_str!("../../lexicons/de.tsv"),
    include_str!("../../lexicons/el.tsv"),
    include_str!("../../lexicons/en.tsv"),
    include_str!("../../lexicons/es.tsv"),
    include_str!("../../lexicons/fr.tsv"),
    include_str!("../../lexicons/ga.tsv"),
    include_str!("../../lexicons/hu.tsv"),
    include_str!("../../lexicons/it.tsv"),
    include_str!("../../lexicons/la.tsv"),
    include_str!("../../lexicons/nb.tsv"),
    include_str!("../../lexicons/nl.tsv"),
    include_str!("../../lexicons/pl.tsv"),
    include_str!("../../lexicons/pt.tsv"),
    include_str!("../../lexicons/ru.tsv"),
    include_str!("../../lexicons/sv.tsv"),
    include_str!("../../lexicons/uk.tsv"),
];

/// A language, by the place of its file.
pub(crate) type Language = usize;

/// One thing that a file says.
#[derive(Debug)]
pub(crate) struct Line {
    pub language: Language,
    pub kind: Fact,
    /// What it is said of; empty where there is nothing but the words beside it.
    pub word: &'static str,
    pub beside: Vec<&'static str>,
}

/// What kinds of things there are, as `lexicons/README.md` tells them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fact {
    Countries,
    Article,
    ArticleIfKnown,
    NoArticle,
    And,
    Number,
    Times,
    Part,
    Decade,
    Column,
    Yes,
    No,
}

/// What all languages say of one kind.
pub(crate) fn lines_of(kind: Fact) -> impl Iterator<Item = &'static Line> {
    LINES.iter().filter(move |line| line.kind == kind)
}

static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
    let each = |(language, file): (Language, &'static str)| {
        file.lines().filter_map(move |line| parse(language, line))
    };
    FILES.into_iter().enumerate().flat_map(each).collect()
});

fn parse(language: Language, line: &'static str) -> Option<Line> {
    let mut cells = line.split('\t');
    let kind = match cells.next()? {
        "countries" => Fact::Countries,
        "article" => Fact::Article,
        "article if known" => Fact::ArticleIfKnown,
        "no article" => Fact::NoArticle,
        "and" => Fact::And,
        "number" => Fact::Number,
        "times" => Fact::Times,
        "part" => Fact::Part,
        "decade" => Fact::Decade,
        "column" => Fact::Column,
        "yes" => Fact::Yes,
        "no" => Fact::No,
        // A test sees that there is no such line.
        _ => return None,
    };
    Some(Line {
        language,
        kind,
        word: cells.next().unwrap_or_default(),
        beside: cells
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::{FILES, parse};

    #[test]
    fn every_line_of_every_language_is_understood() {
        for line in FILES.into_iter().flat_map(str::lines) {
            let read = parse(0, line).unwrap_or_else(|| panic!("{line:?}"));
            assert!(!read.word.is_empty() || !read.beside.is_empty(), "{line:?}");
            assert!(line.split('\t').count() <= 3, "{line:?}");
            assert_eq!(
                line.to_lowercase() == line,
                line.split('\t').next() != Some("countries"),
                "{line:?}"
            );
        }
    }

    #[test]
    fn every_file_there_is_is_read() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/lexicons");
        let files = std::fs::read_dir(folder)
            .unwrap()
            .map(|it| it.unwrap().path());
        let languages = files.filter(|it| it.extension().is_some_and(|it| it == "tsv"));
        assert_eq!(languages.count(), FILES.len());
    }
}
