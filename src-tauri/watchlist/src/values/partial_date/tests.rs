use jiff::civil::date;

use super::lexicon::{self, Lexicon};
use super::token::Interpretation;
use super::{DateOrder, PartialDate};

/// English with other words for months and for "about".
static MADE: &[Lexicon] = &[Lexicon {
    months: [
        "unam", "duam", "triam", "quam", "quinam", "sexam", "septam", "octam", "novam", "decam",
        "undam", "dudam",
    ],
    about: &["prox"],
    ..lexicon::ENGLISH
}];

fn read_with(lexicons: &'static [Lexicon], text: &str) -> String {
    let reading = Interpretation {
        lexicons,
        ..Interpretation::of(date(2026, 3, 12), DateOrder::DayMonthYear)
    };
    let date = reading.understood(text);
    date.map_or("none".to_owned(), |date| date.to_string())
}

#[test]
fn a_third_language_is_one_more_table() {
    assert_eq!(read_with(MADE, "12 triam 2026"), "2026-03-12");
    assert_eq!(read_with(MADE, "prox sexam 1985"), "1985-06~");
    assert_eq!(read_with(MADE, "12 марта 2026"), "none");
    assert_eq!(read_with(MADE, "about 1985"), "none");
}

#[test]
fn the_words_of_every_table_are_as_texts_are_compared() {
    for lexicon in lexicon::ALL {
        let words = lexicon.months.iter().chain(&lexicon.seasons);
        let words = words.chain(&lexicon.weekdays).chain(&lexicon.units);
        let phrases = [
            lexicon.about,
            lexicon.or_so,
            lexicon.before,
            lexicon.by,
            lexicon.after,
            lexicon.since,
            lexicon.unknown,
        ];
        let feasts = lexicon.feasts.iter().flat_map(|it| it.names);
        for text in words.chain(phrases.into_iter().flatten()).chain(feasts) {
            assert_eq!(text.to_lowercase(), **text, "no capitals");
            assert!(
                !text.contains(['’', '—']),
                "{text}: signs as plain texts have them"
            );
        }
    }
}

#[test]
fn every_form_of_every_month_season_and_feast_is_understood() {
    let alone = |text: &str| read_with(lexicon::ALL, text);
    for lexicon in lexicon::ALL {
        for (place, forms) in lexicon.months.iter().enumerate() {
            for form in forms.split(' ') {
                let month = format!("2011-{:02}", place + 1);
                assert_eq!(alone(&format!("{form} 2011")), month);
                assert_eq!(alone(&format!("5 {form} 2011")), format!("{month}-05"));
            }
        }
        for (place, forms) in lexicon.seasons.iter().enumerate() {
            for form in forms.split(' ') {
                assert_eq!(
                    alone(&format!("{form} 2011")),
                    format!("2011-{}", 21 + place)
                );
            }
        }
        for feast in lexicon.feasts {
            let day = format!(
                "{}-{:02}-{:02}",
                if feast.eve { 2010 } else { 2011 },
                feast.month,
                feast.day
            );
            for name in feast.names {
                let text = match name.contains('*') {
                    true => name.replace('*', "2011"),
                    false => format!("{name} 2011"),
                };
                assert_eq!(alone(&text), day, "{text}");
            }
        }
        for phrase in lexicon.unknown {
            assert_eq!(
                PartialDate::parse(phrase, date(2026, 3, 12), DateOrder::DayMonthYear),
                Ok(PartialDate::Unknown)
            );
        }
    }
}
