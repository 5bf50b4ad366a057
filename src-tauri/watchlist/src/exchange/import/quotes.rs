//! Quotation marks in a table of text: those that hold a cell together come in pairs, around the whole of it.

/// Whether all that begin a cell are ended, and end it.
pub(super) fn are_paired(raw: &str, delimiter: u8) -> bool {
    if !raw.contains('"') {
        return true;
    }
    let mut bytes = raw.bytes().peekable();
    let mut begins = true;
    while let Some(byte) = bytes.next() {
        if !(begins && byte == b'"') {
            begins = byte == delimiter || byte == b'\n';
            continue;
        }
        // Within, one that stands for itself is written twice.
        loop {
            match (bytes.next(), bytes.peek()) {
                (None, _) => return false,
                (Some(b'"'), Some(b'"')) => {
                    bytes.next();
                }
                (Some(b'"'), behind) => {
                    let ends = behind.is_none_or(|it| *it == delimiter || b"\r\n".contains(it));
                    if !ends {
                        return false;
                    }
                    break;
                }
                _ => {}
            }
        }
        begins = false;
    }
    true
}
