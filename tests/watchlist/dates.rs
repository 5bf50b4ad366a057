//! Dates of viewings: as precise as the person knows, understood as people write them.

use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use watchlist::{DateOrder, DateRefusal, PartialDate, ViewingDraft};

use crate::home::Home;

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

fn typed_on(today: Date, text: &str) -> String {
    let date = PartialDate::parse(text, today, DateOrder::DayMonthYear);
    date.map_or_else(|refused| refused.to_string(), |date| date.to_string())
}

fn refused(text: &str) -> DateRefusal {
    PartialDate::parse(text, TODAY, DateOrder::DayMonthYear).unwrap_err()
}

/// What is stored, and what else it could be.
fn readings(text: &str, order: DateOrder) -> (String, String) {
    let (date, other) = PartialDate::readings(text, TODAY, order).unwrap();
    (
        date.to_string(),
        other.map(|date| date.to_string()).unwrap_or_default(),
    )
}

fn each_is_stored_as(pairs: &[(&str, &str)]) {
    let wrong: Vec<_> = pairs
        .iter()
        .map(|(text, stored)| (text, typed(text), *stored))
        .filter(|(_, typed, stored)| typed != stored)
        .collect();
    assert!(wrong.is_empty(), "typed, understood, meant: {wrong:#?}");
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
        ("12.III.1987", "1987-03-12"),
        ("12.ХІІ.87", "1987-12-12"),
        ("12-х-1987", "1987-10-12"),
        ("10-х-87", "1987-10-10"),
        ("12.03.26 г.", "2026-03-12"),
        ("12-го марта 2026-го", "2026-03-12"),
        ("12-е марта", "2026-03-12"),
        ("20-е мая 1987", "1987-05-20"),
        ("12 марта", "2026-03-12"),
        ("12 МАРТА 2026 ГОДА", "2026-03-12"),
        ("двенадцатое марта 2026", "2026-03-12"),
        ("двадцать пятого декабря 2019 года", "2019-12-25"),
        ("четверг, 12 марта 2026", "2026-03-12"),
        ("3rd of May 1977", "1977-05-03"),
        ("the third of May, 1977", "1977-05-03"),
        ("twenty-fifth of December 2019", "2019-12-25"),
        ("12 March last year", "2025-03-12"),
        ("12 марта прошлого года", "2025-03-12"),
        ("12 мар ’87", "1987-03-12"),
        ("12 марта 2026 г.", "2026-03-12"),
        ("12. März 2026", "2026-03-12"),
        ("5 мая 1977", "1977-05-05"),
        ("29 February 2024", "2024-02-29"),
    ]);
}

#[test]
fn a_month_or_a_year_stays_one() {
    each_is_stored_as(&[
        ("mar ’26", "2026-03"),
        ("mar '87", "1987-03"),
        ("mar 87", "1987-03"),
        ("Март 2026", "2026-03"),
        ("в марте 2010 г.", "2010-03"),
        ("in March last year", "2025-03"),
        ("3/87", "1987-03"),
        ("3.’26", "2026-03"),
        ("’87", "1987"),
        ("87", "1987"),
        ("в 87-м", "1987"),
        ("в 87 году", "1987"),
        ("2011 г.", "2011"),
        ("2011-й", "2011"),
        ("the year 2011", "2011"),
        ("March 2026", "2026-03"),
        ("in March 2026", "2026-03"),
        ("3.2026", "2026-03"),
        ("03/2026", "2026-03"),
        ("2026-03", "2026-03"),
        ("III 2026", "2026-03"),
        ("в марте 2026 года", "2026-03"),
        ("2011", "2011"),
        ("in 2011", "2011"),
    ]);
    assert!(matches!(refused("в 5 году"), DateRefusal::NotADate { .. }));
}

#[test]
fn a_season_stays_one() {
    each_is_stored_as(&[
        ("summer 1987", "1987-22"),
        ("Summer of ’87", "1987-22"),
        ("1987 summer", "1987-22"),
        ("in the spring of 1987", "1987-21"),
        ("fall 1987", "1987-23"),
        ("autumn 1987", "1987-23"),
        ("winter 1987", "1987-24"),
        ("winter 1987/88", "1987-12/1988-02"),
        ("зима 1987–1988", "1987-12/1988-02"),
        ("лето 1987", "1987-22"),
        ("лето 87-го", "1987-22"),
        ("летом 1987 года", "1987-22"),
        ("весной 2010 г.", "2010-21"),
        ("осень 2011", "2011-23"),
        ("зимой 2011", "2011-24"),
        ("Sommer 1987", "1987-22"),
        ("last summer", "2025-22"),
        ("summer last year", "2025-22"),
        ("this spring", "2026-21"),
        ("summer", "2025-22"),
        ("прошлым летом", "2025-22"),
        ("этой весной", "2026-21"),
        ("летом", "2025-22"),
        ("летом прошлого года", "2025-22"),
        ("позапрошлым летом", "2024-22"),
        ("last winter", "2025-12/2026-02"),
        ("этой зимой", "2025-12/2026-02"),
        ("прошлой осенью", "2025-23"),
        ("summer 2010 to spring 2011", "2010-22/2011-21"),
        ("spring-summer 2011", "2011-21/2011-22"),
        ("by summer 1987", "../1987-22"),
        ("before summer 1987", "../1987-05"),
        ("before winter 1987", "../1987-11"),
        ("since summer 2025", "2025-22/2026-03"),
        ("after summer 2025", "2025-09/2026-03"),
    ]);
    for (text, day, stored) in [
        ("last winter", date(2026, 1, 15), "2024-12/2025-02"),
        ("this winter", date(2026, 1, 15), "2025-12/2026-01"),
        ("winter", date(2026, 12, 15), "2026-12"),
        ("last summer", date(2026, 10, 1), "2026-22"),
        ("this summer", date(2026, 7, 1), "2026-22"),
        ("last summer", date(2026, 7, 1), "2025-22"),
    ] {
        assert_eq!(typed_on(day, text), stored, "{text} on {day}");
    }
    assert!(matches!(
        refused("this summer"),
        DateRefusal::InTheFuture { .. }
    ));
    assert!(matches!(
        refused("summer 2026"),
        DateRefusal::InTheFuture { .. }
    ));
}

#[test]
fn a_decade_stays_one_and_the_present_one_ends_today() {
    each_is_stored_as(&[
        ("the 90s", "199X"),
        ("90s", "199X"),
        ("the ’90s", "199X"),
        ("the 1990s", "199X"),
        ("1990's", "199X"),
        ("the nineties", "199X"),
        ("in the 50s", "195X"),
        ("90-е", "199X"),
        ("90е", "199X"),
        ("1990-е", "199X"),
        ("1990-е годы", "199X"),
        ("в 90-х", "199X"),
        ("в 90-х гг.", "199X"),
        ("в девяностых", "199X"),
        ("в девяностые годы", "199X"),
        ("нулевые", "200X"),
        ("2000s", "200X"),
        ("die 90er", "199X"),
        ("90er Jahre", "199X"),
        ("the 2020s", "2020/2026"),
        ("20s", "2020/2026"),
        ("before the 90s", "../1989"),
        ("до 90-х", "../1989"),
        ("by the 90s", "../1999"),
        ("since the 90s", "1990/2026"),
        ("between the 80s and the 90s", "1980/1999"),
        ("between 1985 and the 90s", "1985/1999"),
    ]);
}

#[test]
fn a_guess_stays_one() {
    each_is_stored_as(&[
        ("about 1985", "1985~"),
        ("around 1985", "1985~"),
        ("circa 1985", "1985~"),
        ("c. 1985", "1985~"),
        ("c.1985", "1985~"),
        ("ca. 1985", "1985~"),
        ("~1985", "1985~"),
        ("≈ 1985", "1985~"),
        ("1985~", "1985~"),
        ("1985?", "1985~"),
        ("1985 or so", "1985~"),
        ("maybe 1985", "1985~"),
        ("about June 1985", "1985-06~"),
        ("около 1985", "1985~"),
        ("около 1985 года", "1985~"),
        ("примерно в 1985", "1985~"),
        ("где-то в 1985-м", "1985~"),
        ("примерно март 1985", "1985-03~"),
        ("etwa 1985", "1985~"),
        ("about summer 1987", "1987-22~"),
        ("about the 90s", "199X~"),
        ("around Christmas 2019", "2019-12-25~"),
        ("about 20 years ago", "2006~"),
        ("about 1985-1987", "1985~/1987~"),
        ("примерно с 1985 по 1987", "1985~/1987~"),
        ("примерно 1985 — 1987", "1985~/1987"),
        ("1985-ish", "1985~"),
        ("between about 1985 and 1987", "1985~/1987"),
        ("before about 1985", "../1984~"),
        ("by about 1985", "../1985~"),
        ("since about 2010", "2010~/2026"),
    ]);
}

#[test]
fn feasts_are_the_day_they_are_in_their_language() {
    each_is_stored_as(&[
        ("Christmas 2019", "2019-12-25"),
        ("on Christmas Day 2019", "2019-12-25"),
        ("at Christmas", "2025-12-25"),
        ("last Christmas", "2025-12-25"),
        ("Christmas last year", "2025-12-25"),
        ("Christmas Eve 2019", "2019-12-24"),
        ("New Year’s Eve 2019", "2019-12-31"),
        ("New Year 2020", "2020-01-01"),
        ("Halloween 2019", "2019-10-31"),
        ("Рождество 2019", "2019-01-07"),
        ("на Рождество 2019 года", "2019-01-07"),
        ("католическое рождество 2019", "2019-12-25"),
        ("в сочельник 2019", "2019-01-06"),
        ("Новый год 2020", "2020-01-01"),
        ("на Новый 2020 год", "2020-01-01"),
        ("под Новый год 2020", "2019-12-31"),
        ("под Новый 2020 год", "2019-12-31"),
        ("под Новый год", "2025-12-31"),
        ("Старый Новый год 2020", "2020-01-14"),
        ("Weihnachten 2019", "2019-12-25"),
        ("Christmas 2018 - New Year 2019", "2018-12-25/2019-01-01"),
    ]);
    assert!(matches!(
        refused("Christmas 2026"),
        DateRefusal::InTheFuture { .. }
    ));
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
        ("last week", "2026-03-02/2026-03-08"),
        ("на прошлой неделе", "2026-03-02/2026-03-08"),
        ("this week", "2026-03-09/2026-03-12"),
        ("неделю назад", "2026-03-02/2026-03-08"),
        ("two weeks ago", "2026-02-23/2026-03-01"),
        ("last weekend", "2026-03-07/2026-03-08"),
        ("at the weekend", "2026-03-07/2026-03-08"),
        ("в выходные", "2026-03-07/2026-03-08"),
        ("last night", "2026-03-11"),
        ("вчера вечером", "2026-03-11"),
        ("сегодня днём", "2026-03-12"),
        ("в прошлом месяце", "2026-02"),
        ("в прошлом году", "2025"),
        ("в позапрошлом году", "2024"),
        ("два года назад", "2024"),
        ("год назад", "2025"),
        ("20 лет назад", "2006"),
        ("vor 3 Tagen", "2026-03-09"),
        ("letzte Woche", "2026-03-02/2026-03-08"),
        ("last March", "2025-03"),
        ("в прошлом марте", "2025-03"),
        ("в пятницу", "2026-03-06"),
        ("в прошлую пятницу", "2026-03-06"),
        ("в четверг", "2026-03-05"),
        ("Friday night", "2026-03-06"),
        ("before last week", "../2026-03-01"),
        ("since yesterday", "2026-03-11/2026-03-12"),
    ]);
    let monday = date(2026, 3, 9);
    assert_eq!(
        typed_on(monday, "this week"),
        "2026-03-09",
        "a week that has just begun is its Monday"
    );
    assert!(matches!(
        refused("this weekend"),
        DateRefusal::InTheFuture { .. }
    ));
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
        ("28 December - 3 January 2011", "2010-12-28/2011-01-03"),
        ("May 10-12, 2011", "2011-05-10/2011-05-12"),
        ("May 10-12", "2025-05-10/2025-05-12"),
        ("с 12 по 15 марта 2025", "2025-03-12/2025-03-15"),
        ("12-го – 15-го марта 2025 г.", "2025-03-12/2025-03-15"),
        ("между 2010 и 2012", "2010/2012"),
        ("между мартом и маем 2010", "2010-03/2010-05"),
        ("2010 — 2012", "2010/2012"),
        ("5 марта 2010 — январь 2012", "2010-03-05/2012-01"),
        ("from 2010-2012", "2010/2012"),
        ("2010-15", "2010/2015"),
        ("1987/88", "1987/1988"),
        ("2010–12", "2010/2012"),
        ("87-89", "1987/1989"),
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
        ("до 2010 года", "../2009"),
        ("до марта 2010", "../2010-02"),
        ("раньше 2010", "../2009"),
        ("не позднее 2010", "../2010"),
        ("не позднее марта 2010", "../2010-03"),
        ("к 2010 году", "../2010"),
        ("no later than 2010", "../2010"),
        ("после 2010", "2011/2026"),
        ("с 2010", "2010/2026"),
        ("с марта 2010", "2010-03/2026-03"),
        ("не ранее 2010", "2010/2026"),
        ("since March 2026", "2026-03"),
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
}

#[test]
fn what_could_be_read_in_two_ways_is_given_in_both() {
    use DateOrder::*;
    for (text, order, date, other) in [
        ("3/4/2025", DayMonthYear, "2025-04-03", "2025-03-04"),
        ("3/4/2025", MonthDayYear, "2025-03-04", "2025-04-03"),
        ("3/4/2025", YearMonthDay, "2025-04-03", "2025-03-04"),
        ("3.4.2025", MonthDayYear, "2025-04-03", "2025-03-04"),
        ("3/4/25", DayMonthYear, "2025-04-03", "2025-03-04"),
        ("25/3/04", YearMonthDay, "2025-03-04", "2004-03-25"),
        ("about 3/4/2025", DayMonthYear, "2025-04-03~", "2025-03-04~"),
        (
            "before 3/4/2025",
            DayMonthYear,
            "../2025-04-02",
            "../2025-03-03",
        ),
        ("mar 26", DayMonthYear, "2025-03-26", "2026-03"),
        ("Mar. 26", DayMonthYear, "2025-03-26", "2026-03"),
        ("март 26", DayMonthYear, "2026-03", "2025-03-26"),
        ("III 26", DayMonthYear, "2026-03", "2025-03-26"),
        ("2010-12", DayMonthYear, "2010-12", "2010/2012"),
        ("2010–12", DayMonthYear, "2010/2012", "2010-12"),
        ("the 20s", DayMonthYear, "2020/2026", "192X"),
        // Nothing else to offer.
        ("mar ’26", DayMonthYear, "2026-03", ""),
        ("March 26th", DayMonthYear, "2025-03-26", ""),
        ("March 30", DayMonthYear, "2025-03-30", ""),
        ("26 mar", DayMonthYear, "2025-03-26", ""),
        ("3/3/2025", DayMonthYear, "2025-03-03", ""),
        ("25/3/2025", DayMonthYear, "2025-03-25", ""),
        ("2025-03-04", DayMonthYear, "2025-03-04", ""),
        ("3 April 2025", DayMonthYear, "2025-04-03", ""),
        ("1987-22", DayMonthYear, "1987-22", ""),
        ("the 90s", DayMonthYear, "199X", ""),
        ("", DayMonthYear, "", ""),
    ] {
        let expected = (date.to_owned(), other.to_owned());
        assert_eq!(readings(text, order), expected, "{text:?} by {order:?}");
    }
    let (_, other) = PartialDate::readings("3/12/2025", date(2025, 6, 1), MonthDayYear).unwrap();
    assert_eq!(other, None, "3 December is not offered in June");
}

#[test]
fn a_day_its_month_does_not_have_is_refused_with_the_months_length() {
    let february = |year, day, days| DateRefusal::NoSuchDay {
        year,
        month: 2,
        day,
        days,
    };
    let refusal = february(2026, 31, 28);
    for text in [
        "31 February 2026",
        "31.2.2026",
        "2026-02-31",
        "February 31, 2026",
        "before 31 February 2026",
    ] {
        assert_eq!(refused(text), refusal, "typed as {text:?}");
    }
    assert_eq!(refused("29 February 1900"), february(1900, 29, 28));
    assert!(
        serde_json::from_str::<PartialDate>("\"2026-02-31\"")
            .is_err_and(|e| e.to_string().contains("NoSuchDay"))
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
        "2026-11/2026",
        "about 2027",
        "the 2030s",
    ] {
        let refused = refused(text);
        assert!(
            matches!(refused, DateRefusal::InTheFuture { .. }),
            "typed as {text:?}: {refused:?}"
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
        "about 1887",
        "the 1870s",
    ] {
        let refused = refused(text);
        assert!(
            matches!(refused, DateRefusal::BeforeFilms { first: 1888, .. })
                || text == "before 0000" && refused == DateRefusal::BeyondTheCalendar,
            "typed as {text:?}: {refused:?}"
        );
    }
    each_is_stored_as(&[("1888", "1888"), ("the 1880s", "188X")]);
}

#[test]
fn what_is_not_understood_is_refused_and_quoted_no_further_than_it_must_be() {
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
        refused(text);
    }
    assert!(
        typed(&"x".repeat(1_000_000)).len() < 300,
        "a refusal quotes no more than it must"
    );
}

#[test]
fn a_refusal_is_a_case_with_what_it_takes_to_say_why() {
    use DateRefusal::*;
    let on = |text: &str| stored(text);
    for (text, refusal) in [
        (
            "soon",
            NotADate {
                text: "soon".into(),
            },
        ),
        ("12.3", WhichYear),
        ("13.2026", NoSuchMonth { month: 13 }),
        (
            "31 июня 2025",
            NoSuchDay {
                year: 2025,
                month: 6,
                day: 31,
                days: 30,
            },
        ),
        (
            "from 1 June to 31 June 2025",
            NoSuchDay {
                year: 2025,
                month: 6,
                day: 31,
                days: 30,
            },
        ),
        ("12/3 - 15/3/2025", WhichYear),
        (
            "Friday, 12 March 2026",
            OtherWeekday {
                date: TODAY,
                said: Weekday::Friday,
            },
        ),
        (
            "в пятницу, 12 марта",
            OtherWeekday {
                date: TODAY,
                said: Weekday::Friday,
            },
        ),
        (
            "the early 90s",
            NoBounds {
                word: "early".into(),
            },
        ),
        (
            "в начале 90-х",
            NoBounds {
                word: "начале".into(),
            },
        ),
        ("a few years ago", NoBounds { word: "few".into() }),
        (
            "13 марта 2026",
            InTheFuture {
                date: on("2026-03-13"),
            },
        ),
        (
            "лето 2027",
            InTheFuture {
                date: on("2027-22"),
            },
        ),
        (
            "1887",
            BeforeFilms {
                date: on("1887"),
                first: 1888,
            },
        ),
    ] {
        assert_eq!(refused(text), refusal, "{text}");
    }
    assert!(matches!(refused("2012-2010"), Backwards { .. }));
    assert!(matches!(refused("between 2012 and 2010"), Backwards { .. }));
    assert!(matches!(refused("after 9999"), BeyondTheCalendar));
    assert_eq!("1985~~".parse::<PartialDate>(), Err(NotStored));
}

#[test]
fn viewings_sort_by_the_latest_day_they_can_have_been() {
    let oldest_first = [
        "",
        "../1987-22",
        "1987-05/1987-22",
        "1987-22~",
        "1987-22",
        "1987-08",
        "1987-08-31",
        "1987-09-01",
        "1987-23",
        "1987",
        "1988-01",
        "1987-24",
        "1988-03",
        "199X~",
        "199X",
        "1999~",
        "1999",
        "2000",
        "../2009",
        "../2010",
        "2008/2010",
        "2010~",
        "2010",
        "2010-12~",
        "2010-12",
        "2010-12-31~",
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
    assert_eq!(
        bounds("1987-22"),
        (Some(date(1987, 6, 1)), Some(date(1987, 8, 31)))
    );
    assert_eq!(
        bounds("1987-24"),
        (Some(date(1987, 1, 1)), Some(date(1988, 2, 29))),
        "a winter begins in one year and ends in the next, and which is not said"
    );
    assert_eq!(
        bounds("199X"),
        (Some(date(1990, 1, 1)), Some(date(1999, 12, 31)))
    );
    assert_eq!(
        bounds("2010~"),
        (Some(date(2010, 1, 1)), Some(date(2010, 12, 31)))
    );
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
        words in prop::collection::vec(
            "[0-9]{1,5}|[-/. –’~]|before|by|after|since|about|to|in|this|next|last|week|weekend|friday|yesterday|ago|days|years|\\
             march|xii|summer|winter|christmas|0000|9999|9999-12|май|лета|1990s|90-х|год|через|под новый год|twenty|third",
            0..8,
        ),
        spaced in any::<bool>(),
    ) {
        let text = words.join(if spaced { " " } else { "" });
        for today in [TODAY, Date::MIN, Date::MAX, Date::ZERO] {
            let _ = PartialDate::upcoming(&text, today, DateOrder::YearMonthDay);
            if let Ok((date, other)) = PartialDate::readings(&text, today, DateOrder::YearMonthDay) {
                for date in [Some(date), other].into_iter().flatten() {
                    prop_assert_eq!(date.validate(today), Ok(()), "what is taken is valid: {}", text);
                    prop_assert_eq!(date.to_string().parse(), Ok(date), "and can be stored: {}", text);
                }
            }
        }
    }

    #[test]
    fn what_is_stored_is_read_back_the_same(year in 1888i16..=2025, month in 1i8..=12, day in 1i8..=31, other in 1888i16..=2025) {
        let (from, to) = (year.min(other), year.max(other));
        let mut texts = vec![
            format!("{year}"), format!("{year}-{month:02}"), format!("../{year}"), format!("{from}/{to}"),
            format!("{from}-{month:02}/{to}-{month:02}"), format!("{year}-{}", 21 + month % 4), format!("{year}~"),
            format!("{}X", (year + 2) / 10), format!("{year}-{month:02}~"), format!("../{year}-{}", 21 + month % 4),
        ];
        texts.extend(Date::new(year, month, day).map(|date| date.to_string()));
        for text in texts {
            let date = stored(&text);
            prop_assert_eq!(date.to_string(), text.clone());
            prop_assert_eq!(PartialDate::parse(&text, TODAY, DateOrder::MonthDayYear), Ok(date), "{} can be typed", text);
            prop_assert_eq!(serde_json::from_value::<PartialDate>(serde_json::json!(text)).ok(), Some(date));
            prop_assert!(date.earliest() <= date.latest());
        }
    }

    #[test]
    fn what_is_spelled_is_understood_as_what_it_was(date in any_date()) {
        let date = stored(&date);
        for (language, spelled) in [("English", english(&date)), ("Russian", russian(&date))] {
            for order in [DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay] {
                prop_assert_eq!(
                    PartialDate::readings(&spelled, TODAY, order),
                    Ok((date, None)),
                    "{} {}", language, spelled
                );
            }
        }
    }
}

/// Any shape of date the core stores.
fn any_date() -> impl Strategy<Value = String> {
    let part = (0..5, 1890i16..=2025, 1i8..=12, 1i8..=28).prop_map(|(shape, year, month, day)| {
        match shape {
            0 => format!("{year}-{month:02}-{day:02}"),
            1 => format!("{year}-{month:02}"),
            2 => format!("{year}-{}", 21 + month % 4),
            3 => format!("{year}"),
            // The present decade is spelled as years.
            _ => format!("{}X", year.min(2019) / 10),
        }
    });
    let about = |part: String, about: bool| if about { part + "~" } else { part };
    let one = (part, any::<bool>()).prop_map(move |(part, is)| about(part, is));
    let end = one
        .clone()
        .prop_filter("a range ends with years", |it| !it.contains('X'));
    prop_oneof![
        1 => Just(String::new()),
        4 => one,
        2 => end.clone().prop_map(|to| format!("../{to}")),
        4 => (end.clone(), end).prop_filter_map("in order, and two", |(from, to)| {
            let range = format!("{from}/{to}");
            let ordered = stored(&from).latest() < stored(&to).earliest();
            ordered.then_some(range)
        }),
    ]
}

/// As the interface spells a date in English.
fn english(date: &PartialDate) -> String {
    const MONTHS: &str =
        "January February March April May June July August September October November December";
    let part = |edtf: &str| {
        spelled_part(
            edtf,
            "about",
            &MONTHS.replace(' ', "|"),
            "spring|summer|autumn|winter",
        )
    };
    let text = date.to_string();
    match text.split_once('/') {
        None if text.is_empty() => "date unknown".to_owned(),
        None => part(&text).replace("X", "0s"),
        Some(("..", to)) => format!("by {}", part(to)),
        Some((from, to)) => format!("between {} and {}", part(from), part(to)),
    }
}

/// As it spells one in Russian.
fn russian(date: &PartialDate) -> String {
    const MONTHS: &str =
        "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь";
    const OF_MONTHS: &str =
        "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";
    let part = |edtf: &str, by: bool| {
        let of_a_day = edtf.trim_end_matches('~').len() == 10;
        let (months, seasons) = match (of_a_day, by) {
            (true, _) => (OF_MONTHS, ""),
            (false, true) => (OF_MONTHS, "весны|лета|осени|зимы"),
            (false, false) => (MONTHS, "весна|лето|осень|зима"),
        };
        let about = match edtf.len() {
            5 => "около",
            _ => "примерно",
        };
        spelled_part(edtf, about, months, seasons)
    };
    let text = date.to_string();
    match text.split_once('/') {
        None if text.is_empty() => "дата неизвестна".to_owned(),
        None => part(&text, false).replace("X", "0-е"),
        Some(("..", to)) => format!("не позднее {}", part(to, true)),
        Some((from, to)) => format!("{} — {}", part(from, false), part(to, false)),
    }
}

fn spelled_part(edtf: &str, about: &str, months: &str, seasons: &str) -> String {
    let name = |names: &str, number: &str, first: usize| {
        let place = number.parse::<usize>().unwrap() - first;
        names.split('|').nth(place).unwrap_or_default().to_owned()
    };
    let exact = edtf.trim_end_matches('~');
    let said = match exact.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => format!(
            "{} {} {year}",
            day.trim_start_matches('0'),
            name(months, month, 1)
        ),
        [year, season] if season > "12" => format!("{} {year}", name(seasons, season, 21)),
        [year, month] => format!("{} {year}", name(months, month, 1)),
        _ if exact.ends_with('X') && about == "about" => format!("the {exact}"),
        _ => exact.to_owned(),
    };
    match exact == edtf {
        true => said,
        false => format!("{about} {said}"),
    }
}

#[test]
fn a_date_before_the_films_year_is_told_and_taken() {
    let mut home = Home::new();
    let film = home.film("The Ascent");
    let before = |text: &str, film| {
        let understood = home
            .reader
            .understand_date(text, film, DateOrder::DayMonthYear, home.now);
        understood.unwrap().before_film
    };
    for text in [
        "1976",
        "31 December 1976",
        "by 1976",
        "summer 1976",
        "the 60s",
    ] {
        assert_eq!(before(text, Some(film)), Some(1977), "{text}");
    }
    for text in [
        "1977",
        "about 1976",
        "between 1970 and 1980",
        "the 70s",
        "winter 1976",
        "",
    ] {
        assert_eq!(before(text, Some(film)), None, "{text} may be after it");
    }
    assert_eq!(before("1976", None), None, "of no film there is no year");
}

#[test]
fn seasons_decades_and_guesses_are_kept_shown_and_put_in_order() {
    let mut home = Home::new();
    let newest_first = [
        "2011", "199X", "1988-03", "1987-24", "1987-22", "1985~", "1985-06~", "",
    ];
    for seen_on in [
        "1985~", "199X", "", "1987-22", "1985-06~", "2011", "1987-24", "1988-03",
    ] {
        home.with("The Ascent", |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on(seen_on), now)
        });
    }
    let page = home.page("The Ascent");
    let shown: Vec<String> = page
        .viewings
        .iter()
        .map(|it| it.seen_on.to_string())
        .collect();
    assert_eq!(shown, newest_first);
    let film = home.film("The Ascent");
    let card = home.card(film);
    let strikes: Vec<String> = card
        .strikes
        .iter()
        .map(|it| it.seen_on.to_string())
        .collect();
    assert_eq!(strikes, newest_first[..3]);
    assert_eq!(card.seen_on.unwrap().to_string(), "2011");
}
