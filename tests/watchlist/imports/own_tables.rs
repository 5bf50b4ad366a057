//! The tables this program writes for spreadsheets, as they are and as those save them again.

use watchlist::{CreditJob, ExportForm, ImportKind};

use super::files::Files;
use super::{bring_in, bring_in_twice, counts, lines, looked_at, on_list, rating, seen};
use crate::export_forms::life::{ALIEN, FORMULA, MIRROR, UNDATED, awkward, exported};
use crate::home::Home;

#[test]
fn the_tables_are_read_to_the_row() {
    let (_, outside) = exported(&awkward(), ExportForm::Csv, "tables");
    let mut home = Home::new();
    let import = looked_at(&home, &outside.at("tables"));
    assert_eq!(import.summary().kind, ImportKind::OwnTables);
    assert_eq!(
        lines(&home, &import),
        [
            "credits.csv 2 =SUM(\"A\", 1): NewFilm",
            "credits.csv 3 =SUM(\"A\", 1): Merged",
            "films.csv 2 '+No year: NewFilm",
            "films.csv 3 =SUM(\"A\", 1) (1999): Merged",
            "films.csv 4 Alien: or not? (1979): NewFilm",
            "films.csv 5 Зеркало (1975): NewFilm",
            "list_films.csv 2 Зеркало (1975): Merged",
            "list_films.csv 3 Alien: or not? (1979): Merged",
            "lists.csv 2 -North: Merged",
            "lists.csv 3 Empty: Merged",
            "notes.csv 2 Зеркало (1975): Merged",
            "tags.csv 2 with, father: Merged",
            "tags.csv 3 a;b: Merged",
            "tags.csv 4 taiga: Merged",
            "viewings.csv 2 =SUM(\"A\", 1) (1999): NewViewing",
            "viewings.csv 3 =SUM(\"A\", 1) (1999): NewViewing",
            "viewings.csv 4 =SUM(\"A\", 1) (1999): NewViewing",
            "viewings.csv 5 Зеркало (1975): NewViewing",
            "viewings.csv 6 Зеркало (1975): NewViewing",
            "viewings.csv 7 Зеркало (1975): NewViewing",
            "viewings.csv 8 Зеркало (1975): NewViewing",
        ]
    );
    bring_in_twice(&mut home, &outside.at("tables"));
    let formula = home.page(FORMULA);
    let made: Vec<_> = formula
        .credits
        .iter()
        .map(|it| (it.job, it.name.as_str()))
        .collect();
    assert_eq!(
        made,
        [(CreditJob::Director, "A; B"), (CreditJob::Director, "C")]
    );
    assert_eq!(formula.viewings[1].company.as_deref(), Some("-Anna, Boris"));
    assert_eq!(formula.viewings[1].tags[0].name, "with, father");
    assert_eq!(rating(&mut home, FORMULA), Some(9));
    assert_eq!(rating(&mut home, UNDATED), Some(1));
    let mirror = home.page(MIRROR);
    assert_eq!(mirror.note, "=Снег.\n\n---\n\"2\"");
    assert_eq!(mirror.tags[0].name, "a;b");
    assert_eq!(mirror.viewings.len(), 4);
    assert_eq!(
        on_list(&mut home, "-North"),
        [MIRROR, "Alien: or not?: '=no formula"]
    );
    let lists = home.reader.labels().unwrap().lists;
    let told: Vec<_> = lists
        .iter()
        .map(|it| (it.name.as_str(), it.films))
        .collect();
    assert_eq!(told, [("-North", 2), ("Empty", 0)]);
    let wait = home.page(ALIEN).wait.unwrap();
    assert_eq!(wait.why.as_deref(), Some("@Boris said so"));
}

#[test]
fn the_tables_bring_nothing_where_they_came_from() {
    let home = awkward();
    for form in [ExportForm::Csv, ExportForm::Xlsx] {
        let (_, outside) = exported(&home, form, "tables");
        let import = looked_at(&home, &outside.at("tables"));
        let told = lines(&home, &import);
        assert_eq!(counts(&import), [0, 0, 0, 21, 0, 0], "{told:#?}");
    }
}

/// As a spreadsheet saves it that parts cells by semicolons, writes days with the month first, and numbers with a comma.
const RESAVED: &str = "uuid;film;title;year;seen_on;finished;rating;place;company;remark;tags;source\n\
    0198ac6f-0000-7000-8000-000000000001;0198ac6f-0000-7000-8000-00000000000a;Mirror;1975;3/12/2026;yes;4,5;'=1+1;;\
    \"One\nTwo\";\"a\\;b; c\";\n\
    0198AC6F-0000-7000-8000-000000000002;0198ac6f-0000-7000-8000-00000000000a;Mirror;1975;11/30/2025;FALSE;;;;;;\n\
    ;;Stalker;1979;1987-22;yes;;;;;;\n\
    x;y;Solaris;1972;2026-13-01;yes;;;;;;\n\
    ;;;;;;;;;;;\n\
    ;;;1972;;yes;;;;;;\n";

#[test]
fn a_table_that_a_spreadsheet_saved_again_is_read_by_itself() {
    let mut home = Home::new();
    let files = Files::of(&[("whatever.txt", RESAVED)]);
    let import = looked_at(&home, files.path());
    let at = |line: String| line.replace("whatever.txt ", "");
    let told: Vec<String> = lines(&home, &import).into_iter().map(at).collect();
    assert_eq!(
        told,
        [
            "2 Mirror (1975): NewFilm",
            "3 Mirror (1975): NewViewing",
            "4 Stalker (1979): NewFilm",
            "5 Solaris: SetAside Aside(NoSuchDate { text: \"2026-13-01\" })",
            "6 : SetAside Aside(Blank)",
            "7 : SetAside Aside(NoTitle)",
        ]
    );
    bring_in_twice(&mut home, files.path());
    assert_eq!(seen(&mut home, "Mirror"), ["2026-03-12 9", "2025-11-30"]);
    assert_eq!(seen(&mut home, "Stalker"), ["1987-22"]);
    let mirror = home.page("Mirror").viewings;
    assert_eq!(mirror[0].place.as_deref(), Some("=1+1"));
    assert_eq!(mirror[0].remark.as_deref(), Some("One\nTwo"));
    let tags: Vec<_> = mirror[0].tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["a;b", "c"]);
    assert!(!mirror[1].finished);
}

#[test]
fn each_table_is_told_by_its_columns_alone() {
    let (_, outside) = exported(&awkward(), ExportForm::Csv, "tables");
    for (name, films) in [
        ("credits", 1),
        ("films", 4),
        ("list_films", 2),
        ("notes", 1),
        ("viewings", 2),
    ] {
        let mut home = Home::new();
        let text = std::fs::read(outside.at("tables").join(format!("{name}.csv"))).unwrap();
        let files = Files::new();
        let file = files.put("table", text);
        assert_eq!(bring_in(&mut home, &file).new_film, films, "{name}");
    }
}
