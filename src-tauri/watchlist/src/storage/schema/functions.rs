//! The functions our SQL may call: checksums of rows, and the keys lists are sorted by.

use std::borrow::Cow;
use std::hash::Hasher as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};
use twox_hash::XxHash3_64;

use crate::storage::blocks;
use crate::values::{PartialDate, companions, content_hash, title};

/// Registers them on a connection. Both connections need them: the reader verifies checksums.
pub(crate) fn register(conn: &Connection) -> Result<()> {
    let pure = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("sum_of", -1, pure, |row| Ok(sum_of(row)))?;
    // A title, the film's title in its own language, and the codes of its countries, parted by spaces.
    conn.create_scalar_function("title_key", 3, pure, |row| {
        let (original, countries) = (text(row, 1), text(row, 2));
        let told = title::Told {
            original: original.as_deref(),
            countries: countries.as_deref().unwrap_or_default(),
        };
        Ok(text(row, 0).map(|title| title::sort_key(&title, &told)))
    })?;
    conn.create_scalar_function("name_key", 1, pure, |row| {
        Ok(text(row, 0).map(|name| title::as_it_is_key(&name)))
    })?;
    conn.create_scalar_function("seen_key", 1, pure, |row| {
        let seen_on = row.get_raw(0).as_str_or_null().ok().flatten();
        // A date that is none sorts with those that are not known.
        Ok(seen_on.map(|it| it.parse::<PartialDate>().unwrap_or_default().sort_key()))
    })?;
    conn.create_scalar_function("period_key", 1, pure, |row| {
        let seen_on = row.get_raw(0).as_str_or_null().ok().flatten();
        Ok(seen_on.map(|it| it.parse::<PartialDate>().unwrap_or_default().period_key()))
    })?;
    // The names in a viewing's company, as a JSON array.
    conn.create_scalar_function("companions", 1, pure, |row| {
        let company = text(row, 0);
        Ok(company.map(|company| serde_json::json!(companions::companions(&company)).to_string()))
    })?;
    conn.create_scalar_function("content_hash", 1, pure, |row| {
        Ok(row.get_raw(0).as_blob_or_null()?.map(content_hash))
    })?;
    conn.create_scalar_function("base64_of", 1, pure, |row| {
        Ok(row
            .get_raw(0)
            .as_blob_or_null()?
            .map(|bytes| STANDARD.encode(bytes)))
    })?;
    conn.create_scalar_function("uuid_v7", 2, pure, |row| {
        Ok(crate::storage::uuid::uuid_v7(
            row.get(0)?,
            &row.get::<Vec<u8>>(1)?,
        ))
    })?;
    conn.create_aggregate_function("xor_of", 1, pure, XorOf)?;
    blocks::register(conn)
}

/// Another program may have stored what is no text: that one title sorts oddly, and no list fails for it.
fn text<'r>(row: &'r Context<'_>, at: usize) -> Option<Cow<'r, str>> {
    let bytes = row.get_raw(at).as_bytes_or_null().ok().flatten();
    bytes.map(String::from_utf8_lossy)
}

/// No text of so many bytes is copied to be hashed.
const LONG: usize = 4096;

/// A row's checksum over its table's name and its columns' names and values. NULLs are left out, so that a column added
/// by a migration changes no checksum.
fn sum_of(row: &Context<'_>) -> i64 {
    let is_long =
        |at| matches!(row.get_raw(at), ValueRef::Text(it) | ValueRef::Blob(it) if it.len() > LONG);
    let sum = if (0..row.len()).any(is_long) {
        let mut hash = XxHash3_64::new();
        each_part(row, |part| hash.write(part));
        hash.finish()
    } else {
        // In one go it is hashed far quicker than piece by piece.
        let mut bytes = Vec::with_capacity(512);
        each_part(row, |part| bytes.extend_from_slice(part));
        XxHash3_64::oneshot(&bytes)
    };
    sum.cast_signed()
}

/// What a checksum is made over, part by part.
fn each_part(row: &Context<'_>, mut part: impl FnMut(&[u8])) {
    let mut value = |value: ValueRef<'_>| {
        let (kind, bytes): (u8, &[u8]) = match value {
            ValueRef::Null => (0, &[]),
            ValueRef::Integer(number) => (1, &number.to_le_bytes()),
            ValueRef::Real(number) => (2, &number.to_bits().to_le_bytes()),
            ValueRef::Text(text) => (3, text),
            ValueRef::Blob(blob) => (4, blob),
        };
        part(&[kind]);
        part(&(bytes.len() as u64).to_le_bytes());
        part(bytes);
    };
    value(row.get_raw(0));
    for field in (1..row.len().saturating_sub(1)).step_by(2) {
        if row.get_raw(field + 1) != ValueRef::Null {
            value(row.get_raw(field));
            value(row.get_raw(field + 1));
        }
    }
}

/// Exclusive-or over a column of integers: the checksum of a set of rows, whatever their order.
struct XorOf;

impl Aggregate<i64, i64> for XorOf {
    fn init(&self, _: &mut Context<'_>) -> Result<i64> {
        Ok(0)
    }

    fn step(&self, row: &mut Context<'_>, total: &mut i64) -> Result<()> {
        // A checksum that rotted into something else is no number: the set does not have its checksum, and the row not
        // its own.
        if let ValueRef::Integer(sum) = row.get_raw(0) {
            *total ^= sum;
        }
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, total: Option<i64>) -> Result<i64> {
        Ok(total.unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_has_the_checksum_that_is_made_in_one_go() {
        let conn = Connection::open_in_memory().unwrap();
        register(&conn).unwrap();
        for length in [LONG, LONG + 1] {
            let text = "ё".repeat(length / 2) + &"e".repeat(length % 2);
            let sum: i64 = conn
                .query_row("SELECT sum_of('note', 'text', ?1)", [&text], |row| {
                    row.get(0)
                })
                .unwrap();
            let mut bytes = Vec::new();
            for part in ["note", "text", &text] {
                bytes.push(3);
                bytes.extend((part.len() as u64).to_le_bytes());
                bytes.extend(part.as_bytes());
            }
            assert_eq!(sum, XxHash3_64::oneshot(&bytes).cast_signed(), "{length}");
        }
    }
}
