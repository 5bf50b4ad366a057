//! How much of what someone gives is unpacked.

/// No single part is longer, in bytes unpacked.
pub(super) const LONGEST_PART: u64 = 64 << 20;
/// Nor are all of them together.
pub(super) const LONGEST: u64 = 512 << 20;
