//! Files that mean harm, or were harmed: refused or cut short with a sentence, and nothing is written.

use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};

use watchlist::{Import, ImportOptions, Monitor, Refusal};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::files::{Files, zipped};
use super::letterboxd::EXPORT;
use super::{lines, looked_at, refused};
use crate::home::{Home, NOW};

const DIARY: &str = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n";

#[test]
fn a_zip_that_unpacks_to_more_than_any_export_is_refused() {
    let files = Files::new();
    let path = files.path().join("bomb.zip");
    let mut zip = ZipWriter::new(File::create(&path).unwrap());
    zip.start_file("diary.csv", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(DIARY.as_bytes()).unwrap();
    let zeros = vec![b'0'; 1 << 20];
    for _ in 0..70 {
        zip.write_all(&zeros).unwrap();
    }
    zip.finish().unwrap();
    assert!(
        path.metadata().unwrap().len() < 1 << 20,
        "canary: it is a small file"
    );
    assert_eq!(
        refused(&path),
        Refusal::FileTooLong {
            file: path.join("diary.csv")
        }
    );
}

#[test]
fn a_zip_with_more_files_than_any_export_is_refused() {
    let files = Files::new();
    let path = files.path().join("many.zip");
    let mut zip = ZipWriter::new(File::create(&path).unwrap());
    for number in 0..20_001 {
        zip.start_file(format!("lists/{number}.csv"), SimpleFileOptions::default())
            .unwrap();
    }
    zip.finish().unwrap();
    assert_eq!(refused(&path), Refusal::TooManyFiles { file: path.clone() });
}

#[test]
fn a_zip_whose_end_lies_about_its_length_is_refused_before_it_is_read() {
    let files = Files::new();
    let path = zipped(&files, "lies.zip", EXPORT);
    let mut file = File::options().write(true).open(&path).unwrap();
    file.seek(SeekFrom::End(-10)).unwrap();
    file.write_all(&u32::MAX.to_le_bytes()).unwrap();
    assert_eq!(refused(&path), Refusal::TooManyFiles { file: path.clone() });
}

#[test]
fn names_that_lead_out_of_a_zip_lead_nowhere() {
    let home = Home::new();
    let files = Files::new();
    let row = format!("{DIARY}2024-01-01,Good,2001,https://boxd.it/f,,,,2024-01-01\n");
    let path = zipped(
        &files,
        "out.zip",
        &[
            ("../../diary.csv", &row),
            ("/etc/diary.csv", &row),
            ("a/../diary.csv", &row),
        ],
    );
    let import = looked_at(&home, &path);
    let parts: Vec<String> = lines(&home, &import);
    assert!(
        parts
            .iter()
            .all(|line| !line.contains("..") && !line.starts_with('/')),
        "{parts:?}"
    );
    assert!(!files.path().parent().unwrap().join("diary.csv").exists());
}

#[cfg(unix)]
#[test]
fn links_in_a_folder_are_not_followed() {
    let files = Files::of(EXPORT);
    let secret = files.put("secret.txt", "x");
    std::os::unix::fs::symlink(secret, files.path().join("lists/link.csv")).unwrap();
    std::os::unix::fs::symlink("/", files.path().join("lists/root")).unwrap();
    let home = Home::new();
    let import = looked_at(&home, files.path());
    assert!(
        lines(&home, &import)
            .iter()
            .all(|line| !line.contains("link.csv") && !line.contains("root"))
    );
}

#[test]
fn an_export_cut_off_anywhere_is_read_as_far_as_it_goes_or_refused() {
    let files = Files::new();
    let path = zipped(&files, "whole.zip", EXPORT);
    let whole = std::fs::read(&path).unwrap();
    let mut texts = Vec::new();
    for (name, text) in EXPORT {
        texts.push((format!("cut/{name}"), text.as_bytes().to_vec()));
    }
    texts.push(("cut.zip".to_owned(), whole));
    let mut read = 0;
    for (name, bytes) in texts {
        for length in (0..bytes.len()).step_by(41) {
            let path = files.put(&name, &bytes[..length]);
            let import = Import::read(&[path], ImportOptions::default(), NOW, &Monitor::none());
            match import {
                Ok(import) => read += import.summary().rows,
                Err(watchlist::Error::Refused(_)) => {}
                Err(other) => panic!("{name} of {length}: {other:?}"),
            }
        }
    }
    assert!(read > 40, "canary: most of it is read: {read}");
}

#[test]
fn a_review_of_nothing_but_tags_overflows_nothing() {
    let mut home = Home::new();
    let deep = "<b>".repeat(20_000);
    let wide = "<i>a</i>".repeat(20_000);
    for review in [deep, wide, "<".repeat(50_000), "&".repeat(50_000)] {
        let text = format!(
            "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n\
             2024-05-02,Tags,1979,,4.5,,\"{review}\",,\n"
        );
        let files = Files::of(&[("reviews.csv", &text)]);
        let import = looked_at(&home, files.path());
        home.watchlist.import_files(&import, home.now).unwrap();
        assert!(home.page("Tags").note.len() >= 20_000, "no word is lost");
        home.watchlist.undo().unwrap();
    }
}

#[test]
fn a_million_columns_and_a_cell_of_megabytes_are_only_large() {
    let home = Home::new();
    let columns = ",".repeat(1_000_000);
    let cell = "x".repeat(20 << 20);
    let text = format!(
        "{DIARY}2024-01-01,Wide,2001,,,,,2024-01-01{columns}\n2024-01-01,{cell},2001,,,,,2024-01-01\n"
    );
    let files = Files::of(&[("diary.csv", &text)]);
    let import = looked_at(&home, files.path());
    let mut found = lines(&home, &import);
    found
        .iter_mut()
        .for_each(|line| line.retain(|it| it != 'x'));
    assert_eq!(
        found,
        [
            "diary.csv 2 Wide (2001): NewFilm",
            "diary.csv 3 : SetAside Aside(TooLong)"
        ]
    );
}
