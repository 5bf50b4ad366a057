use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

/// What stands in an address as it is: what paths are usually made of.
const PLAIN: AsciiSet = NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'\\')
    .remove(b':')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_');

/// A path as SQLite takes it in a statement: text, whatever bytes the path is of.
pub(crate) fn uri(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    format!("file:{}", percent_encode(bytes, &PLAIN))
}
