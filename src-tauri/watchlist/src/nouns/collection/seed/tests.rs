use jiff::civil::date;

use super::seed;
use crate::journal::before_commit;
use crate::nouns::collection::{BuiltIn, speak};
use crate::open::Reader;
use crate::storage::Watchlist;
use crate::{Card, Now, Question, Window};

const NOW: Now = Now {
    today: date(2026, 11, 25),
    millis: 1_795_580_000_000,
};

/// A film whose own language is none that the collection speaks.
const CHERRIES: BuiltIn = BuiltIn {
    json: r#"{
      "format": 2, "key": "cherries", "version": 1, "name": "Cherries", "introduction": "", "availability": "",
      "source": { "name": "", "address": "", "thanks": "" },
      "films": [{
        "key": "taste-of-cherry", "language": "fa", "original_title": "طعم گیلاس", "transliterated_title": "Ta'm e guilass",
        "title": { "en": "Taste of Cherry", "ru": "Вкус вишни", "de": "Der Geschmack der Kirsche" },
        "people": [{ "job": "director", "name": { "en": "Abbas Kiarostami", "ru": "Аббас Киаростами" },
                     "original_name": "عباس کیارستمی" }]
      }]
    }"#,
    drawings: &[],
};

fn say(list: &mut Watchlist, language: &str) {
    let tx = list.conn.transaction().unwrap();
    speak(&tx, language).unwrap();
    seed(&tx, &CHERRIES, NOW).unwrap();
    before_commit(&tx, &list.tables, None).unwrap();
    tx.commit().unwrap();
}

fn found(reader: &mut Reader, typed: &str) -> Vec<Card> {
    let question = Question {
        search: typed.to_owned(),
        ..Question::everything()
    };
    let all = Window { first: 0, count: 9 };
    reader.films(&question, all).unwrap().cards
}

#[test]
fn beside_the_title_shown_stands_the_original_or_else_the_english_one_and_each_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    let mut reader = Reader::open(folder.path()).unwrap();
    let (english, russian, original) = ("Taste of Cherry", "Вкус вишни", "طعم گیلاس");
    for (language, title, second, international, director) in [
        ("en", english, original, None, "Abbas Kiarostami"),
        ("ru", russian, original, Some(english), "Аббас Киаростами"),
        ("fa", original, english, Some(english), "عباس کیارستمی"),
        ("xx", english, original, None, "Abbas Kiarostami"),
    ] {
        say(&mut list, language);
        for typed in [
            "taste of cherry",
            "вкус вишни",
            "geschmack kirsche",
            "طعم گیلاس",
            "guilass",
            "киаростами вкус",
            "kiarostami",
            "عباس",
        ] {
            let cards = found(&mut reader, typed);
            assert_eq!(cards.len(), 1, "{language}: {typed}");
            let card = &cards[0];
            assert_eq!(card.title, title, "{language}");
            assert_eq!(card.second_title.as_deref(), Some(second), "{language}");
            assert_eq!(card.international_title.as_deref(), international);
            assert_eq!(card.director.as_deref(), Some(director), "{language}");
        }
        let film = found(&mut reader, "guilass")[0].film;
        let page = reader.film(film, NOW).unwrap();
        let letters = page.facts.transliterated_title;
        assert_eq!(
            letters.is_none(),
            language == "fa",
            "{language}: {letters:?}"
        );
        let credit = &page.credits[0];
        let second = match language {
            "fa" => "Abbas Kiarostami",
            _ => "عباس کیارستمی",
        };
        assert_eq!(credit.second_name.as_deref(), Some(second), "{language}");
    }
    let people = "SELECT count(*) FROM person WHERE name = 'Abbas Kiarostami'";
    let people: u32 = list.conn.query_row(people, [], |row| row.get(0)).unwrap();
    assert_eq!(people, 1, "one person, whatever is spoken");
}
