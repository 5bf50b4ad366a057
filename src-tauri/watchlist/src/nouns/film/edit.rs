use rusqlite::{Connection, params};

use super::write::FilmWriter;
use super::{FilmDraft, FilmDrafts, drafts, exists};
use crate::journal::{Act, Changed, Verb};
use crate::nouns::kind::Kind;
use crate::nouns::link;
use crate::storage::Watchlist;
use crate::values::{CreditJob, FilmId};
use crate::{Now, Refusal, Result};

impl Watchlist {
    /// Says a film anew. Field by field, what differs from what its collection says is the person's word from then on;
    /// what does not, or is empty, is the collection's again.
    pub fn edit_film(&mut self, film: FilmId, draft: &FilmDraft, now: Now) -> Result<Changed> {
        let draft = draft.look_at()?;
        self.act(Act::on_film(Verb::EditFilm, film), now, |conn| {
            exists(conn, film)?;
            edit(conn, film, &draft, now)
        })
    }
}

fn edit(conn: &Connection, film: FilmId, draft: &FilmDraft, now: Now) -> Result<()> {
    let FilmDrafts { said, collection } = drafts(conn, film)?;
    if draft.title.is_empty() && collection.is_none() {
        return Err(Refusal::NoTitle.into());
    }
    let collection = collection.unwrap_or_default();
    columns(conn, film, draft, &collection)?;
    let mut writer = FilmWriter::new(conn, now);
    for job in CreditJob::ALL {
        let credits = draft.credits_as(job);
        if !credits.clone().eq(said.credits_as(job)) {
            conn.prepare_cached("DELETE FROM credit WHERE film = ?1 AND job = ?2")?
                .execute(params![film, job])?;
            if !credits.clone().eq(collection.credits_as(job)) {
                writer.credits(film, credits)?;
            }
        }
    }
    for (kind, names, said, collection) in [
        (
            Kind::Country,
            &draft.countries,
            &said.countries,
            &collection.countries,
        ),
        (Kind::Genre, &draft.genres, &said.genres, &collection.genres),
    ] {
        if names != said {
            let table = kind.table();
            conn.prepare_cached(&format!("DELETE FROM film_{table} WHERE film = ?1"))?
                .execute([film])?;
            conn.prepare_cached(&format!("UPDATE film SET {table} = NULL WHERE id = ?1"))?
                .execute([film])?;
            if names != collection {
                writer.kinds(film, kind, names)?;
            }
        }
    }
    let gone = said.identifiers.iter();
    for gone in gone.filter(|it| !draft.identifiers.contains(it)) {
        conn.prepare_cached("DELETE FROM identifier WHERE film = ?1 AND kind = ?2 AND value = ?3")?
            .execute(params![film, gone.kind, gone.id])?;
    }
    let new = draft.identifiers.iter();
    writer.identifiers(film, new.filter(|it| !said.identifiers.contains(it)))?;
    for ((kind, address), (_, before)) in draft.links().into_iter().zip(said.links()) {
        if address != before {
            link::put(conn, film, kind, address)?;
        }
    }
    Ok(())
}

/// The columns of its own row: nothing where the collection says the same.
fn columns(
    conn: &Connection,
    film: FilmId,
    draft: &FilmDraft,
    collection: &FilmDraft,
) -> Result<()> {
    fn own<T: PartialEq>(said: T, collection: &T) -> Option<T> {
        (said != *collection).then_some(said)
    }
    conn.prepare_cached(
        "UPDATE film SET (title, original_title, transliterated_title, year, minutes) = (?2, ?3, ?4, ?5, ?6)
         WHERE id = ?1",
    )?
    .execute(params![
        film,
        own(draft.title.as_str(), &collection.title.as_str()).filter(|it| !it.is_empty()),
        own(&draft.original_title, &&collection.original_title).cloned().flatten(),
        own(&draft.transliterated_title, &&collection.transliterated_title).cloned().flatten(),
        own(draft.year, &collection.year).flatten(),
        own(draft.minutes, &collection.minutes).flatten(),
    ])?;
    Ok(())
}
