//! Searches over thousands of films, against looking through all of them.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::derived::index::{Findable, Writer, fold};
use crate::query::condition::Filter;
use crate::query::search::rank::rank;
use crate::query::search::terms::Terms;
use crate::query::search::vocabulary::Vocabulary;
use crate::query::search::{Hits, Search};
use crate::storage::schema;

const FILMS: i64 = 6000;
const LATIN: &[&str] = &[
    "the",
    "crane",
    "cranes",
    "letter",
    "let",
    "winter",
    "l'hiver",
    "spider-man",
    "a",
    "moon",
    "8½",
];
const CYRILLIC: &[&str] = &[
    "журавли",
    "жуть",
    "письмо",
    "зима",
    "ёлка",
    "ель",
    "июнь",
    "на",
    "объезд",
];
const PEOPLE: &[&str] = &[
    "Anna",
    "Winter",
    "Ivan",
    "Михаил",
    "Калатозов",
    "O'Hara",
    "Żuławski",
    "Let",
];

struct Library {
    conn: Connection,
    search: Search,
}

impl Library {
    fn of(films: impl Iterator<Item = (i64, Findable)>) -> Self {
        let mut conn = Connection::open_in_memory().unwrap();
        schema::register(&conn).unwrap();
        schema::migrate(&mut conn).unwrap();
        for (film, findable) in films {
            index(&conn, film, Some(&findable));
            conn.execute(
                "INSERT INTO card (film, title, title_key, waiting, viewings, strikes, noted)
                 VALUES (?1, ?2, name_key(?2), ?1 % 3 = 0, ?1 % 2, '', 0)",
                params![film, findable.titles[0]],
            )
            .unwrap();
        }
        Library {
            conn,
            search: Search::default(),
        }
    }

    fn find(&mut self, typed: &str, keep: Option<&str>, cap: usize) -> Hits {
        let filter = keep.map(|sql| Filter {
            sql: sql.to_owned(),
            values: Vec::new(),
        });
        self.search
            .find(&self.conn, typed, filter.as_ref(), cap)
            .unwrap()
    }

    /// Every film that answers, best first, without the index.
    fn look_through(&self, typed: &str, keep: &str) -> Vec<i64> {
        let mut vocabulary = Vocabulary::default();
        vocabulary.refresh(&self.conn).unwrap();
        let terms = Terms::read(&fold::words(typed), &vocabulary);
        let mut films = self
            .conn
            .prepare(&format!(
                "SELECT film, titles, people FROM search_film JOIN card c USING (film) WHERE {keep}"
            ))
            .unwrap();
        let ranked = films.query_map([], |row| {
            let rank = rank(
                &terms,
                &row.get::<_, String>("titles")?,
                &row.get::<_, String>("people")?,
            );
            Ok((rank, row.get::<_, i64>("film")?))
        });
        let mut ranked: Vec<_> = ranked
            .unwrap()
            .map(Result::unwrap)
            .filter(|(rank, _)| rank.is_some())
            .collect();
        ranked.sort();
        ranked.into_iter().map(|(_, film)| film).collect()
    }
}

/// Indexes a film as it is now.
fn index(conn: &Connection, film: i64, findable: Option<&Findable>) {
    let indexed = conn
        .query_row(
            "SELECT titles, people FROM search_film WHERE film = ?1",
            [film],
            |row| Ok((row.get("titles")?, row.get("people")?)),
        )
        .optional()
        .unwrap();
    Writer::new(conn)
        .unwrap()
        .replace(film, indexed, findable)
        .unwrap();
}

/// Alike enough that every word is in hundreds of films.
fn films() -> impl Iterator<Item = (i64, Findable)> {
    let mut chance = 7_u64;
    let mut draw = move |words: &[&str]| {
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        words[(chance >> 33) as usize % words.len()].to_owned()
    };
    (1..=FILMS).map(move |film| {
        let findable = Findable {
            titles: vec![
                format!("{} {} {}", draw(LATIN), draw(LATIN), draw(LATIN)),
                format!("{} {}", draw(CYRILLIC), draw(CYRILLIC)),
            ],
            people: vec![format!("{} {}", draw(PEOPLE), draw(PEOPLE))],
            year: Some(1950 + film as u32 % 30),
        };
        (film, findable)
    })
}

const TYPED: &[&str] = &[
    "t",
    "l",
    "ж",
    "le",
    "зи",
    "the",
    "letter",
    "let",
    "zhu",
    "schurawli",
    "журавли",
    "elka",
    "ëlka",
    "spiderman",
    "hiver",
    "the le",
    "crane kal",
    "zima winter",
    "anna let",
    "obyezd",
    "8½",
    "ivan калатозов",
    "михаил жур",
    "moon moon",
    "1957",
    "1960s",
    "winter 1957",
];

#[test]
fn the_index_finds_the_films_and_the_order_that_looking_through_all_of_them_finds() {
    let mut library = Library::of(films());
    for typed in TYPED {
        let expected = library.look_through(typed, "true");
        assert!(expected.len() > 2, "{typed} is in {} films", expected.len());
        let found = library.find(typed, None, 10_000);
        assert_eq!(
            found,
            Hits {
                films: expected,
                ..Hits::default()
            },
            "{typed}"
        );
    }
}

#[test]
fn a_search_among_few_or_many_films_finds_those_of_all_that_are_among_them() {
    let mut library = Library::of(films());
    for keep in ["c.waiting = 1", "c.viewings > 0", "c.film < 100"] {
        for typed in TYPED {
            let expected = library.look_through(typed, keep);
            if expected.len() > 2 {
                assert_eq!(
                    library.find(typed, Some(keep), 10_000).films,
                    expected,
                    "{typed} where {keep}"
                );
            }
        }
    }
}

#[test]
fn of_more_films_than_are_asked_for_the_titles_that_begin_so_come_first() {
    let mut library = Library::of(films());
    for keep in [None, Some("c.viewings > 0")] {
        let found = library.find("le", keep, 40);
        assert!(found.capped, "hundreds of films have a word in le-");
        assert_eq!(found.films.len(), 40);
        for film in found.films {
            let title: String = library
                .conn
                .query_row("SELECT title FROM card WHERE film = ?1", [film], |row| {
                    row.get(0)
                })
                .unwrap();
            let rest = title.trim_start_matches("the ").trim_start_matches("a ");
            assert!(
                title.starts_with("le") || rest.starts_with("le"),
                "{title} does not begin with le"
            );
        }
    }
}

#[test]
fn of_more_films_than_are_asked_for_words_of_titles_come_before_people() {
    let named = |film: i64, title: &str, person: &str| {
        let findable = Findable {
            titles: vec![title.to_owned()],
            people: vec![person.to_owned()],
            year: None,
        };
        (film, findable)
    };
    let actors = (1..=60).map(|film| named(film, "Alone", "Anna Winter"));
    let begun = (61..=90).map(|film| named(film, "Blue Winterland", "Ivan"));
    let whole = (91..=95).map(|film| named(film, "Blue Winter", "Ivan"));
    let mut library = Library::of(actors.chain(begun).chain(whole));
    let found = library.find("winter", None, 40).films;
    assert_eq!(
        found[..5],
        [91, 92, 93, 94, 95],
        "the very word, though added last"
    );
    assert!(
        found[5..35].iter().all(|film| (61..=90).contains(film)),
        "then the word begun in a title: {found:?}"
    );
    assert!(
        found[35..].iter().all(|film| *film <= 60),
        "then people: {found:?}"
    );
}

#[test]
fn a_film_added_renamed_or_forgotten_is_found_as_it_now_is() {
    let mut library = Library::of(films().take(50));
    let film = |title: &str| Findable {
        titles: vec![title.to_owned()],
        people: Vec::new(),
        year: None,
    };
    assert_eq!(
        library.find("восхождение", None, 10).films,
        Vec::<i64>::new()
    );

    index(&library.conn, 900, Some(&film("Восхождение")));
    library.conn.execute("INSERT INTO card (film, title, title_key, waiting, viewings, strikes, noted) VALUES (900, '', x'', 1, 0, '', 0)", []).unwrap();
    for typed in ["восх", "voskhozhdenie", "voskhozhdneie"] {
        assert_eq!(library.find(typed, None, 10).films, [900], "{typed}");
    }

    index(&library.conn, 900, Some(&film("Сотников")));
    assert_eq!(library.find("восх", None, 10).films, Vec::<i64>::new());
    assert_eq!(
        library.find("voskhozhdneie", None, 10).films,
        Vec::<i64>::new()
    );
    assert_eq!(library.find("sotnikov", None, 10).films, [900]);

    index(&library.conn, 900, None);
    assert_eq!(library.find("sotnikov", None, 10).films, Vec::<i64>::new());
    library
        .conn
        .execute(
            "INSERT INTO search_names (search_names, rank) VALUES ('integrity-check', 1)",
            [],
        )
        .unwrap();
}
