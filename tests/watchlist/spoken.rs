//! What collections say, in the language the person reads. It is no act of theirs, and touches nothing of theirs.

use std::fs;

use rusqlite::Connection;
use watchlist::{
    Card, Copy, Erasure, FilmId, LinkKind, Monitor, Question, Reason, Sort, ViewingDraft, Window,
    back_up, check, repair, replace, try_out_if_due,
};

use crate::home::{Home, NOW, difference, state};

const CRANES: &str = "The Cranes Are Flying";
const ZHURAVLI: &str = "Летят журавли";

/// A first start of someone who reads Russian.
fn in_russian() -> Home {
    let mut home = Home::new();
    assert!(home.watchlist.speak("ru", NOW).unwrap().is_some());
    home
}

/// One with a life of its own, in English.
fn lived() -> Home {
    let mut home = Home::new();
    home.with(CRANES, |it, film, now| it.write_note(film, "Белка.", now));
    home.watchlist.leave_writing().unwrap();
    home.with(CRANES, |it, film, now| it.rate(film, 10.0, now));
    home.with("The Ascent", |it, film, now| {
        it.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home.with("The Commissar", |it, film, now| {
        it.take_off_watchlist(film, now)
    });
    home.watchlist.undo().unwrap();
    home
}

/// Every row that is the person's or tells what they did, and every checksum, but for the one setting.
fn theirs(home: &Home) -> String {
    let conn = Connection::open(home.file()).unwrap();
    let tables = "SELECT name FROM sqlite_schema m WHERE type = 'table' AND (name IN ('journal', 'journal_block', 'image', 'table_sum')
                    OR EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'row_sum')) ORDER BY 1";
    let mut all = String::new();
    for table in texts(&conn, tables) {
        let but = match table.as_str() {
            "setting" => "WHERE name <> 'collections_in'",
            "table_sum" => "WHERE tbl <> 'setting'",
            _ => "",
        };
        let columns: String = conn
            .query_row(
                "SELECT group_concat('quote(' || name || ')', ' || '' '' || ') FROM pragma_table_info(?1)",
                [&table],
                |row| row.get(0),
            )
            .unwrap();
        for row in texts(
            &conn,
            &format!("SELECT {columns} FROM {table} {but} ORDER BY 1"),
        ) {
            all += &format!("{table} {row}\n");
        }
    }
    assert!(all.lines().count() > 150, "{all}");
    all
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut rows = conn.prepare(sql).unwrap();
    let rows = rows.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn is_as_it_should_be(home: &Home) {
    let checked = check(home.folder(), &Monitor::none()).unwrap();
    assert!(checked.is_as_it_should_be(), "{checked:?}");
}

fn speak(home: &mut Home, language: &str) {
    home.watchlist.speak(language, home.now).unwrap();
}

#[test]
fn the_collection_speaks_russian_from_the_first_start() {
    let mut home = in_russian();
    let page = home.page(ZHURAVLI);
    assert_eq!(page.card.second_title.as_deref(), Some(CRANES));
    assert_eq!(page.card.director.as_deref(), Some("Михаил Калатозов"));
    assert_eq!(page.facts.transliterated_title, None, "nobody needs it");
    assert_eq!(page.facts.country.as_deref(), Some("СССР"));
    assert_eq!(page.facts.genres, ["военный", "драма", "мелодрама"]);
    assert_eq!(page.facts.colour.as_deref(), Some("чёрно-белый"));
    assert_eq!(page.awards[0].name, "«Золотая пальмовая ветвь»");
    assert_eq!(page.awards[0].body, "Каннский кинофестиваль");
    let credit = |name: &str| page.credits.iter().find(|it| it.name == name).unwrap();
    let squirrel = credit("Татьяна Самойлова");
    assert_eq!(squirrel.role.as_deref(), Some("Вероника"));
    assert_eq!(squirrel.second_name.as_deref(), Some("Tatiana Samoilova"));
    let collection = home.reader.library().unwrap().collections.remove(0);
    assert_eq!(collection.name, "Советское кино в письмах");

    let mut home = home.restart();
    assert_eq!(home.page(ZHURAVLI).entries, page.entries, "and goes on so");
    assert_eq!(home.watchlist.speak("ru", NOW).unwrap(), None);
    is_as_it_should_be(&home);
}

#[test]
fn no_sentence_of_the_collection_is_left_in_english() {
    let mut home = in_russian();
    let is_russian = |text: &str| text.chars().any(|sign| ('а'..='я').contains(&sign));
    for card in home.cards() {
        let page = home.reader.film(card.film, NOW).unwrap();
        let entry = &page.entries[0];
        let mut said = vec![page.card.title, page.card.director.unwrap_or_default()];
        said.extend([&entry.description, &entry.letter, &entry.fact].map(|it| it.clone().unwrap()));
        said.extend(
            entry
                .correction
                .iter()
                .flat_map(|it| [it.claim.clone(), it.record.clone()]),
        );
        said.extend([page.facts.studio, page.facts.colour, page.facts.country].map(Option::unwrap));
        said.extend(page.facts.based_on);
        said.extend(page.facts.genres);
        for credit in page.credits {
            said.push(credit.name);
            said.extend(credit.role);
        }
        for award in page.awards {
            said.extend([award.name, award.body, award.result]);
        }
        for text in said {
            assert!(is_russian(&text) || text == "СССР", "{text}");
        }
    }
    let first = home.reader.start(NOW).unwrap().first_collection.unwrap();
    for text in [
        first.name,
        first.introduction,
        first.source_thanks,
        first.availability,
    ] {
        assert!(is_russian(&text), "{text}");
    }
}

#[test]
fn a_change_of_language_touches_no_row_of_the_persons_and_changed_back_nothing_at_all() {
    let mut home = lived();
    let (all, mine) = (state(&home), theirs(&home));
    for language in ["ru", "en", "xx", "ru", "en"] {
        let changed = home.watchlist.speak(language, home.now).unwrap().unwrap();
        assert!(changed.everything && changed.order, "all is loaded again");
        let now = theirs(&home);
        assert!(now == mine, "{language}: {}", difference(&mine, &now));
        is_as_it_should_be(&home);
    }
    let now = state(&home);
    assert!(now == all, "{}", difference(&all, &now));
    back_up(home.folder(), Reason::Asked, NOW, &Monitor::none()).expect("every sum holds");
}

#[test]
fn history_and_undo_go_on_over_a_change_of_language() {
    let mut home = lived();
    speak(&mut home, "ru");
    let lines = home
        .reader
        .history(Window { first: 0, count: 9 })
        .unwrap()
        .lines;
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[3].step.title.as_deref(), Some("Летят журавли"));
    home.watchlist.redo().unwrap();
    assert!(!home.page("Комиссар").card.waiting);
    for _ in 0..4 {
        home.watchlist.undo().unwrap();
    }
    assert_eq!(home.page(ZHURAVLI).note, "", "to the beginning");
    assert_eq!(home.page(ZHURAVLI).card.rating, None);
    speak(&mut home, "en");
    for _ in 0..4 {
        home.watchlist.redo().unwrap();
    }
    assert_eq!(home.page(CRANES).note, "Белка.");
    is_as_it_should_be(&home);
}

#[test]
fn what_a_collection_does_not_say_in_a_language_it_says_in_english() {
    let mut home = Home::new();
    let (cards, page) = (home.cards(), home.page(CRANES));
    speak(&mut home, "xx");
    assert_eq!(home.cards(), cards);
    assert_eq!(home.page(CRANES), page);
}

#[test]
fn a_search_finds_the_same_films_in_either_language() {
    let mut home = Home::new();
    let found = |home: &mut Home, typed: &str| -> Vec<FilmId> {
        let search = typed.to_owned();
        let question = Question {
            search,
            ..Question::everything()
        };
        let mut films: Vec<_> = home.ask(&question).iter().map(|card| card.film).collect();
        films.sort_unstable();
        films
    };
    let typed = [
        ("журавли", 1),
        ("zhuravli", 1),
        ("cranes", 1),
        ("The Cranes Are Flying", 1),
        ("kalatozov", 2),
        ("Калатозов", 2),
        ("Samoilova", 2),
        ("Самойлова", 2),
        ("commissar", 1),
        ("комиссар", 1),
        ("unsent letter", 1),
        ("неотправленное", 1),
        ("enjoy your bath", 1),
        ("с легким паром", 1),
        ("dom v kotorom", 1),
        ("the", 0),
    ];
    for (typed, films) in typed {
        speak(&mut home, "en");
        let english = found(&mut home, typed);
        assert!(english.len() >= films, "{typed}: {english:?}");
        speak(&mut home, "ru");
        assert_eq!(found(&mut home, typed), english, "{typed}");
    }
}

#[test]
fn films_are_sorted_by_the_title_they_are_shown_under() {
    let mut home = in_russian();
    let titles = home.titles(&Question::everything());
    assert_eq!(
        titles[..3],
        ["Баллада о солдате", "Восхождение", "Дама с собачкой"]
    );
    let second = Question {
        sort: Sort::OriginalTitle,
        ..Question::everything()
    };
    let titles = home.titles(&second);
    assert_eq!(
        titles[..2],
        ["Восхождение", "Баллада о солдате"],
        "The Ascent, The Ballad"
    );
}

/// What a stamp is drawn from.
fn drawn(card: &Card) -> String {
    let title = card.international_title.as_ref().unwrap_or(&card.title);
    let Card {
        film,
        year,
        genre,
        country,
        picture,
        ink,
        ..
    } = card;
    format!("{film} {title} {year:?} {genre:?} {country:?} {picture:?} {ink:?}")
}

#[test]
fn what_is_drawn_and_where_links_lead_is_the_same_in_either_language() {
    let mut home = Home::new();
    let mut seen: [Vec<String>; 2] = Default::default();
    for (language, seen) in ["en", "ru"].into_iter().zip(&mut seen) {
        speak(&mut home, language);
        for card in home.cards() {
            seen.push(drawn(&card));
            for kind in [LinkKind::Trailer, LinkKind::Watch] {
                seen.push(home.reader.address_of(card.film, kind).unwrap().to_string());
            }
        }
        seen.sort_unstable();
    }
    let [english, russian] = seen;
    assert_eq!(russian, english);
}

#[test]
fn speaking_the_language_that_is_spoken_writes_nothing() {
    let mut home = in_russian().restart();
    let other = Connection::open(home.file()).unwrap();
    let version = || -> i64 {
        other
            .pragma_query_value(None, "data_version", |row| row.get(0))
            .unwrap()
    };
    let before = version();
    assert_eq!(home.watchlist.speak("ru", NOW).unwrap(), None);
    assert_eq!(version(), before);
    speak(&mut home, "en");
    assert_ne!(version(), before, "this would have been seen");
}

#[test]
fn a_backup_made_in_one_language_is_gone_back_to_in_another() {
    let mut home = lived();
    let mine = theirs(&home);
    let copy = back_up(home.folder(), Reason::Asked, NOW, &Monitor::none()).unwrap();
    speak(&mut home, "ru");
    home.with(ZHURAVLI, |it, film, now| {
        it.write_note(film, "Silence.", now)
    });
    home.watchlist
        .restore(Copy::File(&copy), home.now, &Monitor::none())
        .unwrap();
    assert_eq!(
        home.page(ZHURAVLI).note,
        "Белка.",
        "theirs is as it was, and Russian stays"
    );
    assert!(
        home.titles(&Question::everything())
            .contains(&"Восхождение".to_owned())
    );
    is_as_it_should_be(&home);

    // As one does who has nothing else left.
    let file = home.file();
    let folder = home.quit();
    fs::write(file, "zeros").unwrap();
    replace(folder.path(), Copy::File(&copy), &Monitor::none()).unwrap();
    let mut home = Home::over(folder);
    assert_eq!(
        home.page(CRANES).note,
        "Белка.",
        "as it was made, until it is told"
    );
    assert!(
        theirs(&home) == mine,
        "{}",
        difference(&mine, &theirs(&home))
    );
    speak(&mut home, "ru");
    assert_eq!(home.page(ZHURAVLI).note, "Белка.");
    assert!(
        theirs(&home) == mine,
        "{}",
        difference(&mine, &theirs(&home))
    );
    is_as_it_should_be(&home);
}

#[test]
fn a_backup_in_russian_is_tried_out_and_a_damaged_file_mended_in_russian() {
    let mut home = lived();
    speak(&mut home, "ru");
    back_up(home.folder(), Reason::Daily, NOW, &Monitor::none()).unwrap();
    let tried = try_out_if_due(home.folder(), NOW).unwrap().unwrap();
    assert!(
        tried.counts.is_some() && tried.spoilt.is_none(),
        "{tried:?}"
    );
    let before = state(&home);
    let file = home.file();
    let folder = home.quit();
    let conn = Connection::open(file).unwrap();
    conn.execute("UPDATE note SET text = 'Bel.'", []).unwrap();
    drop(conn);
    assert!(
        !check(folder.path(), &Monitor::none())
            .unwrap()
            .all_is_well()
    );
    repair(folder.path(), NOW, &Monitor::none()).unwrap();
    let home = Home::over(folder);
    let after = state(&home);
    assert!(after == before, "{}", difference(&before, &after));
    is_as_it_should_be(&home);
}

#[test]
fn what_rots_is_made_anew_in_the_language_that_is_spoken() {
    let mut home = in_russian();
    let before = state(&home);
    let other = Connection::open(home.file()).unwrap();
    for rot in [
        "UPDATE entry SET title = 'Летит журавль' WHERE key = 'the-cranes-are-flying'",
        "UPDATE entry_credit SET named = 'Михаил Колотозов' WHERE named = 'Михаил Калатозов'",
        "UPDATE entry SET known_as = '[\"x\"]' WHERE id = 1",
        "UPDATE card SET second_title = 'The Crane Is Flying' WHERE film = 3",
    ] {
        assert!(other.execute(rot, []).unwrap() > 0);
        let checked = check(home.folder(), &Monitor::none()).unwrap();
        assert!(checked.to_make_anew, "{rot}");
        home.watchlist.make_anew(NOW).unwrap();
        let after = state(&home);
        assert!(after == before, "{rot}: {}", difference(&before, &after));
    }
}

#[test]
fn a_film_that_was_erased_does_not_come_back_with_a_language() {
    let mut home = Home::new();
    let film = home.film(CRANES);
    home.watchlist
        .erase(Erasure::Film(film), false, NOW)
        .unwrap();
    for language in ["ru", "en", "ru"] {
        speak(&mut home, language);
        assert_eq!(home.cards().len(), 9, "{language}");
        home.reader.film(film, NOW).unwrap_err();
        is_as_it_should_be(&home);
    }
    assert_eq!(home.restart().cards().len(), 9);
}
