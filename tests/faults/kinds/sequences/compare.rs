//! What the watchlist answers, against what the model holds.

use std::fmt::Debug;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use watchlist::{
    Card, Copy, Counts, Difference, Differences, FilmId, FilmPage, Ink, Library, Now, Reader,
    SealedNote, StepState, Steps, Verb, Window, preview as core_preview,
};

use super::life::{Template, everything};
use crate::place;
use crate::verbs::model::{Model, State};
use crate::verbs::pictures::png;
use crate::verbs::rows::{Key, Row, Seen, different};

/// Everything that can be asked.
pub fn all(
    model: &Model,
    template: &Template,
    collection: i64,
    reader: &mut Reader,
    now: Now,
) -> Result<()> {
    library(&reader.library()?, model, template)?;
    let cards = cards(reader)?;
    same("films", cards.len(), films(model).count())?;
    for film in films(model) {
        let page = reader.film(film, now)?;
        compare_page(&page, film, model, template, reader, now)
            .with_context(|| page.card.title.clone())?;
        let listed = cards.iter().find(|card| card.film == film);
        same("what lists show", listed, Some(&page.card))?;
    }
    let page = reader.collection(collection)?;
    let rating = match model.rows.get(&Key::CollectionRating) {
        Some(Row::Rating(half_stars)) => Some(*half_stars),
        _ => None,
    };
    same(
        "the collection's rating",
        page.rating.map(|it| it.half_stars()),
        rating,
    )?;
    same(
        "the comment",
        page.comment.as_str(),
        text(model, Key::CollectionComment),
    )?;
    history(reader, model)
}

fn films(model: &Model) -> impl Iterator<Item = i64> {
    model.rows.keys().filter_map(|key| match key {
        Key::Film(film) => Some(*film),
        _ => None,
    })
}

fn compare_page(
    page: &FilmPage,
    film: i64,
    model: &Model,
    template: &Template,
    reader: &Reader,
    now: Now,
) -> Result<()> {
    let card = &page.card;
    let viewings = model.viewings(film);
    let finished: Vec<_> = viewings.iter().filter(|(_, seen)| seen.finished).collect();
    let said = template.card(film);
    let title = match model.rows.get(&Key::Film(film)) {
        Some(Row::Film(Some(added))) => Some(added.title.as_str()),
        _ => said.map(|card| card.title.as_str()),
    };
    same("the title", Some(card.title.as_str()), title)?;
    let director = said.map_or_else(|| director(model, film), |card| card.director.as_deref());
    same("the director", card.director.as_deref(), director)?;
    let rating = match model.rows.get(&Key::Rating(film)) {
        Some(Row::Rating(half_stars)) => Some(*half_stars),
        _ => None,
    };
    same("the rating", card.rating.map(|it| it.half_stars()), rating)?;
    same(
        "waiting",
        card.waiting,
        model.rows.contains_key(&Key::Waiting(film)),
    )?;
    same("times seen", card.viewings as usize, finished.len())?;
    let strikes: Vec<_> = card
        .strikes
        .iter()
        .map(|it| (it.viewing, it.seen_on.to_string()))
        .collect();
    let newest: Vec<_> = finished
        .iter()
        .take(3)
        .map(|(id, seen)| (*id, seen.on.clone()))
        .collect();
    same(
        "seen last",
        card.seen_on.map(|it| it.to_string()),
        newest.first().map(|(_, on)| on.clone()),
    )?;
    same("postmarks", strikes, newest)?;
    let seen: Vec<_> = page
        .viewings
        .iter()
        .map(|it| {
            let rating = it.rating.map(|it| it.half_stars());
            (
                it.viewing,
                it.seen_on.to_string(),
                it.finished,
                rating,
                it.place.clone().unwrap_or_default(),
            )
        })
        .collect();
    let known: Vec<_> = viewings
        .iter()
        .map(|(id, seen)| {
            let Seen {
                on,
                finished,
                rating,
                place,
                ..
            } = seen;
            (*id, on.clone(), *finished, *rating, place.clone())
        })
        .collect();
    same("viewings", seen, known)?;
    same("the note", page.note.as_str(), text(model, Key::Note(film)))?;
    same(
        "whether it is noted",
        card.noted,
        model.rows.contains_key(&Key::Note(film)),
    )?;
    same(
        "earlier notes",
        page.note_versions as usize,
        model.note_versions(film),
    )?;
    same(
        "the sealed note",
        page.sealed_note.clone(),
        sealed_note(model, film, now),
    )?;
    let watch = page.links.watch.as_ref().and_then(|it| it.own.as_deref());
    same(
        "the trailer",
        page.links.trailer.own.as_deref(),
        link(model, film, true),
    )?;
    same("where to watch", watch, link(model, film, false))?;
    picture(page, film, model, said, reader)
}

fn picture(
    page: &FilmPage,
    film: i64,
    model: &Model,
    said: Option<&Card>,
    reader: &Reader,
) -> Result<()> {
    let card = &page.card;
    let Some(Row::Picture { which, cream }) = model.rows.get(&Key::Picture(film)) else {
        same("no picture of one's own", page.own_picture, false)?;
        let drawn = said
            .map(|card| (card.picture.clone(), card.ink))
            .unwrap_or_default();
        return same("the picture", (card.picture.clone(), card.ink), drawn);
    };
    same("a picture of one's own", page.own_picture, true)?;
    same(
        "its ink",
        card.ink,
        Some(if *cream { Ink::Cream } else { Ink::Blue }),
    )?;
    let hash = card.picture.as_deref().unwrap_or_default();
    let shown = reader.picture(hash)?.map(|it| (it.kind, it.bytes));
    same("the picture", shown, Some(("image/png", png(*which))))
}

fn director(model: &Model, film: i64) -> Option<&str> {
    let person = model.rows.values().find_map(|row| match row {
        Row::Credit { film: of, person } if *of == film => Some(*person),
        _ => None,
    })?;
    match model.rows.get(&Key::Person(person)) {
        Some(Row::Person(name)) => Some(name),
        _ => None,
    }
}

fn link(model: &Model, film: i64, which: bool) -> Option<&str> {
    model.rows.values().find_map(|row| match row {
        Row::Link {
            film: of,
            trailer,
            address,
        } if (*of, *trailer) == (film, which) => Some(address.as_str()),
        _ => None,
    })
}

fn text(model: &Model, key: Key) -> &str {
    match model.rows.get(&key) {
        Some(Row::Text(text)) => text,
        _ => "",
    }
}

fn sealed_note(model: &Model, film: i64, now: Now) -> Option<SealedNote> {
    let note = model.sealed(film)?.clone();
    let open = model.is_open(film, &note, &now.today.to_string());
    Some(match note.sealed_on {
        None => SealedNote::Unsealed { text: note.text },
        Some(sealed_on) if open => SealedNote::Open {
            text: note.text,
            sealed_on,
            opened_on: note.opened_on.or(note.opens_on),
        },
        Some(sealed_on) => SealedNote::Sealed {
            sealed_on,
            opens_on: note.opens_on,
        },
    })
}

/// The counts beside the places.
pub fn library(library: &Library, model: &Model, template: &Template) -> Result<()> {
    let seen: Vec<i64> = films(model).filter(|film| model.is_seen(*film)).collect();
    let waiting = model
        .rows
        .keys()
        .filter(|key| matches!(key, Key::Waiting(_)))
        .count();
    let counts = (
        library.films as usize,
        library.waiting as usize,
        library.seen as usize,
    );
    same(
        "films, waiting, seen",
        counts,
        (films(model).count(), waiting, seen.len()),
    )?;
    let of_it = seen
        .iter()
        .filter(|film| template.card(**film).is_some())
        .count();
    same(
        "seen of the collection",
        library.collections.first().map(|it| it.seen as usize),
        Some(of_it),
    )
}

/// What a backup is said to hold.
pub fn counts(counts: Counts, model: &Model) -> Result<()> {
    let mut expected = Counts::default();
    for key in model.rows.keys() {
        match key {
            Key::Film(_) => expected.films += 1,
            Key::Viewing(_) => expected.viewings += 1,
            Key::Rating(_) => expected.ratings += 1,
            Key::Note(_) | Key::Sealed(_) | Key::CollectionComment => expected.notes += 1,
            _ => {}
        }
    }
    same("what the backup holds", counts, expected)
}

/// What going back to a backup would make different.
pub fn preview(folder: &Path, number: u32, model: &Model, copy: &Model) -> Result<()> {
    let mut expected = Differences::default();
    for key in different(&model.rows, &copy.rows) {
        let kind: &mut Difference = match key {
            Key::Film(_) => &mut expected.films,
            Key::Viewing(_) => &mut expected.viewings,
            Key::Rating(_) => &mut expected.ratings,
            Key::Note(_) | Key::Sealed(_) | Key::CollectionComment => &mut expected.notes,
            _ => &mut expected.others,
        };
        match (model.rows.contains_key(&key), copy.rows.contains_key(&key)) {
            (true, true) => kind.other += 1,
            (true, false) => kind.fewer += 1,
            _ => kind.more += 1,
        }
    }
    let within = place::folder()?;
    let found = core_preview(
        folder,
        Copy::Backup(number),
        within.path(),
        &watchlist::Monitor::none(),
    )?;
    same("what would be different", found, expected)
}

/// The film a change is about, if it is about one.
fn film_of(step: &watchlist::Step) -> Option<FilmId> {
    match step.subject {
        Some(watchlist::Subject::Film(film)) => Some(film),
        _ => None,
    }
}

/// What `Undo` and `Redo` would do.
pub fn steps(steps: &Steps, model: &Model) -> Result<()> {
    let known = |at: Option<usize>| {
        let change = model.changes.get(at?)?;
        Some((change.verb, change.film, change.at))
    };
    let said =
        |step: &Option<watchlist::Step>| step.as_ref().map(|it| (it.verb, film_of(it), it.at));
    same(
        "what Undo would do",
        said(&steps.undo),
        known(model.undoable()),
    )?;
    same(
        "what Redo would do",
        said(&steps.redo),
        known(model.redoable()),
    )
}

type Line = (Verb, Option<i64>, i64, StepState);

fn history(reader: &Reader, model: &Model) -> Result<()> {
    let history = reader.history(Window {
        first: 0,
        count: 500,
    })?;
    same(
        "changes in History",
        history.total as usize,
        model.changes.len(),
    )?;
    let lines: Vec<Line> = history
        .lines
        .iter()
        .map(|line| {
            (
                line.step.verb,
                film_of(&line.step),
                line.step.at,
                line.state,
            )
        })
        .collect();
    let mut known: Vec<Line> = (0..)
        .zip(&model.changes)
        .map(|(at, it)| {
            let holds = it.state == State::Done && !model.is_undone_alone(at);
            let state = if holds {
                StepState::Done
            } else {
                StepState::Undone
            };
            (it.verb, it.film, it.at, state)
        })
        .collect();
    known.reverse();
    same("History", lines, known)
}

pub fn cards(reader: &mut Reader) -> Result<Vec<Card>> {
    let (question, window) = everything();
    Ok(reader.films(&question, window)?.cards)
}

fn same<T: PartialEq + Debug>(what: &str, found: T, expected: T) -> Result<()> {
    ensure!(found == expected, "{what}: {found:?}, not {expected:?}");
    Ok(())
}
