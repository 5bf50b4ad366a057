//! An act of very many rows: done, undone, redone, and undone alone after many later acts of which one touched it; beside
//! bare SQLite doing the same (`bare.rs`): how long, how much memory, how large a file, and how long who reads and types
//! waits meanwhile.
//!
//! Each step is a process of its own, so that its memory is its own and nothing is warm; ours and the bare one take turns.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use watchlist::{
    ChangeId, FilmDraft, Import, ImportOptions, Monitor, Reader, UndoOne, Watchlist, Window,
};

use crate::bare::{self, Rows};
use crate::keystrokes::{self, Watched};
use crate::memory::Counted;
use crate::timing::{Times, amounts, in_turn, line};
use crate::{DISK, NOW, Outcome, acts, generated};

/// The argument by which this program only does one step.
pub const ONLY_STEP: &str = "--only-step";

/// The film, its director's credit, and that it is waiting; the few directors are rows too. Of one that is imported: the
/// film, its viewing, and its rating.
const ROWS_A_FILM: usize = 3;
/// The collection's films have the first numbers.
const COLLECTION: i64 = 10;
/// The first changes there are: one that a later act touches, one that none does, and the big act.
const TOUCHED: u32 = 0;
const UNTOUCHED: u32 = 1;
const BIG: u32 = 2;
/// How often it is undone and redone.
const TURNS: usize = 3;
/// How often a small change is undone behind it.
const SMALL: usize = 20;
/// A step that takes longer is ended, and its time is this.
const CAP: Duration = Duration::from_secs(600);

/// What is done with the act. Each reads as the bench's table and the arguments of the process name it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Add,
    Undo,
    Redo,
    /// Nothing is undone: it is told which later act stands in the way.
    Told,
    /// What can still be undone is.
    Alone,
}

const STEPS: [(Step, &str); 5] = [
    (Step::Add, "add"),
    (Step::Undo, "undo"),
    (Step::Redo, "redo"),
    (Step::Told, "told-what-touched-it"),
    (Step::Alone, "undo-alone"),
];

/// How the films come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Added, from drafts in memory.
    Added,
    /// Imported: a file is read, held against the watchlist, and brought in.
    Imported,
}

/// What the steps cost, ours and the bare ones.
#[derive(Default)]
struct Took {
    steps: Vec<(Step, Cost, Cost)>,
    /// What small changes behind the act cost to undo, and a bare row.
    small: Vec<(u32, Duration, Duration)>,
    /// How many bytes more the files have: ours, bare, bare without what is derived.
    grown: [u64; 3],
}

/// How long a step took, and how many KiB of memory at most.
#[derive(Clone, Copy, Default)]
struct Cost {
    time: Duration,
    memory: u64,
}

/// Measures an act of about so many rows.
pub fn measure(rows: usize, way: Way) -> Outcome<()> {
    let films = rows / ROWS_A_FILM;
    let mut took = Took::default();
    for _ in 0..(if rows > 10_000 { 1 } else { 3 }) {
        Life::begin(films, way)?.live(&mut took)?;
    }
    took.tell(rows, way);
    Life::begin(films, way)?.beside_a_reader(rows, way)
}

/// A watchlist and a bare file that live through the same.
struct Life {
    place: TempDir,
    films: usize,
    way: Way,
}

impl Life {
    fn begin(films: usize, way: Way) -> Outcome<Self> {
        let life = Self {
            place: TempDir::new_in(DISK)?,
            films,
            way,
        };
        let mut watchlist = Watchlist::open(&life.ours(), NOW)?;
        for film in 1..=2 {
            watchlist.rate(film, 3.0, NOW)?;
        }
        drop(watchlist);
        fs::copy(life.file(), life.first_start())?;
        bare::begin(&life.bare(), &life.first_start(), true)?;
        Ok(life)
    }

    fn ours(&self) -> PathBuf {
        self.place.path().join("ours")
    }

    fn file(&self) -> PathBuf {
        self.ours().join("watchlist.sqlite3")
    }

    fn first_start(&self) -> PathBuf {
        self.place.path().join("first-start.sqlite3")
    }

    /// As ours is after the act: where the bare one takes its rows from.
    fn acted(&self) -> PathBuf {
        self.place.path().join("acted.sqlite3")
    }

    fn bare(&self) -> PathBuf {
        self.place.path().join("bare.sqlite3")
    }

    fn live(&self, took: &mut Took) -> Outcome<()> {
        let bare_size = size(&self.bare())?;
        let ours = self.step("ours", Step::Add)?;
        fs::copy(self.file(), self.acted())?;
        took.steps
            .push((Step::Add, ours, self.step("bare", Step::Add)?));
        took.grown = [
            size(&self.acted())? - size(&self.first_start())?,
            size(&self.bare())? - bare_size,
            self.bare_rows()?,
        ];
        for _ in 0..TURNS {
            self.both(Step::Undo, took)?;
            self.both(Step::Redo, took)?;
        }
        self.act_later()?;
        let told = self.step("ours", Step::Told)?;
        self.both(Step::Alone, took)?;
        // Nothing bare asks what touched a row; what it costs is held against undoing them.
        let undone = took.steps.last().map(|(_, _, bare)| *bare);
        took.steps
            .push((Step::Told, told, undone.unwrap_or_default()));
        self.small_changes_behind_it(took)
    }

    fn both(&self, step: Step, took: &mut Took) -> Outcome<()> {
        let ours = self.step("ours", step)?;
        took.steps.push((step, ours, self.step("bare", step)?));
        Ok(())
    }

    /// How much the person's rows alone make a bare file grow.
    fn bare_rows(&self) -> Outcome<u64> {
        let file = self.place.path().join("rows.sqlite3");
        bare::begin(&file, &self.first_start(), false)?;
        let before = size(&file)?;
        Rows::between(&self.first_start(), &self.acted())?.come(&bare::open(&file)?)?;
        Ok(size(&file)? - before)
    }

    /// One act for every ten rows, on films of the collection; one of them on a film of the big act.
    fn act_later(&self) -> Outcome<()> {
        let acts = self.films * ROWS_A_FILM / 10;
        let mut watchlist = Watchlist::open(&self.ours(), NOW)?;
        for act in 0..acts {
            let film = match act {
                0 => 1,
                _ if act == acts / 2 => COLLECTION + i64::try_from(self.films / 2)?,
                _ => 3 + i64::try_from(act)? % (COLLECTION - 2),
            };
            watchlist.rate(film, (act % 10 + 1) as f64, NOW)?;
            if act % 500 == 0 {
                watchlist.idle_checkpoint()?;
            }
        }
        Ok(())
    }

    /// A step in a process of its own.
    fn step(&self, who: &str, step: Step) -> Outcome<Cost> {
        let said = self.process(who, step)?;
        Ok(match said.as_deref() {
            Some([time, memory]) => Cost {
                time: Duration::from_nanos(*time),
                memory: *memory,
            },
            _ => Cost {
                time: CAP,
                memory: 0,
            },
        })
    }

    /// The numbers a process says; none if it was ended.
    fn process(&self, who: &str, step: Step) -> Outcome<Option<Vec<u64>>> {
        let mut process = Command::new(std::env::current_exe()?)
            .args([ONLY_STEP, who, step.name(), self.way.name()])
            .arg(self.place.path())
            .arg(self.films.to_string())
            .stdout(Stdio::piped())
            .spawn()?;
        let begun = Instant::now();
        while process.try_wait()?.is_none() {
            if begun.elapsed() > CAP {
                println!("  ({who}: {} was ended after {CAP:.0?})", step.name());
                process.kill()?;
                process.wait()?;
                return Ok(None);
            }
            thread::sleep(Duration::from_millis(5));
        }
        let done = process.wait_with_output()?;
        if !done.status.success() {
            return Err(format!("{who} {}: {}", step.name(), done.status).into());
        }
        let said = String::from_utf8(done.stdout)?;
        let said = said.split_whitespace().map(str::parse);
        Ok(Some(said.collect::<Result<_, _>>()?))
    }

    /// What a small change costs to undo alone when the big act and all that followed came after it.
    fn small_changes_behind_it(&self, took: &mut Took) -> Outcome<()> {
        let mut watchlist = Watchlist::open(&self.ours(), NOW)?;
        let reader = Reader::open(&self.ours())?;
        let bare = acts::bare(&self.place.path().join("one.sqlite3"))?;
        for which in [UNTOUCHED, TOUCHED] {
            let change = nth(&reader, which)?;
            for round in 0..SMALL {
                let (ours, theirs) = in_turn(
                    1,
                    |_| Ok(watchlist.undo_change(change, false, NOW).map(drop)?),
                    |_| acts::one_row(&bare, round),
                )?;
                took.small.push((which, ours.median(), theirs.median()));
                if which == UNTOUCHED {
                    watchlist.undo()?;
                }
            }
        }
        Ok(())
    }

    /// The same once more, while someone reads and types.
    fn beside_a_reader(&self, rows: usize, way: Way) -> Outcome<()> {
        for (step, name) in STEPS {
            if step == Step::Told {
                self.act_later()?;
            }
            let Some(waits) = self.process("read", step)? else {
                continue;
            };
            let [
                before_window,
                before_search,
                window,
                search,
                after_window,
                after_search,
                failed,
            ] = waits[..]
            else {
                return Err("a reader says seven numbers".into());
            };
            for (what, longest, before) in [
                ("a window beside it", window, before_window),
                ("a key beside it", search, before_search),
                ("a window just after", after_window, before_window),
                ("a key just after", after_search, before_search),
            ] {
                let what = format!("{}, {name}: longest wait, {what} / before", way.name());
                let (longest, before) = (longest as f64 / 1e6, before as f64 / 1e6);
                amounts(rows, &what, longest, before, "ms");
            }
            if failed > 0 {
                println!("          {name}: {failed} questions were not answered at all");
            }
        }
        Ok(())
    }
}

impl Took {
    fn tell(&self, rows: usize, way: Way) {
        let way = way.name();
        for (step, name) in STEPS {
            let of = |ours: bool| {
                self.steps
                    .iter()
                    .filter(move |(it, ..)| *it == step)
                    .map(move |(_, it, bare)| if ours { *it } else { *bare })
            };
            let times = |ours: bool| Times::of(of(ours).map(|it| it.time).collect());
            let what = format!("an act of so many rows, {way}: {name} / bare");
            line(rows, &what, &times(true), &times(false));
            let memory = |ours: bool| {
                let most = of(ours).map(|it| it.memory).max().unwrap_or_default();
                most as f64 / 1024.0
            };
            if memory(true) > 0.0 {
                let what = format!("{way}, {name}: memory at most / bare");
                amounts(rows, &what, memory(true), memory(false), "MiB");
            }
        }
        for (which, what) in [
            (UNTOUCHED, "behind it, a small change undone alone / a row"),
            (TOUCHED, "behind it, told what touched a small one / a row"),
        ] {
            let of = self.small.iter().filter(|(it, ..)| *it == which);
            let (ours, theirs) = of.map(|(_, ours, bare)| (*ours, *bare)).unzip();
            line(rows, what, &Times::of(ours), &Times::of(theirs));
        }
        let [ours, bare, rows_alone] = self.grown.map(|bytes| bytes as f64 / 1048576.0);
        amounts(rows, "its file grows by / bare", ours, bare, "MiB");
        let what = "its file grows by / the rows and their indexes";
        amounts(rows, what, ours, rows_alone, "MiB");
    }
}

impl Way {
    fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Imported => "imported",
        }
    }
}

impl Step {
    fn name(self) -> &'static str {
        let named = STEPS.iter().find(|(step, _)| *step == self);
        named.map_or("", |(_, name)| name)
    }

    fn ours(self, watchlist: &mut Watchlist, films: &Films, big: ChangeId) -> Outcome<()> {
        let touched = |outcome: &UndoOne| matches!(outcome, UndoOne::Touched { .. });
        match self {
            Self::Add => films.come(watchlist)?,
            Self::Undo => drop(watchlist.undo()?),
            Self::Redo => drop(watchlist.redo()?),
            Self::Told if touched(&watchlist.undo_change(big, false, NOW)?) => {}
            Self::Alone if !touched(&watchlist.undo_change(big, true, NOW)?) => {}
            _ => return Err("it was touched, and most of it was not".into()),
        }
        Ok(())
    }
}

/// The films of a big act, before it.
enum Films {
    Added(Vec<FilmDraft>),
    Imported(PathBuf),
}

impl Films {
    fn of(way: &str, place: &Path, films: usize) -> Outcome<Self> {
        let drafts = generated::films(films);
        if way == Way::Added.name() {
            return Ok(Self::Added(drafts));
        }
        let mut diary = String::from("Title,Year,Rating10,WatchedDate\n");
        for (number, film) in drafts.iter().enumerate() {
            let year = film.year.unwrap_or(1999);
            let (rating, day) = (number % 10 + 1, number % 28 + 1);
            let title = film.title.replace('"', "'");
            diary.push_str(&format!("\"{title}\",{year},{rating},2020-02-{day:02}\n"));
        }
        let file = place.join("import.csv");
        fs::write(&file, diary)?;
        Ok(Self::Imported(file))
    }

    fn come(&self, watchlist: &mut Watchlist) -> Outcome<()> {
        match self {
            Self::Added(films) => drop(watchlist.add_films(films, NOW)?),
            Self::Imported(file) => {
                let (files, nobody) = ([file.clone()], Monitor::none());
                let mut import = Import::read(&files, ImportOptions::default(), NOW, &nobody)?;
                watchlist.match_import(&mut import, &nobody)?;
                watchlist.import_files(&import, NOW)?;
            }
        }
        Ok(())
    }
}

/// One step of a life, as its process does it: says how long it took and how much memory, or how long a reader waited.
pub fn only(arguments: &[String]) -> Outcome<()> {
    let [who, step, way, place, films] = arguments else {
        return Err("who, which step, how they come, where, how many films".into());
    };
    let (step, _) = STEPS
        .iter()
        .find(|(_, name)| name == step)
        .ok_or("no such step")?;
    let (place, films) = (Path::new(place), films.parse()?);
    let life_of = |name: &str| place.join(name);
    if who == "bare" {
        let rows = Rows::between(&life_of("first-start.sqlite3"), &life_of("acted.sqlite3"))?;
        let conn = bare::open(&life_of("bare.sqlite3"))?;
        return counted(|| match step {
            Step::Add | Step::Redo => rows.come(&conn),
            _ => rows.go(&conn),
        });
    }
    let ours = life_of("ours");
    let mut watchlist = Watchlist::open(&ours, NOW)?;
    let new = Films::of(way, place, if *step == Step::Add { films } else { 0 })?;
    let big = match step {
        Step::Told | Step::Alone => nth(&Reader::open(&ours)?, BIG)?,
        _ => 0,
    };
    let act = || step.ours(&mut watchlist, &new, big);
    if who != "read" {
        return counted(act);
    }
    let Watched {
        before,
        meanwhile,
        after,
        failed,
    } = keystrokes::beside(&ours, act)?;
    for waits in [before, meanwhile, after] {
        println!("{} {}", waits.window.as_nanos(), waits.search.as_nanos());
    }
    println!("{failed}");
    Ok(())
}

fn counted(step: impl FnOnce() -> Outcome<()>) -> Outcome<()> {
    let memory = Counted::begin();
    let begun = Instant::now();
    step()?;
    let took = begun.elapsed();
    let memory = memory.and_then(|it| it.most()).unwrap_or_default();
    println!("{} {memory}", took.as_nanos());
    Ok(())
}

/// The n-th change there ever was, from 0.
fn nth(reader: &Reader, n: u32) -> Outcome<ChangeId> {
    let one = |first| reader.history(Window { first, count: 1 });
    let total = one(0)?.total;
    let line = one(total - 1 - n)?.lines.pop();
    Ok(line.ok_or("there is no such change")?.step.change)
}

/// Of a file, with what is still in its log.
fn size(file: &Path) -> Outcome<u64> {
    let log = fs::metadata(format!("{}-wal", file.display()));
    Ok(fs::metadata(file)?.len() + log.map_or(0, |log| log.len()))
}
