//! Several names in one cell, as people write them there: parted by semicolons. One within a name stands behind a `\`.

/// The names as one cell.
pub(crate) fn joined(names: &[String]) -> String {
    let each = names
        .iter()
        .map(|name| name.replace('\\', "\\\\").replace(';', "\\;"));
    each.collect::<Vec<_>>().join("; ")
}

/// The names in a cell.
pub(crate) fn parted(cell: &str) -> Vec<String> {
    if cell.is_empty() {
        return Vec::new();
    }
    let mut names = vec![String::new()];
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = match letter {
            ';' => {
                names.push(String::new());
                letters.next_if_eq(&' ');
                continue;
            }
            // One that stands before nothing is itself.
            '\\' => letters.next().unwrap_or('\\'),
            other => other,
        };
        if let Some(name) = names.last_mut() {
            name.push(letter);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{joined, parted};

    #[test]
    fn names_are_parted_by_semicolons() {
        let names = ["Anna; Boris", "a\\b", "Ёлка"].map(String::from);
        assert_eq!(joined(&names), "Anna\\; Boris; a\\\\b; Ёлка");
        assert_eq!(parted("a;b ; c"), ["a", "b ", "c"], "as someone types them");
        assert!(joined(&[]).is_empty() && parted("").is_empty());
    }

    proptest! {
        #[test]
        fn a_cell_gives_its_names_back(names in prop::collection::vec("[a; \\\\]{1,5}", 0..4)) {
            prop_assert_eq!(parted(&joined(&names)), names);
        }
    }
}
