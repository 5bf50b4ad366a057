//! Files of other programs, each in every shape it had: every row of them has one line in the ledger, nothing of the
//! person's is written over, and all of it is one step.

mod cancelled;
mod damaged;
mod endless;
mod files;
mod filling_in;
mod hostile;
mod imdb;
mod kept;
mod letterboxd;
mod markdown;
mod nothing_lost;
mod own;
mod own_tables;
mod round_trips;
mod second_time;
mod small;
mod tables;
mod tellico;
mod trakt;
mod tvtime;
mod workbooks;

use std::path::{Path, PathBuf};

use watchlist::{
    Condition, Import, ImportCounts, ImportOptions, Ledger, LedgerFate, LedgerLine, LedgerQuestion,
    Monitor, Question, Refusal, Sort, Viewing, Window,
};

use crate::home::{Home, NOW, refusal};

/// Where the samples lie; in each are the traps that its program sets.
pub fn sample(name: &str) -> PathBuf {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/imports");
    all.join(name)
}

/// Reads what is given, and holds it against a watchlist.
pub fn looked_at(home: &Home, given: &Path) -> Import {
    with(home, &[given.to_path_buf()], ImportOptions::default())
}

pub fn with(home: &Home, given: &[PathBuf], options: ImportOptions) -> Import {
    let mut import = Import::read(given, options, NOW, &Monitor::none()).unwrap();
    matched(home, &mut import);
    import
}

pub fn matched(home: &Home, import: &mut Import) {
    let nobody = Monitor::none();
    home.reader.match_import(import, &nobody).unwrap();
}

/// Brings it in as it stands.
pub fn bring_in(home: &mut Home, given: &Path) -> ImportCounts {
    let import = looked_at(home, given);
    home.watchlist.import_files(&import, home.now).unwrap();
    home.wait(60);
    import.summary().counts
}

/// Brings it in, and again, which adds nothing.
pub fn bring_in_twice(home: &mut Home, given: &Path) {
    bring_in(home, given);
    let again = looked_at(home, given);
    let counts = again.summary().counts;
    let adds = counts.new_film + counts.new_viewing + counts.merged;
    assert_eq!(adds, 0, "the second time: {:#?}", lines(home, &again));
}

/// What reading refuses with.
pub fn refused(given: &Path) -> Refusal {
    let (options, nobody) = (ImportOptions::default(), Monitor::none());
    let read = Import::read(&[given.to_path_buf()], options, NOW, &nobody);
    refusal(read.map(|import| import.summary()))
}

/// The first five hundred lines of a ledger, of these only.
pub fn ledger(home: &Home, import: &Import, fate: Option<LedgerFate>) -> Ledger {
    let question = LedgerQuestion {
        fate,
        search: String::new(),
    };
    let window = Window {
        first: 0,
        count: 500,
    };
    let reader = &home.reader;
    reader.import_ledger(import, &question, window).unwrap()
}

/// Every line of its ledger in a few words: `ratings.csv 3 Stalker (1979): NewViewing`.
pub fn lines(home: &Home, import: &Import) -> Vec<String> {
    let told = |line: &LedgerLine| {
        let year = line.year.map(|year| format!(" ({year})"));
        let why = line.why.as_ref().map(|why| format!(" {why:?}"));
        let (file, row, title, fate) = (&line.file, line.row, &line.title, line.fate);
        let (year, why) = (year.unwrap_or_default(), why.unwrap_or_default());
        format!("{file} {row} {title}{year}: {fate:?}{why}")
    };
    ledger(home, import, None).lines.iter().map(told).collect()
}

/// How many rows become what: new films, new viewings, merged, already there, set aside, asked.
pub fn counts(import: &Import) -> [u32; 6] {
    let summary = import.summary();
    let ImportCounts {
        new_film,
        new_viewing,
        merged,
        already_there,
        set_aside,
        needs_you,
    } = summary.counts;
    let counts = [
        new_film,
        new_viewing,
        merged,
        already_there,
        set_aside,
        needs_you,
    ];
    let all: u32 = counts.iter().sum();
    assert_eq!(all, summary.rows, "the numbers add up");
    counts
}

/// What stands on the list of this name, in its order: each film, and what is said of it there.
pub fn on_list(home: &mut Home, name: &str) -> Vec<String> {
    let lists = home.reader.labels().unwrap().lists;
    let list = lists.iter().find(|it| it.name == name).unwrap().list;
    let question = Question {
        conditions: vec![Condition::List(list)],
        sort: Sort::Position,
        ..Question::everything()
    };
    let titles = home.titles(&question);
    let told = titles.into_iter().map(|title| {
        let on = home.page(&title).lists;
        let remark = on.into_iter().find(|it| it.list == list).unwrap().remark;
        match remark.is_empty() {
            true => title,
            false => format!("{title}: {remark}"),
        }
    });
    told.collect()
}

/// The viewings of a film, newest first: when, and how it was rated then.
pub fn seen(home: &mut Home, title: &str) -> Vec<String> {
    let told = |it: &Viewing| match it.rating {
        Some(rating) => format!("{} {}", it.seen_on, rating.half_stars()),
        None => it.seen_on.to_string(),
    };
    home.page(title).viewings.iter().map(told).collect()
}

/// What a film is worth, in half stars.
pub fn rating(home: &mut Home, title: &str) -> Option<u8> {
    home.page(title).card.rating.map(|it| it.half_stars())
}
