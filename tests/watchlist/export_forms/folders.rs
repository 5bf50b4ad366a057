use std::fs;
use std::path::Path;

use watchlist::{Existing, ExportForm, NotWritten, Refusal, ViewingDraft};

use super::life::{FORMULA, MIRROR, Outside, awkward, export};
use crate::home::{Home, refusal};

const FOLDERS: [ExportForm; 3] = [
    ExportForm::Csv,
    ExportForm::Letterboxd,
    ExportForm::Markdown,
];

fn refused(home: &Home, form: ExportForm, to: &Path) -> NotWritten {
    match refusal(export(home, form, to, Existing::Kept)) {
        Refusal::NotWritten { why, .. } => why,
        other => panic!("{form:?}: {other:?}"),
    }
}

#[test]
fn a_folder_that_holds_others_files_is_left_alone_unless_it_is_meant() {
    let home = awkward();
    for form in FOLDERS {
        let outside = Outside::new();
        let folder = outside.at("mine");
        fs::create_dir(&folder).unwrap();
        export(&home, form, &folder, Existing::Kept).expect("an empty one is taken");
        let outside = Outside::new();
        let folder = outside.at("mine");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("films.csv"), "mine").unwrap();
        fs::write(folder.join("a.txt"), "mine").unwrap();
        assert_eq!(refused(&home, form, &folder), NotWritten::HoldsOthers);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "{form:?}");
        export(&home, form, &folder, Existing::Replaced).unwrap();
        assert_eq!(fs::read(folder.join("a.txt")).unwrap(), b"mine");
    }
}

#[test]
fn what_was_written_and_nobody_changed_is_replaced_and_what_was_changed_is_not() {
    let mut home = awkward();
    for (form, file) in [
        (ExportForm::Csv, "viewings.csv"),
        (ExportForm::Letterboxd, "letterboxd-1.csv"),
    ] {
        let outside = Outside::new();
        let folder = outside.at("all");
        let file = folder.join(file);
        export(&home, form, &folder, Existing::Kept).unwrap();
        let first = fs::read(&file).unwrap();
        home.with(MIRROR, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on("2026-11-22"), now)
        });
        export(&home, form, &folder, Existing::Kept).unwrap();
        let second = fs::read(&file).unwrap();
        assert_ne!(first, second, "replaced without being asked");
        fs::write(&file, &first).unwrap();
        export(&home, form, &folder, Existing::Kept)
            .expect("a replacement that was cut off leaves what was written before");
        assert_eq!(fs::read(&file).unwrap(), second);
        fs::write(&file, "mine").unwrap();
        assert_eq!(refused(&home, form, &folder), NotWritten::IsChanged);
        assert_eq!(fs::read(&file).unwrap(), b"mine");
        export(&home, form, &folder, Existing::Replaced).unwrap();
        assert_eq!(fs::read(&file).unwrap(), second);
        let other = FOLDERS.into_iter().find(|it| *it != form).unwrap();
        assert_eq!(refused(&home, other, &folder), NotWritten::HoldsOthers);
    }
}

#[test]
fn a_file_that_the_new_export_does_not_have_goes() {
    let mut home = awkward();
    let note = "a".repeat(600_000);
    for title in [FORMULA, MIRROR] {
        home.with(title, |list, film, now| list.write_note(film, &note, now));
    }
    let film = home.film(FORMULA);
    let outside = Outside::new();
    let folder = outside.at("all");
    let done = export(&home, ExportForm::Letterboxd, &folder, Existing::Kept).unwrap();
    let second = folder.join("letterboxd-2.csv");
    assert!(done.files == 2 && second.exists());
    home.watchlist.remove_films(&[film], home.now).unwrap();
    let part = fs::read(&second).unwrap();
    fs::write(&second, "mine").unwrap();
    assert_eq!(
        refused(&home, ExportForm::Letterboxd, &folder),
        NotWritten::IsChanged
    );
    fs::write(&second, part).unwrap();
    export(&home, ExportForm::Letterboxd, &folder, Existing::Kept).unwrap();
    assert!(
        !second.exists(),
        "it would be brought in there with the new one"
    );
}

#[test]
fn nothing_is_written_where_a_watchlist_lies_and_nothing_is_left_of_what_fails() {
    let (home, outside) = (awkward(), Outside::new());
    let names = || fs::read_dir(home.folder()).unwrap().count();
    let before = names();
    for form in ExportForm::ALL {
        let within = home.folder().join("new");
        assert_eq!(refused(&home, form, &within), NotWritten::IsAWatchlists);
        let nowhere = outside.at("none/new");
        assert_eq!(refused(&home, form, &nowhere), NotWritten::NoFolder);
    }
    for form in FOLDERS {
        assert_eq!(
            refused(&home, form, home.folder()),
            NotWritten::IsAWatchlists
        );
        let file = outside.at("file");
        fs::write(&file, "mine").unwrap();
        assert_eq!(refused(&home, form, &file), NotWritten::NoFolder);
        assert_eq!(fs::read(&file).unwrap(), b"mine");
        fs::remove_file(&file).unwrap();
    }
    assert_eq!(names(), before);
    assert!(!outside.at("none").exists());
}

#[test]
fn one_file_is_replaced_only_where_it_is_said() {
    let home = awkward();
    for form in [ExportForm::Xlsx, ExportForm::Trakt, ExportForm::Ics] {
        let outside = Outside::new();
        let file = outside.at("all");
        fs::write(&file, "mine").unwrap();
        assert_eq!(refused(&home, form, &file), NotWritten::IsThere);
        assert_eq!(fs::read(&file).unwrap(), b"mine");
        export(&home, form, &file, Existing::Replaced).unwrap();
        assert_ne!(fs::read(&file).unwrap(), b"mine");
    }
}

#[test]
fn no_form_but_our_own_holds_a_sealed_note() {
    let home = awkward();
    for form in FOLDERS {
        let outside = Outside::new();
        let folder = outside.at("all");
        export(&home, form, &folder, Existing::Kept).unwrap();
        for entry in fs::read_dir(&folder).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            assert!(!text.contains("SEALED"), "{form:?}");
        }
    }
    for form in [ExportForm::Json, ExportForm::Trakt, ExportForm::Ics] {
        let outside = Outside::new();
        export(&home, form, &outside.at("all"), Existing::Kept).unwrap();
        let text = fs::read_to_string(outside.at("all")).unwrap();
        assert_eq!(
            text.contains("SEALED"),
            form == ExportForm::Json,
            "{form:?}"
        );
    }
}

#[test]
fn what_a_manifest_names_outside_its_folder_is_not_touched() {
    let (home, outside) = (awkward(), Outside::new());
    let (folder, victim) = (outside.at("all"), outside.at("victim"));
    fs::create_dir(&folder).unwrap();
    fs::write(&victim, "").unwrap();
    let manifest = folder.join("poste-restante.json");
    // The checksum of nothing.
    let named = r#"{"form":"csv","files":{"../victim":["99aa06d3014798d86001c324468d497f"]}}"#;
    fs::write(manifest, named).unwrap();
    for existing in [Existing::Kept, Existing::Replaced] {
        export(&home, ExportForm::Csv, &folder, existing).unwrap();
        assert!(victim.exists());
    }
}

#[test]
fn a_file_of_anothers_under_the_name_of_a_part_is_found_before_anything_is_written() {
    let mut home = awkward();
    let (outside, note) = (Outside::new(), "a".repeat(600_000));
    let folder = outside.at("all");
    export(&home, ExportForm::Letterboxd, &folder, Existing::Kept).unwrap();
    let first = folder.join("letterboxd-1.csv");
    let before = fs::read(&first).unwrap();
    fs::write(folder.join("letterboxd-2.csv"), "mine").unwrap();
    for title in [FORMULA, MIRROR] {
        home.with(title, |list, film, now| list.write_note(film, &note, now));
    }
    assert_eq!(
        refused(&home, ExportForm::Letterboxd, &folder),
        NotWritten::IsThere
    );
    assert_eq!(fs::read(&first).unwrap(), before);
}
