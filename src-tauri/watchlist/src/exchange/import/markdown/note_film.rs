//! The film that a note of anybody's is about.

use super::head::{Head, MOST};
use super::heading::{heading, titled};
use crate::exchange::import::fields::{identifier, minutes, named};
use crate::nouns::film::{CreditDraft, FilmDraft, Identifier, IdentifierKind, YEARS};
use crate::values::SetAside;

const TITLE: [&str; 3] = ["title", "name", "название"];
const ORIGINAL: [&str; 3] = ["originaltitle", "originalname", "оригинальноеназвание"];
const YEAR: [&str; 6] = [
    "year",
    "releaseyear",
    "released",
    "releasedate",
    "premiere",
    "год",
];
const DIRECTOR: [&str; 5] = [
    "director",
    "directors",
    "directedby",
    "режиссёр",
    "режиссер",
];
const KIND: [&str; 4] = ["type", "category", "medium", "тип"];
const TAGS: [&str; 4] = ["tags", "tag", "теги", "метки"];
const MINUTES: [&str; 5] = ["runtime", "minutes", "duration", "length", "длительность"];
/// Where an address of the film may stand, or what another place calls it.
const ADDRESSES: [&str; 6] = ["imdb", "url", "link", "letterboxd", "wikidata", "id"];

/// The film; or why a note is about none.
pub(super) fn film(stem: &str, head: &Head, note: &str) -> Result<FilmDraft, SetAside> {
    let identifiers = identifiers(head);
    let directors = head.texts(DIRECTOR);
    let said = head.text(YEAR);
    // It may be a whole date.
    let year = said.get(..4).and_then(|it| it.parse().ok());
    let year = year.filter(|it| YEARS.contains(it));
    let by_name = titled(stem);
    let says_so = is_of_film(head)?;
    if !(says_so || by_name.is_some() || year.is_some())
        && identifiers.is_empty()
        && directors.is_empty()
    {
        return Err(SetAside::OtherNote);
    }
    let own = head.text(TITLE);
    let own = Some(own.as_str()).filter(|it| !it.is_empty());
    let first = own.or_else(|| heading(note).filter(|_| by_name.is_none()));
    let (title, of_title) = match (first, by_name) {
        (Some(first), _) => match titled(first) {
            Some((title, year)) => (title, Some(year)),
            None => (first, by_name.map(|(_, year)| year)),
        },
        (None, Some((title, year))) => (title, Some(year)),
        (None, None) => (stem.trim(), None),
    };
    let original = head.text(ORIGINAL);
    Ok(FilmDraft {
        title: title.to_owned(),
        original_title: (!original.is_empty()).then_some(original),
        year: year.or(of_title),
        minutes: minutes(head.text(MINUTES).split(' ').next().unwrap_or_default()),
        credits: CreditDraft::directors(each(directors)),
        countries: each(head.texts(["country", "countries", "страна", "страны"])),
        genres: each(head.texts(["genre", "genres", "жанр", "жанры"])),
        identifiers,
        ..FilmDraft::default()
    })
}

/// Each tag once, without the sign that some put before it.
pub(super) fn tags(head: &Head) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in each(head.texts(TAGS)) {
        let tag = tag.trim_start_matches('#').trim();
        if !tag.is_empty() && !tags.iter().any(|it| it == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// What stands between commas, or behind one sign after the other.
fn each(texts: Vec<String>) -> Vec<String> {
    let parts = texts.iter().flat_map(|text| match text.starts_with('#') {
        true => text.split([' ', ',']).collect::<Vec<_>>(),
        false => text.split(',').collect(),
    });
    let parts = parts.map(str::trim).filter(|it| !it.is_empty());
    parts.take(MOST).map(str::to_owned).collect()
}

/// Whether it calls itself a note on a film; or on what else.
fn is_of_film(head: &Head) -> Result<bool, SetAside> {
    let kinds = head.texts(KIND).into_iter().chain(tags(head));
    let mut is_film = false;
    for kind in kinds {
        // `media/film` is a film, too.
        match kind.to_lowercase().rsplit('/').next().unwrap_or_default() {
            "film" | "films" | "movie" | "movies" | "фильм" | "фильмы" | "кино" => {
                is_film = true
            }
            "series" | "tv" | "tvseries" | "tv series" | "show" | "tv show" | "episode"
            | "season" | "сериал" => return Err(SetAside::Series),
            "book" | "game" | "album" | "song" | "podcast" | "manga" | "книга" | "игра"
                if !is_film =>
            {
                let kind = kind.chars().take(50).collect();
                return Err(SetAside::OtherWork { kind });
            }
            _ => {}
        }
    }
    Ok(is_film)
}

fn identifiers(head: &Head) -> Vec<Identifier> {
    let imdb = named(IdentifierKind::Imdb, &head.text(["imdbid", "imdb"]));
    let tmdb = named(IdentifierKind::Tmdb, &head.text(["tmdbid", "tmdb"]));
    let mut all: Vec<Identifier> = imdb.into_iter().chain(tmdb).collect();
    for name in ADDRESSES {
        for found in head.texts([name]).iter().flat_map(|it| identifier(it)) {
            if !all.iter().any(|it| it.kind == found.kind) {
                all.push(found);
            }
        }
    }
    all
}
