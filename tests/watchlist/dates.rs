//! Dates of viewings: as precise as the person knows, understood as people write them.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use watchlist::{DateOrder, PartialDate};

/// A Thursday.
const TODAY: Date = date(2026, 3, 12);

/// What is stored for what was typed, or the sentence it was refused with.
fn typed(text: &str) -> String {
    typed_by(text, DateOrder::DayMonthYear)
}

fn typed_by(text: &str, order: DateOrder) -> String {
    match PartialDate::parse(text, TODAY, order) {
        Ok(date) => date.to_string(),
        Err(refused) => refused.to_string(),
    }
}

fn each_is_stored_as(pairs: &[(&str, &str)]) {
    for (text, stored) in pairs {
        assert_eq!(typed(text), *stored, "typed as {text:?}");
    }
}

fn stored(text: &str) -> PartialDate {
    text.parse().unwrap()
}

#[test]
fn a_day_is_understood_however_it_is_written() {
    each_is_stored_as(&[
        ("12 March 2026", "2026-03-12"),
        ("  12   MARCH 2026 ", "2026-03-12"),
        ("March 12, 2026", "2026-03-12"),
        ("12th of March, 2026", "2026-03-12"),
        ("Thursday, 12 March 2026", "2026-03-12"),
        ("12 mar 26", "2026-03-12"),
        ("12 mar '26", "2026-03-12"),
        ("2026 March 12", "2026-03-12"),
        ("2026-mar-12", "2026-03-12"),
        ("12.3.2026", "2026-03-12"),
        ("12.03.26", "2026-03-12"),
        ("12-3-2026", "2026-03-12"),
        ("12/3/2026", "2026-03-12"),
        ("2026-03-12", "2026-03-12"),
        ("2026/3/12", "2026-03-12"),
        ("12 III 2026", "2026-03-12"),
        ("12.III.26", "2026-03-12"),
        ("12 марта 2026 г.", "2026-03-12"),
        ("12. März 2026", "2026-03-12"),
        ("5 мая 1977", "1977-05-05"),
        ("29 February 2024", "2024-02-29"),
    ]);
}

#[test]
fn a_month_a_year_or_a_decade_stays_one() {
    each_is_stored_as(&[
        ("March 2026", "2026-03"),
        ("in March 2026", "2026-03"),
        ("3.2026", "2026-03"),
        ("03/2026", "2026-03"),
        ("2026-03", "2026-03"),
        ("III 2026", "2026-03"),
        ("в марте 2026 года", "2026-03"),
        ("2011", "2011"),
        ("in 2011", "2011"),
        ("1990s", "1990/1999"),
        ("the 2020s", "2020/2026"),
    ]);
}

#[test]
fn words_count_from_the_day_it_is() {
    each_is_stored_as(&[
        ("today", "2026-03-12"),
        ("Yesterday", "2026-03-11"),
        ("the day before yesterday", "2026-03-10"),
        ("вчера", "2026-03-11"),
        ("vorgestern", "2026-03-10"),
        ("last Friday", "2026-03-06"),
        ("Thursday", "2026-03-05"),
        ("three days ago", "2026-03-09"),
        ("a month ago", "2026-02"),
        ("last month", "2026-02"),
        ("last year", "2025"),
        ("20 years ago", "2006"),
    ]);
}

#[test]
fn a_date_without_its_year_is_the_last_one_that_was() {
    each_is_stored_as(&[
        ("12 March", "2026-03-12"),
        ("13 March", "2025-03-13"),
        ("May", "2025-05"),
        ("March", "2026-03"),
        ("29 February", "2024-02-29"),
    ]);
}

#[test]
fn ranges_keep_both_ends() {
    each_is_stored_as(&[
        ("2010-2012", "2010/2012"),
        ("2010–2012", "2010/2012"),
        ("2010 to 2012", "2010/2012"),
        ("between 2010 and 2012", "2010/2012"),
        ("zwischen 2010 und 2012", "2010/2012"),
        ("с 2010 по 2012", "2010/2012"),
        ("from May 2010 to June 2011", "2010-05/2011-06"),
        ("May-June 2011", "2011-05/2011-06"),
        ("12-15 March 2025", "2025-03-12/2025-03-15"),
        ("12-15.3.2025", "2025-03-12/2025-03-15"),
        ("28 February - 3 March 2025", "2025-02-28/2025-03-03"),
    ]);
}

#[test]
fn before_excludes_what_it_names_and_by_includes_it() {
    each_is_stored_as(&[
        ("before 2010", "../2009"),
        ("by 2010", "../2010"),
        ("before March 2010", "../2010-02"),
        ("before 1 March 2012", "../2012-02-29"),
        ("until 12 March 2010", "../2010-03-12"),
        ("до 2010", "../2009"),
        ("after 2010", "2011/2026"),
        ("since 2010", "2010/2026"),
        ("../2010", "../2010"),
    ]);
}

#[test]
fn nothing_and_not_knowing_are_the_same() {
    each_is_stored_as(&[
        ("", ""),
        ("   ", ""),
        ("unknown", ""),
        ("I don't know", ""),
        ("не помню", ""),
    ]);
}

#[test]
fn figures_are_read_in_the_persons_own_order() {
    use DateOrder::*;
    assert_eq!(typed_by("3/4/2025", DayMonthYear), "2025-04-03");
    assert_eq!(typed_by("3/4/2025", MonthDayYear), "2025-03-04");
    assert_eq!(typed_by("25/3/4", YearMonthDay), "2025-03-04");
    assert_eq!(
        typed_by("3.4.2025", MonthDayYear),
        "2025-04-03",
        "dots are written day first everywhere"
    );
    assert_eq!(
        typed_by("3/25/2025", DayMonthYear),
        "2025-03-25",
        "there is no month 25 to mistake it for"
    );
    let ambiguous = typed_by("3/4/2025", YearMonthDay);
    assert_eq!(
        ambiguous,
        "That could be 3 April or 4 March. Type the month by its name."
    );
}

#[test]
fn a_day_its_month_does_not_have_is_refused_with_the_months_length() {
    let sentence = "There is no day 31 in February 2026: that month has 28 days.";
    for text in [
        "31 February 2026",
        "31.2.2026",
        "2026-02-31",
        "February 31, 2026",
        "before 31 February 2026",
    ] {
        assert_eq!(typed(text), sentence, "typed as {text:?}");
    }
    assert_eq!(
        typed("29 February 1900"),
        "There is no day 29 in February 1900: that month has 28 days."
    );
    assert!(
        serde_json::from_str::<PartialDate>("\"2026-02-31\"")
            .is_err_and(|e| e.to_string().contains(sentence))
    );
}

#[test]
fn the_future_is_refused_but_not_the_month_or_year_it_is_now() {
    for text in [
        "13 March 2026",
        "April 2026",
        "2027",
        "by 2027",
        "after 2026",
        "2026-2027",
    ] {
        assert!(
            typed(text).starts_with("That is in the future."),
            "typed as {text:?}: {}",
            typed(text)
        );
    }
    each_is_stored_as(&[
        ("March 2026", "2026-03"),
        ("2026", "2026"),
        ("2024-2026", "2024/2026"),
    ]);
}

#[test]
fn a_viewing_before_there_were_films_is_refused_and_told_why() {
    for text in [
        "1887",
        "14 October 1066",
        "before 1888",
        "1800-1900",
        "0026",
        "0000",
        "before 0000",
    ] {
        assert!(
            typed(text).starts_with("The oldest surviving film is from 1888"),
            "typed as {text:?}: {}",
            typed(text)
        );
    }
    assert_eq!(typed("1888"), "1888");
}

#[test]
fn what_is_not_understood_is_refused_with_what_to_type_instead() {
    let long = format!("2011{}", " ".repeat(200));
    for text in [
        // Longer than any date: it is not even looked through.
        &long,
        "soon",
        "12",
        "31/31/2026",
        "99999",
        "12 March 2026 at 8",
        "1 2 3 4",
        "💌",
        "2012-2010",
        "13.2026",
    ] {
        let refused = PartialDate::parse(text, TODAY, DateOrder::DayMonthYear)
            .unwrap_err()
            .to_string();
        assert!(
            refused.contains("Type ") || refused.contains("Put "),
            "{text:?} is told what to do: {refused}"
        );
    }
    assert!(
        typed("summer 2011").contains("June 2011"),
        "a season is told how to be typed"
    );
    assert!(
        typed("around 2010").contains("2009-2011"),
        "a guess is told how to be typed"
    );
    assert!(
        typed("12.3").contains("Add the year"),
        "figures alone may be a month and a year, or a day and a month"
    );
    assert!(
        typed(&"x".repeat(1_000_000)).len() < 300,
        "a refusal quotes no more than it must"
    );
}

#[test]
fn viewings_sort_by_the_latest_day_they_can_have_been() {
    let oldest_first = [
        "",
        "../2009",
        "../2010",
        "2008/2010",
        "2010",
        "2010-12",
        "2010-12-31",
        "2011-01-01",
        "2011",
    ];
    let keys: Vec<String> = oldest_first
        .iter()
        .map(|text| stored(text).sort_key())
        .collect();
    assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
}

#[test]
fn bounds_are_the_first_and_last_day_it_can_have_been() {
    let bounds = |text: &str| (stored(text).earliest(), stored(text).latest());
    assert_eq!(
        bounds("2024-02"),
        (Some(date(2024, 2, 1)), Some(date(2024, 2, 29)))
    );
    assert_eq!(
        bounds("2010/2012"),
        (Some(date(2010, 1, 1)), Some(date(2012, 12, 31)))
    );
    assert_eq!(bounds("../2010"), (None, Some(date(2010, 12, 31))));
    assert_eq!(bounds(""), (None, None));
}

proptest! {
    #[test]
    fn no_text_is_too_strange_to_answer(text in ".{0,60}") {
        for order in [DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay] {
            let _ = PartialDate::parse(&text, TODAY, order);
        }
        let _ = text.parse::<PartialDate>();
    }

    #[test]
    fn no_heap_of_the_words_of_dates_is_too_strange_to_answer(
        words in prop::collection::vec("[0-9]{1,5}|[-/. –]|before|after|to|in|next|week|friday|yesterday|ago|days|years|last|march|xii|0000|9999|май|1990s", 0..8),
        spaced in any::<bool>(),
    ) {
        let text = words.join(if spaced { " " } else { "" });
        for today in [TODAY, Date::MIN, Date::MAX, Date::ZERO] {
            let _ = PartialDate::upcoming(&text, today, DateOrder::YearMonthDay);
            if let Ok(date) = PartialDate::parse(&text, today, DateOrder::YearMonthDay) {
                prop_assert_eq!(date.validate(today), Ok(()), "what is taken is valid: {}", text);
            }
        }
    }

    #[test]
    fn what_is_stored_is_read_back_the_same(year in 1888i16..=2025, month in 1i8..=12, day in 1i8..=31, other in 1888i16..=2025) {
        let (from, to) = (year.min(other), year.max(other));
        let mut texts = vec![
            format!("{year}"), format!("{year}-{month:02}"), format!("../{year}"), format!("{from}/{to}"),
            format!("{from}-{month:02}/{to}-{month:02}"),
        ];
        texts.extend(Date::new(year, month, day).map(|date| date.to_string()));
        for text in texts {
            let date = stored(&text);
            prop_assert_eq!(date.to_string(), text.clone());
            prop_assert_eq!(PartialDate::parse(&text, TODAY, DateOrder::MonthDayYear), Ok(date), "the stored form can be typed");
            prop_assert_eq!(serde_json::from_value::<PartialDate>(serde_json::json!(text)).ok(), Some(date));
            prop_assert!(date.earliest() <= date.latest());
        }
    }
}
