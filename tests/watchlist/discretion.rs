//! An error may be shown or sent to us: no word of the person's is ever in one, whatever went wrong. Into the log goes only
//! its number; that is the shell's, and held by `src-tauri/log/tests.rs`.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use watchlist::{
    Condition, Copy, CreditDraft, Error, Existing, FilmDraft, LinkKind, LivingDraft, Looked,
    Monitor, Now, Question, Reader, Reason, Refusal, Settings, ViewingDraft, Watchlist, Window,
    back_up, backups, check, preview, preview_repair, repair,
};

use crate::home::Home;
use crate::verbs::{self, Deed, Ground, Texts};

/// In every title, note and remark there is.
const SECRET: &str = "Kuckucksei";
/// Nothing that any column could mean.
const GARBAGE: &str = "Kuckucksei {\"[";

/// A folder in which the word stands wherever the person can write.
fn full_of_secrets() -> tempfile::TempDir {
    let mut home = Home::new();
    let (now, list) = (home.now, &mut home.watchlist);
    let secret = || SECRET.to_owned();
    let film = FilmDraft {
        title: secret(),
        original_title: Some(secret()),
        credits: CreditDraft::directors([secret()]),
        ..FilmDraft::default()
    };
    list.add_films(&[film], now).unwrap();
    for film in [1, 11] {
        list.write_note(film, "Kuckucksei, first", now).unwrap();
        list.leave_writing().unwrap();
        list.write_note(film, SECRET, now).unwrap();
        list.write_note_to_seal(film, SECRET, now).unwrap();
        list.seal_note(film, None, now).unwrap();
        let viewing = ViewingDraft {
            place: secret(),
            company: secret(),
            remark: secret(),
            tags: vec![secret()],
            ..ViewingDraft::on("2011")
        };
        list.mark_seen(film, &viewing, now).unwrap();
        let address = format!("https://example.org/{SECRET}");
        list.set_link(film, LinkKind::Trailer, Some(&address), now)
            .unwrap();
    }
    list.comment_on_collection(1, SECRET, now).unwrap();
    list.put_on_watchlist(1, now).unwrap();
    list.say_why_waiting(1, SECRET, now).unwrap();
    let kept = LivingDraft {
        name: secret(),
        conditions: vec![Condition::Place(secret())],
    };
    list.make_living_list(&kept, now).unwrap();
    back_up(home.folder(), Reason::Asked, now, &Monitor::none()).unwrap();
    home.quit()
}

/// Whatever an act or a question may say, with the word in every text that is handed in.
fn complaints(folder: &Path, deeds: &[Deed], now: Now, copies_too: bool) -> Vec<String> {
    let mut said = Vec::new();
    let mut hear = |answer: watchlist::Result<()>| match answer {
        // It names what was asked for to whoever asked; the log has only that something was refused.
        Ok(()) | Err(Error::Refused(Refusal::TagExists { .. })) => {}
        Err(error) => said.push(error.to_string()),
    };
    let long = SECRET.repeat(2_000_000);
    let too_long = ViewingDraft {
        place: SECRET.repeat(3_000),
        ..ViewingDraft::on("2011")
    };
    match Watchlist::open(folder, now) {
        Err(error) => hear(Err(error)),
        Ok(mut list) => {
            let list = &mut list;
            for (film, viewings, collection) in [(11, vec![1, 2], 1), (4711, vec![], 4711)] {
                let ground = Ground {
                    now,
                    only: Some(film),
                    newest_film: film,
                    viewings,
                    removed: vec![film],
                    films: vec![film],
                    tags: vec![1],
                    lists: vec![1],
                    living: vec![1],
                    collection,
                };
                for deed in deeds {
                    hear(deed.carry_out(list, &ground).map(drop));
                }
                hear(list.write_note(film, &long, now).map(drop));
                hear(list.mark_seen(film, &too_long, now).map(drop));
                hear(list.rate(film, f64::NAN, now).map(drop));
                hear(list.rate_collection(collection, 99.0, now).map(drop));
                hear(list.undo_change(film, false, now).map(drop));
            }
            let nameless = FilmDraft {
                original_title: Some(SECRET.to_owned()),
                year: Some(-1),
                ..FilmDraft::default()
            };
            hear(list.add_films(&[nameless], now).map(drop));
            hear(list.undo().map(drop));
            hear(list.redo().map(drop));
            hear(list.settings_changed(&Settings {
                text_size: 0,
                ..Settings::default()
            }));
            hear(list.leave_writing());
            hear(list.idle_checkpoint());
            hear(
                list.restore(Copy::Backup(99), now, &Monitor::none())
                    .map(drop),
            );
        }
    }
    match Reader::open(folder) {
        Err(error) => hear(Err(error)),
        Ok(mut reader) => {
            let window = Window {
                first: 0,
                count: 100,
            };
            for search in ["", "kuckuck", SECRET, GARBAGE] {
                let question = Question {
                    search: search.to_owned(),
                    ..Question::everything()
                };
                hear(reader.films(&question, window).map(drop));
                hear(reader.readings(&question, window).map(drop));
            }
            for film in [1, 11, 4711] {
                hear(reader.film(film, now).map(drop));
                hear(reader.note_versions(film).map(drop));
                hear(reader.collection(film).map(drop));
                hear(reader.address_of(film, LinkKind::Trailer).map(drop));
                hear(reader.source_of(film).map(drop));
            }
            hear(reader.picture(SECRET).map(drop));
            hear(reader.start(now).map(drop));
            hear(reader.library().map(drop));
            hear(reader.history(window).map(drop));
            hear(reader.settings().map(drop));
        }
    }
    if !copies_too {
        return said;
    }
    hear(back_up(folder, Reason::Asked, now, &Monitor::none()).map(drop));
    hear(backups(folder).map(drop));
    hear(check(folder, &Monitor::none()).map(drop));
    hear(preview_repair(folder, &Monitor::none()).map(drop));
    let elsewhere = tempfile::tempdir().unwrap();
    hear(bring_out(folder, elsewhere.path(), now));
    let scratch = folder.join("scratch");
    hear(preview(folder, Copy::Backup(1), &scratch, &Monitor::none()).map(drop));
    hear(watchlist::replace(
        folder,
        Copy::Backup(1),
        &Monitor::none(),
    ));
    hear(repair(folder, now, &Monitor::none()).map(drop));
    said
}

/// All that writes for someone.
fn bring_out(folder: &Path, to: &Path, now: Now) -> watchlist::Result<()> {
    let mut looked = Looked::alone(folder, to, now)?;
    looked.check(&Monitor::none())?;
    looked.back_up_to(to, now)?;
    looked.export(&to.join("export.json"), Existing::Kept, now)?;
    Ok(())
}

/// Every way a table's texts can be other than the program thinks, as SQL; a table added later is among them.
fn faults(file: &Path) -> Vec<String> {
    let conn = Connection::open(file).unwrap();
    let texts = |sql: &str| -> Vec<(String, String)> {
        let mut rows = conn.prepare(sql).unwrap();
        let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.unwrap().map(Result::unwrap).collect()
    };
    let columns = texts(
        "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND c.type = 'TEXT'",
    );
    let mut tables: Vec<String> = columns.iter().map(|(table, _)| table.clone()).collect();
    tables.dedup();
    let garbled = columns
        .into_iter()
        .map(|(table, column)| format!("UPDATE OR IGNORE {table} SET {column} = '{GARBAGE}'"));
    let broken = tables.into_iter().flat_map(|table| {
        let raise = |on: &str| {
            format!(
                "CREATE TRIGGER broken BEFORE {on} ON {table}
                 BEGIN SELECT RAISE(ABORT, '{SECRET}'); END"
            )
        };
        [
            format!("ALTER TABLE {table} RENAME TO {SECRET}"),
            raise("INSERT"),
            raise("UPDATE"),
            raise("DELETE"),
        ]
    });
    garbled.chain(broken).collect()
}

#[test]
fn no_error_says_a_word_of_the_persons_whatever_is_wrong_with_the_file() {
    let original = full_of_secrets();
    let now = Now {
        today: jiff::civil::date(2026, 11, 25),
        millis: crate::home::MILLIS + 60_000,
    };
    let file = |folder: &Path| folder.join("watchlist.sqlite3");
    let faults = faults(&file(original.path()));
    let deeds = [None, Some(SECRET)].map(|of_a_form| {
        let any = Some(SECRET);
        verbs::writing(Texts { any, of_a_form })
    });
    let deeds = deeds.concat();
    let (mut heard, mut by_faults) = (0, 0);
    for (number, fault) in [String::new()].iter().chain(&faults).enumerate() {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(file(original.path()), file(folder.path())).unwrap();
        let conn = Connection::open(file(folder.path())).unwrap();
        conn.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
            .unwrap();
        // One that cannot be done does no harm: others can.
        by_faults += usize::from(conn.execute_batch(fault).is_ok());
        drop(conn);
        // Copies take longest, and what they say is the same whichever column it is.
        for complaint in complaints(folder.path(), &deeds, now, number % 8 == 0) {
            heard += 1;
            assert!(
                !complaint.to_lowercase().contains("kuckuck"),
                "{fault}: {complaint}"
            );
        }
    }
    assert!(by_faults > 100, "only {by_faults} faults could be done");
    assert!(heard > 2_000, "only {heard} errors were heard");

    // Canary: SQLite's own words have it.
    let conn = Connection::open_in_memory().unwrap();
    let own = conn
        .execute_batch(&format!("SELECT {SECRET} FROM note"))
        .unwrap_err();
    assert!(format!("{own}{own:?}").contains("note"), "{own}");
    let own = conn.execute_batch(&format!(
        "CREATE TABLE t (a); CREATE TRIGGER broken BEFORE INSERT ON t
         BEGIN SELECT RAISE(ABORT, '{SECRET}'); END; INSERT INTO t VALUES (1)"
    ));
    assert!(own.unwrap_err().to_string().contains(SECRET));
}
