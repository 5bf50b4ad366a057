//! What a table says of films beside their cards.

use watchlist::{Details, ListDraft};

use crate::home::Home;

const ASCENT: &str = "The Ascent";
const CRANES: &str = "The Cranes Are Flying";

#[test]
fn countries_tags_waits_and_remarks_are_said_of_the_films_that_are_asked_for() {
    let mut home = Home::new();
    let (ascent, cranes) = (home.film(ASCENT), home.film(CRANES));
    let now = home.now;
    let list = &mut home.watchlist;
    list.tag_films(&[ascent], "snow", now).unwrap();
    list.say_why_waiting(ascent, "Anna said so", now).unwrap();
    list.take_off_watchlist(cranes, now).unwrap();
    let draft = ListDraft {
        name: "War".to_owned(),
        introduction: String::new(),
        ranked: false,
    };
    list.make_list(&draft, &[ascent, cranes], now).unwrap();
    let war = home.reader.labels().unwrap().lists[0].list;
    home.watchlist
        .remark_in_list(war, ascent, "The coldest.", now)
        .unwrap();

    let details = home.reader.details(&[cranes, ascent], Some(war)).unwrap();
    let of = |film: i64| -> &Details { details.iter().find(|it| it.film == film).unwrap() };
    assert_eq!(of(ascent).countries, ["Soviet Union"]);
    assert_eq!(of(ascent).tags[0].name, "snow");
    let wait = of(ascent).wait.as_ref().unwrap();
    assert_eq!(wait.why.as_deref(), Some("Anna said so"));
    assert_eq!(of(ascent).remark.as_deref(), Some("The coldest."));
    assert_eq!((&of(cranes).wait, &of(cranes).remark), (&None, &None));

    home.watchlist.remove_films(&[cranes], now).unwrap();
    let details = home.reader.details(&[cranes, ascent], None).unwrap();
    assert_eq!(details.len(), 1, "of those that are shown");
    assert_eq!(details[0].remark, None, "of no list");
}
