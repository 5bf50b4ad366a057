//! What the watchlist answers, against what the model holds.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use watchlist::{
    Card, Condition, Copy, Counts, Difference, Differences, FilmId, FilmPage, Ink, Labels, Library,
    Now, Question, Reader, SealedNote, Sort, StepState, Steps, Verb, Viewing, Window,
    preview as core_preview,
};

use super::life::{Template, everything};
use crate::place;
use crate::verbs::in_order::Order;
use crate::verbs::model::{Model, State};
use crate::verbs::pictures::png;
use crate::verbs::rows::{Key, Label, Row, Seen, different};

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
    labels(&reader.labels()?, model)?;
    orders(reader, &cards, model)?;
    let page = reader.collection(collection)?;
    let rating = match model.rows.get(&Key::CollectionRating) {
        Some(Row::Rating { half_stars, .. }) => Some(*half_stars),
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
        Key::Film(film) => Some(*film).filter(|film| model.shows(*film)),
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
    let said = template.card(film, model);
    let title = match model.rows.get(&Key::Film(film)) {
        Some(Row::Film(told)) if !told.title.is_empty() => Some(told.title.as_str()),
        _ => said.map(|card| card.title.as_str()),
    };
    same("the title", Some(card.title.as_str()), title)?;
    let directors = model
        .directors(film)
        .or_else(|| said.and_then(|card| card.director.clone()));
    same("the directors", card.director.clone(), directors)?;
    let rating = model.rating(film);
    same("the rating", card.rating.map(|it| it.half_stars()), rating)?;
    let waits = match model.rows.get(&Key::Waiting(film)) {
        Some(Row::Waits { since, why, .. }) => Some((*since, why.as_str())),
        _ => None,
    };
    same("waiting", card.waiting, waits.is_some())?;
    let wait = page.wait.as_ref();
    let wait = wait.map(|it| (it.since, it.why.as_deref().unwrap_or_default()));
    same("since when it waits, and why", wait, waits)?;
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
    let seen: Vec<_> = page.viewings.iter().map(said_of).collect();
    let known = viewings.iter().map(|(id, seen)| known_of(*id, seen, model));
    same("viewings", seen, known.collect())?;
    same(
        "what it is sorted as",
        page.sort_title.as_deref().unwrap_or_default(),
        text(model, Key::SortTitle(film)),
    )?;
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

type Told = (i64, String, bool, Option<u8>, [String; 3], Vec<i64>);

/// What is said of a viewing.
fn said_of(it: &Viewing) -> Told {
    let texts = [&it.place, &it.company, &it.remark];
    (
        it.viewing,
        it.seen_on.to_string(),
        it.finished,
        it.rating.map(|it| it.half_stars()),
        texts.map(|text| text.clone().unwrap_or_default()),
        it.tags.iter().map(|it| it.tag).collect(),
    )
}

fn known_of(viewing: i64, seen: &Seen, model: &Model) -> Told {
    let tags = tags(model).filter(|(tag, _)| {
        model.rows.values().any(|row| {
            matches!(row, Row::ViewingTag { viewing: of, tag: it, .. } if (of, it) == (&viewing, tag))
        })
    });
    (
        viewing,
        seen.on.clone(),
        seen.finished,
        seen.rating,
        [&seen.place, &seen.company, &seen.remark].map(String::clone),
        tags.map(|(tag, _)| tag).collect(),
    )
}

/// Every tag in the person's order.
fn tags(model: &Model) -> impl Iterator<Item = (i64, &Label)> {
    let tags = model.in_order(Order::Tags).into_iter();
    tags.filter_map(|key| match (key, model.rows.get(&key)) {
        (Key::Tag(tag), Some(Row::Tag(label))) => Some((tag, label)),
        _ => None,
    })
}

/// What the rail says of tags and of living lists.
fn labels(labels: &Labels, model: &Model) -> Result<()> {
    let said: Vec<_> = labels
        .tags
        .iter()
        .map(|it| (it.tag, it.name.as_str(), it.films as usize))
        .collect();
    let known = tags(model).map(|(tag, label)| {
        let films = model.rows.values().filter_map(|row| match row {
            Row::FilmTag { film, tag: of } if *of == tag => Some(*film),
            Row::ViewingTag { viewing, tag: of } if *of == tag => {
                match model.rows.get(&Key::Viewing(*viewing)) {
                    Some(Row::Viewing(seen)) => Some(seen.film),
                    _ => None,
                }
            }
            _ => None,
        });
        let shown = |film: &i64| !model.rows.contains_key(&Key::Binned(*film));
        let films: BTreeSet<i64> = films.filter(shown).collect();
        (tag, label.name.as_str(), films.len())
    });
    same("tags", said, known.collect())?;
    let said: Vec<_> = labels
        .living
        .iter()
        .map(|it| (Key::Living(it.living), it.name.as_str(), &it.conditions))
        .collect();
    let known = model.in_order(Order::Living).into_iter();
    let known = known.filter_map(|key| match model.rows.get(&key) {
        Some(Row::List(label)) => Some((key, label.name.as_str(), &label.conditions)),
        _ => None,
    });
    same("living lists", said, known.collect())
}

/// The orders of the person's own: of films that wait, and of those rated alike.
fn orders(reader: &mut Reader, by_title: &[Card], model: &Model) -> Result<()> {
    let by_title: Vec<i64> = by_title.iter().map(|card| card.film).collect();
    let rated = (1..=10).flat_map(|it| model.in_order(Order::Rated(it, &by_title)));
    for (condition, sort, known) in [
        (
            Condition::Waiting(true),
            Sort::Position,
            model.in_order(Order::Waiting),
        ),
        (Condition::Rated(true), Sort::Rating, rated.collect()),
    ] {
        let question = Question {
            conditions: vec![condition],
            sort,
            ..Question::everything()
        };
        let (_, window) = everything();
        let answer = reader.films(&question, window)?;
        let listed: Vec<i64> = answer.cards.iter().map(|card| card.film).collect();
        let known = known.into_iter().filter_map(|key| match key {
            Key::Waiting(film) | Key::Rating(film) if model.shows(film) => Some(film),
            _ => None,
        });
        same("films in order", listed, known.collect())?;
    }
    Ok(())
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
        .filter(|key| matches!(key, Key::Waiting(film) if model.shows(*film)))
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
        .filter(|film| template.card(**film, model).is_some())
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
