//! Nothing of the person's is written over or lost, and no film is made two or two made one unasked.

use watchlist::{FilmDraft, LedgerFate, Question};

use super::files::Files;
use super::{bring_in, bring_in_twice, ledger, lines, looked_at, seen};
use crate::home::Home;

const DIARY: &str = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n";
const REVIEWS: &str = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n";
const WATCHLIST: &str = "Date,Name,Year,Letterboxd URI\n";

fn own(home: &mut Home, title: &str, year: i32) {
    let draft = FilmDraft {
        title: title.to_owned(),
        year: Some(year),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[draft], home.now).unwrap();
}

#[test]
fn two_films_of_one_name_are_not_both_the_one_that_is_there() {
    let mut home = Home::new();
    own(&mut home, "Emma", 1996);
    let files = Files::of(&[(
        "some.csv",
        "imdbID,Title,Year,Rating10,Review\ntt0116191,Emma,1996,8,First.\ntt0118308,Emma,1996,6,Second.\n",
    )]);
    let import = looked_at(&home, files.path());
    let asks = ledger(&home, &import, Some(LedgerFate::NeedsYou));
    assert_eq!(asks.lines.len(), 1, "{:?}", lines(&home, &import));
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(home.page("Emma").note, "First.");
}

#[test]
fn one_film_that_files_name_twice_gains_what_both_say() {
    let mut home = Home::new();
    own(&mut home, "Playtime", 1967);
    // A year apart, and nothing says that they are two.
    let files = Files::of(&[(
        "some.csv",
        "Title,Year,Rating10,WatchedDate,Review\nPlaytime,1967,,2020-01-01,One.\nPlaytime,1967,9,2021-01-01,Two.\n",
    )]);
    bring_in_twice(&mut home, files.path());
    assert_eq!(seen(&mut home, "Playtime"), ["2021-01-01 9", "2020-01-01"]);
}

#[test]
fn two_reviews_of_one_day_are_both_kept() {
    let mut home = Home::new();
    let text = format!(
        "{REVIEWS}2024-05-02,Stalker,1979,https://boxd.it/aa,4,,In the morning.,,2024-05-01\n\
         2024-05-02,Stalker,1979,https://boxd.it/bb,4,,In the evening.,,2024-05-01\n"
    );
    let files = Files::of(&[("reviews.csv", &text)]);
    bring_in_twice(&mut home, files.path());
    let page = home.page("Stalker");
    assert_eq!(page.viewings.len(), 1, "seen once that day");
    assert_eq!(page.viewings[0].remark.as_deref(), Some("In the morning."));
    assert_eq!(page.note, "In the evening.");
}

#[test]
fn a_film_that_waits_for_a_reason_goes_on_waiting() {
    let mut home = Home::new();
    let cranes = "The Cranes Are Flying";
    home.with(cranes, |list, film, now| {
        list.say_why_waiting(film, "For Olga.", now)
    });
    let diary = format!("{DIARY}2012-05-01,{cranes},1957,https://boxd.it/aa,4,,,2012-05-01\n");
    let waits = format!("{WATCHLIST}2025-01-01,{cranes},1957,https://boxd.it/29f2\n");
    let files = Files::of(&[("diary.csv", &diary), ("watchlist.csv", &waits)]);
    bring_in_twice(&mut home, files.path());
    let page = home.page(cranes);
    assert!(page.card.waiting);
    assert_eq!(page.wait.unwrap().why.as_deref(), Some("For Olga."));
    let ascent = format!("{DIARY}2012-05-01,The Ascent,1977,https://boxd.it/bb,4,,,2012-05-01\n");
    bring_in(&mut home, Files::of(&[("diary.csv", &ascent)]).path());
    assert!(
        !home.page("The Ascent").card.waiting,
        "seen for the first time, it is called for"
    );
}

#[test]
fn what_one_row_has_in_common_with_two_makes_them_one() {
    let mut home = Home::new();
    let files = Files::of(&[(
        "some.csv",
        "imdbID,tmdbID,Title,Year\ntt0079944,,Stalker,1979\n,1398,Сталкер,1979\ntt0079944,1398,Stalker,1979\n",
    )]);
    bring_in_twice(&mut home, files.path());
    assert_eq!(home.titles(&Question::everything()).len(), 11);
}

#[test]
fn an_address_that_ends_alike_is_no_other_film() {
    let mut home = Home::new();
    let files = Files::of(&[(
        "some.csv",
        "url,tmdbID,Title,Year,Rating\nhttps://www.imdb.com/title/tt0116191/reference,,Emma,1996,4\n\
         https://www.imdb.com/title/tt0079944/reference,,Stalker,1979,5\n",
    )]);
    bring_in_twice(&mut home, files.path());
    assert_eq!(home.titles(&Question::everything()).len(), 12);
}

#[test]
fn lists_of_one_name_are_as_many_the_second_time() {
    let mut home = Home::new();
    let list = |film: &str| {
        format!(
            "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2024-02-02,Best,,https://boxd.it/l,\n\n\
             Position,Name,Year,URL,Description\n1,{film},1975,,\n"
        )
    };
    let files = Files::of(&[
        ("lists/best.csv", list("Mirror").as_str()),
        ("lists/best-1.csv", list("Dersu Uzala").as_str()),
    ]);
    bring_in_twice(&mut home, files.path());
    let lists = home.reader.labels().unwrap().lists;
    let told: Vec<_> = lists
        .iter()
        .map(|it| (it.name.as_str(), it.films))
        .collect();
    assert_eq!(told, [("Best", 1), ("Best (2)", 1)]);
}
