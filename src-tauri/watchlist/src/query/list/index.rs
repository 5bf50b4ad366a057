//! The index beside a long list: where each letter, decade, rating or month of its order begins.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::{Connection, Statement};
use serde::Serialize;

use super::{Orders, Question, Sort};
use crate::Result;
use crate::storage::LossyRow as _;
use crate::values::{FilmId, Rating, title};

/// What begins with no letter.
const NO_LETTER: &str = "#";

/// What a title is sorted as, which the person may have said, and its key.
const BY_TITLE: &str =
    "coalesce((SELECT title FROM sort_title WHERE film = card.film), title), title_key";

/// A mark of the index beside a long list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct IndexMark {
    /// By the list's order: a letter, or `#` for what begins with none; a decade, `1950`; half stars, `9`; a month, `2026-03`: the
    /// last one it may have been seen in; tens of minutes, `90`. Empty for films that lack what is sorted by.
    pub mark: String,
    /// The place of its first film, from 0.
    pub first: u32,
}

/// The marks of a list, in its order; none where its order has none.
pub(crate) fn list_index(
    conn: &Connection,
    orders: &mut Orders,
    question: &Question,
) -> Result<Vec<IndexMark>> {
    let Some(columns) = columns(question) else {
        return Ok(Vec::new());
    };
    let order = orders.of(conn, question)?;
    let films = &order.films;
    let mut look = Look::new(conn, question.sort, columns)?;
    let mut marks: Vec<IndexMark> = Vec::new();
    let mut at = 0;
    while let Some(film) = films.get(at) {
        let part = look.part(*film)?;
        if marks.last().is_none_or(|last| last.mark != part.mark) {
            marks.push(IndexMark {
                mark: part.mark.clone(),
                first: u32::try_from(at).unwrap_or(u32::MAX),
            });
        }
        // The order keeps what has one mark together.
        let rest = films.get(at..).unwrap_or_default();
        at += look.first_not(rest, |it| part.goes_on_in(it))?.max(1);
    }
    Ok(marks)
}

/// The place, in a list sorted by title, of the first film whose title goes on from what is typed.
pub(crate) fn list_place(
    conn: &Connection,
    orders: &mut Orders,
    question: &Question,
    typed: &str,
) -> Result<Option<u32>> {
    let typed = primary(&title::as_it_is_key(typed)).to_vec();
    if question.sort != Sort::Title || !question.search.trim().is_empty() || typed.is_empty() {
        return Ok(None);
    }
    let order = orders.of(conn, question)?;
    let mut look = Look::new(conn, Sort::Title, BY_TITLE)?;
    let place = look.first_not(&order.films, |IndexPart { key, .. }| {
        !key.starts_with(&typed) && (*key < typed) != question.descending
    })?;
    let goes_on = match order.films.get(place) {
        Some(film) => look.part(*film)?.key.starts_with(&typed),
        None => false,
    };
    Ok(goes_on.then(|| u32::try_from(place).unwrap_or(u32::MAX)))
}

/// What is looked at of a card; nothing where the order has no marks.
fn columns(question: &Question) -> Option<&'static str> {
    if !question.search.trim().is_empty() {
        return None;
    }
    match question.sort {
        Sort::Position => None,
        Sort::Title => Some(BY_TITLE),
        Sort::OriginalTitle => Some("second_title, second_key"),
        Sort::Director => Some("director, director_key"),
        Sort::Year => Some("year"),
        Sort::Rating => Some("rating"),
        Sort::Seen => Some("seen_key"),
        Sort::Minutes => Some("minutes"),
        Sort::Added => Some("(SELECT added_at FROM film WHERE id = card.film)"),
    }
}

/// Looks at cards, one after the other.
struct Look<'c> {
    sort: Sort,
    card: Statement<'c>,
}

/// A film's part of the list.
struct IndexPart {
    mark: String,
    /// Of a title or a name, what it is sorted by, as far as letters alone say.
    key: Vec<u8>,
    /// How much of that its first letter takes.
    letter: usize,
}

impl IndexPart {
    fn goes_on_in(&self, other: &Self) -> bool {
        match self.letter {
            0 => self.mark == other.mark,
            letter => other.key.get(..letter) == self.key.get(..letter),
        }
    }
}

impl<'c> Look<'c> {
    fn new(conn: &'c Connection, sort: Sort, columns: &str) -> Result<Self> {
        let card = conn.prepare(&format!("SELECT {columns} FROM card WHERE film = ?1"))?;
        Ok(Self { sort, card })
    }

    /// The place of the first of these films of which this does not hold, found by halving: it holds of those before.
    fn first_not(&mut self, films: &[FilmId], holds: impl Fn(&IndexPart) -> bool) -> Result<usize> {
        let mut failed = None;
        let place = films.partition_point(|film| {
            let part = self.part(*film).map(|it| holds(&it));
            part.unwrap_or_else(|error| {
                failed = Some(error);
                false
            })
        });
        failed.map_or(Ok(place), Err)
    }

    fn part(&mut self, film: FilmId) -> Result<IndexPart> {
        let sort = self.sort;
        Ok(self.card.query_row([film], |row| {
            let number = || row.get::<_, Option<i64>>(0);
            let tens = |number: Option<i64>| {
                number.map_or_else(String::new, |it| (it - it.rem_euclid(10)).to_string())
            };
            let mark = match sort {
                Sort::Year | Sort::Minutes => tens(number()?),
                Sort::Rating => {
                    let rating: Option<Rating> = row.value_if("rating")?;
                    rating.map_or_else(String::new, |it| it.half_stars().to_string())
                }
                // The last day it may have been, which is what films are sorted by.
                Sort::Seen => row.text_if("seen_key")?.map_or_else(String::new, |key| {
                    key.chars().take("2026-03".len()).collect()
                }),
                Sort::Added => number()?.map_or_else(String::new, month_at),
                Sort::Position | Sort::Title | Sort::OriginalTitle | Sort::Director => {
                    let name = row.get_ref(0)?.as_str_or_null().ok().flatten();
                    let key = row.get_ref(1)?.as_bytes_or_null().ok().flatten();
                    return Ok(by_letter(name, key));
                }
            };
            Ok(IndexPart {
                mark,
                key: Vec::new(),
                letter: 0,
            })
        })?)
    }
}

/// The letter is the one that the key begins with: articles and signs before it do not count.
fn by_letter(name: Option<&str>, key: Option<&[u8]>) -> IndexPart {
    let (Some(name), Some(key)) = (name, key) else {
        return IndexPart {
            mark: String::new(),
            key: Vec::new(),
            letter: 0,
        };
    };
    let key = primary(key).to_vec();
    let begins = |letter: char| {
        let alone = title::as_it_is_key(&letter.to_string());
        let alone = primary(&alone);
        (!alone.is_empty() && key.starts_with(alone)).then_some((letter, alone.len()))
    };
    let words = name.split(|it: char| !it.is_alphanumeric());
    let mut initials = words.filter_map(|word| word.chars().next());
    match initials.find_map(|letter| begins(letter).filter(|(it, _)| it.is_alphabetic())) {
        Some((letter, length)) => IndexPart {
            mark: plain(letter),
            key,
            letter: length,
        },
        None => IndexPart {
            mark: NO_LETTER.to_owned(),
            key,
            letter: 0,
        },
    }
}

/// A capital without what stands on it: `É` is `E`, `ё` is `Е`.
fn plain(letter: char) -> String {
    let capital: String = letter.to_uppercase().collect();
    let key = title::as_it_is_key(&capital);
    let base = |range: std::ops::RangeInclusive<char>| {
        range.into_iter().find(|it| {
            let alone = title::as_it_is_key(&it.to_string());
            primary(&alone) == primary(&key)
        })
    };
    let found = base('A'..='Z')
        .or_else(|| base('А'..='Я'))
        .or_else(|| base('Α'..='Ω'));
    found.map_or(capital, String::from)
}

/// Of what is sorted by, what letters alone say: it ends where what stands on them begins.
fn primary(key: &[u8]) -> &[u8] {
    key.split(|byte| *byte == 1).next().unwrap_or_default()
}

fn month_at(millis: i64) -> String {
    let moment = Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH);
    let day = moment.to_zoned(TimeZone::UTC).date();
    format!("{:04}-{:02}", day.year(), day.month())
}
