//! What a collection's file says, brought into the watchlist: at the first start, and again after an update.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::file::{CollectionFile, FilmInFile};
use super::wording::{Speech, Translations};
use super::{BUILT_IN, BuiltIn, spoken};
use crate::derived::{mark_collection, mark_stale, merged};
use crate::nouns::kind::Kind;
use crate::nouns::{film, picture};
use crate::values::{CollectionId, FilmId};
use crate::{Now, Result};

/// Seeds every built-in collection, in the language that is spoken.
pub(crate) fn seed_built_in(conn: &Connection, now: Now) -> Result<()> {
    let mut sources = BUILT_IN.iter();
    sources.try_for_each(|source| seed(conn, source, now))
}

/// Writes what the file says, and only that. A film new to the watchlist starts waiting; one that is already there, or
/// was removed or merged, stays as the person left it. A file already seeded in this language is not read again.
pub(crate) fn seed(conn: &Connection, source: &BuiltIn, now: Now) -> Result<()> {
    let language = spoken(conn)?;
    let fingerprint = source.fingerprint(&language);
    let known = "SELECT EXISTS (SELECT 1 FROM collection WHERE fingerprint = ?1)";
    if conn.query_row(known, [fingerprint], |row| row.get(0))? {
        return Ok(());
    }
    let file = CollectionFile::read(source.json)?;
    let speech = Speech {
        language: &language,
        terms: &file.terms,
    };
    let collection = write_collection(conn, &file, speech, fingerprint)?;
    conn.execute(
        "UPDATE entry SET withdrawn = 1 WHERE collection = ?1",
        [collection],
    )?;
    write_names(conn, Kind::Country, &file.country_names)?;
    write_names(conn, Kind::Genre, &file.genre_names)?;
    for (position, said) in (0_i64..).zip(&file.films) {
        let picture = source
            .drawing(&said.key)
            .map(|svg| picture::keep_drawing(conn, svg))
            .transpose()?;
        write_entry(conn, collection, position, said, speech, picture, now)?;
    }
    let all = "FROM entry WHERE collection = ?1";
    conn.execute(&mark_stale("entry", "film", all), [collection])?;
    conn.execute(&mark_collection("?1", "WHERE true"), [collection])?;
    Ok(())
}

fn write_collection(
    conn: &Connection,
    file: &CollectionFile,
    speech: Speech<'_>,
    fingerprint: i64,
) -> Result<CollectionId> {
    Ok(conn.query_row(
        include_str!("put_collection.sql"),
        params![
            file.key,
            file.version,
            fingerprint,
            speech.say(&file.name),
            speech.say(&file.introduction),
            file.source.name,
            file.source.address,
            speech.say(&file.source.thanks),
            speech.say(&file.availability),
        ],
        |row| row.get("id"),
    )?)
}

fn write_entry(
    conn: &Connection,
    collection: CollectionId,
    position: i64,
    said: &FilmInFile,
    speech: Speech<'_>,
    picture: Option<String>,
    now: Now,
) -> Result<()> {
    let (title, correction) = (said.title(), said.correction.as_ref());
    let shown = title.shown(speech);
    let made_for = film_of(conn, collection, said, now)?;
    let film = merged::leads_to(conn, made_for)?;
    let entry: i64 = conn
        .prepare_cached(include_str!("put_entry.sql"))?
        .query_row(
            rusqlite::named_params! {
                ":collection": collection,
                ":key": said.key,
                ":film": film,
                ":made_for": made_for,
                ":position": position,
                ":title": shown,
                ":international_title": Some(title.in_english()).filter(|english| *english != shown),
                ":known_as": serde_json::to_string(&title.elsewhere())?,
                ":original_title": said.original_title,
                ":transliterated_title": said.transliterated_title,
                ":year": said.year,
                ":release_year": said.release_year,
                ":minutes": said.minutes,
                ":studio": speech.say_if(said.studio.as_ref()),
                ":colour": speech.say_if(said.colour.as_ref()),
                ":based_on": speech.say_if(said.based_on.as_ref()),
                ":other_titles": serde_json::to_string(&said.other_titles)?,
                ":awards": serde_json::to_string(&said.awards(speech))?,
                ":description": speech.say_if(said.description.as_ref()),
                ":letter": speech.say_if(said.letter.as_ref()),
                ":fact": speech.say_if(said.fact.as_ref()),
                ":correction_claim": speech.say_if(correction.map(|it| &it.claim)),
                ":correction_record": speech.say_if(correction.map(|it| &it.record)),
                ":offer": said.offer,
                ":picture": picture,
                ":ink": said.ink,
                ":calls_on": said.calls_on,
            },
            |row| row.get("id"),
        )?;
    write_kinds(conn, Kind::Country, entry, &said.countries)?;
    write_kinds(conn, Kind::Genre, entry, &said.genres)?;
    write_credits(conn, entry, film, said, speech, now)
}

/// The film an entry comes for: the one it came for before, one with the same outside identifier, or a new one. It may
/// since have been merged into another.
fn film_of(
    conn: &Connection,
    collection: CollectionId,
    said: &FilmInFile,
    now: Now,
) -> Result<FilmId> {
    let before = conn
        .prepare_cached("SELECT made_for FROM entry WHERE collection = ?1 AND key = ?2")?
        .query_row(params![collection, said.key], |row| row.get("made_for"))
        .optional()?;
    if let Some(film) = before {
        return Ok(film);
    }
    for (kind, value) in &said.identifiers {
        let same = conn
            .prepare_cached("SELECT film FROM identifier WHERE kind = ?1 AND value = ?2")?
            .query_row([kind, value], |row| row.get("film"))
            .optional()?;
        if let Some(film) = same {
            return Ok(film);
        }
    }
    let film = film::insert(conn, now)?;
    for (kind, value) in &said.identifiers {
        conn.prepare_cached("INSERT INTO identifier (film, kind, value) VALUES (?1, ?2, ?3)")?
            .execute(params![film, kind, value])?;
    }
    conn.prepare_cached("INSERT INTO waiting (film, since) VALUES (?1, ?2)")?
        .execute(params![film, now.millis])?;
    Ok(film)
}

fn write_credits(
    conn: &Connection,
    entry: i64,
    film: FilmId,
    said: &FilmInFile,
    speech: Speech<'_>,
    now: Now,
) -> Result<()> {
    conn.prepare_cached("DELETE FROM entry_credit WHERE entry = ?1")?
        .execute([entry])?;
    for (position, person) in (0_i64..).zip(&said.people) {
        let name = said.name(person);
        // Whatever is spoken, it is the same person.
        let known = name.in_english();
        let id = film::person(conn, known, person.original_name.as_deref(), now)?;
        conn.prepare_cached(include_str!("put_credit.sql"))?
            .execute(params![
                entry,
                film,
                id,
                Some(name.shown(speech)).filter(|shown| *shown != known),
                serde_json::to_string(&name.elsewhere())?,
                person.job,
                position,
                speech.say_if(person.role.as_ref()),
            ])?;
    }
    Ok(())
}

/// Names that are there already stay: another collection may have given them.
fn write_names(conn: &Connection, kind: Kind, names: &Translations) -> Result<()> {
    for (code, names) in names {
        kind.put(conn, code)?;
        for (language, name) in names {
            kind.put_name(conn, code, language, name)?;
        }
    }
    Ok(())
}

/// The countries or genres of an entry, in the file's order.
fn write_kinds(conn: &Connection, kind: Kind, entry: i64, codes: &[String]) -> Result<()> {
    let table = kind.table();
    conn.prepare_cached(&format!("DELETE FROM entry_{table} WHERE entry = ?1"))?
        .execute([entry])?;
    for (position, code) in (0_i64..).zip(codes) {
        kind.put(conn, code)?;
        conn.prepare_cached(&format!(
            "INSERT INTO entry_{table} (entry, {table}, position) VALUES (?1, ?2, ?3)"
        ))?
        .execute(params![entry, code, position])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
