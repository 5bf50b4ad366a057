//! The text of a file, in whatever encoding it was saved.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Its text: by the mark it begins with, as UTF-8 if it is that, or as what it most likely is. What has no letter there
/// becomes U+FFFD.
pub(super) fn decode(bytes: Vec<u8>) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return text.into_owned();
    }
    if let Some(text) = marked_by_zeros(&bytes) {
        return text;
    }
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(other) => {
            let bytes = other.as_bytes();
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            let encoding = detector.guess(None, Utf8Detection::Deny);
            let (text, _) = encoding.decode_without_bom_handling(bytes);
            text.into_owned()
        }
    }
}

/// UTF-16 without a mark: no text has zeros, and there only every second byte may be one.
fn marked_by_zeros(bytes: &[u8]) -> Option<String> {
    let begins = bytes.get(..bytes.len().min(512))?;
    let zeros = |first: usize| begins.iter().skip(first).step_by(2).filter(|it| **it == 0);
    // Of most alphabets spaces, figures and what parts cells have one.
    let some = begins.len() / 32 + 1;
    let encoding = match (zeros(0).count(), zeros(1).count()) {
        (0, many) if many >= some => UTF_16LE,
        (many, 0) if many >= some => UTF_16BE,
        _ => return None,
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Some(text.into_owned())
}

/// Whether a file is made of nothing but zeros, as some that were to be saved when a machine went out.
pub(super) fn is_zeros(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|byte| *byte == 0)
}
