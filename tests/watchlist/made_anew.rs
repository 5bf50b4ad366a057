//! What lists show and what collections say is what was written, too: it has no checksums, and is made anew where it rots.

use rusqlite::Connection;
use watchlist::{Monitor, ViewingDraft, check};

use crate::home::{Home, state};

/// One value each, of all that can be made anew.
const ROT: &[&str] = &[
    "UPDATE collection SET name = 'Sovjet Films'",
    "UPDATE collection SET introduction = replace(introduction, 'e', 'f')",
    "UPDATE entry SET letter = 'A lettfr.' WHERE id = 3",
    "UPDATE entry SET description = CAST(x'ff00' AS TEXT) WHERE id = 4",
    "UPDATE entry SET year = year + 1 WHERE id = 5",
    "UPDATE entry SET awards = '[' WHERE id = 6",
    "UPDATE entry_credit SET job = 'writer' WHERE id = 1",
    "DELETE FROM entry_country WHERE id = 2",
    "UPDATE picture SET bytes = CAST(replace(CAST(bytes AS TEXT), '<path', '<pbth') AS BLOB)",
    "UPDATE card SET title = 'The Asdent' WHERE film = 2",
    "UPDATE card SET viewings = 7 WHERE film = 3",
    "DELETE FROM card WHERE film = 4",
    "UPDATE card SET waiting_place = waiting_place + 1 WHERE film = 5",
    "UPDATE viewing_name SET name = 'Illuzjon'",
    "UPDATE tally SET seen = seen + 1",
    "UPDATE collection_tally SET films = 11",
    "DELETE FROM search_title WHERE film = 5",
    "UPDATE search_names_data SET block = unhex(replace(hex(block), hex('scent'), hex('sdent')))
     WHERE instr(hex(block), hex('scent'))",
];

fn lived() -> Home {
    let mut home = Home::new();
    home.with("The Ascent", |it, film, now| {
        it.write_note(film, "Snow.", now)
    });
    let seen = ViewingDraft {
        place: "Illuzion".to_owned(),
        ..ViewingDraft::on("2011")
    };
    home.with("The Cranes Are Flying", |it, film, now| {
        it.mark_seen(film, &seen, now)
    });
    home.watchlist.undo().unwrap();
    home.watchlist.redo().unwrap();
    home
}

/// What is shown of everything, as text.
fn shown(home: &mut Home) -> String {
    let cards = home.cards();
    let collection = home.reader.library().unwrap().collections[0].collection;
    let pages: Vec<_> = cards
        .iter()
        .map(|card| home.reader.film(card.film, home.now).unwrap())
        .collect();
    let pictures: Vec<_> = cards
        .iter()
        .filter_map(|card| card.picture.as_deref())
        .map(|hash| home.reader.picture(hash).unwrap())
        .collect();
    let collection = home.reader.collection(collection).unwrap();
    format!(
        "{}{cards:?}{pages:?}{pictures:?}{collection:?}",
        state(home)
    )
}

#[test]
fn what_can_be_made_anew_is_found_where_it_rots_and_made_anew() {
    for rot in ROT {
        let mut home = lived();
        let checked = check(home.folder(), &Monitor::none()).unwrap();
        assert!(checked.is_as_it_should_be(), "{checked:?}");
        let before = shown(&mut home);
        let other = Connection::open(home.file()).unwrap();
        other
            .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            .unwrap();
        assert!(other.execute(rot, []).unwrap() > 0, "{rot}");
        drop(other);

        let checked = check(home.folder(), &Monitor::none()).unwrap();
        assert!(checked.to_make_anew, "{rot}: found");
        home.watchlist.make_anew(home.now).unwrap();
        assert_eq!(shown(&mut home), before, "{rot}");
        let checked = check(home.folder(), &Monitor::none()).unwrap();
        assert!(checked.is_as_it_should_be(), "{rot}: {checked:?}");
        assert_eq!(
            home.reader
                .history(watchlist::Window { first: 0, count: 9 })
                .unwrap()
                .total,
            2,
            "it is nobody's act"
        );
    }
}
