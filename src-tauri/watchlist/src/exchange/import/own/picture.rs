//! A picture as our own export has it: looked at when the file is read, and read once more when it is written, so that none is
//! held in memory meanwhile.

use std::collections::HashSet;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Connection;

use super::fields::{object, said};
use super::stream::{LONGEST, is_one, stream};
use crate::exchange::import::ours::OwnPicture;
use crate::exchange::import::parts::Parts;
use crate::nouns::picture;
use crate::values::{Ink, SetAside, content_hash};
use crate::{Refusal, Result};

/// What names it, if it is one, and has the hash that is said.
pub(super) fn picture(json: &str) -> std::result::Result<Option<OwnPicture>, SetAside> {
    if json == "null" {
        return Ok(None);
    }
    let mut ink = None;
    let (hash, bytes) = content(json, |name, value| {
        if name == "ink" {
            ink = said::<Ink>(value)?;
        }
        Ok(())
    })?;
    let is_kept = picture::kind_of(&bytes).is_ok() && content_hash(&bytes) == hash;
    match ink.filter(|_| is_kept) {
        Some(ink) => Ok(Some(OwnPicture { hash, ink })),
        None => Err(SetAside::NotReadable),
    }
}

/// Reads the files once more for these pictures, and keeps them.
///
/// # Errors
/// [`Refusal::FileNotRead`]: a file is not what it was when it was looked at.
pub(in super::super) fn keep_pictures(
    conn: &Connection,
    given: &[PathBuf],
    mut wanted: HashSet<&str>,
) -> Result<()> {
    for path in given {
        let mut parts = Parts::open(path)?;
        for part in 0..parts.names().len() {
            if wanted.is_empty() {
                return Ok(());
            }
            let begins = String::from_utf8_lossy(&parts.beginning(part)?).into_owned();
            if !is_one("", &begins) {
                continue;
            }
            let mut kept = Ok(());
            // Where it breaks off is known, and told.
            let _broken_off = parts.stream(part, LONGEST, |from| {
                stream(from, &["films"], |found| {
                    if found.name == "films" {
                        kept = keep(conn, found.json, &mut wanted);
                    }
                    kept.is_ok() && !wanted.is_empty()
                })
            })?;
            kept?;
        }
    }
    match (wanted.is_empty(), given.first()) {
        (false, Some(file)) => Err(Refusal::FileNotRead { file: file.clone() }.into()),
        _ => Ok(()),
    }
}

/// Keeps the picture of a film, if it is wanted.
fn keep(conn: &Connection, film: &str, wanted: &mut HashSet<&str>) -> Result<()> {
    let mut found = None;
    // What is no film was set aside.
    let _no_film = object(film, |name, value| {
        if name == "picture" && value != "null" {
            found = content(value, |_, _| Ok(())).ok();
        }
        Ok(())
    });
    if let Some((hash, bytes)) = found
        && content_hash(&bytes) == hash
        && wanted.remove(&*hash)
    {
        picture::keep_own(conn, &bytes)?;
    }
    Ok(())
}

/// The hash that is said, and the bytes.
fn content(
    json: &str,
    mut more: impl FnMut(&str, &str) -> std::result::Result<(), SetAside>,
) -> std::result::Result<(String, Vec<u8>), SetAside> {
    let (mut hash, mut bytes) = (String::new(), None);
    object(json, |name, value| {
        match name {
            "hash" => hash = said(value)?.unwrap_or_default(),
            "base64" => {
                let encoded = said::<String>(value)?.unwrap_or_default();
                bytes = STANDARD.decode(encoded).ok();
            }
            name => more(name, value)?,
        }
        Ok(())
    })?;
    Ok((hash, bytes.ok_or(SetAside::NotReadable)?))
}
