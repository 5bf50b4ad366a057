//! Exports that are written by themselves: when, over what, and what is told.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;
use watchlist::{
    DiskTrouble, DueExports, Error, Existing, ExportEvery, ExportForm, Monitor, NotWritten,
    Refusal, ScheduledExport, begin_anew, export_if_due, export_scheduled, schedule_export,
    scheduled_exports, unschedule_export,
};

use crate::home::{Home, refusal};

const DAY: i64 = 24 * 60 * 60;
const WEEK: i64 = 7 * DAY;
/// After this long what could not be written is tried again.
const A_PAUSE: i64 = 5 * 60;

/// One that is to be written every day into a folder.
fn every_day(form: ExportForm) -> (Home, TempDir) {
    let home = Home::new();
    let folder = TempDir::new().unwrap();
    schedule_export(home.folder(), form, ExportEvery::Day, folder.path()).unwrap();
    (home, folder)
}

/// How many were written that were due; `None` where none was. What stands in the way is not expected.
fn written(home: &Home) -> Option<u32> {
    let DueExports { written, news } = due(home)?;
    assert_eq!(news, [], "nothing stands in the way");
    Some(written)
}

fn due(home: &Home) -> Option<DueExports> {
    export_if_due(home.folder(), home.now, &Monitor::none()).unwrap()
}

/// What stands in the way now that did not before.
fn news(home: &Home) -> Vec<Error> {
    due(home).expect("it was due").news
}

fn shown(home: &Home) -> ScheduledExport {
    let mut all = scheduled_exports(home.folder()).unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let names = names.map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn note(home: &mut Home, text: &str) {
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, text, now)
    });
}

#[test]
fn every_form_is_written_when_it_is_due_and_replaces_what_nobody_changed() {
    for form in ExportForm::ALL {
        let (mut home, folder) = every_day(form);
        note(&mut home, "Snow.");
        assert_eq!(written(&home), Some(1), "{form:?} was never written");
        assert_eq!(names(folder.path()), [form.file_name()]);
        assert_eq!(shown(&home).written_at, Some(home.now.millis));
        home.wait(DAY / 2);
        assert_eq!(written(&home), None, "{form:?} is not due twice a day");
        for _ in 0..2 {
            home.wait(DAY);
            assert_eq!(written(&home), Some(1), "{form:?} is due the next day");
        }
        assert_eq!(names(folder.path()), [form.file_name()], "nothing is left");
    }
}

#[test]
fn once_a_week_is_seldomer_and_none_is_none() {
    let (mut home, folder) = every_day(ExportForm::Ics);
    schedule_export(
        home.folder(),
        ExportForm::Ics,
        ExportEvery::Week,
        folder.path(),
    )
    .unwrap();
    assert_eq!(written(&home), Some(1));
    home.wait(WEEK - DAY);
    assert_eq!(written(&home), None);
    home.wait(DAY);
    assert_eq!(written(&home), Some(1));
    unschedule_export(home.folder(), ExportForm::Ics).unwrap();
    home.wait(WEEK);
    assert_eq!(written(&home), None);
    assert_eq!(scheduled_exports(home.folder()).unwrap(), []);
    assert_eq!(
        names(folder.path()),
        ["Poste Restante.ics"],
        "what is there stays"
    );
}

#[test]
fn a_file_that_was_edited_or_is_anothers_stays_is_told_once_and_can_be_replaced() {
    let (mut home, folder) = every_day(ExportForm::Json);
    let file = folder.path().join("Poste Restante.json");
    let why = |news: Vec<Error>| match &news[..] {
        [Error::Refused(Refusal::NotWritten { why, .. })] => why.clone(),
        other => panic!("{other:?}"),
    };
    fs::write(&file, "mine").unwrap();
    assert_eq!(why(news(&home)), NotWritten::IsThere);
    let first = shown(&home);
    assert!(first.is_in_the_way && first.written_at.is_none());
    home.wait(60);
    assert_eq!(due(&home), None, "it is let be for a moment");
    home.wait(A_PAUSE);
    assert_eq!(news(&home), [], "it was told");
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    assert_eq!(shown(&home).trouble, first.trouble, "since when");

    let replaced = |home: &Home| {
        let form = ExportForm::Json;
        export_scheduled(
            home.folder(),
            form,
            Existing::Replaced,
            home.now,
            &Monitor::none(),
        )
    };
    assert_eq!(replaced(&home).unwrap().map(|it| it.files), Some(1));
    assert_eq!(shown(&home).trouble, None);
    home.wait(DAY);
    assert_eq!(written(&home), Some(1), "now it is ours");

    fs::write(&file, "edited").unwrap();
    home.wait(DAY);
    assert_eq!(why(news(&home)), NotWritten::IsChanged);
    assert_eq!(fs::read(&file).unwrap(), b"edited");
    fs::remove_file(&file).unwrap();
    home.wait(A_PAUSE);
    assert_eq!(
        written(&home),
        Some(1),
        "out of the way, it is written again"
    );
}

#[test]
fn an_edited_note_stays_and_is_counted() {
    let (mut home, folder) = every_day(ExportForm::Markdown);
    note(&mut home, "Snow.");
    assert_eq!(written(&home), Some(1));
    let file = folder
        .path()
        .join("Poste Restante notes/The Ascent (1977).md");
    let edited = fs::read_to_string(&file).unwrap().replace("Snow.", "Ice.");
    fs::write(&file, &edited).unwrap();
    note(&mut home, "Snow and silence.");
    home.wait(DAY);
    assert_eq!(written(&home), Some(1));
    assert_eq!(shown(&home).kept, 1);
    assert_eq!(fs::read_to_string(&file).unwrap(), edited);
}

#[test]
fn a_folder_that_is_gone_is_told_once_never_made_and_written_into_when_it_is_back() {
    let (mut home, folder) = every_day(ExportForm::Csv);
    let path = folder.path().to_path_buf();
    fs::remove_dir(&path).unwrap();
    let away = Error::Disk(DiskTrouble::ExportFolderAway);
    assert_eq!(news(&home), [away]);
    home.wait(A_PAUSE);
    assert_eq!(news(&home), [], "it was told");
    assert!(!path.exists(), "it is not made anew");
    assert!(!shown(&home).is_in_the_way);
    fs::create_dir(&path).unwrap();
    home.wait(A_PAUSE);
    assert_eq!(written(&home), Some(1));
    assert_eq!(shown(&home).trouble, None);
}

#[test]
fn a_folder_of_the_watchlists_own_or_none_is_refused() {
    let home = Home::new();
    let none = home.folder().join("none");
    let file = home.file();
    for (chosen, why) in [
        (home.folder(), NotWritten::IsAWatchlists),
        (none.as_path(), NotWritten::NoFolder),
        (file.as_path(), NotWritten::NoFolder),
    ] {
        let asked = schedule_export(home.folder(), ExportForm::Ics, ExportEvery::Day, chosen);
        match refusal(asked) {
            Refusal::NotWritten { why: told, .. } => assert_eq!(told, why),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(scheduled_exports(home.folder()).unwrap(), []);
}

#[test]
fn one_that_is_cut_off_before_it_has_its_name_is_written_the_next_time() {
    let (mut home, folder) = every_day(ExportForm::Ics);
    assert_eq!(written(&home), Some(1));
    let file = folder.path().join("Poste Restante.ics");
    let before = fs::read(&file).unwrap();
    home.wait(DAY);
    assert_eq!(written(&home), Some(1));
    // As if what came last had not got its name.
    fs::write(&file, before).unwrap();
    home.wait(DAY);
    assert_eq!(
        written(&home),
        Some(1),
        "what was there before is ours, too"
    );
    let no = Monitor::new(|_| false);
    home.wait(DAY);
    let cancelled = export_if_due(home.folder(), home.now, &no);
    assert!(matches!(cancelled, Err(Error::Cancelled)), "{cancelled:?}");
    assert_eq!(shown(&home).trouble, None, "nothing went wrong");
    assert_eq!(written(&home), Some(1));
    assert_eq!(names(folder.path()), ["Poste Restante.ics"]);
}

#[test]
fn less_than_there_was_is_not_written_over_the_last() {
    let (mut home, folder) = every_day(ExportForm::Json);
    assert_eq!(written(&home), Some(1));
    let file = folder.path().join("Poste Restante.json");
    let whole = fs::read(&file).unwrap();
    home.wait(DAY);
    let conn = Connection::open(home.file()).unwrap();
    let rot = "PRAGMA ignore_check_constraints = ON; UPDATE entry SET awards = '[' WHERE id = 1";
    conn.execute_batch(rot).unwrap();
    let not_whole = Error::Disk(DiskTrouble::ExportNotWhole);
    assert_eq!(news(&home), [not_whole]);
    assert_eq!(fs::read(&file).unwrap(), whole);
}

#[test]
fn a_watchlist_that_is_begun_anew_is_written_over_nothing() {
    let (home, chosen) = every_day(ExportForm::Json);
    assert_eq!(written(&home), Some(1));
    let folder = home.quit();
    fs::write(folder.path().join("watchlist.sqlite3"), "zeros").unwrap();
    begin_anew(folder.path()).unwrap();
    let mut home = Home::over(folder);
    home.wait(WEEK);
    assert_eq!(written(&home), None);
    assert_eq!(names(chosen.path()), ["Poste Restante.json"]);
}

#[test]
fn a_schedule_that_cannot_be_read_is_told_and_can_be_made_anew() {
    let (home, folder) = every_day(ExportForm::Ics);
    fs::write(home.folder().join("exports.json"), "{").unwrap();
    let unread = Error::Disk(DiskTrouble::ExportScheduleUnread);
    assert_eq!(scheduled_exports(home.folder()).unwrap_err(), unread);
    let due = export_if_due(home.folder(), home.now, &Monitor::none());
    assert_eq!(due.unwrap_err(), unread);
    schedule_export(
        home.folder(),
        ExportForm::Ics,
        ExportEvery::Day,
        folder.path(),
    )
    .unwrap();
    assert_eq!(written(&home), Some(1));
}

#[test]
fn a_schedule_that_cannot_be_read_for_a_moment_is_kept() {
    let unread = Error::Disk(DiskTrouble::ExportScheduleUnread);
    for form in [ExportForm::Ics, ExportForm::Csv] {
        let (home, _folder) = every_day(form);
        let file = home.folder().join("exports.json");
        let whole = fs::read(&file).unwrap();
        let held = file.clone();
        let monitor = Monitor::new(move |_| fs::write(&held, "{").is_ok());
        let asked = export_scheduled(home.folder(), form, Existing::Kept, home.now, &monitor);
        assert_eq!(asked.unwrap_err(), unread, "{form:?} is told");
        let stopped = unschedule_export(home.folder(), form);
        assert_eq!(stopped.unwrap_err(), unread);
        assert_eq!(fs::read(&file).unwrap(), b"{", "nothing takes its place");
        fs::write(&file, &whole).unwrap();
        assert_eq!(written(&home), Some(1), "{form:?} goes on");
    }
}
