//! Images of old changes, compressed together: a block holds many, and the journal says of each its block and its place.

use std::collections::VecDeque;
use std::io::{Read as _, Write as _};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Result};

use crate::{DiskTrouble, Error};

/// What an image may have, in bytes, to be held in a block, and what a block may have beside it.
pub(crate) const LARGEST_IMAGE: usize = 16 << 20;
const MOST: u64 = (LARGEST_IMAGE + (8 << 20)) as u64;
/// As much as hides what distance lies between two texts of 100 KB, and no slower than an idle moment bears.
const WINDOW_BITS: u32 = 22;
pub(crate) const QUALITY: u32 = 5;
const BUFFER: usize = 1 << 16;
/// Blocks that a connection keeps unpacked, since whoever reads one image reads its neighbours.
const KEPT: usize = 8;

/// A block, unpacked.
pub(crate) struct Block {
    bytes: Vec<u8>,
    places: Vec<Range<usize>>,
}

impl Block {
    /// What is packed here, unless it rotted.
    pub(crate) fn unpack(packed: &[u8]) -> Option<Self> {
        let mut bytes = Vec::new();
        let mut unpacked = brotli::Decompressor::new(packed, BUFFER).take(MOST);
        unpacked.read_to_end(&mut bytes).ok()?;
        let (mut places, mut at) = (Vec::new(), 0);
        while at < bytes.len() {
            let length = bytes.get(at..at + 4)?.try_into().ok()?;
            let from = at + 4;
            at = from.checked_add(usize::try_from(u32::from_le_bytes(length)).ok()?)?;
            bytes.get(from..at)?;
            places.push(from..at);
        }
        Some(Self { bytes, places })
    }

    /// Every image of it, by its place.
    pub(crate) fn images(&self) -> impl Iterator<Item = &[u8]> {
        let images = self.places.iter();
        images.filter_map(|place| self.bytes.get(place.clone()))
    }
}

/// Packs images, each at its place, with this much effort: 0 to 11.
pub(crate) fn pack<'i>(
    images: impl Iterator<Item = &'i [u8]>,
    quality: u32,
) -> crate::Result<Vec<u8>> {
    try_to_pack(images, quality).map_err(|error| {
        let error = error.into();
        Error::Disk(DiskTrouble::NotPacked { error })
    })
}

fn try_to_pack<'i>(
    images: impl Iterator<Item = &'i [u8]>,
    quality: u32,
) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut packing = brotli::CompressorWriter::new(&mut packed, BUFFER, quality, WINDOW_BITS);
    for image in images {
        let length = u32::try_from(image.len()).map_err(std::io::Error::other)?;
        packing.write_all(&length.to_le_bytes())?;
        packing.write_all(image)?;
    }
    packing.flush()?;
    drop(packing);
    Ok(packed)
}

/// What stands in the journal for an image: none where a block has too many.
pub(crate) fn reference(block: i64, place: usize) -> Option<i64> {
    Some(block << 16 | i64::from(u16::try_from(place).ok()?))
}

/// The block that a reference names, and the place.
pub(crate) fn referred(reference: i64) -> (i64, usize) {
    (reference >> 16, (reference & 0xffff) as usize)
}

/// The journal as it was written, as SQL: what images are read from.
pub(crate) const HISTORY: &str = "(
    SELECT change, tbl, key,
      iif(typeof(before) = 'integer', unpacked(before, (SELECT bytes FROM journal_block WHERE id = before >> 16)), before)
        AS before,
      iif(typeof(after) = 'integer', unpacked(after, (SELECT bytes FROM journal_block WHERE id = after >> 16)), after)
        AS after,
      after_sum, sum
    FROM journal)";

/// A statement of a file of its own, whose `{history}` is that.
pub(crate) fn of_history(sql: &str) -> String {
    sql.replace("{history}", HISTORY)
}

/// Registers what that needs.
pub(super) fn register(conn: &Connection) -> Result<()> {
    let pure = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    let kept = Mutex::new(VecDeque::new());
    conn.create_scalar_function("unpacked", 2, pure, move |row| {
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(image(row, &mut kept))
    })
}

/// Blocks and what was in them, the last one used first.
type Unpacked = VecDeque<(Vec<u8>, Block)>;

/// The image that a reference names in its block. One that is not there, or rotted, is no text.
fn image(row: &Context<'_>, unpacked: &mut Unpacked) -> UnpackedImage {
    let mut found = || {
        let (_, place) = referred(row.get_raw(0).as_i64().ok()?);
        let packed = row.get_raw(1).as_bytes_or_null().ok()??;
        match unpacked.iter().position(|(of, _)| of == packed) {
            Some(at) => {
                let found = unpacked.remove(at)?;
                unpacked.push_front(found);
            }
            None => {
                unpacked.push_front((packed.to_owned(), Block::unpack(packed)?));
                unpacked.truncate(KEPT);
            }
        }
        let (_, block) = unpacked.front()?;
        let image = block.bytes.get(block.places.get(place)?.clone())?;
        Some(image.to_owned())
    };
    UnpackedImage(found())
}

struct UnpackedImage(Option<Vec<u8>>);

impl ToSql for UnpackedImage {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        let image = self.0.as_deref();
        Ok(ToSqlOutput::Borrowed(
            image.map_or(ValueRef::Blob(&[]), ValueRef::Text),
        ))
    }
}
