use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use calamine::{Data, DataType as _, Reader as _, Xlsx, open_workbook};
use watchlist::{Existing, ExportForm, NotHeld, ViewingDraft};

use super::life::{FORMULA, MIRROR, awkward, export, exported, text};
use crate::home::Home;

/// Of every file, its lines as they end there.
fn table(folder: &Path, name: &str) -> String {
    let text = text(&folder.join(name));
    let text = text.strip_prefix('\u{feff}').expect("UTF-8, and said so");
    text.replace("\r\n", "|\n")
}

#[test]
fn tables_hold_all_that_is_said_and_no_cell_is_a_formula() {
    let (done, outside) = exported(&awkward(), ExportForm::Csv, "tables");
    let folder = outside.at("tables");
    let films = "\
uuid,title,original_title,transliterated_title,sort_title,year,release_year,minutes,directors,countries,genres,imdb,tmdb,\
wikidata,letterboxd,other_identifiers,rating,waiting_since,waiting_why,tags,trailer,watch,collections,added_at|
~,''+No year,,,,,,,,,,,,,,,0.5,2026-11-23T04:15:00.000Z,,,,,,2026-11-23T04:15:00.000Z|
~,\"'=SUM(\"\"A\"\", 1)\",,,,1999,,,A\\; B; C,,,tt0133093,603,,sum,,4.5,,,,,,,2026-11-23T04:15:00.000Z|
~,Alien: or not?,,,,1979,,,,,,,,,,,,2026-11-23T04:15:00.000Z,'@Boris said so,,,,,2026-11-23T04:15:00.000Z|
~,Зеркало,Zerkalo,,,1975,,107,,Soviet Union,Drama,,,,,,,,,a\\;b; taiga,,,,2026-11-23T04:15:00.000Z|
";
    assert_eq!(table(&folder, "films.csv"), films);
    let viewings = "\
uuid,film,title,year,seen_on,finished,rating,place,company,remark,tags,source|
~,~,\"'=SUM(\"\"A\"\", 1)\",1999,2010,yes,,,,,,|
~,~,\"'=SUM(\"\"A\"\", 1)\",1999,2026-03-12,yes,3.5,\"Кино \"\"Мир\"\"\",\"'-Anna, Boris\",\"One, two;
three 🎬 \\\",\"with, father\",|
~,~,\"'=SUM(\"\"A\"\", 1)\",1999,2026-11-20,yes,,,,,,|
~,~,Зеркало,1975,,yes,,,,,,|
~,~,Зеркало,1975,1987-22,yes,,,,,,|
~,~,Зеркало,1975,2011-03,yes,,,,,,|
~,~,Зеркало,1975,2020-05-05,no,,,,,,|
";
    assert_eq!(table(&folder, "viewings.csv"), viewings);
    for (name, holds) in [
        (
            "notes.csv",
            "film,title,year,note|\n~,Зеркало,1975,\"'=Снег.\n\n---\n\"\"2\"\"\"|\n",
        ),
        (
            "credits.csv",
            "film,title,job,name,original_name,role,person|
~,\"'=SUM(\"\"A\"\", 1)\",director,A; B,,,~|
~,\"'=SUM(\"\"A\"\", 1)\",director,C,,,~|
",
        ),
        (
            "tags.csv",
            "uuid,name|\n~,\"with, father\"|\n~,a;b|\n~,taiga|\n",
        ),
        (
            "lists.csv",
            "uuid,name,introduction,ranked|
~,'-North,\"Cold\nones.\",yes|
~,Empty,\"Cold\nones.\",yes|
",
        ),
        (
            "list_films.csv",
            "list,list_name,place,film,title,year,remark|
~,'-North,1,~,Зеркало,1975,|
~,'-North,2,~,Alien: or not?,1979,''=no formula|
",
        ),
    ] {
        assert_eq!(table(&folder, name), holds, "{name}");
    }
    assert_eq!(
        done.not_held.into_iter().collect::<Vec<_>>(),
        [(NotHeld::SealedNotes, 1), (NotHeld::Binned, 10)],
        "the film that was merged is not one of those"
    );
    assert_eq!(
        (done.counts.films, done.counts.viewings, done.files),
        (4, 7, 7)
    );
}

#[test]
fn rows_of_one_table_name_rows_of_another_by_the_uuids_of_the_lossless_export() {
    let home = awkward();
    let (_, outside) = exported(&home, ExportForm::Csv, "tables");
    export(
        &home,
        ExportForm::Json,
        &outside.at("all.json"),
        Existing::Kept,
    )
    .unwrap();
    let all = fs::read_to_string(outside.at("all.json")).unwrap();
    let column = |name: &str, column: &str| -> BTreeSet<String> {
        let mut rows = csv::Reader::from_path(outside.at("tables").join(name)).unwrap();
        let heading = rows.headers().unwrap().clone();
        let at = heading
            .iter()
            .position(|it| it.trim_start_matches('\u{feff}') == column);
        let cells = rows
            .records()
            .map(|row| row.unwrap()[at.unwrap()].to_owned());
        cells.collect()
    };
    let films = column("films.csv", "uuid");
    assert_eq!(films.len(), 4);
    for (table, of) in [
        ("viewings.csv", "film"),
        ("notes.csv", "film"),
        ("credits.csv", "film"),
        ("list_films.csv", "film"),
    ] {
        let named = column(table, of);
        assert!(!named.is_empty() && named.is_subset(&films), "{table}");
    }
    let lists = column("lists.csv", "uuid");
    assert!(column("list_films.csv", "list").is_subset(&lists));
    let people = column("credits.csv", "person");
    for uuid in films.iter().chain(&lists).chain(&people) {
        assert!(all.contains(uuid.as_str()), "{uuid}");
    }
}

#[test]
fn a_film_of_a_collection_is_told_by_its_place_there_and_by_what_the_collection_says() {
    let (_, outside) = exported(&Home::new(), ExportForm::Csv, "tables");
    let films = table(&outside.at("tables"), "films.csv");
    let ascent = films
        .lines()
        .find(|it| it.contains(",The Ascent,"))
        .unwrap();
    for said in [
        "Восхождение",
        "Larisa Shepitko",
        "soviet-films-on-correspondence/",
    ] {
        assert!(ascent.contains(said), "{said}: {ascent}");
    }
    let credits = table(&outside.at("tables"), "credits.csv");
    assert!(credits.contains(",The Ascent,director,Larisa Shepitko,"));
}

#[test]
fn a_workbook_has_the_same_tables_and_every_text_is_a_text() {
    let mut home = awkward();
    let long = "ы".repeat(40_000);
    home.with(MIRROR, |list, film, now| list.write_note(film, &long, now));
    home.with(MIRROR, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2026-11-01"), now)
    });
    let (done, outside) = exported(&home, ExportForm::Xlsx, "all.xlsx");
    let mut book: Xlsx<_> = open_workbook(outside.at("all.xlsx")).unwrap();
    let sheets = [
        "films",
        "credits",
        "viewings",
        "notes",
        "tags",
        "lists",
        "list_films",
    ];
    assert_eq!(book.sheet_names(), sheets);
    let films = book.worksheet_range("films").unwrap();
    let cell = |row: u32, column: u32| films.get_value((row, column)).cloned();
    assert_eq!(cell(0, 1), Some(Data::String("title".into())));
    assert_eq!(cell(2, 1), Some(Data::String(format!("'{FORMULA}"))));
    assert_eq!(
        cell(2, 5),
        Some(Data::Float(1999.0)),
        "a number is a number"
    );
    assert_eq!(cell(2, 16), Some(Data::Float(4.5)));
    assert_eq!(films.height(), 5);
    let viewings = book.worksheet_range("viewings").unwrap();
    let seen_on = viewings.get_value((2, 4)).cloned();
    assert_eq!(
        seen_on,
        Some(Data::String("2026-03-12".into())),
        "no spreadsheet makes another date of it"
    );
    for sheet in sheets {
        let formulas = book.worksheet_formula(sheet).unwrap();
        assert!(formulas.used_cells().next().is_none(), "{sheet}");
    }
    let notes = book.worksheet_range("notes").unwrap();
    let note = notes
        .get_value((1, 3))
        .and_then(|it| it.get_string())
        .unwrap();
    assert_eq!(note.chars().count(), 32_767, "as much as a cell holds");
    assert_eq!(
        done.not_held.get(&NotHeld::LongTexts),
        Some(&1),
        "and that is said"
    );
}
