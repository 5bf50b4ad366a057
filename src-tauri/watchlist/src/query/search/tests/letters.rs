use crate::query::search::letters::{is_cyrillic, letters_of, spellings_at_end, word_of};

const TABLE: &str = include_str!("../letters.tsv");

#[test]
fn every_letter_of_the_russian_alphabet_is_spelled_in_each_habit() {
    for letter in "абвгдеёжзийклмнопрстуфхцчшщъыьэюя".chars() {
        let row = TABLE
            .lines()
            .find(|row| row.split('\t').next() == Some(&letter.to_string()));
        let cells: Vec<&str> = row
            .unwrap_or_else(|| panic!("{letter} is missing"))
            .split('\t')
            .collect();
        assert_eq!(cells.len(), 8, "{letter} has a cell for each habit");
        assert!(
            cells[1..7].iter().all(|cell| *cell != "-"),
            "{letter} is not spelled in every habit: {cells:?}"
        );
    }
}

#[test]
fn every_row_of_the_table_is_understood() {
    for row in TABLE.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let folded = crate::derived::index::fold::line(cells[0]);
        let letters = letters_of(&folded).unwrap_or_else(|| panic!("{row}"));
        assert!(letters.iter().all(|&letter| is_cyrillic(letter)), "{row}");
        for spelling in cells[1..]
            .iter()
            .flat_map(|cell| cell.split(' '))
            .filter(|&cell| cell != "-")
        {
            let spelling = letters_of(&crate::derived::index::fold::line(spelling))
                .unwrap_or_else(|| panic!("{row}"));
            let known = spellings_at_end(&letters)
                .any(|(used, known)| used == letters.len() && known == spelling);
            assert!(known, "{spelling:?} of {row}");
        }
    }
}

#[test]
fn a_word_goes_to_letters_and_back() {
    for word in ["журавли", "cranes", "1941", "џ"] {
        assert_eq!(
            letters_of(word).map(|letters| word_of(&letters)).as_deref(),
            Some(word)
        );
    }
    assert_eq!(letters_of("侍"), None);
}
