//! What was typed and its answer.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::Hits;
use super::candidates::Candidates;
use super::layout;
use super::rank::{Rank, rank};
use super::scope::Scope;
use super::terms::Terms;
use super::vocabulary::Vocabulary;
use crate::derived::index::fold;
use crate::query::condition::Filter;

/// So much of what was typed or pasted is read, in characters.
const LONGEST_QUESTION: usize = 200;
/// With fewer films found than this, slips are forgiven.
const LITTLE: usize = 3;

/// The folded words of what someone typed, as far as it is read.
pub(crate) fn words_typed(typed: &str) -> Vec<String> {
    fold::words(as_far_as_read(typed))
}

fn as_far_as_read(typed: &str) -> &str {
    let end = typed.char_indices().nth(LONGEST_QUESTION);
    end.map_or(typed, |(end, _)| &typed[..end])
}

/// Searches through one connection that only reads, and what it remembers from one keystroke to the next.
#[derive(Default)]
pub(crate) struct Search {
    vocabulary: Vocabulary,
    scope: Scope,
}

impl Search {
    /// Finds films by what someone typed, best first, at most `cap` of them: every word begins a word of a title, of a
    /// person's name, or is the film's year, or all are in what the person wrote: the note, places and remarks of viewings.
    ///
    /// `keep` is what films have to meet besides. Any text is a fair question; one without a letter or digit finds
    /// nothing. Fails only if the watchlist cannot be read.
    pub(crate) fn find(
        &mut self,
        conn: &Connection,
        typed: &str,
        keep: Option<&Filter>,
        cap: usize,
    ) -> rusqlite::Result<Hits> {
        let words = words_typed(typed);
        if words.is_empty() {
            return Ok(Hits::default());
        }
        // One state of the watchlist throughout, and its lock taken once, not for every film.
        let _snapshot = conn
            .is_autocommit()
            .then(|| conn.unchecked_transaction())
            .transpose()?;
        self.vocabulary.refresh(conn)?;
        self.scope.refresh(conn, keep)?;
        let candidates = Candidates {
            conn,
            scope: &self.scope,
        };
        let terms = Terms::read(&words, &self.vocabulary);

        let mut answers = Answers::default();
        answers.add_names(conn, &terms, candidates.by_name(&terms, cap)?)?;
        if answers.films.len() <= cap {
            answers.add_texts(conn, candidates.by_text(&terms, cap + 1)?)?;
        }
        let as_typed = answers.films.len();
        if as_typed == 0
            && let Some(meant) = layout::other(as_far_as_read(typed))
        {
            let terms = Terms::read(&fold::words(&meant), &self.vocabulary);
            answers.add_names(conn, &terms, candidates.by_name(&terms, cap)?)?;
        }
        if as_typed == answers.films.len() && as_typed < LITTLE && !answers.have_whole_title() {
            // Beside films that are spelled so, words half typed would only be noise.
            for forgiving in terms.forgiving(&self.vocabulary, as_typed == 0) {
                answers.add_names(conn, &forgiving, candidates.by_name(&forgiving, cap)?)?;
                if answers.films.len() > as_typed {
                    break;
                }
            }
        }
        Ok(answers.found(as_typed, cap))
    }
}

/// Films that answer, each with how well.
#[derive(Default)]
struct Answers {
    films: Vec<(Rank, i64)>,
}

impl Answers {
    fn add_names(
        &mut self,
        conn: &Connection,
        terms: &Terms,
        films: Vec<i64>,
    ) -> rusqlite::Result<()> {
        self.add(conn, films, |titles, people| rank(terms, titles, people))
    }

    fn add_texts(&mut self, conn: &Connection, films: Vec<i64>) -> rusqlite::Result<()> {
        self.add(conn, films, |titles, _| Some(Rank::of_text(titles)))
    }

    fn add(
        &mut self,
        conn: &Connection,
        films: Vec<i64>,
        rank: impl Fn(&str, &str) -> Option<Rank>,
    ) -> rusqlite::Result<()> {
        let mut names =
            conn.prepare_cached("SELECT titles, people FROM search_film WHERE film = ?1")?;
        let known: HashSet<i64> = self.films.iter().map(|(_, film)| *film).collect();
        for film in films.into_iter().filter(|film| !known.contains(film)) {
            let rank = names
                .query_row(params![film], |row| {
                    Ok(rank(row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?))
                })
                .optional()?;
            self.films.extend(rank.flatten().map(|rank| (rank, film)));
        }
        Ok(())
    }

    fn have_whole_title(&self) -> bool {
        self.films.iter().any(|(rank, _)| rank.is_whole_title())
    }

    fn found(mut self, as_typed: usize, cap: usize) -> Hits {
        self.films.sort_unstable();
        let capped = self.films.len() > cap;
        let near = as_typed == 0 && !self.films.is_empty();
        self.films.truncate(cap);
        let in_texts = self.films.iter().filter(|(rank, _)| rank.is_in_text());
        let mut in_texts: Vec<i64> = in_texts.map(|(_, film)| *film).collect();
        in_texts.sort_unstable();
        Hits {
            in_texts,
            films: self.films.into_iter().map(|(_, film)| film).collect(),
            capped,
            near,
        }
    }
}
