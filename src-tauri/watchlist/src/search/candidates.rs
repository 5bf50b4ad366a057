//! Films that may answer a question, unranked, from the index: ranking a third of a library inside FTS5 takes longer
//! than a keystroke, so what matches many films is taken tier by tier, and only as much as is asked for.

use rusqlite::{CachedStatement, Connection, params};

use super::reading::{Question, Word};

/// A set of films kept by a condition is looked through by itself, up to this size.
const FEW_KEPT: usize = 3000;

/// Where candidates come from: the index, and a condition on `card c` that they have to meet.
pub(super) struct Candidates<'a> {
    pub(super) conn: &'a Connection,
    /// SQL over `card c`, made by the core.
    pub(super) keep: Option<&'a str>,
}

impl Candidates<'_> {
    /// Films whose names may answer: all, if they are no more than `cap`; else those of the best tiers, more than `cap`
    /// if there are.
    pub(super) fn by_name(&self, question: &Question, cap: usize) -> rusqlite::Result<Vec<i64>> {
        let anywhere = matching(question, Column::Any, Ending::Open);
        let some = self.conn.prepare_cached(
            "SELECT rowid AS film FROM search_names WHERE search_names MATCH ?1 LIMIT ?2",
        )?;
        let few = if self.keep.is_some() { 2 * cap } else { cap };
        let some = films(some, &anywhere, few + 1)?;
        if some.len() <= few {
            return self.kept(some);
        }
        if let Some(kept) = self.few_kept()? {
            return Ok(kept);
        }
        let mut best = self.titles_beginning(question, cap + 1)?;
        let tiers = [
            matching(question, Column::Titles, Ending::Whole),
            matching(question, Column::Titles, Ending::Open),
            anywhere,
        ];
        for tier in tiers {
            if best.len() > cap {
                break;
            }
            // Those of the tiers before come again.
            let next = self.stream("search_names", &tier, best.len() + cap + 1)?;
            best.extend(next);
            best.sort_unstable();
            best.dedup();
        }
        Ok(best)
    }

    /// Films whose notes have the words, as they were typed.
    pub(super) fn by_note(&self, question: &Question, cap: usize) -> rusqlite::Result<Vec<i64>> {
        let words = question.words.iter().map(|word| {
            // One or two letters begin too many of a note's words to say anything.
            let ending = if word.typed.chars().count() > 2 {
                Ending::Open
            } else {
                Ending::Whole
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
    fn titles_beginning(&self, question: &Question, cap: usize) -> rusqlite::Result<Vec<i64>> {
        let from = question
            .words
            .iter()
            .map(|word| word.typed.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        let to = format!("{from}{}", char::MAX);
        let sql = match self.keep {
            None => {
                "SELECT film FROM search_title WHERE title BETWEEN ?1 AND ?2 LIMIT ?3".to_owned()
            }
            Some(keep) => format!(
                "SELECT c.film FROM search_title CROSS JOIN card c ON c.film = search_title.film
                 WHERE search_title.title BETWEEN ?1 AND ?2 AND ({keep}) LIMIT ?3"
            ),
        };
        let mut statement = self.conn.prepare_cached(&sql)?;
        let found = statement.query_map(params![from, to, limit(cap)], |row| row.get("film"))?;
        found.collect()
    }

    /// Films of an index that match and are kept.
    fn stream(&self, index: &str, matching: &str, cap: usize) -> rusqlite::Result<Vec<i64>> {
        let sql = match self.keep {
            None => format!("SELECT rowid AS film FROM {index} WHERE {index} MATCH ?1 LIMIT ?2"),
            Some(keep) => format!(
                "SELECT c.film FROM {index} CROSS JOIN card c ON c.film = {index}.rowid
                 WHERE {index} MATCH ?1 AND ({keep}) LIMIT ?2"
            ),
        };
        films(self.conn.prepare_cached(&sql)?, matching, cap)
    }

    fn kept(&self, films: Vec<i64>) -> rusqlite::Result<Vec<i64>> {
        let Some(keep) = self.keep else {
            return Ok(films);
        };
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT 1 FROM card c WHERE c.film = ?1 AND ({keep})"
        ))?;
        let mut kept = Vec::with_capacity(films.len());
        for film in films {
            if statement.exists(params![film])? {
                kept.push(film);
            }
        }
        Ok(kept)
    }

    /// All films kept, if they are few: looking through them beats looking for them among everything that matches.
    fn few_kept(&self) -> rusqlite::Result<Option<Vec<i64>>> {
        let Some(keep) = self.keep else {
            return Ok(None);
        };
        let mut statement = self
            .conn
            .prepare_cached(&format!("SELECT c.film FROM card c WHERE {keep} LIMIT ?1"))?;
        let kept = statement.query_map(params![limit(FEW_KEPT + 1)], |row| row.get("film"))?;
        let kept = kept.collect::<rusqlite::Result<Vec<i64>>>()?;
        Ok((kept.len() <= FEW_KEPT).then_some(kept))
    }
}

fn films(
    mut statement: CachedStatement<'_>,
    matching: &str,
    cap: usize,
) -> rusqlite::Result<Vec<i64>> {
    let found = statement.query_map(params![matching, limit(cap)], |row| row.get("film"))?;
    found.collect()
}

fn limit(films: usize) -> i64 {
    i64::try_from(films).unwrap_or(i64::MAX)
}

#[derive(Clone, Copy, PartialEq)]
enum Column {
    Any,
    Titles,
}

#[derive(Clone, Copy, PartialEq)]
enum Ending {
    /// The word may go on.
    Open,
    Whole,
}

/// An expression of FTS5 for films that have every word of the question in one of its meanings.
fn matching(question: &Question, column: Column, ending: Ending) -> String {
    let mut words: Vec<String> = question
        .words
        .iter()
        .map(|word| any_meaning(word, ending))
        .collect();
    words.sort();
    words.dedup();
    let column = if column == Column::Titles {
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
