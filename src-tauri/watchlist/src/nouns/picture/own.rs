use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::{Connection, params};

use crate::journal::{Act, Changed, Verb};
use crate::nouns::film;
use crate::storage::Watchlist;
use crate::values::{FilmId, Ink, content_hash};
use crate::{Error, Now, Refusal, Result};

pub(super) const JPEG: &str = "image/jpeg";
pub(super) const PNG: &str = "image/png";
pub(super) const WEBP: &str = "image/webp";

/// The largest picture that is kept, in bytes, and along a side. The interface makes them smaller first; whatever is kept
/// is decoded wherever it is shown.
const LARGEST: usize = 1024 * 1024;
const LONGEST: usize = 4096;

impl Watchlist {
    /// Puts a picture of the person's own on a film's stamp: a JPEG, PNG or WebP of at most 1 MB, in a `data:`
    /// address. `ink` is what a postmark takes on its top right corner.
    pub fn give_picture(
        &mut self,
        film: FilmId,
        address: &str,
        ink: Ink,
        now: Now,
    ) -> Result<Changed> {
        let bytes = content(address)?;
        kind_of(&bytes)?;
        self.act(Act::on_film(Verb::GivePicture, film), now, |conn| {
            film::exists(conn, film)?;
            let hash = keep_own(conn, &bytes)?;
            conn.prepare_cached(
                "INSERT INTO own_picture (film, picture, ink) VALUES (?1, ?2, ?3)
                 ON CONFLICT (film) DO UPDATE SET picture = excluded.picture, ink = excluded.ink",
            )?
            .execute(params![film, hash, ink])?;
            Ok(())
        })
    }

    /// Takes the person's picture off the stamp: the drawn or the composed one is there again.
    pub fn take_picture_away(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::TakePictureAway, film), now, |conn| {
            film::exists(conn, film)?;
            let gone = conn
                .prepare_cached("DELETE FROM own_picture WHERE film = ?1")?
                .execute([film])?;
            if gone == 0 {
                return Err(Refusal::NoOwnPicture.into());
            }
            Ok(())
        })
    }
}

/// Whether the picture on a film's stamp is the person's own.
pub(crate) fn is_own(conn: &Connection, film: FilmId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM own_picture WHERE film = ?1)")?
        .query_row([film], |row| row.get(0))?)
}

fn content(address: &str) -> Result<Vec<u8>> {
    let bytes = address
        .strip_prefix("data:")
        .and_then(|rest| rest.split_once(";base64,"))
        .and_then(|(_, encoded)| STANDARD.decode(encoded).ok())
        .ok_or_else(no_picture)?;
    Ok(bytes)
}

/// Its media type, if it is a picture that may be kept.
pub(crate) fn kind_of(bytes: &[u8]) -> Result<&'static str> {
    if bytes.len() > LARGEST {
        return Err(Refusal::PictureTooLarge.into());
    }
    let kind = kind(bytes).ok_or_else(no_picture)?;
    let size = imagesize::blob_size(bytes).map_err(|_| no_picture())?;
    if size.width.max(size.height) > LONGEST {
        return Err(Refusal::PictureTooWide.into());
    }
    Ok(kind)
}

/// Keeps a picture of the person's own, if it is not here yet, and gives its hash.
pub(crate) fn keep_own(conn: &Connection, bytes: &[u8]) -> Result<String> {
    let hash = content_hash(bytes);
    conn.prepare_cached("INSERT OR IGNORE INTO image (hash, kind, bytes) VALUES (?1, ?2, ?3)")?
        .execute(params![hash, kind_of(bytes)?, bytes])?;
    Ok(hash)
}

/// What it is by its first bytes, whatever it is said to be.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some(JPEG),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(PNG),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some(WEBP),
        _ => None,
    }
}

fn no_picture() -> Error {
    Error::from(Refusal::NoPicture)
}
