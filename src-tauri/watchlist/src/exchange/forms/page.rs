//! A film as a text file: a head in YAML, which begins with the checksum of all that follows, and below it the note as it
//! was written. So it is told, without any other file, whether someone changed it since.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use crate::Result;
use crate::storage::LossyRow as _;
use crate::values::content_hash;

/// What stands above and below the head.
const RULE: &str = "---";
/// The checksum, in the first line of the head.
const WRITTEN: &str = "written: ";
/// The film's uuid, in any other.
const FILM: &str = "film: ";
/// What a column's name ends in whose rows are JSON arrays.
const SEVERAL: &str = "[]";

/// A film's file.
pub(super) struct Page {
    /// The film's uuid.
    pub film: String,
    pub title: String,
    pub year: Option<u32>,
    pub is_rated: bool,
    /// All that stands in the file.
    pub text: String,
}

/// Hands on the page of every film that has one.
pub(super) fn each(conn: &Connection, mut take: impl FnMut(Page) -> Result<()>) -> Result<()> {
    let mut pages = conn.prepare(include_str!("page.sql"))?;
    let columns: Vec<String> = pages.column_names().map(String::from).collect();
    let mut pages = pages.query([])?;
    while let Some(row) = pages.next()? {
        take(page(row, &columns)?)?;
    }
    Ok(())
}

fn page(row: &Row<'_>, columns: &[String]) -> Result<Page> {
    let mut text = String::new();
    // The first column is the note.
    for (at, column) in columns.iter().enumerate().skip(1) {
        let name = column.trim_end_matches(SEVERAL);
        match row.get_ref(at)? {
            ValueRef::Null => {}
            ValueRef::Integer(number) => text.push_str(&format!("{name}: {number}\n")),
            ValueRef::Real(number) => text.push_str(&format!("{name}: {number}\n")),
            ValueRef::Text(_) | ValueRef::Blob(_) if name.len() < column.len() => {
                let each: Vec<serde_json::Value> = serde_json::from_str(&row.text(at)?)?;
                if !each.is_empty() {
                    text.push_str(&format!("{name}:\n"));
                }
                for it in each {
                    text.push_str(&format!("  - {}\n", flow(&it)));
                }
            }
            ValueRef::Text(_) | ValueRef::Blob(_) => {
                let said = flow(&row.text(at)?.into());
                text.push_str(&format!("{name}: {said}\n"));
            }
        }
    }
    text.push_str(RULE);
    text.push('\n');
    if let Some(note) = row.text_if("note")? {
        text.push_str(&format!("\n{note}\n"));
    }
    let sum = content_hash(text.as_bytes());
    Ok(Page {
        film: row.text("film")?,
        title: row.text("title")?,
        year: row.value_if("year")?,
        is_rated: row.get_ref("rating")? != ValueRef::Null,
        text: format!("{RULE}\n{WRITTEN}\"{sum}\"\n{text}"),
    })
}

/// A value as YAML: JSON is YAML, but for a few letters that must not stand there as they are.
fn flow(value: &serde_json::Value) -> String {
    let mut flow = String::new();
    for letter in value.to_string().chars() {
        match letter {
            '\u{7f}'..='\u{9f}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                flow.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            other => flow.push(other),
        }
    }
    flow
}

/// Whether a file is as it was written, whatever film it is of.
pub(super) fn is_as_written(text: &str) -> bool {
    let below = text.strip_prefix(RULE).and_then(|it| it.strip_prefix('\n'));
    let first = below.and_then(|it| it.strip_prefix(WRITTEN)?.split_once('\n'));
    first.is_some_and(|(sum, rest)| sum.trim_matches('"') == content_hash(rest.as_bytes()))
}

/// The uuid of the film that a file is of, by what its head says.
pub(super) fn film_of(text: &str) -> Option<&str> {
    let mut lines = text.lines();
    if lines.next()?.trim_end() != RULE {
        return None;
    }
    let mut head = lines.take_while(|line| line.trim_end() != RULE);
    // Other programs write it without the quotation marks.
    let film = head.find_map(|line| line.strip_prefix(FILM))?.trim();
    let film = film.trim_matches(['"', '\'']);
    (!film.is_empty()).then_some(film)
}
