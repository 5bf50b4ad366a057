use proptest::prelude::*;

use crate::query::search::word_list::WordList;

fn list(words: &[&str]) -> WordList {
    let mut list = WordList::default();
    list.extend(words.iter().map(|word| word.as_bytes()));
    list
}

fn all(list: &WordList) -> Vec<String> {
    let mut words = Vec::new();
    list.walk(
        (),
        |_, _| Some(()),
        |word, ()| words.push(String::from_utf8_lossy(word).into_owned()),
    );
    words
}

#[test]
fn words_that_come_later_stand_in_their_place() {
    let mut list = list(&["crane", "ascent", "cranes"]);
    list.extend([b"cargo".as_slice(), b"moscow"].into_iter());
    assert_eq!(all(&list), ["ascent", "cargo", "crane", "cranes", "moscow"]);
}

#[test]
fn a_beginning_that_leads_nowhere_is_passed_over_with_all_its_words() {
    let list = list(&["cab", "cabin", "cable", "cat", "dog"]);
    let mut tried = Vec::new();
    let step = |_: &[()], letters: &[u8]| {
        tried.push(String::from_utf8_lossy(letters).into_owned());
        (letters != b"cab").then_some(())
    };
    let mut arrived = Vec::new();
    list.walk((), step, |word, ()| arrived.push(word.len()));
    assert_eq!(tried, ["c", "ca", "cab", "cat", "d", "do", "dog"]);
    assert_eq!(arrived, [3, 3]);
}

#[test]
fn a_beginning_is_found_wherever_it_stands() {
    let list = list(&["ascent", "cranes", "moscow"]);
    for (letters, there) in [
        ("a", true),
        ("cranes", true),
        ("mosc", true),
        ("b", false),
        ("cranesx", false),
        ("z", false),
    ] {
        assert_eq!(list.has_beginning(letters.as_bytes()), there, "{letters}");
    }
    assert!(
        !WordList::default().has_beginning(b"a"),
        "an empty list has none"
    );
}

proptest! {
    #[test]
    fn each_word_comes_once_in_order_with_the_state_of_its_own_letters(words in prop::collection::btree_set("[ab]{1,6}", 0..40)) {
        let mut list = WordList::default();
        list.extend(words.iter().map(String::as_bytes));
        let mut arrived = Vec::new();
        let count_a = |states: &[usize], letters: &[u8]| {
            Some(states[states.len() - 1] + usize::from(letters.last() == Some(&b'a')))
        };
        list.walk(0, count_a, |word, state| arrived.push((String::from_utf8_lossy(word).into_owned(), state)));
        let expected: Vec<(String, usize)> = words.iter().map(|word| (word.clone(), word.matches('a').count())).collect();
        prop_assert_eq!(arrived, expected);
    }
}
