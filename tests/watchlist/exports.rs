use std::collections::BTreeSet;

use rusqlite::Connection;
use serde_json::Value;
use watchlist::{
    Condition, CreditDraft, Existing, FilmDraft, Ink, LinkKind, ListDraft, LivingDraft, Looked,
    Monitor, ViewingDraft,
};

use crate::digest;
use crate::home::{Home, NOW, state};
use crate::verbs::pictures::photograph;

const LETTER: &str = "The Letter Never Sent";

fn exported(home: &Home) -> Value {
    serde_json::from_slice(&digest::exported(home.folder(), home.now).unwrap()).unwrap()
}

/// One with something in every table of the person's.
pub fn full() -> Home {
    let mut home = Home::new();
    let collection = home.reader.library().unwrap().collections[0].collection;
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "Snow.\n\"Quoted\" \u{202e}𝄞", now)
    });
    home.watchlist.leave_writing().unwrap();
    home.wait(60);
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "Silence.", now)
    });
    home.with(LETTER, |list, film, now| {
        list.write_note_to_seal(film, "I expect snow.", now)
    });
    home.with(LETTER, |list, film, now| list.seal_note(film, None, now));
    home.with(LETTER, |list, film, now| {
        list.give_picture(film, &photograph(1), Ink::Cream, now)
    });
    home.with(LETTER, |list, film, now| {
        list.set_link(film, LinkKind::Trailer, Some("https://example.org/t"), now)
    });
    home.with("The Ascent", |list, film, now| {
        let viewing = ViewingDraft {
            rating: Some(9.0),
            place: "Illuzion".into(),
            company: "Anna".into(),
            remark: "Cold.".into(),
            tags: vec!["with father".into()],
            ..ViewingDraft::on("../2010")
        };
        list.mark_seen(film, &viewing, now)
    });
    for seen_on in ["199X", "1987-22", "1985~"] {
        home.with(LETTER, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on(seen_on), now)
        });
    }
    home.watchlist
        .rate_collection(collection, 8.0, home.now)
        .unwrap();
    home.watchlist
        .comment_on_collection(collection, "Ten letters.", home.now)
        .unwrap();
    let own = FilmDraft {
        title: "Зеркало".into(),
        original_title: Some("Zerkalo".into()),
        year: Some(1975),
        minutes: Some(107),
        credits: CreditDraft::directors(["Andrei Tarkovsky"]),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[own], home.now).unwrap();
    home.with(LETTER, |list, film, now| {
        list.tag_films(&[film], "taiga", now)
    });
    let draft = ListDraft {
        name: "North".into(),
        introduction: "Where it is cold.".into(),
        ranked: true,
    };
    home.with(LETTER, |list, film, now| {
        list.make_list(&draft, &[film], now)
    });
    let north = home.reader.labels().unwrap().lists[0].list;
    home.with(LETTER, |list, film, now| {
        list.remark_in_list(north, film, "Coldest.", now)
    });
    let labels = home.reader.labels().unwrap();
    let taiga = labels
        .tags
        .iter()
        .find(|it| it.name == "taiga")
        .unwrap()
        .tag;
    let kept = LivingDraft {
        name: "Best".into(),
        conditions: vec![
            Condition::RatedFrom(9),
            Condition::NoTag(vec![taiga]),
            Condition::Collection(1),
        ],
    };
    home.watchlist.make_living_list(&kept, home.now).unwrap();
    home.with("The Commissar", |list, film, now| {
        list.say_why_waiting(film, "Anna said so", now)
    });
    home.with("The Commissar", |list, film, now| {
        list.move_on_watchlist(&[film], None, now)
    });
    home.with("The Ascent", |list, film, now| {
        list.move_in_rating(&[film], None, now)
    });
    home
}

fn film<'a>(all: &'a Value, title: &str) -> &'a Value {
    all["films"]
        .as_array()
        .unwrap()
        .iter()
        .find(|film| film["shown_as"]["title"] == title)
        .unwrap()
}

#[test]
fn everything_the_person_said_is_in_the_export() {
    let all = exported(&full());
    assert_eq!(all["format"], "poste-restante-export");
    assert_eq!(all["version"], 1);
    let letter = film(&all, LETTER);
    assert_eq!(letter["note"], "Silence.");
    assert_eq!(
        letter["earlier_notes"][0]["text"], "Snow.\n\"Quoted\" \u{202e}𝄞",
        "every earlier text too"
    );
    assert_eq!(letter["sealed_note"]["text"], "I expect snow.");
    assert_eq!(letter["links"][0]["address"], "https://example.org/t");
    let picture = &letter["picture"];
    let address = format!(
        "data:{};base64,{}",
        picture["kind"].as_str().unwrap(),
        picture["base64"].as_str().unwrap()
    );
    assert_eq!(address, photograph(1), "the picture, byte by byte");
    let viewing = &film(&all, "The Ascent")["viewings"][0];
    assert_eq!(viewing["seen_on"], "../2010");
    assert_eq!(viewing["half_stars"], 9);
    assert_eq!(viewing["tags"][0]["name"], "with father");
    assert_eq!(film(&all, "The Ascent")["rating_position"], 0);
    let waits = film(&all, "The Commissar");
    assert_eq!(waits["waiting_why"], "Anna said so");
    assert!(waits["waiting_position"].is_i64());
    let days: Vec<_> = letter["viewings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["seen_on"])
        .collect();
    assert_eq!(days, ["1985~", "1987-22", "199X"], "oldest first");
    assert_eq!(viewing["finished"], true);
    let own = film(&all, "Зеркало");
    assert_eq!((&own["year"], &own["minutes"]), (&1975.into(), &107.into()));
    assert_eq!(own["credits"][0]["name"], "Andrei Tarkovsky");
    assert_eq!(letter["tags"][0]["name"], "taiga");
    let list = &all["lists"][0];
    assert_eq!(
        (&list["name"], &list["ranked"]),
        (&"North".into(), &true.into())
    );
    assert_eq!(list["films"][0]["film"], letter["uuid"]);
    assert_eq!(list["films"][0]["remark"], "Coldest.");
    let kept = &all["living_lists"][0];
    assert_eq!(
        (&kept["name"], &kept["conditions"][0]["rated_from"]),
        (&"Best".into(), &9.into())
    );
    assert_eq!(
        (
            &kept["conditions"][1]["no_tag"][0],
            &kept["conditions"][2]["collection"]
        ),
        (&letter["tags"][0]["tag"], &all["collections"][0]["key"]),
        "by names that hold outside this file"
    );
    let collection = &all["collections"][0];
    assert_eq!(collection["comment"], "Ten letters.");
    assert_eq!(collection["half_stars"], 8);
    let entries = collection["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 10);
    let uuids: BTreeSet<_> = all["films"]
        .as_array()
        .unwrap()
        .iter()
        .map(|film| &film["uuid"])
        .map(Value::to_string)
        .collect();
    assert!(
        entries
            .iter()
            .all(|entry| uuids.contains(&entry["film"].to_string()))
    );
}

/// What every column of the person's tables is called in the export, where it is not called the same.
fn called(table: &str, column: &str) -> &'static str {
    match (table, column) {
        ("waiting", "since") => "waiting_since",
        ("waiting", "position") => "waiting_position",
        ("waiting", "why") => "waiting_why",
        ("rating", "position") => "rating_position",
        ("binned", "since") => "binned_since",
        ("rating" | "collection_rating", "half_stars") | ("viewing", "rating") => "half_stars",
        ("note", "text") => "note",
        ("collection_comment", "text") => "comment",
        ("own_picture", "picture") => "hash",
        ("sort_title", "title") => "sort_title",
        _ => "",
    }
}

#[test]
fn no_column_of_the_persons_tables_is_forgotten() {
    let home = full();
    let all = exported(&home).to_string();
    let conn = Connection::open(home.file()).unwrap();
    let mut columns = conn
        .prepare(
            "SELECT m.name AS tbl, c.name AS column FROM sqlite_schema m JOIN pragma_table_info(m.name) c
             WHERE m.name IN (SELECT name FROM journal_table)",
        )
        .unwrap();
    let columns: Vec<(String, String)> = columns
        .query_map([], |row| Ok((row.get("tbl")?, row.get("column")?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(columns.len() > 40, "the columns are found: {columns:?}");
    for (table, column) in columns {
        // Keys of this one file: in the export things are named by their uuids, or lie within what they belong to.
        let key = [
            "id",
            "film",
            "person",
            "collection",
            "viewing",
            "tag",
            "list",
            "row_sum",
        ]
        .contains(&column.as_str());
        let name = match called(&table, &column) {
            "" => column.as_str(),
            other => other,
        };
        assert!(
            key || all.contains(&format!("\"{name}\":")),
            "{table}.{column} is not in the export"
        );
    }
}

#[test]
fn exporting_changes_nothing() {
    let home = full();
    let before = state(&home);
    exported(&home);
    assert_eq!(state(&home), before);
}

#[test]
fn an_export_tells_what_it_had_to_leave_out_and_what_is_doubtful() {
    let export_after = |rot: &str| {
        let folder = full().quit();
        let file = folder.path().join("watchlist.sqlite3");
        let conn = Connection::open(&file).unwrap();
        conn.execute_batch(rot).unwrap();
        drop(conn);
        let to = folder.path().with_extension("json");
        let temporary = tempfile::tempdir().unwrap();
        let mut looked = Looked::alone(folder.path(), temporary.path(), NOW).unwrap();
        let left_out = looked.export(&to, Existing::Kept, NOW).unwrap().left_out;
        let whole = looked.check(&Monitor::none()).unwrap().is_as_it_should_be();
        let said: Value = serde_json::from_slice(&std::fs::read(&to).unwrap()).unwrap();
        std::fs::remove_file(&to).unwrap();
        ((left_out, whole), said)
    };
    let (whole, said) = export_after("");
    assert!(whole == (0, true) && said.get("left_out").is_none());
    let films = said["films"].as_array().unwrap().len();

    let (doubtful, _) = export_after("UPDATE note SET text = 'Silenze.'");
    assert_eq!(doubtful, (0, false));

    let (left_out, said) = export_after(
        "PRAGMA ignore_check_constraints = ON; UPDATE entry SET awards = '[' WHERE key = (SELECT min(key) FROM entry)",
    );
    assert_eq!(left_out, (1, false), "the collection");
    assert_eq!(said["left_out"], 1);
    assert_eq!(said["films"].as_array().unwrap().len(), films);
}
