use super::{answer, found, home_with, titled, titles};

#[test]
fn a_number_is_found_however_it_is_written() {
    let mut home = home_with(&[
        titled("Rocky II"),
        titled("12 Angry Men"),
        titled("Двадцать один"),
        titled("Ten Canoes"),
        titled("Тысяча и одна ночь"),
        titled("Ivan Vasilievich, Part I"),
    ]);
    for (typed, title) in [
        ("rocky 2", "Rocky II"),
        ("rocky ii", "Rocky II"),
        ("rocky two", "Rocky II"),
        ("rocky два", "Rocky II"),
        ("twelve angry men", "12 Angry Men"),
        ("двенадцать angry", "12 Angry Men"),
        ("xii angry", ""),
        ("21", ""),
        ("twenty one", "Двадцать один"),
        ("10 canoes", "Ten Canoes"),
        ("1001 ночь", "Тысяча и одна ночь"),
        ("1001", "Тысяча и одна ночь"),
        ("vasilievich 1", "Ivan Vasilievich, Part I"),
    ] {
        let first = titles(&mut home, typed).into_iter().next();
        assert_eq!(first.unwrap_or_default(), title, "{typed}");
    }
    assert!(!answer(&mut home, "rocky 2").near, "that is no slip");
}

#[test]
fn letters_that_could_be_numbers_stay_letters() {
    let mut home = home_with(&[
        titled("M"),
        titled("XXX"),
        titled("The 1000"),
        titled("The 30"),
    ]);
    assert_eq!(titles(&mut home, "m")[0], "M");
    assert!(!titles(&mut home, "m").contains(&"The 1000".to_owned()));
    assert_eq!(titles(&mut home, "xxx"), ["XXX"]);
    assert_eq!(titles(&mut home, "the 1000"), ["The 1000"]);
    assert_eq!(titles(&mut home, "the 30"), ["The 30"]);
}

#[test]
fn what_is_written_as_it_was_typed_comes_first() {
    let mut home = home_with(&[
        titled("Alien Two"),
        titled("Alien II"),
        titled("Alien Zone 2"),
    ]);
    assert_eq!(titles(&mut home, "alien 2")[0], "Alien Zone 2");
    assert_eq!(found(&mut home, "alien 2").len(), 3);
}

#[test]
fn every_way_to_write_and_finds_every_other() {
    let mut home = home_with(&[
        titled("Fast & Furious"),
        titled("Отцы и дети"),
        titled("Romeo + Juliet"),
        titled("Q&A"),
    ]);
    for (typed, title) in [
        ("fast and furious", "Fast & Furious"),
        ("fast & furious", "Fast & Furious"),
        ("fast furious", "Fast & Furious"),
        ("fast und furious", "Fast & Furious"),
        ("fast и furious", "Fast & Furious"),
        ("отцы & дети", "Отцы и дети"),
        ("отцы and дети", "Отцы и дети"),
        ("romeo and juliet", "Romeo + Juliet"),
        ("romeo et juliet", "Romeo + Juliet"),
        ("qa", "Q&A"),
        ("q & a", "Q&A"),
        ("q a", "Q&A"),
    ] {
        assert_eq!(titles(&mut home, typed), [title], "{typed}");
    }
}
