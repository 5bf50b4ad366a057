//! What a watchlist says of itself, as lines of text that no column and no type of the core has a say in: what one
//! version wrote of a file, the next can be held against. Everything these lines need of the core is named here.

use std::collections::HashSet;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use watchlist::{
    Card, Condition, Error, Existing, FilmPage, LinkKind, Looked, Now, Question, Reader,
    SealedNote, Sort, Step, StepState, Subject, UndoOne, Watchlist, Window,
};

pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// The day all of it is read on: some sealed notes are open by then, and some are not.
pub const READ_ON: Now = Now {
    today: jiff::civil::date(2026, 12, 24),
    millis: 1_798_070_400_000,
};

/// All that the export says of the watchlist in a folder.
pub fn exported(folder: &Path, now: Now) -> Outcome<Vec<u8>> {
    let to = tempfile::tempdir()?;
    let file = to.path().join("all.json");
    Looked::beside(folder, to.path())?.export(&file, Existing::Kept, now)?;
    Ok(std::fs::read(file)?)
}

/// Enough for every list of a fixture.
const ALL: Window = Window {
    first: 0,
    count: 500,
};

/// What is searched for: titles in two scripts, people, notes, a note that was sealed.
const SEARCHES: [&str; 8] = [
    "letter",
    "журавли",
    "zerkalo",
    "shepitko",
    "staircase",
    "снег",
    "envelope",
    "mirrr",
];

/// A watchlist, open.
pub struct Open {
    pub list: Watchlist,
    pub reader: Reader,
}

impl Open {
    pub fn at(folder: &Path) -> Outcome<Self> {
        let mut list = Watchlist::open(folder, READ_ON)?;
        // As the window does behind its first screen: what other rules derived stands in another order.
        list.derive_anew_if_older()?;
        let reader = Reader::open(folder)?;
        Ok(Self { list, reader })
    }
}

/// Everything: what is shown, in which order, what is found, and what was done.
pub fn everything(reader: &mut Reader) -> Outcome<Vec<String>> {
    let mut lines = state(reader)?;
    lines.extend(lists(reader)?);
    lines.extend(history(reader)?);
    Ok(lines)
}

/// All that is shown of each film and collection: what a step changes is a line that goes, or comes.
fn state(reader: &mut Reader) -> Outcome<Vec<String>> {
    let cards = reader.films(&Question::everything(), ALL)?.cards;
    let mut lines = Vec::new();
    for card in &cards {
        let page = reader.film(card.film, READ_ON)?;
        let mut said = of_card(card);
        said.extend(of_page(reader, card, &page)?);
        let film = card.film;
        lines.extend(said.into_iter().map(|line| format!("film {film}: {line}")));
    }
    let library = reader.library()?;
    let (films, waiting, seen) = (library.films, library.waiting, library.seen);
    lines.push(format!("{films} films, {waiting} waiting, {seen} seen"));
    for line in library.collections {
        let page = reader.collection(line.collection)?;
        lines.push(format!(
            "collection {}: {} of {} seen, and {} of {}, rating {}, comment {}",
            line.key,
            line.seen,
            line.films,
            page.seen,
            page.films,
            json(&page.rating)?,
            short(&page.comment)?
        ));
    }
    let settings = reader.settings()?;
    let (theme, size) = (json(&settings.theme)?, settings.text_size);
    lines.push(format!("settings: {theme}, {size} percent"));
    Ok(lines)
}

fn of_card(card: &Card) -> Vec<String> {
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "none".to_owned());
    let number = |number: Option<i64>| number.map_or("none".to_owned(), |it| it.to_string());
    let mut lines = vec![
        format!(
            "{}, {}, {}, by {}, {} minutes",
            card.title,
            or_none(&card.second_title),
            number(card.year.map(Into::into)),
            or_none(&card.director),
            number(card.minutes.map(Into::into)),
        ),
        format!("{}, {}", or_none(&card.genre), or_none(&card.country)),
    ];
    lines.extend(card.rating.map(|it| format!("rating {}", it.half_stars())));
    lines.extend(card.waiting.then(|| "waiting".to_owned()));
    lines.extend(card.noted.then(|| "noted".to_owned()));
    lines.extend(card.seen_on.map(|on| {
        let strikes = card.strikes.iter();
        let strikes: Vec<_> = strikes
            .map(|it| {
                format!(
                    "{} on '{}' in {}",
                    it.viewing,
                    it.seen_on,
                    or_none(&it.place).replace('\n', "\\n")
                )
            })
            .collect();
        format!(
            "seen {}, last '{on}': {}",
            card.viewings,
            strikes.join(", ")
        )
    }));
    lines
}

fn of_page(reader: &Reader, card: &Card, page: &FilmPage) -> Outcome<Vec<String>> {
    let mut lines = Vec::new();
    if page.card != *card {
        lines.push(format!("its page has another card: {:?}", page.card));
    }
    // What only the person can have said of it: a collection may say something else one day.
    if page.entries.is_empty() {
        let (transliterated, released) =
            (&page.facts.transliterated_title, page.facts.release_year);
        lines.push(format!("transliterated {}", json(transliterated)?));
        lines.push(format!("released {}", json(&released)?));
        for credit in &page.credits {
            let (name, original) = (&credit.name, json(&credit.second_name)?);
            let (job, role) = (json(&credit.job)?, json(&credit.role)?);
            lines.push(format!("{job} {name} {original} {role}"));
        }
    }
    for it in &page.viewings {
        lines.push(format!(
            "viewing {} on '{}', finished {}, rating {}, {}, {}, {}",
            it.viewing,
            it.seen_on,
            it.finished,
            json(&it.rating)?,
            json(&it.place)?,
            json(&it.company)?,
            json(&it.remark)?
        ));
    }
    lines.push(format!("note {}", short(&page.note)?));
    let versions = reader.note_versions(card.film)?;
    if page.note_versions as usize != versions.len() {
        lines.push(format!("says {} earlier texts", page.note_versions));
    }
    for it in versions {
        lines.push(format!("earlier, until {}: {}", it.at, short(&it.text)?));
    }
    lines.extend(page.sealed_note.as_ref().map(sealed).transpose()?);
    let watch = page.links.watch.as_ref().and_then(|it| it.own.as_ref());
    for (kind, own) in [
        (LinkKind::Trailer, page.links.trailer.own.as_ref()),
        (LinkKind::Watch, watch),
    ] {
        if let Some(own) = own {
            let opened = reader.address_of(card.film, kind)?;
            lines.push(format!("{kind:?} link {} opens {opened}", json(&own)?));
        }
    }
    if page.own_picture {
        let hash = card.picture.as_deref().unwrap_or_default();
        let shown = reader.picture(hash)?.map_or_else(String::new, |it| {
            format!("data:{};base64,{}", it.kind, STANDARD.encode(it.bytes))
        });
        lines.push(format!(
            "picture {} in {}",
            short(&shown)?,
            json(&card.ink)?
        ));
    }
    Ok(lines)
}

fn sealed(note: &SealedNote) -> Outcome<String> {
    Ok(match note {
        SealedNote::Unsealed { text } => format!("to be sealed {}", short(text)?),
        SealedNote::Sealed {
            sealed_on,
            opens_on,
        } => format!("sealed on {sealed_on}, opens {}", json(opens_on)?),
        SealedNote::Open {
            text,
            sealed_on,
            opened_on,
        } => {
            let opened = json(opened_on)?;
            format!("sealed on {sealed_on}, opened {opened}: {}", short(text)?)
        }
    })
}

/// Films in each order, under each filter, and found by each search: by their numbers.
fn lists(reader: &mut Reader) -> Outcome<Vec<String>> {
    let all = Question::everything;
    let mut asked: Vec<(String, Question)> = [
        Sort::Title,
        Sort::OriginalTitle,
        Sort::Year,
        Sort::Director,
        Sort::Minutes,
        Sort::Rating,
        Sort::Seen,
    ]
    .map(|sort| (format!("by {sort:?}"), Question { sort, ..all() }))
    .into();
    asked.extend(
        [
            ("seen", Condition::Seen(true)),
            ("waiting", Condition::Waiting(true)),
            ("rated", Condition::Rated(true)),
            ("noted", Condition::Noted(true)),
        ]
        .map(|(name, condition)| {
            let conditions = vec![condition];
            let question = Question {
                conditions,
                ..all()
            };
            (name.to_owned(), question)
        }),
    );
    asked.extend(SEARCHES.map(|words| {
        let search = words.to_owned();
        (format!("search {words}"), Question { search, ..all() })
    }));
    let mut lines = Vec::new();
    for (name, question) in asked {
        let cards = reader.films(&question, ALL)?.cards;
        let mut films: Vec<_> = cards.iter().map(|card| card.film).collect();
        if name.starts_with("search") {
            // How well each fits is another day's question.
            films.sort_unstable();
        }
        lines.push(format!("{name}: {films:?}"));
    }
    Ok(lines)
}

fn history(reader: &mut Reader) -> Outcome<Vec<String>> {
    let mut lines = Vec::new();
    let history = reader.history(ALL)?;
    lines.push(format!("{} changes", history.total));
    for line in &history.lines {
        let state = match line.state {
            StepState::Done => "done",
            StepState::Undone => "undone",
            StepState::Locked => "locked",
        };
        lines.push(format!("change {}: {state}", step(&line.step)?));
    }
    let (undo, redo) = next(reader)?;
    lines.push(format!("Undo: {}", json(&undo)?));
    lines.push(format!("Redo: {}", json(&redo)?));
    Ok(lines)
}

/// What Undo and Redo would do.
fn next(reader: &mut Reader) -> Outcome<(Option<String>, Option<String>)> {
    let steps = reader.start(READ_ON)?.steps;
    let undo = steps.undo.as_ref().map(step).transpose()?;
    Ok((undo, steps.redo.as_ref().map(step).transpose()?))
}

fn step(step: &Step) -> Outcome<String> {
    let (film, collection) = match step.subject {
        Some(Subject::Film(film)) => (Some(film), None),
        Some(Subject::Collection(collection)) => (None, Some(collection)),
        Some(Subject::Tag(_) | Subject::List(_) | Subject::LivingList(_)) | None => (None, None),
    };
    // As the older programs that made the fixtures named it.
    let title = step.title.as_ref().map(|title| match step.year {
        Some(year) => format!("{title} ({year})"),
        None => title.clone(),
    });
    Ok(format!(
        "{} {} film {} collection {} {} {} at {}",
        step.change,
        json(&step.verb)?,
        json(&film)?,
        json(&collection)?,
        json(&title)?,
        json(&step.detail)?,
        step.at
    ))
}

/// Undoes all there is, step by step to the beginning, and redoes it to the end.
pub fn there_and_back(open: &mut Open) -> Outcome<Vec<String>> {
    let mut lines = Vec::new();
    let mut passed = vec![state(&mut open.reader)?];
    while let (Some(step), _) = next(&mut open.reader)? {
        open.list.undo()?;
        let after = state(&mut open.reader)?;
        lines.push(format!("undo {step}"));
        lines.extend(
            passed
                .last()
                .into_iter()
                .flat_map(|it| difference(it, &after)),
        );
        passed.push(after);
    }
    let mut before = passed.pop().unwrap_or_default();
    while let (_, Some(step)) = next(&mut open.reader)? {
        open.list.redo()?;
        let after = state(&mut open.reader)?;
        let as_it_was = passed.pop().is_some_and(|it| it == after);
        lines.push(format!(
            "redo {step}{}",
            if as_it_was { ": as it was" } else { "" }
        ));
        if !as_it_was {
            lines.extend(difference(&before, &after));
        }
        before = after;
    }
    Ok(lines)
}

/// Every change there ever was, the oldest first.
fn changes(reader: &Reader) -> Outcome<Vec<i64>> {
    let lines = reader.history(ALL)?.lines;
    Ok(lines.iter().rev().map(|line| line.step.change).collect())
}

/// Each change undone alone, in a copy of its own of a file that nobody has open.
pub fn each_alone(file: &Path) -> Outcome<Vec<String>> {
    let copy = || -> Outcome<(tempfile::TempDir, Open)> {
        let folder = tempfile::tempdir()?;
        std::fs::copy(file, folder.path().join("watchlist.sqlite3"))?;
        let open = Open::at(folder.path())?;
        Ok((folder, open))
    };
    let mut lives = copy()?;
    let before = state(&mut lives.1.reader)?;
    let mut lines = Vec::new();
    for change in changes(&lives.1.reader)? {
        let said = undo_alone(&mut lives.1, &before, change)?;
        // A copy in which nothing was done is as good as another.
        if said.iter().any(|line| line.ends_with(": undone")) {
            lives = copy()?;
        }
        lines.extend(said);
    }
    Ok(lines)
}

/// Undoes one change alone, and says what came of it; where something stood in its way, then what is left of it.
fn undo_alone(open: &mut Open, before: &[String], change: i64) -> Outcome<Vec<String>> {
    let mut lines = Vec::new();
    for rest in [false, true] {
        let what = if rest { "the rest of" } else { "alone" };
        let outcome = match open.list.undo_change(change, rest, READ_ON) {
            Ok(UndoOne::Undone { .. }) => {
                lines.push(format!("{what} {change}: undone"));
                lines.extend(difference(before, &state(&mut open.reader)?));
                return Ok(lines);
            }
            Ok(UndoOne::Touched { by, rest }) => {
                let by: Vec<_> = by.iter().map(|step| step.change).collect();
                format!("touched by {by:?}, {rest} left")
            }
            Err(Error::Refused(_)) => {
                lines.push(format!("{what} {change}: refused"));
                return Ok(lines);
            }
            Err(other) => return Err(other.into()),
        };
        lines.push(format!("{what} {change}: {outcome}"));
        if outcome.ends_with(", 0 left") {
            return Ok(lines);
        }
    }
    Ok(lines)
}

/// The lines that went, and those that came.
fn difference(before: &[String], after: &[String]) -> Vec<String> {
    let lacking = |from: &[String], of: &[String], sign: char| -> Vec<String> {
        let there: HashSet<&String> = of.iter().collect();
        let lacking = from.iter().filter(|line| !there.contains(line));
        lacking.map(|line| format!("{sign} {line}")).collect()
    };
    let mut lines = lacking(before, after, '-');
    lines.extend(lacking(after, before, '+'));
    lines
}

fn json(value: &impl Serialize) -> Outcome<String> {
    Ok(serde_json::to_string(value)?)
}

/// How a text begins, how long it is, and its hash: the whole of it is in the export beside.
fn short(text: &str) -> Outcome<String> {
    let begin: String = text.chars().take(24).collect();
    let hash = twox_hash::XxHash3_64::oneshot(text.as_bytes());
    Ok(format!("{} {} {hash:016x}", json(&begin)?, text.len()))
}
