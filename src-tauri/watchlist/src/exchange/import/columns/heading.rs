//! What people write above a column, in any language that `lexicons` has.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

use super::super::table_field::TableField;
use crate::derived::index::fold;
use crate::values::lexicon::{Fact, Language, Line, lines_of};

/// What a heading says of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    Field(TableField),
    /// On a scale that it does not tell.
    Rating,
}

type Headings = HashMap<String, Vec<(Language, Heading)>>;

static HEADINGS: LazyLock<Headings> = LazyLock::new(|| {
    let mut headings = Headings::new();
    for line in lines_of(Fact::Column) {
        if let Some(heading) = heading(line) {
            for word in &line.beside {
                let said = headings.entry(key(word)).or_default();
                said.push((line.language, heading));
            }
        }
    }
    headings
});

fn heading(line: &Line) -> Option<Heading> {
    match line.word {
        "rating" => Some(Heading::Rating),
        // A test sees that there is no such field.
        field => serde_json::from_value(Value::from(field))
            .ok()
            .map(Heading::Field),
    }
}

fn key(text: &str) -> String {
    fold::words(text).concat()
}

/// What each of these headings says. One word means different things in two languages: that of most of the others counts.
pub(super) fn read(names: &[String]) -> Vec<Option<Heading>> {
    let said: Vec<&[(Language, Heading)]> = names.iter().map(|name| found(name)).collect();
    let mut languages: HashMap<Language, usize> = HashMap::new();
    for of_one in &said {
        for (language, _) in *of_one {
            *languages.entry(*language).or_default() += 1;
        }
    }
    let best = |of_one: &&[(Language, Heading)]| {
        let weight = |(language, _): &&(Language, Heading)| languages[language];
        let mut all = of_one.iter().rev();
        let first = all.next()?;
        let best = all.fold(first, |best, it| match weight(&it) >= weight(&best) {
            true => it,
            false => best,
        });
        Some(best.1)
    };
    said.iter().map(best).collect()
}

/// What languages have for a heading, or for the most words of it that they know: `My rating (1-10)`.
fn found(name: &str) -> &'static [(Language, Heading)] {
    let words = fold::words(name);
    let words = words.get(..words.len().min(8)).unwrap_or_default();
    for length in (1..=words.len()).rev() {
        for some in words.windows(length) {
            if let Some(found) = HEADINGS.get(&some.concat()) {
                return found;
            }
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::super::super::table_field::TableField;
    use super::{Fact, Heading, heading, lines_of, read};

    #[test]
    fn every_column_of_every_language_is_one_of_ours() {
        for line in lines_of(Fact::Column) {
            assert!(heading(line).is_some(), "{line:?}");
        }
    }

    #[test]
    fn a_word_means_what_it_does_in_the_language_of_the_others() {
        let of =
            |names: &[&str]| read(&names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
        let field = |field| Some(Heading::Field(field));
        let (title, year) = (field(TableField::Title), field(TableField::Year));
        let note = field(TableField::Note);
        assert_eq!(of(&["Title", "Year", "Note"]), [title, year, note]);
        let rating = Some(Heading::Rating);
        assert_eq!(of(&["Titre", "Année", "Note"]), [title, year, rating]);
        assert_eq!(of(&["Titel", "Jahr", "Note"]), [title, year, rating]);
        assert_eq!(of(&["Название", "Год", "Оценка"]), [title, year, rating]);
        assert_eq!(of(&["My rating (1-10)", "Blorp", ""]), [rating, None, None]);
        assert_eq!(of(&["IMDb rating"]), [field(TableField::Ignored)]);
    }
}
