//! One bit that turned, found by the checksum it breaks.

use std::path::Path;

use super::frames::{FRAME_HEADER, Frame, Header, Log, Patch, Sum};
use crate::Result;

impl Log {
    /// Takes the header for what it was, if one bit of it turned, and gives what is to be written. Where two would do, they
    /// differ in what nobody reads.
    pub(super) fn mend_header(&mut self, salts: [u8; 8]) -> Option<Patch> {
        let turned = self.header.bytes;
        let mut flipped = (0..turned.len() * 8).map(|bit| {
            let mut bytes = turned;
            flip(&mut bytes, bit);
            Header::of(bytes)
        });
        self.header = flipped.find(|it| it.is_whole() && it.salts == salts)?;
        Some((0, self.header.bytes.to_vec()))
    }
}

/// How frames come to be as they were.
#[derive(Default)]
pub(super) struct Mending {
    /// What is to be written.
    pub certain: Vec<Patch>,
    /// And one of these, the likelier ones first: a checksum does not tell apart where the higher bits of a page turned.
    pub choices: Vec<Patch>,
}

/// How all frames up to this one come to be as they were; nothing if one of them cannot be mended. `last` is the checksum
/// that the last one has, if that was noted.
pub(super) fn frames(
    log: &Log,
    file: &Path,
    to: u32,
    last: Option<Sum>,
) -> Result<Option<Mending>> {
    let header = &log.header;
    let (mut mended, mut from, mut read) = (Vec::new(), header.sum(), 0);
    // A frame whose checksum does not fit, and the one that it should have: whether its page or its checksum turned is
    // known by the frame after it.
    let mut doubtful: Option<(u32, Frame, Sum)> = None;
    log.each(|number, frame| {
        if number > to {
            return false;
        }
        if let Some((at, doubted, computed)) = doubtful.take() {
            let sum_turned = frame.checksum(header, computed) == frame.sum();
            let candidates = candidates(header, &doubted, from, computed, sum_turned);
            // What lies behind one that cannot be mended is not searched for.
            let Some(first) = candidates.first() else {
                return false;
            };
            from = first.sum();
            mended.push((at, doubted, candidates));
        }
        read = number;
        let mut salted = frame.clone();
        salted.bytes[8..16].copy_from_slice(&header.salts);
        let computed = salted.checksum(header, from);
        if computed != frame.sum() {
            doubtful = Some((number, salted, computed));
        } else {
            from = computed;
            if salted.bytes != frame.bytes {
                mended.push((number, frame.clone(), vec![salted]));
            }
        }
        true
    })?;
    if let Some((at, doubted, computed)) = doubtful {
        let candidates = candidates(header, &doubted, from, computed, last == Some(computed));
        mended.push((at, doubted, candidates));
    }
    if read < to {
        return Ok(None);
    }
    let mut mending = Mending::default();
    for (at, doubted, mut candidates) in mended {
        let offset = log.offset(at);
        match candidates.len() {
            0 => return Ok(None),
            1 => mending
                .certain
                .extend(candidates.pop().map(|it| (offset, it.bytes))),
            _ if !mending.choices.is_empty() => return Ok(None),
            _ => {
                let before = log.page_before(file, at, doubted.page_number())?;
                candidates.sort_by_key(|it| unlikely(it, &doubted, before.as_deref()));
                mending.choices = candidates
                    .into_iter()
                    .map(|it| (offset, it.bytes))
                    .collect();
            }
        }
    }
    Ok(Some(mending))
}

/// What a frame may have been that does not fit: with another checksum, or with one bit other.
fn candidates(
    header: &Header,
    doubted: &Frame,
    from: Sum,
    computed: Sum,
    sum_turned: bool,
) -> Vec<Frame> {
    let mut frame = doubted.clone();
    if sum_turned {
        for (at, half) in [(16, computed[0]), (20, computed[1])] {
            frame.bytes[at..at + 4].copy_from_slice(&half.to_be_bytes());
        }
        return vec![frame];
    }
    let mut found = Vec::new();
    for bit in (0..64).chain(FRAME_HEADER * 8..frame.bytes.len() * 8) {
        flip(&mut frame.bytes, bit);
        if frame.is_whole(header, from) {
            found.push(frame.clone());
        }
        flip(&mut frame.bytes, bit);
    }
    found
}

/// Most of a page is what it was before: that is where a bit is seen to have turned. Else it turned in what was written.
fn unlikely(candidate: &Frame, doubted: &Frame, before: Option<&[u8]>) -> u8 {
    let Some(before) = before else { return 0 };
    let pages = [candidate, doubted].map(|it| it.bytes.get(FRAME_HEADER..).unwrap_or_default());
    let turned = pages[0]
        .iter()
        .zip(pages[1])
        .position(|(one, other)| one != other);
    let Some(at) = turned else { return 1 };
    match before.get(at) {
        Some(was) if pages[0].get(at) == Some(was) => 0,
        Some(was) if pages[1].get(at) == Some(was) => 2,
        _ => 1,
    }
}

fn flip(bytes: &mut [u8], bit: usize) {
    if let Some(byte) = bytes.get_mut(bit / 8) {
        *byte ^= 1 << (bit % 8);
    }
}

/// What is to be written so that SQLite reads all frames up to this one whatever is in them: what turned in a page is then
/// found by the checksums of its rows.
pub(super) fn chained(log: &Log, to: u32) -> Result<Vec<Patch>> {
    let (mut patches, mut from) = (Vec::new(), log.header.sum());
    log.each(|number, frame| {
        let mut head = frame.bytes[..FRAME_HEADER].to_vec();
        let computed = frame.checksum(&log.header, from);
        head[8..16].copy_from_slice(&log.header.salts);
        head[16..20].copy_from_slice(&computed[0].to_be_bytes());
        head[20..24].copy_from_slice(&computed[1].to_be_bytes());
        from = computed;
        if head != frame.bytes[..FRAME_HEADER] {
            patches.push((log.offset(number), head));
        }
        number < to
    })?;
    Ok(patches)
}
