//! Notes in Markdown: a folder as people keep it, and the one this program writes.

use watchlist::{DateOrder, ExportForm, ImportKind, ImportOptions};

use super::files::{Files, zipped};
use super::{bring_in_twice, counts, lines, looked_at, rating, refused, sample, seen, with};
use crate::export_forms::life::{FORMULA, MIRROR, awkward, exported};
use crate::home::Home;

#[test]
fn a_folder_of_notes_is_read_to_the_note() {
    let mut home = Home::new();
    let import = looked_at(&home, &sample("markdown"));
    assert_eq!(import.summary().kind, ImportKind::Markdown);
    let told: Vec<String> = lines(&home, &import);
    assert_eq!(
        told,
        [
            "Bad Day.md 0 Bad Day: SetAside Aside(NoSuchDate { text: \"2024-13-01\" })",
            "Bad Stars (2001).md 0 Bad Stars (2001): SetAside Aside(NoSuchRating { text: \"very good\" })",
            "Breaking Bad.md 0 Breaking Bad: SetAside Aside(Series)",
            "Broken (1999).md 0 Broken (1999): SetAside Aside(NotReadable)",
            "Come and See.md 0 Come and See (1985): NewFilm",
            "Deep (1999).md 0 Deep (1999): SetAside Aside(NotReadable)",
            "Laughs (1999).md 0 Laughs (1999): SetAside Aside(NotReadable)",
            "Mirror.md 0 Mirror (1975): NewFilm",
            "Nostalghia (1983).md 0 Nostalghia (1983): NewFilm",
            "README.md 0 README: SetAside Aside(OtherNote)",
            "Roadside Picnic.md 0 Roadside Picnic: SetAside Aside(OtherWork { kind: \"book\" })",
            "Solaris.md 0 Solaris: NewFilm",
            "Stalker (1979).md 0 Stalker (1979): NewFilm",
            "Stalker (1979).md 1 Stalker (1979): NewViewing",
            "films.txt 0 : SetAside Aside(NotUnderstood)",
            "journal/2024-05-05.md 0 The Sacrifice (1986): NewFilm",
            "journal/2024-05-06.md 0 2024-05-06: SetAside Aside(OtherNote)",
            "to see/Ivan’s Childhood.md 0 Ivan’s Childhood (1962): NewFilm",
            "В огне брода нет (1967).md 0 В огне брода нет (1967): NewFilm",
        ]
    );
    assert_eq!(counts(&import), [8, 1, 0, 0, 10, 0]);
    bring_in_twice(&mut home, &sample("markdown"));
    assert_eq!(seen(&mut home, "Stalker"), ["2025-12-24", "2024-03-01"]);
    let stalker = home.page("Stalker");
    assert_eq!(stalker.card.director.as_deref(), Some("Andrei Tarkovsky"));
    assert_eq!(
        stalker.note,
        "# Stalker\n\nThe [[Zone]] again. #rewatch\n\n---\n\nBelow a rule."
    );
    let tags: Vec<_> = stalker.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["sci-fi", "slow"]);
    assert_eq!(seen(&mut home, "Come and See"), ["2022-06-22"]);
    assert_eq!(seen(&mut home, "The Sacrifice"), ["1987-21"]);
    let called = [
        "Stalker",
        "Come and See",
        "Mirror",
        "Solaris",
        "В огне брода нет",
    ];
    let worth = called.map(|title| rating(&mut home, title).unwrap());
    assert_eq!(
        worth,
        [8, 10, 9, 4, 9],
        "the nine tells that all are of ten"
    );
    assert_eq!(seen(&mut home, "В огне брода нет"), ["2020-05-03"]);
    assert_eq!(seen(&mut home, "Mirror"), [""], "its status says so");
    let waits = home.page("Ivan’s Childhood").wait.unwrap();
    assert_eq!(waits.since, 1_767_614_400_000);
}

#[test]
fn where_none_needs_more_ratings_are_of_five() {
    let mut home = Home::new();
    let note = |rating: &str| format!("---\ndirector: A\nrating: {rating}\n---\n");
    let files = Files::of(&[
        ("One.md", &note("4.5")),
        ("Two.md", &note("5")),
        ("Three.md", &note("0")),
    ]);
    bring_in_twice(&mut home, files.path());
    let worth = ["One", "Two", "Three"].map(|title| rating(&mut home, title));
    assert_eq!(worth, [Some(9), Some(10), None]);
}

#[test]
fn a_file_without_head_or_year_is_no_note_on_a_film() {
    let files = Files::of(&[("README.md", "# Films\n"), ("poem.md", "---\n\nNo head.\n")]);
    refused(files.path());
}

#[test]
fn what_this_program_writes_it_reads_again() {
    let awkward_home = awkward();
    let (_, outside) = exported(&awkward_home, ExportForm::Markdown, "notes");
    let mut home = Home::new();
    let import = looked_at(&home, &outside.at("notes"));
    let told: Vec<String> = lines(&home, &import);
    assert_eq!(
        told,
        [
            "=SUM( A , 1) (1999).md 0 =SUM(\"A\", 1) (1999): NewFilm",
            "=SUM( A , 1) (1999).md 1 =SUM(\"A\", 1) (1999): NewViewing",
            "=SUM( A , 1) (1999).md 2 =SUM(\"A\", 1) (1999): NewViewing",
            "=SUM( A , 1) (1999).md 3 =SUM(\"A\", 1) (1999): NewViewing",
            "Зеркало (1975).md 0 Зеркало (1975): NewFilm",
            "Зеркало (1975).md 1 Зеркало (1975): NewViewing",
            "Зеркало (1975).md 2 Зеркало (1975): NewViewing",
            "Зеркало (1975).md 3 Зеркало (1975): NewViewing",
            "Зеркало (1975).md 4 Зеркало (1975): NewViewing",
        ]
    );
    bring_in_twice(&mut home, &outside.at("notes"));
    let again = home.page(FORMULA).viewings;
    assert_eq!(again.len(), 3);
    assert_eq!(again[1].remark.as_deref(), Some("One, two;\nthree 🎬 \\"));
    assert_eq!(home.page(MIRROR).note, "=Снег.\n\n---\n\"2\"");
    let tags = home.page(MIRROR).tags;
    assert_eq!(tags[0].name, "a;b", "a comma parts others' tags, not ours");
}

#[test]
fn a_zip_of_notes_is_one_as_well() {
    let files = Files::new();
    let note = ("vault/Stalker (1979).md", "The Zone.");
    let zip = zipped(&files, "vault.zip", &[note, ("vault/image.png", "")]);
    let home = Home::new();
    let import = looked_at(&home, &zip);
    assert_eq!(
        lines(&home, &import),
        ["vault/Stalker (1979).md 0 Stalker (1979): NewFilm"]
    );
}

#[test]
fn heads_that_nobody_wrote_cost_little_and_bring_little() {
    let many = |what: &str| what.repeat((1 << 18) / what.len());
    let mut home = Home::new();
    let files = Files::of(&[
        (
            "Aliases (1999).md",
            &format!("---\na: &a x\nb: [{}]\n---\n", many("*a, ")),
        ),
        (
            "Brackets (1999).md",
            &format!("---\na: {}\n---\n", many("[")),
        ),
        ("Indents (1999).md", &format!("---\n{}\n---\n", many("- "))),
        ("Keys (1999).md", &format!("---\n{}---\n", many("a: 1\n"))),
        (
            "Long (1999).md",
            &format!("---\na: {}\n---\n", many("ab").repeat(5)),
        ),
        (
            "Names (1999).md",
            &format!("---\ntags: [{}]\n---\n", many("a, b, ")),
        ),
        ("Open (1999).md", &format!("---\n{}", many("a: 'x"))),
        (
            "Quotes (1999).md",
            &format!("---\ntitle: \"{}\n---\n", many("\\x41")),
        ),
    ]);
    let import = looked_at(&home, files.path());
    let fates: Vec<String> = lines(&home, &import)
        .into_iter()
        .map(|line| line.split(": ").nth(1).unwrap_or_default().to_owned())
        .collect();
    let (not_readable, too_long) = ("SetAside Aside(NotReadable)", "SetAside Aside(TooLong)");
    assert_eq!(
        fates,
        [
            not_readable,
            not_readable,
            not_readable,
            "NewFilm",
            too_long,
            "NewFilm",
            "NewFilm",
            not_readable,
        ]
    );
    home.watchlist.import_files(&import, home.now).unwrap();
    assert!(home.reader.labels().unwrap().tags.len() <= 2);
}

/// A folder of a note for each of these days.
fn seen_on(days: &[(&str, &str)]) -> Files {
    let files = Files::new();
    for (title, day) in days {
        let note = format!("---\nyear: 1999\nrating: 4\nwatched: {day}\n---\nSnow.\n");
        files.put(&format!("{title}.md"), note);
    }
    files
}

#[test]
fn days_in_figures_have_one_order_in_all_notes() {
    for (telling, read) in [
        ("25/06/2024", ["2024-06-05", "2024-06-25"]),
        ("06/25/2024", ["2024-05-06", "2024-06-25"]),
        ("25-06-24", ["2024-06-05", "2024-06-25"]),
    ] {
        let mut home = Home::new();
        let files = seen_on(&[("A", "05/06/2024"), ("B", telling)]);
        bring_in_twice(&mut home, files.path());
        let days = ["A", "B"].map(|title| seen(&mut home, title).concat());
        assert_eq!(days, read, "{telling}");
    }
}

#[test]
fn a_day_that_may_be_two_is_set_aside_and_the_rest_of_its_note_is_not() {
    let days = "[05/06/2024, 2024-07-01, 01/02/2024 10:00, 03/03/2024]";
    let files = seen_on(&[("A", days)]);
    let mut home = Home::new();
    let open = "SetAside Aside(DayOrderOpen";
    assert_eq!(
        lines(&home, &looked_at(&home, files.path())),
        [
            "A.md 0 A (1999): NewFilm",
            &format!("A.md 0 A: {open} {{ text: \"05/06/2024\" }})"),
            "A.md 1 A (1999): NewViewing",
            &format!("A.md 2 A: {open} {{ text: \"01/02/2024 10:00\" }})"),
            "A.md 3 A (1999): NewViewing",
        ]
    );
    bring_in_twice(&mut home, files.path());
    assert_eq!(seen(&mut home, "A"), ["2024-07-01", "2024-03-03"]);
    assert_eq!(rating(&mut home, "A"), Some(8));
    let said = ImportOptions {
        order: Some(DateOrder::DayMonthYear),
        ..ImportOptions::default()
    };
    let import = with(&home, &[files.path().to_path_buf()], said);
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(
        seen(&mut home, "A"),
        ["2024-07-01", "2024-06-05", "2024-03-03", "2024-02-01"],
        "said, it fills in what was left out"
    );
}

#[test]
fn the_order_that_was_said_goes_before_what_days_tell() {
    let files = seen_on(&[("A", "05/06/2024"), ("B", "25/06/2024")]);
    let mut home = Home::new();
    let said = ImportOptions {
        order: Some(DateOrder::MonthDayYear),
        ..ImportOptions::default()
    };
    let import = with(&home, &[files.path().to_path_buf()], said);
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(seen(&mut home, "A"), ["2024-05-06"]);
    assert!(seen(&mut home, "B").is_empty(), "there is no month 25");
}
