use twox_hash::XxHash3_128;

/// XXH3, 128 bits, in hexadecimal figures.
pub(crate) fn content_hash(bytes: &[u8]) -> String {
    format!("{:032x}", XxHash3_128::oneshot(bytes))
}
