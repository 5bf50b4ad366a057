//! A film's own page.

use rusqlite::Connection;
use serde::Serialize;

use crate::derived::{Card, notes};
use crate::nouns::collection::{self, Entry};
use crate::nouns::film::{self, Award, Credit, Facts};
use crate::nouns::link::{Links, links};
use crate::nouns::list::{self, FilmOnList};
use crate::nouns::sealed_note::{self, SealedNote};
use crate::nouns::tag::{self, FilmTag};
use crate::nouns::viewing::{Viewing, viewings};
use crate::nouns::waiting::{self, Wait};
use crate::nouns::{note, picture};
use crate::values::FilmId;
use crate::{Now, Refusal, Result};

/// All that a film's own page shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FilmPage {
    /// What lists show of it.
    pub card: Card,
    /// What is known of it besides.
    pub facts: Facts,
    /// Who made it, in order: directors first, then as each source gives them.
    pub credits: Vec<Credit>,
    /// What it won, or was nominated for.
    pub awards: Vec<Award>,
    /// Its tags, in the person's order.
    pub tags: Vec<FilmTag>,
    /// The lists it is on, in the person's order.
    pub lists: Vec<FilmOnList>,
    /// What the person said it is sorted as.
    pub sort_title: Option<String>,
    /// Its place in each collection.
    pub entries: Vec<Entry>,
    /// Where its trailer is, and where to watch it.
    pub links: Links,
    /// Since when it waits and why, if it does.
    pub wait: Option<Wait>,
    /// Every viewing, newest first, unknown dates last.
    pub viewings: Vec<Viewing>,
    /// The note; empty where there is none.
    pub note: String,
    /// How many earlier texts of the note are kept.
    pub note_versions: u32,
    /// Whether the picture on its stamp is the person's own.
    pub own_picture: bool,
    /// The note written before seeing it, if there is one.
    pub sealed_note: Option<SealedNote>,
}

pub(crate) fn film_page(conn: &Connection, film: FilmId, now: Now) -> Result<FilmPage> {
    let card = Card::of(conn, film)?.ok_or(Refusal::NoSuchFilm)?;
    let (facts, awards) = film::facts(conn, film)?;
    Ok(FilmPage {
        facts,
        credits: film::credits(conn, film)?,
        awards,
        tags: tag::of_film(conn, film)?,
        lists: list::of_film(conn, film)?,
        sort_title: film::sort_title(conn, film)?,
        entries: collection::entries_of(conn, film)?,
        links: links(conn, film)?,
        wait: waiting::wait(conn, film)?,
        viewings: viewings(conn, film)?,
        note: notes::text(conn, film)?,
        note_versions: note::count_versions(conn, film)?,
        own_picture: picture::is_own(conn, film)?,
        sealed_note: sealed_note::of(conn, film, &now.today.to_string())?,
        card,
    })
}
