//! Films that may answer, unranked, from the index: ranking a third of a library inside FTS5 takes longer
//! than a keystroke, so what matches many films is taken tier by tier, and only as much as is asked for.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use super::excerpt;
use super::scope::Scope;
use super::terms::{Terms, Word};

/// Where candidates come from: the index, and the films that may be among them.
pub(super) struct Candidates<'a> {
    pub(super) conn: &'a Connection,
    pub(super) scope: &'a Scope,
}

impl Candidates<'_> {
    /// Films whose names may answer: all, if they are no more than `cap`; else more than `cap` of the best tiers.
    pub(super) fn by_name(&self, terms: &Terms, cap: usize) -> rusqlite::Result<Vec<i64>> {
        if let Some(few) = self.scope.if_few() {
            return Ok(few.to_vec());
        }
        let anywhere = self.stream(
            "search_names",
            &matching(terms, NameColumn::Any, Ending::Open),
            cap + 1,
        )?;
        if anywhere.len() <= cap {
            return Ok(anywhere);
        }
        let mut best = self.titles_beginning(terms, cap + 1)?;
        let mut known: HashSet<i64> = best.iter().copied().collect();
        for ending in [Ending::Whole, Ending::Open] {
            if best.len() <= cap {
                // Those known come again: of more than `cap` that match, enough are new.
                let films = self.stream(
                    "search_names",
                    &matching(terms, NameColumn::Titles, ending),
                    cap + 1,
                )?;
                best.extend(films.into_iter().filter(|film| known.insert(*film)));
            }
        }
        best.extend(anywhere.into_iter().filter(|film| known.insert(*film)));
        best.truncate(cap + 1);
        Ok(best)
    }

    /// Films of which the person wrote the words, as they were typed.
    pub(super) fn by_text(&self, terms: &Terms, cap: usize) -> rusqlite::Result<Vec<i64>> {
        let words = terms.words.iter().map(|word| {
            let ending = match excerpt::is_open(&word.typed) {
                true => Ending::Open,
                false => Ending::Whole,
            };
            quoted(&word.typed, ending)
        });
        self.stream(
            "search_notes",
            &words.collect::<Vec<_>>().join(" AND "),
            cap,
        )
    }

    /// Films with a title that begins with what was typed, in the order of those titles.
    fn titles_beginning(&self, terms: &Terms, cap: usize) -> rusqlite::Result<Vec<i64>> {
        let from = terms
            .words
            .iter()
            .map(|word| word.typed.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let to = format!("{from}{}", char::MAX);
        let mut statement = self
            .conn
            .prepare_cached("SELECT film FROM search_title WHERE title BETWEEN ?1 AND ?2")?;
        self.scope.among(statement.query(params![from, to])?, cap)
    }

    fn stream(&self, index: &str, matching: &str, cap: usize) -> rusqlite::Result<Vec<i64>> {
        let mut statement = self
            .conn
            .prepare_cached(&format!("SELECT rowid FROM {index} WHERE {index} MATCH ?1"))?;
        self.scope.among(statement.query(params![matching])?, cap)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum NameColumn {
    Any,
    Titles,
}

#[derive(Clone, Copy, PartialEq)]
enum Ending {
    /// The word may go on.
    Open,
    Whole,
}

/// An expression of FTS5 for films that have every term in one of its meanings.
fn matching(terms: &Terms, column: NameColumn, ending: Ending) -> String {
    let mut words: Vec<String> = terms
        .words
        .iter()
        .map(|word| any_meaning(word, ending))
        .collect();
    words.sort();
    words.dedup();
    let column = if column == NameColumn::Titles {
        "titles : "
    } else {
        ""
    };
    format!("{column}({})", words.join(" AND "))
}

fn any_meaning(word: &Word, ending: Ending) -> String {
    let meanings = word.meanings.iter().map(|meaning| {
        quoted(
            &meaning.text,
            if meaning.open { ending } else { Ending::Whole },
        )
    });
    format!("({})", meanings.collect::<Vec<_>>().join(" OR "))
}

/// Folded words have no quotes and no spaces; quoted, none of them is an operator.
fn quoted(word: &str, ending: Ending) -> String {
    format!(
        "\"{word}\"{}",
        if ending == Ending::Open { " *" } else { "" }
    )
}
