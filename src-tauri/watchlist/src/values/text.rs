//! What the person types, as it is kept.

use crate::{Refusal, Result};

/// The longest text a person may write in one place, in bytes.
const LONGEST: usize = 16 * 1024 * 1024;
/// The longest place, company, remark or address, in bytes.
const LONGEST_LINE: usize = 20_000;

/// A text of many lines: kept as it came, but for NUL, which no text needs and SQLite's own tools stop at.
pub(crate) fn long(text: &str) -> Result<String> {
    if text.len() > LONGEST {
        return Err(Refusal::TextTooLong.into());
    }
    Ok(text.replace('\0', ""))
}

/// Whether a short text is no longer than any that is kept.
pub(crate) fn is_line(text: &str) -> bool {
    text.len() <= LONGEST_LINE
}

/// A short text; nothing but white space is nothing.
pub(crate) fn line(text: &str) -> Result<Option<String>> {
    if text.len() > LONGEST_LINE {
        return Err(Refusal::LineTooLong.into());
    }
    let text = text.replace('\0', "");
    let text = text.trim();
    Ok((!text.is_empty()).then(|| text.to_owned()))
}
