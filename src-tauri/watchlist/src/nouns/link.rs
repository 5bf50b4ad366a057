//! Where a film's trailer is, and where to watch it. No link needs the network to be right: without an address of the
//! person's own it is a search, made here.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::journal::{Act, Changed, Verb};
use crate::nouns::film;
use crate::storage::{LossyRow as _, Watchlist};
use crate::values::{FilmId, stored_by_name, text};
use crate::{Error, Now, Refusal, Result};

/// Which of a film's links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum LinkKind {
    /// The trailer.
    Trailer,
    /// Where to watch it.
    Watch,
}

stored_by_name!(LinkKind);

/// A film's links, without their addresses: the interface never holds one it could open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Links {
    /// The trailer.
    pub trailer: Link,
    /// Where to watch it, if a collection or the person says.
    pub watch: Option<Link>,
    /// The collection's call beside it.
    pub offer: Option<Offer>,
}

/// One link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Link {
    /// The person's own address, if they gave one.
    pub own: Option<String>,
}

/// What the collection's source listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Offer {
    /// To be watched on Amazon Prime Video.
    WatchNow,
    /// Not there; its thirty free days.
    FreeTrial,
}

stored_by_name!(Offer);

impl Watchlist {
    /// Puts the person's own address in place of a link's, or takes it away again.
    pub fn set_link(
        &mut self,
        film: FilmId,
        kind: LinkKind,
        address: Option<&str>,
        now: Now,
    ) -> Result<Changed> {
        let address = said(address)?;
        self.act(
            Act::on_film(Verb::SetLink, film).detail(kind.name()),
            now,
            |conn| {
                film::exists(conn, film)?;
                put(conn, film, kind, address.as_deref())
            },
        )
    }
}

/// An address as the person writes it; nothing where they write nothing.
pub(crate) fn said(address: Option<&str>) -> Result<Option<String>> {
    let line = address.map(text::line).transpose()?.flatten();
    line.map(|address| Ok(web(&address)?.into())).transpose()
}

/// Puts the person's own address in a link's place; without one, takes it away.
pub(crate) fn put(
    conn: &Connection,
    film: FilmId,
    kind: LinkKind,
    address: Option<&str>,
) -> Result<()> {
    match address {
        None => conn
            .prepare_cached("DELETE FROM link WHERE film = ?1 AND kind = ?2")?
            .execute(params![film, kind])?,
        Some(address) => conn
            .prepare_cached(
                "INSERT INTO link (film, kind, address) VALUES (?1, ?2, ?3)
                 ON CONFLICT (film, kind) DO UPDATE SET address = excluded.address",
            )?
            .execute(params![film, kind, address])?,
    };
    Ok(())
}

/// A film's links, as its page shows them.
pub(crate) fn links(conn: &Connection, film: FilmId) -> Result<Links> {
    let offer: Option<Offer> = conn
        .prepare_cached("SELECT offer FROM entry WHERE film = ?1 AND offer IS NOT NULL AND withdrawn = 0 ORDER BY collection LIMIT 1")?
        .query_row([film], |row| row.get("offer"))
        .optional()?;
    let watch = Link {
        own: own(conn, film, LinkKind::Watch)?,
    };
    Ok(Links {
        trailer: Link {
            own: own(conn, film, LinkKind::Trailer)?,
        },
        watch: (offer.is_some() || watch.own.is_some()).then_some(watch),
        offer,
    })
}

/// The address a link opens: the person's own, or a search by what is known of the film. Always http or https.
pub(crate) fn address(conn: &Connection, film: FilmId, kind: LinkKind) -> Result<Url> {
    if let Some(own) = own(conn, film, kind)? {
        return web(&own);
    }
    let (title, original, year): (String, Option<String>, Option<i32>) = conn
        .prepare_cached(include_str!("link_words.sql"))?
        .query_row([film], |row| {
            Ok((
                row.text("title")?,
                row.text_if("original_title")?,
                row.get("year")?,
            ))
        })
        .optional()?
        .ok_or_else(|| Error::from(Refusal::NoSuchFilm))?;
    let year = year.map(|year| year.to_string());
    let (base, key, words) = match kind {
        LinkKind::Trailer => (
            "https://www.youtube.com/results",
            "search_query",
            [original, Some(title), year, Some("trailer".to_owned())],
        ),
        LinkKind::Watch => (
            "https://www.amazon.com/s?i=instant-video",
            "k",
            [Some(title), year, None, None],
        ),
    };
    let words = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut address = web(base)?;
    address.query_pairs_mut().append_pair(key, &words);
    Ok(address)
}

/// The person's own address.
pub(crate) fn own(conn: &Connection, film: FilmId, kind: LinkKind) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT address FROM link WHERE film = ?1 AND kind = ?2")?
        .query_row(params![film, kind], |row| row.text("address"))
        .optional()?)
}

/// An address of the web, or it is refused.
pub(crate) fn web(address: &str) -> Result<Url> {
    match Url::parse(address) {
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.host().is_some() => Ok(url),
        _ => Err(Refusal::NoWebAddress.into()),
    }
}

impl LinkKind {
    fn name(self) -> &'static str {
        match self {
            Self::Trailer => "trailer",
            Self::Watch => "watch",
        }
    }
}
