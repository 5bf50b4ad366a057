//! Tables of people's own making: what their columns hold is guessed, said by the person, and known again.

use watchlist::{
    CellMeaning, ColumnMapping, DateOrder, Import, ImportKind, ImportOptions, ImportTable, Monitor,
    Refusal, SaidColumns, TableField,
};

use super::files::Files;
use super::{
    bring_in_twice, counts, lines, looked_at, matched, on_list, rating, sample, seen, with,
};
use crate::home::{Home, NOW, refusal};

/// What stands in the only table of an import.
fn table(import: &Import) -> ImportTable {
    let mut tables = import.summary().tables;
    assert_eq!(tables.len(), 1);
    tables.remove(0)
}

/// The same files with the columns as they are said to be.
fn mapped(home: &Home, import: &Import, say: impl FnOnce(&mut ColumnMapping)) -> Import {
    let mut mapping = table(import).mapping;
    say(&mut mapping);
    let said = SaidColumns { table: 0, mapping };
    let mut anew = import.map(said, NOW, &Monitor::none()).unwrap();
    matched(home, &mut anew);
    anew
}

/// A home with this in a file, looked at.
fn given(name: &str, text: &str) -> (Home, Import, Files) {
    let home = Home::new();
    let files = Files::new();
    let import = looked_at(&home, &files.put(name, text));
    (home, import, files)
}

#[test]
fn a_table_in_russian_is_understood_by_its_headings_to_the_row() {
    let mut home = Home::new();
    let path = sample("tables/russian.csv");
    let import = looked_at(&home, &path);
    assert_eq!(import.summary().kind, ImportKind::Table);
    let at = |line: String| line.replace("russian.csv ", "");
    let told: Vec<String> = lines(&home, &import).into_iter().map(at).collect();
    assert_eq!(
        told,
        [
            "2 Сталкер (1979): NewFilm",
            "3 Летят журавли (1957): NeedsYou",
            "4 «Солярис» (реж. версия) (1972): NewFilm",
            "5 : SetAside Aside(Blank)",
            "6 Восхождение: SetAside Aside(NoSuchRating { text: \"11\" })",
            "7 Зеркало: SetAside Aside(NoSuchYear { text: \"семьдесят пятый\" })",
            "8 Сталкер (1979): AlreadyThere",
            "9 Иди и смотри: SetAside Aside(NoSuchDate { text: \"31.02.2024\" })",
            "10 : SetAside Aside(NoTitle)",
        ]
    );
    bring_in_twice(&mut home, &path);
    assert_eq!(seen(&mut home, "Сталкер"), ["2024-05-02 9"]);
    let page = home.page("Сталкер");
    assert_eq!(page.note, "Вода; время");
    assert_eq!(page.viewings[0].company.as_deref(), Some("с Аней"));
    assert_eq!(page.card.director.as_deref(), Some("Андрей Тарковский"));
    assert_eq!(rating(&mut home, "«Солярис» (реж. версия)"), Some(7));
    assert_eq!(
        seen(&mut home, "«Солярис» (реж. версия)"),
        [""],
        "what is rated was seen"
    );
}

#[test]
fn a_table_in_german_is_read_whatever_its_cells_are_written_like() {
    let mut home = Home::new();
    let path = sample("tables/german.tsv");
    let import = looked_at(&home, &path);
    use TableField::{Imdb, Minutes, OriginalTitle, RatingOf10, Seen, Tags, Title, Waiting, Year};
    assert_eq!(
        table(&import).mapping.fields,
        [
            Title,
            OriginalTitle,
            Year,
            RatingOf10,
            Seen,
            Waiting,
            Tags,
            Minutes,
            Imdb
        ]
    );
    let told = lines(&home, &import);
    assert_eq!(
        told,
        [
            "german.tsv 2 Die Kraniche ziehen (1957): NewViewing",
            "german.tsv 3 Der Spiegel (1975): NewFilm",
            "german.tsv 4 Solaris (1972): NewFilm",
            "german.tsv 5 Stalker: SetAside Aside(NeitherYesNorNo { text: \"vielleicht\" })",
        ]
    );
    bring_in_twice(&mut home, &path);
    let cranes = home.page("The Cranes Are Flying");
    assert_eq!(cranes.tags.len(), 2, "it is found by its original title");
    assert_eq!(rating(&mut home, "The Cranes Are Flying"), Some(9));
    let mirror = home.page("Der Spiegel");
    assert_eq!(
        (mirror.card.minutes, mirror.card.waiting),
        (Some(107), true)
    );
    assert_eq!(
        rating(&mut home, "Der Spiegel"),
        Some(8),
        "the nearest half star"
    );
    assert_eq!(seen(&mut home, "Solaris"), ["2020-05-12 10"]);
}

#[test]
fn titles_are_a_list_whatever_stands_before_and_behind_them() {
    let mut home = Home::new();
    let path = sample("tables/titles.txt");
    let import = looked_at(&home, &path);
    assert_eq!(import.summary().kind, ImportKind::Titles);
    let at = |line: String| line.replace("titles.txt ", "");
    let told: Vec<String> = lines(&home, &import).into_iter().map(at).collect();
    assert_eq!(
        told,
        [
            "1 My list of films: NewFilm",
            "3 Stalker (1979): NewFilm",
            "4 Mirror (1975): NewFilm",
            "5 The Cranes Are Flying (1957): AlreadyThere",
            "6 Ran: NewFilm",
            "7 2001: A Space Odyssey: NewFilm",
            "8 —: SetAside Aside(NoTitle)",
            "9 The Ascent: AlreadyThere",
        ]
    );
    bring_in_twice(&mut home, &path);
}

const HARD: &str = "Blorp;Frobs\nSolaris;1/2/2024\nRan;3/4/2024\nMirror;5/5/2024\n";

#[test]
fn the_order_of_days_is_asked_where_the_whole_column_leaves_it_open() {
    let (mut home, import, _files) = given("list.csv", HARD);
    use TableField::{SeenOn, Title};
    let asked = table(&import);
    assert_eq!(asked.mapping.fields, [Title, SeenOn]);
    assert!(asked.asks_order && asked.has_days);
    assert_eq!(asked.columns[1].cells[1].means, None);
    assert_eq!(counts(&import), [1, 0, 0, 0, 2, 0]);
    let refused = refusal(home.watchlist.import_files(&import, home.now));
    assert_eq!(refused, Refusal::DayOrderOpen);
    for (order, days) in [
        (DateOrder::DayMonthYear, "2024-04-03"),
        (DateOrder::MonthDayYear, "2024-03-04"),
    ] {
        let files = Files::of(&[("list.csv", HARD)]);
        let options = ImportOptions {
            order: Some(order),
            ..ImportOptions::default()
        };
        let import = with(&home, &[files.path().join("list.csv")], options);
        assert!(!table(&import).asks_order);
        home.watchlist.import_files(&import, home.now).unwrap();
        assert_eq!(seen(&mut home, "Ran"), [days]);
        home.watchlist.undo().unwrap();
    }
}

#[test]
fn one_day_that_is_no_month_tells_the_order_of_all() {
    for (told, day) in [("25/12/2023", "2024-04-03"), ("12/25/2023", "2024-03-04")] {
        let (mut home, import, _files) = given("list.csv", &format!("{HARD}Stalker;{told}\n"));
        assert!(!table(&import).asks_order);
        home.watchlist.import_files(&import, home.now).unwrap();
        assert_eq!(seen(&mut home, "Ran"), [day]);
        assert_eq!(seen(&mut home, "Stalker"), ["2023-12-25"]);
    }
    let both = format!("{HARD}Ikiru;25/12/2023\nM;25/11/2023\nDodeskaden;12/25/2023\n");
    let (home, import, _files) = given("list.csv", &both);
    assert_eq!(
        lines(&home, &import)[5],
        "list.csv 7 Dodeskaden: SetAside Aside(NoSuchDate { text: \"12/25/2023\" })",
        "a column has one order"
    );
}

#[test]
fn what_a_person_says_of_the_columns_counts_and_is_known_again() {
    let (mut home, import, _files) = given("a.csv", "Solaris,Kino,4\nRan,At home,5\n");
    use TableField::{Ignored, Place, RatingOf5, RatingOf10, SeenOn, Title};
    let guessed = table(&import);
    assert_eq!(guessed.mapping.fields, [Title, Ignored, RatingOf5]);
    assert!(!guessed.mapping.header, "a row of films is no heading");
    let import = mapped(&home, &import, |mapping| {
        mapping.fields = vec![Title, Place, RatingOf10];
    });
    let said = table(&import);
    assert_eq!(said.columns[2].guess, RatingOf5);
    let four = said.columns[2].cells[0].means.clone();
    assert!(matches!(four, Some(CellMeaning::Rating(it)) if it.half_stars() == 4));
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(rating(&mut home, "Solaris"), Some(4));

    let known_tables = home.reader.known_tables().unwrap();
    let more = "Solaris,Kino,4\nRan,At home,5\nStalker,Kino,3\n";
    let files = Files::of(&[("grown.csv", more)]);
    let options = ImportOptions {
        known_tables,
        ..ImportOptions::default()
    };
    let import = with(&home, &[files.path().join("grown.csv")], options);
    assert_eq!(table(&import).mapping, said.mapping);
    assert_eq!(counts(&import), [1, 0, 0, 2, 0, 0], "only what is new");

    let import = mapped(&home, &import, |mapping| {
        *mapping = ColumnMapping {
            fields: vec![SeenOn, Title],
            header: true,
            order: None,
        };
    });
    assert_eq!(table(&import).columns[0].heading, "Solaris");
    assert_eq!(table(&import).mapping.fields, [SeenOn, Title, Ignored]);
    assert_eq!(counts(&import), [0, 0, 0, 0, 2, 0]);
}

#[test]
fn of_the_tables_people_map_the_last_twenty_are_known() {
    let mut home = Home::new();
    for number in 0..21 {
        let text = format!("Film {number},x\nFilm,y\n");
        let files = Files::new();
        let import = looked_at(&home, &files.put("a.csv", text));
        let said = mapped(&home, &import, |it| it.fields = vec![TableField::Title; 2]);
        home.watchlist.import_files(&said, home.now).unwrap();
    }
    assert_eq!(home.reader.known_tables().unwrap().len(), 20);
}

#[test]
fn columns_say_lists_remarks_and_what_was_seen_when_nobody_knows() {
    let text = "title|list|remark|seen|place|watchlist|country|tags\n\
                Ran|Best of|the colours|||2024-01-02|Japan, France|\n\
                '=Sum (1999)|Best of||yes|Kino|||a; b/a\n";
    let (mut home, import, _files) = given("a.txt", text);
    assert_eq!(counts(&import), [2, 0, 0, 0, 0, 0]);
    home.watchlist.import_files(&import, home.now).unwrap();
    let listed = on_list(&mut home, "Best of");
    assert_eq!(listed, ["Ran: the colours", "=Sum"]);
    let ran = home.page("Ran");
    assert_eq!(ran.wait.unwrap().since, 1_704_196_800_000);
    assert_eq!(ran.facts.country.as_deref(), Some("Japan, France"));
    let sum = home.page("=Sum");
    assert_eq!(sum.card.year, Some(1999));
    assert_eq!(sum.tags.len(), 2);
    assert_eq!(seen(&mut home, "=Sum"), [""]);
    assert_eq!(sum.viewings[0].place.as_deref(), Some("Kino"));
}

#[test]
fn a_kind_that_is_named_is_taken_at_its_word() {
    let home = Home::new();
    let prose = Files::of(&[("a.txt", "One,\ntwo.\n")]);
    let forced = |kind| {
        let options = ImportOptions {
            kind: Some(kind),
            ..ImportOptions::default()
        };
        with(&home, &[prose.path().join("a.txt")], options)
    };
    assert_eq!(counts(&forced(ImportKind::Titles))[0], 2);
    assert_eq!(table(&forced(ImportKind::Table)).columns.len(), 2);
    let told = lines(&home, &forced(ImportKind::Imdb));
    assert_eq!(told, ["a.txt 0 : SetAside Aside(NotUnderstood)"]);
    assert_eq!(ImportKind::named("tv_time"), Some(ImportKind::TvTime));
    assert_eq!(ImportKind::named("vcr"), None);
}

#[test]
fn a_million_columns_and_a_cell_of_megabytes_are_only_wide_and_long() {
    let wide = format!(
        "title,year{0}\nRan,1985{0}\n{1},1985\n",
        ",".repeat(1_000_000),
        "x".repeat(20 << 20)
    );
    let (home, import, _files) = given("a.csv", &wide);
    assert_eq!(table(&import).columns.len(), 200);
    let told = lines(&home, &import);
    assert_eq!(told[0], "a.csv 2 Ran (1985): NewFilm");
    assert!(told[1].ends_with(" SetAside Aside(TooLong)"));
    assert!(table(&import).columns[0].cells[1].text.len() <= 200);
}
