use watchlist::{
    ImportAnswer, ImportKind, ImportOptions, LedgerFate, Question, Refusal, Verb, ViewingDraft,
};

use super::files::{Files, zipped};
use super::{bring_in, bring_in_twice, ledger, lines, looked_at, matched, refused, seen, with};
use crate::home::{Home, refusal, state};

/// One person's export, with what breaks readers of it: lines that end in one way and in the other, an entry of the diary
/// that is called otherwise than its film, two films of one name and year, no year, no address, newlines and HTML.
pub const EXPORT: &[(&str, &str)] = &[
    (
        "watched.csv",
        "Date,Name,Year,Letterboxd URI\r\n\
         2024-05-01,Stalker,1979,https://boxd.it/2a9q\r\n\
         2024-05-01,The Cranes Are Flying,1957,https://boxd.it/29f2\r\n\
         2024-05-01,The Haunted Castle,1897,https://boxd.it/6Pki\r\n\
         2024-05-01,The Haunted Castle,1897,https://boxd.it/3y76\r\n\
         2024-05-01,\"\"\"Swing it\"\" magistern\",1940,https://boxd.it/9Abc\r\n",
    ),
    (
        "ratings.csv",
        "Date,Name,Year,Letterboxd URI,Rating\n\
         2024-05-01,Stalker,1979,https://boxd.it/2a9q,5\n\
         2024-05-01,The Cranes Are Flying,1957,https://boxd.it/29f2,4.5\n",
    ),
    (
        "diary.csv",
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n\
         2024-05-02,Stalker,1979,https://boxd.it/6x1AAA,4.5,,\"cinema, with Anna\",2024-05-01\n\
         2025-01-10,Stalker,1979,https://boxd.it/6x1BBB,5,Yes,,2025-01-09\n\
         2025-02-01,The Haunted Castle,1897,https://boxd.it/6x1CCC,2,,,2025-02-01\n\
         2025-03-01,Nowhere Listed,2001,,,,,2025-03-01\n",
    ),
    (
        "reviews.csv",
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n\
         2024-05-02,Stalker,1979,https://boxd.it/6x1AAA,4.5,,\"Slow, and <i>right</i>.\nThe room.\",,2024-05-01\n\
         2024-06-01,The Cranes Are Flying,1957,https://boxd.it/6x1DDD,4.5,,She <b>runs</b> &amp; runs.,,\n",
    ),
    (
        "watchlist.csv",
        "Date,Name,Year,Letterboxd URI\n\
         2023-04-05,Mirror,1975,https://boxd.it/28xy\n\
         2023-04-06,No Year Yet,,https://boxd.it/zzzz\n",
    ),
    (
        "likes/films.csv",
        "Date,Name,Year,Letterboxd URI\n2024-05-01,Stalker,1979,https://boxd.it/2a9q\n",
    ),
    (
        "likes/lists.csv",
        "Date,Content\n2024-05-01,https://boxd.it/aaaa\n",
    ),
    (
        "comments.csv",
        "Date,Content,Comment\n2024-05-01,https://boxd.it/bbbb,Indeed.\n",
    ),
    (
        "profile.csv",
        "Date Joined,Username,Given Name\n2015-01-01,anna,Anna\n",
    ),
    (
        "lists/rain.csv",
        "Letterboxd list export v7\n\
         Date,Name,Tags,URL,Description\n\
         2024-02-02,Rain,\"slow cinema\",https://boxd.it/llll,\"Films with rain.\nMuch of it.\"\n\
         \n\
         Position,Name,Year,URL,Description\n\
         1,Mirror,1975,https://boxd.it/28xy,In the barn.\n\
         2,Stalker,1979,https://boxd.it/2a9q,\n",
    ),
    (
        "deleted/diary.csv",
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n\
         2020-01-01,Forgotten,1999,https://boxd.it/6x1EEE,1,,,2020-01-01\n",
    ),
    (
        "orphaned/diary.csv",
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n\
         2019-01-01,Taken Down,2018,,3,,,2019-01-01\n",
    ),
];

const STALKER: &str = "Stalker";
const CRANES: &str = "The Cranes Are Flying";

#[test]
fn every_row_of_an_export_is_answered_for() {
    let home = Home::new();
    let files = Files::of(EXPORT);
    let import = looked_at(&home, files.path());
    assert_eq!(
        lines(&home, &import),
        [
            "comments.csv 2 : SetAside Aside(Comment)",
            "deleted/diary.csv 2 Forgotten: SetAside Aside(DeletedThere)",
            "diary.csv 2 Stalker (1979): NewFilm",
            "diary.csv 3 Stalker (1979): NewViewing",
            "diary.csv 4 The Haunted Castle (1897): NeedsYou",
            "diary.csv 5 Nowhere Listed (2001): NewFilm",
            "likes/films.csv 2 Stalker (1979): Merged",
            "likes/lists.csv 2 : SetAside Aside(NotAFilm)",
            "lists/rain.csv 6 Mirror (1975): NewFilm",
            "lists/rain.csv 7 Stalker (1979): Merged",
            "orphaned/diary.csv 2 Taken Down (2018): NewFilm",
            "ratings.csv 2 Stalker (1979): Merged",
            "ratings.csv 3 The Cranes Are Flying (1957): NewViewing",
            "reviews.csv 2 Stalker (1979): Merged",
            "reviews.csv 3 The Cranes Are Flying (1957): Merged",
            "watched.csv 2 Stalker (1979): AlreadyThere",
            "watched.csv 3 The Cranes Are Flying (1957): AlreadyThere",
            "watched.csv 4 The Haunted Castle (1897): NewFilm",
            "watched.csv 5 The Haunted Castle (1897): NewFilm",
            "watched.csv 6 \"Swing it\" magistern (1940): NewFilm",
            "watchlist.csv 2 Mirror (1975): Merged",
            "watchlist.csv 3 No Year Yet: NewFilm",
        ]
    );
    let summary = import.summary();
    let counts = summary.counts;
    let all = counts.new_film
        + counts.new_viewing
        + counts.merged
        + counts.already_there
        + counts.set_aside
        + counts.needs_you;
    assert_eq!((summary.kind, summary.rows), (ImportKind::Letterboxd, 22));
    assert_eq!(all, summary.rows, "the numbers add up: {counts:?}");
    assert_eq!(summary.deleted, 1, "what was deleted is offered");
}

#[test]
fn one_record_per_film_comes_of_all_files_and_is_one_step() {
    let mut home = Home::new();
    let before = state(&home);
    let files = Files::new();
    let zip = zipped(&files, "letterboxd-anna-2026-01-21.zip", EXPORT);
    bring_in(&mut home, &zip);

    let stalker = home.page(STALKER);
    let card = home.card(stalker.card.film);
    assert_eq!(card.rating.map(|it| it.half_stars()), Some(10));
    let seen: Vec<String> = stalker
        .viewings
        .iter()
        .map(|it| {
            let rating = it.rating.map(|rating| rating.half_stars());
            let tags: Vec<&str> = it.tags.iter().map(|tag| tag.name.as_str()).collect();
            format!("{} {rating:?} {:?} {tags:?}", it.seen_on, it.remark)
        })
        .collect();
    assert_eq!(
        seen,
        [
            "2025-01-09 Some(10) None []",
            "2024-05-01 Some(9) Some(\"Slow, and *right*.\\nThe room.\") [\"cinema\", \"with Anna\"]",
        ],
        "a day is when it was seen, not when it was written down"
    );
    let tags: Vec<&str> = stalker.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["liked"]);
    assert!(!card.waiting);

    let cranes = home.page(CRANES);
    assert_eq!(
        cranes.note, "She **runs** & runs.",
        "an undated review is the film's note"
    );
    assert_eq!(cranes.viewings.len(), 1, "seen at some time");
    assert_eq!(cranes.viewings[0].seen_on.to_string(), "");

    let labels = home.reader.labels().unwrap();
    let list = labels
        .lists
        .iter()
        .find(|list| list.name == "Rain")
        .unwrap();
    let page = home.reader.list_page(list.list).unwrap();
    assert_eq!(
        page.draft.introduction,
        "Films with rain.\nMuch of it.\n\n#slow-cinema"
    );
    assert_eq!(page.films, 2);
    let mirror = home.page("Mirror");
    assert_eq!(mirror.lists[0].remark, "In the barn.");
    assert!(home.card(mirror.card.film).waiting);
    assert_eq!(
        home.titles(&Question::everything()).len(),
        10 + 8,
        "the two castles, and the one that is asked about is neither"
    );

    let after = state(&home);
    let step = home.reader.library().unwrap();
    assert_eq!(step.films, 18);
    home.watchlist.undo().unwrap();
    assert_eq!(state(&home), before, "undone, all of it is gone");
    home.watchlist.redo().unwrap();
    assert_eq!(state(&home), after);
    let history = home
        .reader
        .history(super::Window { first: 0, count: 1 })
        .unwrap();
    assert_eq!(history.lines[0].step.verb, Verb::ImportFiles);
}

#[test]
fn a_row_that_may_be_two_films_waits_for_an_answer() {
    let mut home = Home::new();
    let files = Files::of(EXPORT);
    let mut import = looked_at(&home, files.path());
    let asking = ledger(&home, &import, Some(LedgerFate::NeedsYou));
    let question = asking.lines[0].asks.clone().unwrap();
    let rows: Vec<_> = question.candidates.iter().map(|it| it.row).collect();
    assert_eq!(rows, [Some(4), Some(5)], "the two castles of watched.csv");

    let second = question.candidates[1].other.unwrap();
    import.answer(question.number, Some(ImportAnswer::Row(second)));
    matched(&home, &mut import);
    assert_eq!(import.summary().counts.needs_you, 0);
    home.watchlist.import_files(&import, home.now).unwrap();
    let castles: Vec<_> = home
        .cards()
        .into_iter()
        .filter(|card| card.title == "The Haunted Castle")
        .map(|card| home.reader.film(card.film, home.now).unwrap())
        .collect();
    let dated = |page: &&watchlist::FilmPage| {
        page.viewings
            .iter()
            .any(|it| it.seen_on.to_string() == "2025-02-01")
    };
    assert_eq!(
        castles.iter().filter(dated).count(),
        1,
        "one of the two was seen that day"
    );
    assert_eq!(castles.len(), 2);
}

#[test]
fn a_rating_of_the_persons_own_stays_and_that_is_said() {
    let mut home = Home::new();
    home.with(CRANES, |list, film, now| list.rate(film, 6.0, now));
    let files = Files::of(EXPORT);
    let import = looked_at(&home, files.path());
    let kept: Vec<_> = ledger(&home, &import, None)
        .lines
        .into_iter()
        .filter(|line| line.own_rating.is_some())
        .map(|line| (line.file, line.rating.map(|it| it.half_stars())))
        .collect();
    assert_eq!(
        kept,
        [
            ("ratings.csv".to_owned(), Some(9)),
            ("reviews.csv".to_owned(), Some(9))
        ]
    );
    assert_eq!(import.summary().own_ratings_kept, 2);
    home.watchlist.import_files(&import, home.now).unwrap();
    let cranes = home.film(CRANES);
    assert_eq!(home.card(cranes).rating.unwrap().half_stars(), 6);
}

#[test]
fn a_note_of_the_persons_own_is_never_written_over() {
    let mut home = Home::new();
    home.with(CRANES, |list, film, now| {
        list.write_note(film, "Mine.", now)
    });
    let files = Files::of(EXPORT);
    let mut import = looked_at(&home, files.path());
    let asking = ledger(&home, &import, Some(LedgerFate::NeedsYou)).lines;
    let note = asking.iter().find(|line| line.title == CRANES).unwrap();
    let number = note.asks.as_ref().unwrap().number;
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(home.page(CRANES).note, "Mine.", "unanswered, it stays out");

    import.answer(number, Some(ImportAnswer::New));
    matched(&home, &mut import);
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(
        home.page(CRANES).note,
        "Mine.\n\n---\n\nShe **runs** & runs.",
        "or below the person's own, as merging does"
    );
}

#[test]
fn what_was_deleted_there_comes_if_it_is_wanted() {
    let home = Home::new();
    let files = Files::of(EXPORT);
    let options = ImportOptions {
        deleted: true,
        ..ImportOptions::default()
    };
    let import = with(&home, &[files.path().to_path_buf()], options);
    assert!(
        lines(&home, &import).contains(&"deleted/diary.csv 2 Forgotten (1999): NewFilm".to_owned())
    );
    assert_eq!(import.summary().deleted, 0);
}

#[test]
fn a_day_that_many_share_may_be_none_on_which_they_were_seen() {
    let mut home = Home::new();
    let mut diary =
        String::from("Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n");
    for number in 0..30 {
        diary.push_str(&format!(
            "2020-01-01,Film {number},1999,https://boxd.it/d{number},,,,2020-01-01\n"
        ));
    }
    diary.push_str("2020-01-02,Film 30,1999,https://boxd.it/d30,,,,2020-01-02\n");
    let files = Files::of(&[("diary.csv", &diary)]);
    let mut import = looked_at(&home, files.path());
    let shared = import.summary().shared_days;
    assert_eq!(shared.len(), 1);
    assert_eq!(
        (shared[0].day.to_string().as_str(), shared[0].rows),
        ("2020-01-01", 30)
    );

    import.wish(vec![shared[0].day], false);
    matched(&home, &mut import);
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(home.page("Film 3").viewings[0].seen_on.to_string(), "");
    assert_eq!(
        home.page("Film 30").viewings[0].seen_on.to_string(),
        "2020-01-02"
    );
}

#[test]
fn days_that_a_spreadsheet_wrote_anew_are_read() {
    let mut home = Home::new();
    let head = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date";
    let american =
        format!("{head}\n5/2/2024,One,2001,,,,,5/1/2024\n5/2/2024,Two,2001,,,,,12/31/2023\n");
    let european =
        format!("{head}\n2/5/2024,Three,2001,,,,,1/5/2024\n2/5/2024,Four,2001,,,,,31/12/2023\n");
    for text in [american, european] {
        let files = Files::of(&[("diary.csv", &text)]);
        bring_in(&mut home, files.path());
    }
    let seen = |title: &str, home: &mut Home| home.page(title).viewings[0].seen_on.to_string();
    assert_eq!(seen("One", &mut home), "2024-05-01");
    assert_eq!(seen("Two", &mut home), "2023-12-31");
    assert_eq!(
        seen("Three", &mut home),
        "2024-05-01",
        "the column tells that the day comes first"
    );
    assert_eq!(seen("Four", &mut home), "2023-12-31");
}

#[test]
fn a_bad_value_sets_its_own_row_aside() {
    let home = Home::new();
    let files = Files::of(&[
        (
            "diary.csv",
            "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n\
             ,,,,,,,\n\
             2024-01-01,,2001,https://boxd.it/a,,,,2024-01-01\n\
             2024-01-01,Bad Year,1066,https://boxd.it/b,,,,2024-01-01\n\
             2024-01-01,Bad Rating,2001,https://boxd.it/c,7,,,2024-01-01\n\
             2024-01-01,Bad Day,2001,https://boxd.it/d,,,,2024-02-31\n\
             2024-01-01,To Come,2001,https://boxd.it/e,,,,2099-01-01\n\
             2024-01-01,Good,2001,https://boxd.it/f,3.5,,,2024-01-01\n",
        ),
        ("lists/zeros.csv", "\0\0\0\0"),
        ("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n"),
        (
            "films.csv",
            "Date,Name,Year,Letterboxd URI\n2024-01-01,Which,2001,\n",
        ),
        ("else.csv", "a,b\n1,2\n"),
    ]);
    let import = looked_at(&home, files.path());
    assert_eq!(
        lines(&home, &import),
        [
            "diary.csv 2 : SetAside Aside(Blank)",
            "diary.csv 3 : SetAside Aside(NoTitle)",
            "diary.csv 4 Bad Year: SetAside Aside(NoSuchYear { text: \"1066\" })",
            "diary.csv 5 Bad Rating: SetAside Aside(NoSuchRating { text: \"7\" })",
            "diary.csv 6 Bad Day: SetAside Aside(NoSuchDate { text: \"2024-02-31\" })",
            "diary.csv 7 To Come: SetAside Aside(DayOutside { text: \"2099-01-01\" })",
            "diary.csv 8 Good (2001): NewFilm",
            "else.csv 0 : SetAside Aside(NotUnderstood)",
            "films.csv 0 : SetAside Aside(Renamed)",
            "lists/zeros.csv 0 : SetAside Aside(Zeros)",
        ]
    );
}

#[test]
fn what_letterboxd_takes_in_is_read_too_in_whatever_encoding() {
    let mut home = Home::new();
    let text = "imdbID,Title,Year,Directors,Rating10,WatchedDate,Tags,Review\n\
                tt0079944,Сталкер,1979,\"Андрей Тарковский\",9,2024-05-01,кино,Медленно.\n\
                ,Зеркало,1975,,,,,\n";
    let (windows, _, _) = encoding_rs::WINDOWS_1251.encode(text);
    let bare: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = [&[0xFF, 0xFE], &bare[..]].concat();
    let utf8 = text.as_bytes().to_vec();
    for bytes in [windows.into_owned(), marked, bare, big, utf8] {
        let files = Files::new();
        let file = files.put("some.csv", bytes);
        let import = looked_at(&home, &file);
        assert_eq!(import.summary().kind, ImportKind::LetterboxdImport);
        assert_eq!(
            lines(&home, &import),
            [
                "some.csv 2 Сталкер (1979): NewFilm",
                "some.csv 3 Зеркало (1975): NewFilm"
            ]
        );
        home.watchlist.import_files(&import, home.now).unwrap();
        let stalker = home.page("Сталкер");
        assert_eq!(stalker.viewings[0].remark.as_deref(), Some("Медленно."));
        assert_eq!(
            home.card(stalker.card.film).director.as_deref(),
            Some("Андрей Тарковский")
        );
        home.watchlist.undo().unwrap();
    }
}

#[test]
fn what_changed_since_it_was_looked_at_is_looked_at_again() {
    let mut home = Home::new();
    let files = Files::of(EXPORT);
    let mut import = looked_at(&home, files.path());
    home.with(CRANES, |list, film, now| list.rate(film, 6.0, now));
    let before = state(&home);
    let refused = refusal(home.watchlist.import_files(&import, home.now));
    assert_eq!(refused, Refusal::ChangedSince);
    assert_eq!(state(&home), before);
    matched(&home, &mut import);
    home.watchlist.import_files(&import, home.now).unwrap();
}

#[test]
fn what_is_nobodys_export_is_refused_by_name() {
    let files = Files::new();
    let poem = files.put("poem.txt", "Roses are red,\nviolets are blue.\n");
    assert_eq!(
        refused(&poem),
        Refusal::NothingToBringIn { file: poem.clone() }
    );
    let film =
        "Date,Name,Year,Letterboxd URI,Rating\n2024-05-01,The Ascent,1977,https://boxd.it/x,4\n";
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2020-05-01"), now)
    });
    let named = files.put("anything at all.dat", film);
    let import = looked_at(&home, &named);
    assert_eq!(
        import.summary().counts.merged,
        1,
        "it is known by what stands in it"
    );
}

#[test]
fn what_was_seen_again_when_it_was_first_logged_was_seen_before() {
    let mut home = Home::new();
    let files = Files::of(&[(
        "diary.csv",
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n\
         2024-05-02,Stalker,1979,https://boxd.it/1,4.5,Yes,,2024-05-01\n\
         2025-01-10,Stalker,1979,https://boxd.it/2,5,Yes,,2025-01-09\n\
         2024-05-02,Mirror,1975,https://boxd.it/3,4.5,,,2024-05-01\n\
         2025-01-10,Mirror,1975,https://boxd.it/4,5,Yes,,2025-01-09\n",
    )]);
    bring_in_twice(&mut home, files.path());
    assert_eq!(
        seen(&mut home, "Stalker"),
        ["2025-01-09 10", "2024-05-01 9", ""]
    );
    assert_eq!(seen(&mut home, "Mirror"), ["2025-01-09 10", "2024-05-01 9"]);
}
