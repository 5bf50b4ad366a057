//! The text of a file, in whatever encoding it was saved.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// Its text: by the mark it begins with, as UTF-8 if it is that, or as what it most likely is. What has no letter there
/// becomes U+FFFD.
pub(super) fn decode(bytes: Vec<u8>) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return text.into_owned();
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

/// Whether a file is made of nothing but zeros, as some that were to be saved when a machine went out.
pub(super) fn is_zeros(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|byte| *byte == 0)
}
