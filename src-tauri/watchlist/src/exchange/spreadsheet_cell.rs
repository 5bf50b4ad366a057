//! Spreadsheets take a cell that begins in certain ways for a formula, whatever it was meant to be, and a formula can do
//! things. What is written for them is disarmed by an apostrophe before it; whoever reads it again arms it.

use std::borrow::Cow;

/// What a file begins with. Without it Excel takes the text for whatever the system's old encoding is.
pub(crate) const MARK: &str = "\u{feff}";

/// What a formula, or something that is taken for one, begins with.
const BEGINNINGS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text as a cell that no spreadsheet takes for a formula.
pub(crate) fn disarm(text: &str) -> Cow<'_, str> {
    match is_armed(text) {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

/// The text that a cell was made from.
pub(crate) fn arm(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_armed(text) => text,
        _ => cell,
    }
}

/// Apostrophes before it count for nothing: one that was there stays told from one that was added.
fn is_armed(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(BEGINNINGS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{BEGINNINGS, arm, disarm};

    #[test]
    fn what_begins_like_a_formula_gets_an_apostrophe() {
        for (text, cell) in [
            ("=SUM(A1)", "'=SUM(A1)"),
            ("'=SUM(A1)", "''=SUM(A1)"),
            ("-1", "'-1"),
            ("+1", "'+1"),
            ("@me", "'@me"),
            ("\tx", "'\tx"),
            ("'71", "'71"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(disarm(text), cell);
            assert_eq!(arm(cell), text);
        }
    }

    proptest! {
        #[test]
        fn no_cell_begins_like_a_formula_and_each_gives_its_text_back(text in "['=+@\t\r-]{0,4}[a='-]{0,3}") {
            let cell = disarm(&text);
            prop_assert!(!cell.starts_with(BEGINNINGS));
            prop_assert_eq!(arm(&cell), text.as_str());
        }
    }
}
