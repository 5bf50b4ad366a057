use serde::{Deserialize, Serialize};
use url::Url;

use crate::values::{stored_by_name, text};
use crate::{Refusal, Result};

/// What another place calls a film.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Identifier {
    /// The place.
    pub kind: IdentifierKind,
    /// What it is called there: `tt0079944`, `1398`, `Q189505`, `stalker`.
    pub id: String,
}

/// Another place that knows films.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "each is what it is called")]
pub enum IdentifierKind {
    Imdb,
    Tmdb,
    Wikidata,
    Letterboxd,
    /// What Letterboxd's own short addresses call it, and its exports.
    Boxd,
}

stored_by_name!(IdentifierKind);

impl Identifier {
    /// What is typed for one place, an address or what stands in it; nothing where nothing is typed.
    pub(super) fn look_at(&self) -> Result<Option<Self>> {
        let Some(typed) = text::line(&self.id)? else {
            return Ok(None);
        };
        let id = match Self::in_address(&typed) {
            Some(found) if found.kind == self.kind => found.id,
            _ if self.kind.takes(&typed) => typed,
            _ => return Err(Refusal::NoIdentifier.into()),
        };
        Ok(Some(Self { id, ..*self }))
    }

    /// What a text is, if it is an address of one of the places, or a number that no title looks like.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let unmistakable = [IdentifierKind::Imdb, IdentifierKind::Wikidata]
            .into_iter()
            .find(|kind| word.len() > 5 && kind.takes(word));
        match unmistakable {
            Some(kind) => Some(Self {
                kind,
                id: word.to_owned(),
            }),
            None => Self::in_address(word),
        }
    }

    fn in_address(address: &str) -> Option<Self> {
        // People copy them without it, too.
        let whole = match address.contains("://") {
            true => address.to_owned(),
            false => format!("https://{address}"),
        };
        let url = Url::parse(&whole).ok()?;
        if address.contains(char::is_whitespace) || !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let host = url.host_str()?;
        let host = host.split('.').rev().take(2).collect::<Vec<_>>();
        let parts: Vec<&str> = url
            .path_segments()?
            .filter(|part| !part.is_empty())
            .collect();
        let after = |word: &str| {
            let at = parts.iter().position(|part| *part == word)?;
            parts.get(at + 1).copied()
        };
        let (kind, id) = match host[..] {
            ["com", "imdb"] => (IdentifierKind::Imdb, after("title")?),
            // `1398-stalker`: the number is what counts.
            ["org", "themoviedb"] => (
                IdentifierKind::Tmdb,
                after("movie")?.split('-').next().unwrap_or_default(),
            ),
            ["org", "wikidata"] => (IdentifierKind::Wikidata, *parts.last()?),
            ["com", "letterboxd"] => (IdentifierKind::Letterboxd, after("film")?),
            ["it", "boxd"] => (IdentifierKind::Boxd, *parts.last()?),
            _ => return None,
        };
        kind.takes(id).then(|| Self {
            kind,
            id: id.to_owned(),
        })
    }
}

impl IdentifierKind {
    /// Whether something may be what this place calls a film.
    pub(crate) fn takes(self, id: &str) -> bool {
        let number_after = |letters: &str, digits: usize| {
            id.strip_prefix(letters).is_some_and(|rest| {
                rest.len() >= digits && rest.bytes().all(|it| it.is_ascii_digit())
            })
        };
        match self {
            Self::Imdb => number_after("tt", 7),
            Self::Tmdb => number_after("", 1),
            Self::Wikidata => number_after("Q", 1),
            Self::Boxd => !id.is_empty() && id.bytes().all(|it| it.is_ascii_alphanumeric()),
            Self::Letterboxd => {
                !id.is_empty()
                    && id
                        .bytes()
                        .all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it))
            }
        }
    }
}
