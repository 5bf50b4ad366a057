//! The film that an entry is.

use super::entry::TellicoEntry;
use crate::exchange::import::fields::{in_steps, minutes, named, year};
use crate::exchange::import::html::to_markdown;
use crate::exchange::import::row::{ImportRow, Place, Says};
use crate::nouns::film::{CreditDraft, FilmDraft, Identifier, IdentifierKind};
use crate::values::{CreditJob, SetAside};

/// What Tellico calls a collection of films.
const FILMS: &str = "3";
/// So many of those who play in it; of some entries it is everyone who ran through the picture.
const MOST_CAST: usize = 40;

pub(super) fn understand(
    entry: &TellicoEntry,
    kind: &str,
    most_stars: f64,
    (part, row): (usize, u32),
) -> Result<ImportRow, SetAside> {
    if entry.is_blank() {
        return Err(SetAside::Blank);
    }
    if kind != FILMS {
        return Err(SetAside::NotAFilm);
    }
    if entry.all("episode").next().is_some() {
        return Err(SetAside::Series);
    }
    let title = entry.first("title").to_owned();
    if title.is_empty() {
        return Err(SetAside::NoTitle);
    }
    let original = [entry.first("origtitle"), entry.first("original-title")];
    let mut original = original.into_iter().filter(|it| !it.is_empty());
    let links = ["imdb", "imdb-id", "tmdb"];
    let links = links
        .into_iter()
        .filter_map(|it| Identifier::of(entry.first(it)));
    let tmdb = named(IdentifierKind::Tmdb, entry.first("tmdb-id"));
    let mut identifiers: Vec<Identifier> = Vec::new();
    for identifier in links.chain(tmdb) {
        if !identifiers.contains(&identifier) {
            identifiers.push(identifier);
        }
    }
    let rating = in_steps(entry.first("rating"), 10.0 / most_stars)?;
    let comments = to_markdown(entry.first("comments"));
    let is_so = |name| matches!(entry.first(name), "true" | "yes" | "1");
    Ok(ImportRow {
        place: Place { part, row },
        film: FilmDraft {
            original_title: original.next().filter(|it| *it != title).map(str::to_owned),
            year: year(entry.first("year"))?,
            minutes: minutes(entry.first("running-time")),
            credits: credits(entry),
            countries: entry.texts("nationality").map(str::to_owned).collect(),
            genres: entry.texts("genre").map(str::to_owned).collect(),
            identifiers,
            title,
            ..FilmDraft::default()
        },
        key: None,
        says: Says {
            seen: rating.is_some() || is_so("seen") || is_so("watched"),
            rating,
            note: (!comments.is_empty()).then_some(comments),
            tags: entry.texts("keyword").map(str::to_owned).collect(),
            ..Says::default()
        },
    })
}

fn credits(entry: &TellicoEntry) -> Vec<CreditDraft> {
    let mut credits = CreditDraft::directors(entry.texts("director"));
    for (job, name) in [
        (CreditJob::Writer, "writer"),
        (CreditJob::Composer, "composer"),
    ] {
        credits.extend(entry.texts(name).map(|name| CreditDraft {
            job,
            name: name.to_owned(),
            role: None,
        }));
    }
    for columns in entry.all("cast").take(MOST_CAST) {
        let mut columns = columns.iter().filter(|it| !it.is_empty());
        if let Some(name) = columns.next() {
            credits.push(CreditDraft {
                job: CreditJob::Cast,
                name: name.clone(),
                role: columns.next().cloned(),
            });
        }
    }
    credits
}
