//! A file is never trusted because it lies where ours lies: what another program put into it does not run, and what is not
//! as we make it is refused. Each attack is first seen to do its harm to a program that trusts the file.

use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;
use watchlist::{
    Copy, Error, Monitor, NotUsable, Reason, Refusal, ViewingDraft, Watchlist, back_up, check,
};

use crate::home::{Home, NOW, refusal};

/// A watchlist with a few words in it.
fn lived() -> Home {
    let mut home = Home::new();
    home.with("The Ascent", |it, film, now| {
        it.write_note(film, "The water tower.", now)
    });
    home.with("The Ascent", |it, film, now| {
        it.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home
}

fn another_program(file: &Path) -> Connection {
    Connection::open(file).unwrap()
}

fn in_the_file_of(home: Home, sql: &str) -> TempDir {
    let folder = home.quit();
    let file = folder.path().join("watchlist.sqlite3");
    another_program(&file)
        .execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}"))
        .unwrap();
    folder
}

fn notes(conn: &Connection) -> i64 {
    conn.query_row("SELECT count(*) FROM note WHERE text <> ''", [], |row| {
        row.get(0)
    })
    .unwrap()
}

/// Names that are SQL, each for another place in a statement.
const NAMES: &[&str] = &[
    "z AFTER INSERT ON main.note BEGIN SELECT 1; END; ATTACH 'stolen' AS p; --",
    "x'); DELETE FROM note; --",
    "a\"; DELETE FROM note; --",
    "note.text) FROM note; DELETE FROM note; --",
    "",
    "row_sum",
    "запись; DROP TABLE note",
];

/// Things of every kind that a person may keep beside what is ours, named after this, and columns named so, too.
fn added(name: &str) -> Vec<(String, String)> {
    let quote = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let column = quote(&format!("{name}."));
    let named = |kind: &str, rest: String| {
        let name = format!("{name}{kind}");
        let sql = format!("CREATE {kind} {} {rest};", quote(&name));
        (name, sql)
    };
    vec![
        named(
            "TABLE",
            format!("(id INTEGER PRIMARY KEY, {column}, row_sum INTEGER)"),
        ),
        named("VIEW", format!("AS SELECT text AS {column} FROM note")),
        named("INDEX", "ON note (length(text))".to_owned()),
        named(
            "TRIGGER",
            "AFTER INSERT ON change BEGIN DELETE FROM note; END".to_owned(),
        ),
        (
            format!("{name} too"),
            format!(
                "CREATE TRIGGER {} BEFORE UPDATE ON note BEGIN SELECT raise(IGNORE); END;",
                quote(&format!("{name} too"))
            ),
        ),
    ]
}

#[test]
fn what_another_program_added_is_named_and_does_nothing_whatever_it_is_called() {
    for name in NAMES {
        let (mut names, sql): (Vec<String>, String) = added(name).into_iter().unzip();
        let mut home = Home::over(in_the_file_of(lived(), &sql));
        home.with("The Cranes Are Flying", |it, film, now| {
            it.write_note(film, "Squirrel.", now)
        });
        home.with("The Ascent", |it, film, now| {
            it.write_note(film, "The water tower, and the roof.", now)
        });
        assert_eq!(notes(&another_program(&home.file())), 2, "{sql}");
        let mut checked = check(home.folder(), &Monitor::none()).unwrap();
        assert!(checked.all_is_well(), "{sql}: {checked:?}");
        checked.added.sort();
        names.sort();
        assert_eq!(checked.added, names, "each is named");

        // What counted can be gone back to.
        let copy = back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
        home.with("The Ascent", |it, film, now| it.write_note(film, "", now));
        home.watchlist
            .restore(Copy::File(&copy), home.now, &Monitor::none())
            .unwrap_or_else(|error| panic!("{sql}: {error}"));
        assert_eq!(notes(&another_program(&home.file())), 2, "{sql}");
    }
}

#[test]
fn a_trigger_that_obeys_another_program_does_not_obey_us() {
    let sql = "CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM note; END";
    let home = Home::over(in_the_file_of(lived(), sql));
    let conn = another_program(&home.file());
    conn.execute_batch("INSERT INTO change (uuid, origin, at, verb) SELECT 'x', origin, 1, verb FROM change LIMIT 1")
        .unwrap();
    assert_eq!(notes(&conn), 0, "canary: another program's save runs it");
}

/// What is not as we make it.
const OTHER: &[&str] = &[
    "ALTER TABLE setting RENAME TO was; CREATE VIEW setting AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS name, x AS value FROM n",
    "ALTER TABLE note ADD COLUMN \"x) FROM note; ATTACH 'stolen' AS p; --\" TEXT AS (upper(text)) VIRTUAL",
    "ALTER TABLE note ADD COLUMN more TEXT REFERENCES film (id)",
    "ALTER TABLE viewing DROP COLUMN remark",
    "DROP TABLE sealed_note",
    "DROP INDEX viewing_of_film",
    "CREATE UNIQUE INDEX only_one ON change (verb) WHERE id > 1000",
    "CREATE TABLE holds (film INTEGER REFERENCES film (id) ON DELETE RESTRICT)",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (finished IN (0, 1))', '') WHERE name = 'viewing'",
];

#[test]
fn what_is_not_as_we_make_it_is_refused_untouched_by_whoever_looks() {
    for sql in OTHER {
        let folder = in_the_file_of(lived(), sql);
        let file = folder.path().join("watchlist.sqlite3");
        let before = std::fs::read(&file).unwrap();
        let opened = Watchlist::open(folder.path(), Home::new().now);
        assert!(matches!(opened, Err(Error::Damaged(_))), "{sql}: opened");
        let checked = check(folder.path(), &Monitor::none()).unwrap();
        assert!(!checked.all_is_well(), "{sql}: the check finds it");
        back_up(
            folder.path(),
            Reason::Asked,
            Home::new().now,
            &Monitor::none(),
        )
        .expect_err("no copy of it counts");
        assert_eq!(std::fs::read(&file).unwrap(), before, "{sql}");

        let mut home = lived();
        let refused = refusal(home.watchlist.restore(
            Copy::File(&file),
            home.now,
            &Monitor::none(),
        ));
        assert!(
            matches!(
                refused,
                Refusal::NotUsable {
                    why: NotUsable::OtherParts,
                    ..
                }
            ),
            "{refused:?}"
        );
    }
}

#[test]
fn what_another_program_added_comes_along_but_for_what_an_update_cannot_bring() {
    const ADDED: &str =
        "CREATE TABLE lent (film INTEGER, whom TEXT); INSERT INTO lent VALUES (3, 'Anna');
        CREATE VIEW long_notes AS SELECT text FROM note;
        CREATE TRIGGER harm AFTER INSERT ON change BEGIN DELETE FROM note; END";
    let names = |file: &Path| -> Vec<String> {
        let conn = another_program(file);
        let mut names = conn
            .prepare("SELECT name FROM sqlite_schema WHERE name IN ('lent', 'long_notes', 'harm') ORDER BY name")
            .unwrap();
        let names = names.query_map([], |row| row.get(0)).unwrap();
        names.map(Result::unwrap).collect()
    };
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/schemas");
    let newest = in_the_file_of(lived(), "");
    let older = (1..=14).map(|version| schemas.join(format!("{version}.sqlite3")));
    let mut updated = 0;
    for original in older.chain([newest.path().join("watchlist.sqlite3")]) {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("watchlist.sqlite3");
        std::fs::copy(&original, &file).unwrap();
        let conn = another_program(&file);
        conn.execute_batch(ADDED).unwrap();
        let written = notes(&conn);
        let version = |conn: &Connection| -> i64 {
            conn.pragma_query_value(None, "user_version", |row| row.get(0))
                .unwrap()
        };
        let found = version(&conn);
        drop(conn);

        let mut list = Watchlist::open(folder.path(), NOW).unwrap();
        list.write_note(4, "Mine.", NOW).unwrap();
        drop(list);
        let conn = another_program(&file);
        assert!(
            written > 0 && notes(&conn) >= written,
            "{original:?}: no note went"
        );
        let stays: &[&str] = match found < version(&conn) {
            true => &["lent"],
            false => &["harm", "lent", "long_notes"],
        };
        updated += u32::from(found < version(&conn));
        assert_eq!(names(&file), stays, "{original:?}");
        let backup = back_up(folder.path(), Reason::Asked, NOW, &Monitor::none()).unwrap();
        assert_eq!(names(&backup), stays, "{original:?}: in a copy");
    }
    assert_eq!(updated, 13);
}
