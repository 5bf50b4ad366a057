//! What tells whether a file is still what was written.

use std::io::{self, Read as _};
use std::path::Path;

use twox_hash::XxHash3_128;

use crate::storage::open_regular;

/// The checksum of what a file holds, and how many bytes that is.
pub(super) fn sum_of(path: &Path) -> io::Result<(String, u64)> {
    let mut file = open_regular(path)?;
    let mut hash = XxHash3_128::new();
    let (mut part, mut bytes) = (vec![0; 1 << 16], 0);
    loop {
        let read = file.read(&mut part)?;
        if read == 0 {
            return Ok((format!("{:032x}", hash.finish_128()), bytes));
        }
        hash.write(&part[..read]);
        bytes += read as u64;
    }
}
