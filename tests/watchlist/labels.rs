//! Tags and lists.

use watchlist::{
    AllBut, Chosen, Condition, Error, FilmId, ListDraft, Question, Refusal, Sort, Subject,
    ViewingDraft,
};

use crate::home::{Home, difference, state};

const ASCENT: &str = "The Ascent";
const CRANES: &str = "The Cranes Are Flying";

fn list(name: &str, ranked: bool) -> ListDraft {
    ListDraft {
        name: name.to_owned(),
        introduction: String::new(),
        ranked,
    }
}

fn tags(home: &Home) -> Vec<(String, u32)> {
    let tags = home.reader.labels().unwrap().tags.into_iter();
    tags.map(|it| (it.name, it.films)).collect()
}

fn tag(home: &Home, name: &str) -> i64 {
    let tags = home.reader.labels().unwrap().tags.into_iter();
    let mut tags = tags.filter(|it| it.name == name);
    tags.next().unwrap().tag
}

/// The titles that meet a condition, in their own order.
fn of(home: &mut Home, condition: Condition) -> Vec<String> {
    home.titles(&Question {
        conditions: vec![condition],
        sort: Sort::Position,
        ..Question::everything()
    })
}

#[test]
fn a_tag_is_made_when_it_is_first_given_and_found_however_it_is_written() {
    let mut home = Home::new();
    let (ascent, cranes) = (home.film(ASCENT), home.film(CRANES));
    let changed = home
        .watchlist
        .tag_films(&[ascent], " Ночь ", home.now)
        .unwrap();
    assert!(changed.labels);
    let step = changed.steps.undo.unwrap();
    assert!(matches!(step.subject, Some(Subject::Tag(_))));
    assert_eq!(
        (step.title.as_deref(), step.detail.as_deref()),
        (Some("Ночь"), Some("1"))
    );
    home.watchlist
        .tag_films(&[ascent, cranes], "ночь", home.now)
        .unwrap();
    assert_eq!(
        tags(&home),
        [("Ночь".to_owned(), 2)],
        "one tag, once on each"
    );
    let page = home.page(ASCENT);
    assert_eq!(page.tags.len(), 1);
    let night = tag(&home, "Ночь");
    assert_eq!(of(&mut home, Condition::Tag(night)), [ASCENT, CRANES]);
    home.watchlist.remove_films(&[cranes], home.now).unwrap();
    assert_eq!(
        tags(&home),
        [("Ночь".to_owned(), 1)],
        "one in the bin counts for none"
    );
    home.watchlist
        .untag_films(&[ascent], night, home.now)
        .unwrap();
    assert_eq!(tags(&home), [("Ночь".to_owned(), 0)]);
}

#[test]
fn tags_are_renamed_merged_moved_and_removed_each_in_one_act() {
    let mut home = Home::new();
    let (ascent, cranes) = (home.film(ASCENT), home.film(CRANES));
    for (films, name) in [
        (vec![ascent], "slow"),
        (vec![ascent, cranes], "snow"),
        (vec![], "sea"),
    ] {
        home.watchlist.tag_films(&films, name, home.now).unwrap();
    }
    let (slow, snow, sea) = (tag(&home, "slow"), tag(&home, "snow"), tag(&home, "sea"));
    match home.watchlist.rename_tag(slow, "SNOW", home.now) {
        Err(Error::Refused(Refusal::TagExists { name })) => assert_eq!(name, "SNOW"),
        other => panic!("{other:?}"),
    }
    home.watchlist.rename_tag(slow, "Slow", home.now).unwrap();
    home.watchlist.move_tag(sea, Some(slow), home.now).unwrap();
    let names = |home: &Home| {
        tags(home)
            .into_iter()
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&home), ["sea", "Slow", "snow"]);
    home.watchlist.merge_tags(slow, snow, home.now).unwrap();
    assert_eq!(tags(&home), [("sea".to_owned(), 0), ("snow".to_owned(), 2)]);
    home.watchlist.undo().unwrap();
    assert_eq!(names(&home), ["sea", "Slow", "snow"], "each as it was");
    assert_eq!(home.page(ASCENT).tags.len(), 2);
    home.watchlist.remove_tag(snow, home.now).unwrap();
    assert_eq!(names(&home), ["sea", "Slow"]);
    assert!(home.page(CRANES).tags.is_empty());
}

/// A viewing with these tags.
fn tagged(tags: &[&str]) -> ViewingDraft {
    ViewingDraft {
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..ViewingDraft::on("2011")
    }
}

/// The tags of a film's newest viewing.
fn on_viewing(home: &mut Home, title: &str) -> Vec<String> {
    let viewing = home.page(title).viewings.remove(0);
    viewing.tags.into_iter().map(|it| it.name).collect()
}

fn seen(home: &mut Home, title: &str, tags: &[&str]) {
    home.with(title, |list, film, now| {
        list.mark_seen(film, &tagged(tags), now)
    });
}

#[test]
fn a_tag_on_viewings_counts_their_film_once_and_finds_it() {
    let mut home = Home::new();
    seen(&mut home, ASCENT, &["cinema", " Cinema ", ""]);
    seen(&mut home, ASCENT, &["cinema"]);
    home.with(CRANES, |list, film, now| {
        list.tag_films(&[film], "cinema", now)
    });
    let two = [("cinema".to_owned(), 2)];
    assert_eq!(tags(&home), two, "one tag, however it is written");
    home.with(ASCENT, |list, film, now| {
        list.tag_films(&[film], "cinema", now)
    });
    assert_eq!(tags(&home), two, "though the film has it besides");
    let cinema = tag(&home, "cinema");
    home.with(ASCENT, |list, film, now| {
        list.untag_films(&[film], cinema, now)
    });
    assert!(home.page(ASCENT).tags.is_empty());
    assert_eq!(on_viewing(&mut home, ASCENT), ["cinema"]);
    assert_eq!(tags(&home), two, "its viewings have it still");
    assert_eq!(of(&mut home, Condition::Tag(cinema)), [ASCENT, CRANES]);
    assert_eq!(
        of(&mut home, Condition::NoTag(vec![cinema])).len(),
        8,
        "and not among those without"
    );
    home.with(ASCENT, |list, film, now| list.remove_films(&[film], now));
    assert_eq!(tags(&home), [("cinema".to_owned(), 1)]);
}

#[test]
fn tags_of_viewings_are_merged_and_removed_as_those_of_films() {
    let mut home = Home::new();
    seen(&mut home, ASCENT, &["slow", "snow"]);
    seen(&mut home, CRANES, &["slow"]);
    let (slow, snow) = (tag(&home, "slow"), tag(&home, "snow"));
    let before = state(&home);
    home.watchlist.merge_tags(slow, snow, home.now).unwrap();
    assert_eq!(tags(&home), [("snow".to_owned(), 2)]);
    for title in [ASCENT, CRANES] {
        assert_eq!(on_viewing(&mut home, title), ["snow"], "{title}: once");
    }
    home.watchlist.remove_tag(snow, home.now).unwrap();
    assert!(on_viewing(&mut home, ASCENT).is_empty());
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    let undone = state(&home);
    assert!(undone == before, "{}", difference(&before, &undone));
}

#[test]
fn tags_go_with_their_viewing_and_come_back_with_it() {
    let mut home = Home::new();
    seen(&mut home, ASCENT, &["slow", "snow"]);
    let viewing = home.page(ASCENT).viewings[0].viewing;
    home.watchlist
        .edit_viewing(viewing, &tagged(&["sea", "snow"]), home.now)
        .unwrap();
    assert_eq!(on_viewing(&mut home, ASCENT), ["snow", "sea"]);
    home.watchlist.take_back_viewing(viewing, home.now).unwrap();
    assert!(tags(&home).iter().all(|(_, films)| *films == 0));
    home.watchlist.undo().unwrap();
    assert_eq!(on_viewing(&mut home, ASCENT), ["snow", "sea"]);
    home.watchlist.undo().unwrap();
    assert_eq!(on_viewing(&mut home, ASCENT), ["slow", "snow"]);
    home.watchlist.undo().unwrap();
    assert!(tags(&home).is_empty(), "they came with it");
}

#[test]
fn a_viewing_brings_its_tags_along_to_the_film_that_its_film_becomes() {
    let mut home = Home::new();
    seen(&mut home, CRANES, &["slow"]);
    let into = home.film(ASCENT);
    home.with(CRANES, |list, film, now| {
        list.merge_films(film, into, None, now)
    });
    let slow = tag(&home, "slow");
    assert_eq!(on_viewing(&mut home, ASCENT), ["slow"]);
    assert_eq!(tags(&home), [("slow".to_owned(), 1)]);
    assert_eq!(of(&mut home, Condition::Tag(slow)), [ASCENT]);
}

#[test]
fn a_list_has_an_order_of_its_own_numbers_and_remarks() {
    let mut home = Home::new();
    let titles = [CRANES, ASCENT, "The Commissar"];
    let films: Vec<FilmId> = titles.map(|title| home.film(title)).into();
    home.watchlist
        .make_list(&list("War", true), &films, home.now)
        .unwrap();
    let war = home.reader.labels().unwrap().lists[0].list;
    assert_eq!(of(&mut home, Condition::List(war)), titles);
    let moved = home
        .watchlist
        .move_in_list(war, &films[1..], Some(films[0]), home.now)
        .unwrap();
    assert!(moved.order, "whoever shows it has to ask again");
    assert_eq!(
        of(&mut home, Condition::List(war)),
        [ASCENT, "The Commissar", CRANES]
    );
    home.watchlist
        .remark_in_list(war, films[0], "The squirrel.", home.now)
        .unwrap();
    let on = home.page(CRANES).lists;
    assert_eq!(
        (on[0].rank, on[0].remark.as_str()),
        (Some(3), "The squirrel.")
    );
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    let page = home.reader.list_page(war).unwrap();
    assert_eq!((page.films, page.seen), (3, 1));

    home.watchlist
        .take_off_list(war, &films[1..2], home.now)
        .unwrap();
    assert_eq!(home.page(CRANES).lists[0].rank, Some(2));
    home.watchlist
        .edit_list(war, &list("Peace", false), home.now)
        .unwrap();
    assert_eq!(home.page(CRANES).lists[0].rank, None, "numbered no more");
    let refused = home.watchlist.remark_in_list(war, films[1], "?", home.now);
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotOnList))));
    home.watchlist.remove_list(war, home.now).unwrap();
    assert!(home.reader.labels().unwrap().lists.is_empty());
    assert_eq!(home.cards().len(), 10);
    home.watchlist.undo().unwrap();
    assert_eq!(
        of(&mut home, Condition::List(war)),
        ["The Commissar", CRANES]
    );
}

#[test]
fn moved_again_and_again_between_the_same_two_a_film_still_has_a_place() {
    let mut home = Home::new();
    let films: Vec<FilmId> = home.cards().iter().map(|card| card.film).take(4).collect();
    home.watchlist
        .make_list(&list("Four", false), &films, home.now)
        .unwrap();
    let four = home.reader.labels().unwrap().lists[0].list;
    for at in 0..80 {
        let moved = 1 + at % 2;
        home.watchlist
            .move_in_list(four, &[films[moved]], Some(films[3 - moved]), home.now)
            .unwrap();
        home.watchlist
            .move_in_list(four, &[films[3 - moved]], Some(films[3]), home.now)
            .unwrap();
        let order: Vec<FilmId> = home
            .ask(&Question {
                conditions: vec![Condition::List(four)],
                sort: Sort::Position,
                ..Question::everything()
            })
            .iter()
            .map(|card| card.film)
            .collect();
        assert_eq!(
            order,
            [films[0], films[moved], films[3 - moved], films[3]],
            "{at}"
        );
    }
}

#[test]
fn all_that_a_list_shows_is_chosen_without_naming_it() {
    let mut home = Home::new();
    let ascent = home.film(ASCENT);
    home.with(CRANES, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    let chosen = Chosen::All(AllBut {
        question: Question {
            conditions: vec![Condition::Seen(false)],
            ..Question::everything()
        },
        but: vec![ascent],
    });
    let films = home.watchlist.chosen(&chosen).unwrap();
    assert_eq!(films.len(), 8);
    home.watchlist
        .rate_all(&films, Some(4.0), home.now)
        .unwrap();
    assert_eq!(home.card(ascent).rating, None);
    home.watchlist
        .mark_all_seen(&films, &ViewingDraft::on(""), home.now)
        .unwrap();
    assert_eq!(home.reader.library().unwrap().seen, 9);
    home.watchlist
        .put_all_on_watchlist(&films, home.now)
        .unwrap();
    assert_eq!(home.reader.library().unwrap().waiting, 9);
    home.watchlist
        .take_all_off_watchlist(&films, home.now)
        .unwrap();
    assert_eq!(home.reader.library().unwrap().waiting, 1);
    for _ in 0..4 {
        home.watchlist.undo().unwrap();
    }
    let library = home.reader.library().unwrap();
    assert_eq!(
        (library.seen, library.waiting),
        (1, 9),
        "four acts, four steps"
    );
}
