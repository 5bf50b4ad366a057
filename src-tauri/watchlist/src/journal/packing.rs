//! Images of old changes are packed in blocks when nothing is written for a moment.

use std::collections::{HashMap, HashSet};

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, params};

use super::{ChangeId, THIS_DEVICE};
use crate::Result;
use crate::storage::Watchlist;
use crate::storage::blocks::{Block, LARGEST_IMAGE, QUALITY, pack, reference, referred};

/// The newest changes stay as they are: a step back costs what it did.
const NEWEST: i64 = 10;
/// A block has so many bytes before it is packed, and of large images so many, unless those are far too large.
const BYTES: usize = 64 << 10;
const IMAGES: usize = 16;
const FAR_TOO_LARGE: usize = 4 << 20;
/// What is packed in one go. The rest waits for the next idle moment.
const AT_ONCE: usize = 1 << 20;

/// The row of the journal, and where in the block its images lie.
struct PackedRow {
    at: (ChangeId, i64, i64),
    before: Option<usize>,
    after: Option<usize>,
}

const AT: &str = "change = ?1 AND tbl = ?2 AND key = ?3";

/// A block before it is packed.
#[derive(Default)]
struct Draft {
    rows: Vec<PackedRow>,
    images: Vec<Vec<u8>>,
    /// One image is what its row was before the next change, too.
    places: HashMap<Vec<u8>, usize>,
    bytes: usize,
}

impl Draft {
    fn place(&mut self, image: ValueRef<'_>) -> Option<usize> {
        let ValueRef::Text(image) = image else {
            return None;
        };
        if image.len() > LARGEST_IMAGE {
            return None;
        }
        if let Some(place) = self.places.get(image) {
            return Some(*place);
        }
        self.bytes += image.len();
        self.images.push(image.to_owned());
        let place = self.places.len();
        self.places.insert(image.to_owned(), place);
        Some(place)
    }

    fn is_full(&self) -> bool {
        self.bytes >= BYTES && (self.images.len() >= IMAGES || self.bytes >= FAR_TOO_LARGE)
    }
}

impl Watchlist {
    /// Packs images of old changes, where there are enough of them for a block.
    pub(crate) fn pack_old_images(&mut self) -> Result<()> {
        let drafts = drafts(&self.conn)?;
        if drafts.is_empty() {
            return Ok(());
        }
        let tx = self.writing()?;
        drafts.iter().try_for_each(|draft| put(&tx, draft))?;
        Ok(tx.commit()?)
    }
}

/// The blocks to make next, in the order of the changes.
fn drafts(conn: &Connection) -> Result<Vec<Draft>> {
    let (from, to): (ChangeId, ChangeId) = conn
        .prepare_cached(include_str!("to_pack.sql"))?
        .query_row([NEWEST, THIS_DEVICE], |row| {
            Ok((row.get("from")?, row.get("to")?))
        })?;
    let mut rows = conn.prepare_cached(
        "SELECT change, tbl, key, before, after FROM journal
         WHERE change BETWEEN ?1 AND ?2 AND (typeof(before) = 'text' OR typeof(after) = 'text')
         ORDER BY change, tbl, key",
    )?;
    let mut rows = rows.query([from, to])?;
    let (mut drafts, mut draft, mut bytes) = (Vec::new(), Draft::default(), 0);
    while let Some(row) = rows.next()? {
        let [before, after] =
            [row.get_ref("before")?, row.get_ref("after")?].map(|image| draft.place(image));
        draft.rows.push(PackedRow {
            at: (row.get("change")?, row.get("tbl")?, row.get("key")?),
            before,
            after,
        });
        if draft.is_full() {
            bytes += draft.bytes;
            drafts.push(std::mem::take(&mut draft));
            if bytes >= AT_ONCE {
                break;
            }
        }
    }
    Ok(drafts)
}

fn put(conn: &Connection, draft: &Draft) -> Result<()> {
    conn.prepare_cached("INSERT INTO journal_block (bytes) VALUES (?1)")?
        .execute([pack(draft.images.iter().map(Vec::as_slice), QUALITY)?])?;
    let block = conn.last_insert_rowid();
    let mut leave = conn.prepare_cached(&format!("DELETE FROM journal WHERE {AT} RETURNING *"))?;
    let mut come =
        conn.prepare_cached("INSERT INTO journal VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
    // Made smaller where they lie, they would leave their pages all but empty.
    let mut rows = Vec::new();
    for row in &draft.rows {
        rows.push(leave.query_row(row.at, |was| {
            let [before, after] =
                [("before", row.before), ("after", row.after)].map(|(image, place)| {
                    match place.and_then(|place| reference(block, place)) {
                        Some(reference) => Ok(Value::Integer(reference)),
                        None => was.get(image),
                    }
                });
            let (change, tbl, key) = row.at;
            Ok((
                change,
                tbl,
                key,
                before?,
                after?,
                was.get::<_, Value>("after_sum")?,
                was.get::<_, Value>("sum")?,
            ))
        })?);
    }
    for row in rows {
        come.execute(row)?;
    }
    Ok(())
}

/// Takes out of every block what no row of the journal names any more. What it leaves has its places.
pub(crate) fn leave_out_unnamed(conn: &Connection) -> Result<()> {
    let mut named: HashMap<i64, HashSet<usize>> = HashMap::new();
    for image in ["before", "after"] {
        let sql = format!("SELECT {image} FROM journal WHERE typeof({image}) = 'integer'");
        let mut references = conn.prepare(&sql)?;
        let mut references = references.query([])?;
        while let Some(row) = references.next()? {
            let (block, place) = referred(row.get(0)?);
            named.entry(block).or_default().insert(place);
        }
    }
    let mut all = conn.prepare("SELECT id FROM journal_block")?;
    let all: Vec<i64> = all
        .query_map([], |row| row.get("id"))?
        .collect::<Result<_, _>>()?;
    for id in all {
        let bytes: Vec<u8> = conn
            .prepare_cached("SELECT bytes FROM journal_block WHERE id = ?1")?
            .query_row([id], |row| row.get("bytes"))?;
        let places = named.remove(&id).unwrap_or_default();
        // Of one that rotted nothing can be read, nor taken out.
        let block = Block::unpack(&bytes).filter(|_| !places.is_empty());
        let Some(block) = block else {
            conn.execute("DELETE FROM journal_block WHERE id = ?1", [id])?;
            continue;
        };
        let left_out =
            |(place, image): &(usize, &[u8])| !image.is_empty() && !places.contains(place);
        if block.images().enumerate().any(|it| left_out(&it)) {
            let left = block.images().enumerate().map(|it| match left_out(&it) {
                true => &[],
                false => it.1,
            });
            conn.execute(
                "UPDATE journal_block SET bytes = ?2 WHERE id = ?1",
                params![id, pack(left, QUALITY)?],
            )?;
        }
    }
    Ok(())
}
