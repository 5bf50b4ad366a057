//! Yes and no, as people write them into cells.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::values::lexicon::{Fact, lines_of};

static WORDS: LazyLock<HashMap<String, bool>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (fact, means) in [(Fact::No, false), (Fact::Yes, true)] {
        for word in lines_of(fact).flat_map(|line| &line.beside) {
            let spaced = match word.len() {
                1 => (*word).to_owned(),
                _ => word.replace('-', " "),
            };
            words.insert(spaced, means);
        }
    }
    words
});

/// Which of the two it is, if it is one.
pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    WORDS.get(&cell.to_lowercase()).copied()
}
