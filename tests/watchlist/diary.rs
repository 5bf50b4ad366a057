//! Every viewing, where it belongs.

use watchlist::{Condition, Span, ViewingDraft, Window};

use crate::home::Home;

const ASCENT: &str = "The Ascent";

fn lines(home: &Home, conditions: &[Condition]) -> Vec<(String, String)> {
    let all = Window {
        first: 0,
        count: 100,
    };
    let diary = home.reader.diary(conditions, all).unwrap();
    assert_eq!(diary.total as usize, diary.lines.len());
    let lines = diary.lines.into_iter();
    lines
        .map(|it| (it.period, it.viewing.seen_on.to_string()))
        .collect()
}

fn seen(home: &mut Home, title: &str, on: &str) {
    home.with(title, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on(on), now)
    });
}

#[test]
fn what_is_no_month_stands_behind_the_first_month_it_may_have_been_in() {
    let mut home = Home::new();
    let newest_first = [
        ("2012-01", "2012-01-01"),
        ("2011-12", "2011-12-31"),
        ("2011-12", "2011-12"),
        ("2011-08", "2011-08-01"),
        ("2011-06", "2011-06-30"),
        ("2011-22", "2011-22"),
        ("2011-01", "2011-01-05"),
        ("2011~", "2011~"),
        ("2011", "2011"),
        ("2010/2012", "2010/2012"),
        ("../2010", "../2010"),
        ("199X", "199X"),
        ("", ""),
    ];
    let mut shuffled = newest_first.to_vec();
    shuffled.sort_by_key(|(_, on)| on.len());
    for (_, on) in shuffled {
        seen(&mut home, ASCENT, on);
    }
    let expected = newest_first.map(|(period, on)| (period.to_owned(), on.to_owned()));
    assert_eq!(lines(&home, &[]), expected);
    let periods = home.reader.diary_periods(&[]).unwrap();
    let each: Vec<_> = periods
        .iter()
        .map(|it| (it.period.as_str(), it.viewings))
        .collect();
    assert_eq!(each[..3], [("2012-01", 1), ("2011-12", 2), ("2011-08", 1)]);
    assert_eq!(periods.iter().map(|it| it.viewings).sum::<u32>(), 13);
    let days = home.reader.diary_days(&[], 2011).unwrap();
    let days: Vec<_> = days.iter().map(|it| (it.day.as_str(), it.films)).collect();
    assert_eq!(
        days,
        [
            ("2011-01-05", 1),
            ("2011-06-30", 1),
            ("2011-08-01", 1),
            ("2011-12-31", 1)
        ]
    );
}

#[test]
fn the_diary_follows_every_act_and_has_what_films_that_are_shown_have() {
    let mut home = Home::new();
    seen(&mut home, ASCENT, "2011-03-12");
    seen(&mut home, "The Commissar", "2011-03-13");
    home.with(ASCENT, |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    let all = Window {
        first: 0,
        count: 10,
    };
    let line = home.reader.diary(&[], all).unwrap().lines.remove(1);
    assert_eq!(line.note.as_deref(), Some("Snow."));
    let viewing = line.viewing.viewing;
    let later = ViewingDraft {
        remark: "Again.".to_owned(),
        ..ViewingDraft::on("2012")
    };
    home.watchlist
        .edit_viewing(viewing, &later, home.now)
        .unwrap();
    let line = home.reader.diary(&[], all).unwrap().lines.remove(0);
    assert_eq!((line.period.as_str(), line.note), ("2012", None));
    assert_eq!(
        lines(&home, &[Condition::Noted(true)]).len(),
        1,
        "filtered as films are"
    );
    home.with(ASCENT, |list, film, now| list.remove_films(&[film], now));
    assert_eq!(lines(&home, &[]).len(), 1);
    home.watchlist.undo().unwrap();
    assert_eq!(lines(&home, &[]).len(), 2);
    home.watchlist.take_back_viewing(viewing, home.now).unwrap();
    assert_eq!(lines(&home, &[]).len(), 1);
}

#[test]
fn what_is_asked_of_viewings_is_asked_of_each_alone() {
    let mut home = Home::new();
    let cinema = ViewingDraft {
        place: "Illuzion".to_owned(),
        company: "Anna, Boris".to_owned(),
        tags: vec!["snow".to_owned()],
        ..ViewingDraft::on("2011-03-12")
    };
    let half = ViewingDraft {
        finished: false,
        ..ViewingDraft::on("")
    };
    for viewing in [cinema, half, ViewingDraft::on("2012-05-09")] {
        home.with(ASCENT, |list, film, now| {
            list.mark_seen(film, &viewing, now)
        });
    }
    seen(&mut home, "The Commissar", "2011-04-01");
    home.with("The Commissar", |list, film, now| {
        list.tag_films(&[film], "snow", now)
    });
    let snow = home.reader.labels().unwrap().tags[0].tag;
    let in_2012 = Span {
        from: "2012-01-01".to_owned(),
        to: "2012-12-31".to_owned(),
    };
    let at_illuzion = Condition::Place("Illuzion".to_owned());
    for (condition, days) in [
        (at_illuzion.clone(), vec!["2011-03-12"]),
        (Condition::Companion("Anna".to_owned()), vec!["2011-03-12"]),
        (Condition::SeenIn(in_2012), vec!["2012-05-09"]),
        (Condition::SeenUnknown, vec![""]),
        (Condition::Unfinished, vec![""]),
        (Condition::Tag(snow), vec!["2011-04-01", "2011-03-12"]),
        (Condition::NoTag(vec![snow]), vec!["2012-05-09", ""]),
        (Condition::SeenTwice, vec!["2012-05-09", "2011-03-12", ""]),
    ] {
        let found = lines(&home, std::slice::from_ref(&condition));
        let found: Vec<&str> = found.iter().map(|(_, on)| on.as_str()).collect();
        assert_eq!(found, days, "{condition:?}");
    }
    let days = |conditions: &[Condition]| home.reader.diary_days(conditions, 2011).unwrap().len();
    assert_eq!(
        (days(&[]), days(std::slice::from_ref(&at_illuzion))),
        (2, 1)
    );
    let periods = home.reader.diary_periods(&[at_illuzion]).unwrap();
    assert_eq!((periods.len(), periods[0].period.as_str()), (1, "2011-03"));
}
