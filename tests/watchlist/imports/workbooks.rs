//! Tables saved as workbooks: read as the tables they are, whatever the workbook says of itself.

use std::fs;
use std::path::PathBuf;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use watchlist::{Error, Import, ImportOptions, Monitor, Refusal};

use super::files::{Files, zipped};
use super::{bring_in_twice, lines, looked_at, rating, refused, seen};
use crate::home::{Home, NOW};

/// A diary of Letterboxd's, opened in a spreadsheet program and saved as its own.
fn diary(files: &Files) -> PathBuf {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("empty").unwrap();
    let sheet = workbook.add_worksheet().set_name("diary").unwrap();
    let names = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date";
    sheet.write_row(0, 0, names.split(',')).unwrap();
    let day = Format::new().set_num_format("d. mmm");
    for (row, (title, seen)) in (2..).zip([
        ("Stalker", (2024, 5, 2)),
        ("«Я шагаю, \"по\" Москве»", (1968, 2, 29)),
    ]) {
        sheet.write(row, 1, title).unwrap();
        sheet
            .write_formula(row, 2, Formula::new("=1978+1").set_result("1979"))
            .unwrap();
        sheet.write(row, 4, 4.5).unwrap();
        let seen = ExcelDateTime::from_ymd(seen.0, seen.1, seen.2).unwrap();
        sheet.write_with_format(row, 7, seen, &day).unwrap();
    }
    let path = files.path().join("diary.xlsx");
    workbook.save(&path).unwrap();
    path
}

/// What LibreOffice writes, but for how it looks.
fn ods(files: &Files, rows: &str) -> PathBuf {
    let content = format!(
        "<?xml version='1.0'?><office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body>
         <office:spreadsheet><table:table table:name='diary'>{rows}</table:table></office:spreadsheet></office:body>
         </office:document-content>"
    );
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let parts = [("mimetype", mimetype), ("content.xml", content.as_str())];
    zipped(files, "diary.ods", &parts)
}

fn row(cells: &[&str]) -> String {
    let cell = |it: &&str| match it.starts_with('<') {
        true => (*it).to_owned(),
        false => format!("<table:table-cell><text:p>{it}</text:p></table:table-cell>"),
    };
    let cells: String = cells.iter().map(cell).collect();
    format!("<table:table-row>{cells}</table:table-row>")
}

const NAMES: [&str; 8] = [
    "Date",
    "Name",
    "Year",
    "Letterboxd URI",
    "Rating",
    "Rewatch",
    "Tags",
    "Watched Date",
];

#[test]
fn what_was_saved_as_a_workbook_is_read_by_who_reads_the_table() {
    let mut home = Home::new();
    let files = Files::new();
    let path = diary(&files);
    assert_eq!(
        lines(&home, &looked_at(&home, &path)),
        [
            "diary.csv 3 Stalker (1979): NewFilm",
            "diary.csv 4 «Я шагаю, \"по\" Москве» (1979): NewFilm",
        ],
        "an empty sheet is none, and an empty row counts"
    );
    bring_in_twice(&mut home, &path);
    assert_eq!(seen(&mut home, "Stalker"), ["2024-05-02 9"]);
    let before_1900_was_a_leap_year = seen(&mut home, "«Я шагаю, \"по\" Москве»");
    assert_eq!(before_1900_was_a_leap_year, ["1968-02-29 9"]);
}

#[test]
fn an_open_document_is_read_by_what_its_cells_hold() {
    let mut home = Home::new();
    let files = Files::new();
    let film = [
        "<table:table-cell table:number-columns-repeated='1'/>",
        "<table:table-cell><office:annotation><text:p>a remark</text:p></office:annotation>\
         <text:p>Stalker<text:s/>&amp; co</text:p></table:table-cell>",
        "<table:table-cell office:value-type='float' office:value='1979'><text:p>1.979,00</text:p></table:table-cell>",
        "<table:covered-table-cell/>",
        "<table:table-cell office:value-type='float' office:value='4.5'><text:p>4,50</text:p></table:table-cell>",
        "<table:table-cell table:number-columns-repeated='2'/>",
        "<table:table-cell office:value-type='date' office:date-value='2024-05-02T00:00:00'><text:p>2. Mai</text:p></table:table-cell>",
    ];
    let empty = "<table:table-row table:number-rows-repeated='1048000'><table:table-cell \
                 table:number-columns-repeated='16384'/></table:table-row>";
    let path = ods(&files, &format!("{}{}{empty}", row(&NAMES), row(&film)));
    assert_eq!(
        lines(&home, &looked_at(&home, &path)),
        ["diary.csv 2 Stalker & co (1979): NewFilm"]
    );
    bring_in_twice(&mut home, &path);
    assert_eq!(seen(&mut home, "Stalker & co"), ["2024-05-02 9"]);
    assert_eq!(rating(&mut home, "Stalker & co"), Some(9));
}

#[test]
fn a_workbook_that_was_cut_off_or_damaged_is_refused() {
    let files = Files::new();
    let path = diary(&files);
    let whole = fs::read(&path).unwrap();
    assert!(whole.len() > 4096, "canary");
    for length in (0..whole.len()).step_by(1024).skip(1) {
        let path = files.put("cut.xlsx", &whole[..length]);
        assert_eq!(refused(&path), Refusal::FileNotRead { file: path.clone() });
    }
    let mut chance = fastrand::Rng::with_seed(1926);
    for _ in 0..200 {
        let mut bytes = whole.clone();
        for _ in 0..4 {
            let at = chance.usize(..bytes.len());
            bytes[at] = chance.u8(..);
        }
        let path = files.put("damaged.xlsx", bytes);
        let read = Import::read(&[path], ImportOptions::default(), NOW, &Monitor::none());
        assert!(
            matches!(read, Ok(_) | Err(Error::Refused(_))),
            "{:?}",
            read.err()
        );
    }
}

/// A workbook of one sheet, by what its parts say.
fn xlsx(files: &Files, strings: &str, sheet: &str) -> PathBuf {
    let rels = "<Relationships><Relationship Id='a' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    let package = format!("{rels}officeDocument' Target='xl/workbook.xml'/></Relationships>");
    let workbook = format!("{rels}worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
    let parts = [
        ("_rels/.rels", package.as_str()),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name='diary' sheetId='1' r:id='a'/></sheets></workbook>",
        ),
        ("xl/_rels/workbook.xml.rels", &workbook),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    zipped(files, "diary.xlsx", &parts)
}

#[test]
fn what_a_workbook_says_of_its_size_makes_no_room() {
    let home = Home::new();
    let files = Files::new();
    let names = (0..).zip(NAMES).map(|(column, name)| {
        let letter = char::from(b'A' + column);
        format!("<c r='{letter}1' t='inlineStr'><is><t>{name}</t></is></c>")
    });
    let names: String = names.collect();
    let sheet = |more: &str| {
        format!(
            "<worksheet><dimension ref='A1:XFD1048576'/><sheetData><row r='1'>{names}</row>\
             <row r='2'><c r='B2' t='inlineStr'><is><t>Stalker</t></is></c><c r='XFD2'><v>1</v></c></row>{more}\
             </sheetData></worksheet>"
        )
    };
    let path = xlsx(&files, "<sst/>", &sheet(""));
    let told = lines(&home, &looked_at(&home, &path));
    assert_eq!(told, ["diary.csv 2 Stalker: NewFilm"]);
    let far = sheet("<row r='4000000000'><c><v>1</v></c></row>");
    let path = xlsx(&files, "<sst/>", &far);
    assert_eq!(refused(&path), Refusal::FileNotRead { file: path.clone() });
    for strings in [
        "<sst uniqueCount='99999999999999999'/>",
        &format!("<sst>{}</sst>", "<si/>".repeat(1_000_001)),
    ] {
        let path = xlsx(&files, strings, &sheet(""));
        assert_eq!(refused(&path), Refusal::FileTooLong { file: path.clone() });
    }
    let rows = format!(
        "<table:table-row table:number-rows-repeated='1048576'><table:table-cell \
         table:number-columns-repeated='16384'><text:p>{}</text:p></table:table-cell></table:table-row>",
        "x".repeat(10_000)
    );
    let path = ods(&files, &rows);
    assert_eq!(refused(&path), Refusal::FileTooLong { file: path.clone() });
    let cell = format!(
        "<table:table-row><table:table-cell><text:p>{}",
        "x".repeat(70 << 20)
    );
    let path = ods(&files, &cell);
    assert_eq!(refused(&path), Refusal::FileTooLong { file: path.clone() });
}
