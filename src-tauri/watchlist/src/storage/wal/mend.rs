//! One bit that turned, found by the checksum it breaks: sixty-four bits of it, against some thirty thousand that there are
//! in a frame.

use super::frames::{FRAME_HEADER, Frame, Header, Log, Patch, Sum};
use crate::Result;

/// The header as it was, if one bit of it turned. Where two would do, they differ in what nobody reads.
pub(super) fn header(header: &Header, salts: [u8; 8]) -> Option<Header> {
    let mut flipped = (0..header.bytes.len() * 8).map(|bit| {
        let mut bytes = header.bytes;
        flip(&mut bytes, bit);
        Header::of(bytes)
    });
    flipped.find(|it| it.is_whole() && it.salts == salts)
}

/// What is to be written so that all frames up to this one are as they were; nothing if one of them cannot be mended. `last`
/// is the checksum that the last one has, if that was noted.
pub(super) fn frames(log: &mut Log, to: u32, last: Option<Sum>) -> Result<Option<Vec<Patch>>> {
    let header = log.header.clone();
    let (mut patches, mut from, mut read) = (Vec::new(), header.sum(), 0);
    // A frame whose checksum does not fit, and the one that it should have: whether its page or its checksum turned is
    // known by the frame after it.
    let mut doubtful: Option<(u32, Frame, Sum)> = None;
    let mut beyond = false;
    log.each(|number, frame| {
        if number > to || beyond {
            return false;
        }
        if let Some((at, doubted, computed)) = doubtful.take() {
            let sum_turned = frame.checksum(&header, computed) == frame.sum();
            match settled(&header, doubted, from, computed, sum_turned) {
                Some(mended) => {
                    from = mended.sum();
                    patches.push((at, mended.bytes));
                }
                None => beyond = true,
            }
        }
        read = number;
        let mut frame = frame.clone();
        let salted = frame.salts() == header.salts;
        frame.bytes[8..16].copy_from_slice(&header.salts);
        let computed = frame.checksum(&header, from);
        if computed != frame.sum() {
            doubtful = Some((number, frame, computed));
        } else {
            from = computed;
            if !salted {
                patches.push((number, frame.bytes));
            }
        }
        true
    })?;
    if let Some((at, doubted, computed)) = doubtful {
        let sum_turned = last == Some(computed);
        match settled(&header, doubted, from, computed, sum_turned) {
            Some(mended) => patches.push((at, mended.bytes)),
            None => beyond = true,
        }
    }
    if beyond || read < to {
        return Ok(None);
    }
    let placed = patches
        .into_iter()
        .map(|(at, bytes)| (log.offset(at), bytes));
    Ok(Some(placed.collect()))
}

fn settled(
    header: &Header,
    mut frame: Frame,
    from: Sum,
    computed: Sum,
    sum_turned: bool,
) -> Option<Frame> {
    if sum_turned {
        for (at, half) in [(16, computed[0]), (20, computed[1])] {
            frame.bytes[at..at + 4].copy_from_slice(&half.to_be_bytes());
        }
        return Some(frame);
    }
    let bits = (0..64).chain(FRAME_HEADER * 8..frame.bytes.len() * 8);
    for bit in bits {
        flip(&mut frame.bytes, bit);
        if frame.is_whole(header, from) {
            return Some(frame);
        }
        flip(&mut frame.bytes, bit);
    }
    None
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
