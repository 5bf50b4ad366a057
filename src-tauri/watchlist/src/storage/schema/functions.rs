//! The functions our SQL may call: checksums of rows, and the keys lists are sorted by.

use std::hash::Hasher;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};
use twox_hash::XxHash3_64;

use crate::storage::blocks;
use crate::values::{PartialDate, content_hash, title};

/// Registers them on a connection. Both connections need them: the reader verifies checksums.
pub(crate) fn register(conn: &Connection) -> Result<()> {
    let pure = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("sum_of", -1, pure, |row| Ok(sum_of(row)))?;
    conn.create_scalar_function("title_key", 1, pure, |row| {
        // Another program may have stored what is no text: that one title sorts oddly, and no list fails for it.
        let text = row.get_raw(0).as_bytes_or_null().ok().flatten();
        Ok(text.map(|text| title::sort_key(&String::from_utf8_lossy(text))))
    })?;
    conn.create_scalar_function("seen_key", 1, pure, |row| {
        let seen_on = row.get_raw(0).as_str_or_null().ok().flatten();
        // A date that is none sorts with those that are not known.
        Ok(seen_on.map(|it| it.parse::<PartialDate>().unwrap_or_default().sort_key()))
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

/// A row's checksum over its table's name and its columns' names and values. NULLs are left out, so that a column added
/// by a migration changes no checksum.
fn sum_of(row: &Context<'_>) -> i64 {
    let mut hash = XxHash3_64::new();
    let mut field = 1;
    hash_value(&mut hash, row.get_raw(0));
    while field + 1 < row.len() {
        let value = row.get_raw(field + 1);
        if value != ValueRef::Null {
            hash_value(&mut hash, row.get_raw(field));
            hash_value(&mut hash, value);
        }
        field += 2;
    }
    hash.finish().cast_signed()
}

fn hash_value(hash: &mut XxHash3_64, value: ValueRef<'_>) {
    let (kind, bytes): (u8, &[u8]) = match value {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(number) => return hash_bytes(hash, 1, &number.to_le_bytes()),
        ValueRef::Real(number) => return hash_bytes(hash, 2, &number.to_bits().to_le_bytes()),
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(blob) => (4, blob),
    };
    hash_bytes(hash, kind, bytes);
}

fn hash_bytes(hash: &mut XxHash3_64, kind: u8, bytes: &[u8]) {
    hash.write_u8(kind);
    hash.write_u64(bytes.len() as u64);
    hash.write(bytes);
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
