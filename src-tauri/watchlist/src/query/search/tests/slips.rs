use proptest::prelude::*;
use rapidfuzz::distance::osa;

use crate::query::search::slips::{Typed, slips_forgiven, slips_possible};

#[test]
fn one_slip_is_forgiven_from_five_letters_on_and_two_from_nine() {
    assert_eq!([4, 5, 8, 9, 40].map(slips_forgiven), [0, 1, 1, 2, 2]);
}

#[test]
fn a_word_that_lost_letters_is_still_as_long_as_it_was() {
    assert_eq!([3, 4, 6, 7, 40].map(slips_possible), [0, 1, 1, 2, 2]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    /// Few different letters, so that words are often near each other.
    #[test]
    fn the_slips_made_are_the_distance_of_optimal_string_alignment(typed in "[abc]{0,9}", word in "[abc]{0,9}", allowed in 0_u8..=2) {
        let automaton = Typed::new(typed.as_bytes(), allowed);
        let end = word.bytes().fold(automaton.start(), |progress, letter| automaton.step(&progress, letter));
        let distance = osa::distance(typed.bytes(), word.bytes());
        let expected = u8::try_from(distance).ok().filter(|&distance| distance <= allowed);
        prop_assert_eq!(automaton.slips_made(&end), expected);
        prop_assert!(end.is_alive() || expected.is_none());
    }
}
