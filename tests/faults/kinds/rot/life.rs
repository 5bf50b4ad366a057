//! A watchlist with a life in it, closed, and a backup of it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use jiff::civil::date;
use rusqlite::Connection;
use tempfile::TempDir;
use watchlist::{
    Ink, LinkKind, Monitor, Now, Question, Reader, Reason, ViewingDraft, Watchlist, Window, back_up,
};

use crate::place;

#[path = "../../../../src-tauri/watchlist/benches/generated.rs"]
mod generated;

pub const NOW: Now = Now {
    today: date(2026, 11, 25),
    millis: 1_795_580_000_000,
};
pub const FILE: &str = "watchlist.sqlite3";
/// One grey point.
const SMALL_PICTURE: &str = "data:image/png;base64,\
    iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

/// Seventy films, seen, rated and written about, some of it undone, and a backup of all of it.
pub fn lived() -> Result<TempDir> {
    let folder = place::folder()?;
    let mut list = Watchlist::open(folder.path(), NOW)?;
    list.add_films(&generated::films(60), NOW)?;
    let mut reader = Reader::open(folder.path())?;
    let window = Window {
        first: 0,
        count: 500,
    };
    let cards = reader.films(&Question::everything(), window)?.cards;
    for (n, card) in (0_u32..).zip(&cards) {
        live_with(&mut list, n, card.film)?;
    }
    let (first, last) = cards.first().zip(cards.last()).context("there are films")?;
    list.write_note_to_seal(last.film, "I expect snow.", NOW)?;
    list.seal_note(last.film, None, NOW)?;
    list.give_picture(first.film, SMALL_PICTURE, Ink::Blue, NOW)?;
    let collection = reader.library()?.collections;
    let collection = collection
        .first()
        .context("there is a collection")?
        .collection;
    list.rate_collection(collection, 9.0, NOW)?;
    list.comment_on_collection(collection, "Letters, all of them.", NOW)?;
    list.rate(last.film, 1.0, NOW)?;
    list.undo()?;
    list.idle_checkpoint()?;
    back_up(folder.path(), Reason::Asked, NOW, &Monitor::none())?;
    drop((list, reader));
    one_file(folder.path())?;
    Ok(folder)
}

fn live_with(list: &mut Watchlist, n: u32, film: i64) -> Result<()> {
    let day = ViewingDraft {
        place: "Illuzion, Moscow".to_owned(),
        rating: Some(f64::from(n % 10 + 1)),
        ..ViewingDraft::on(format!("{}-03-{:02}", 1990 + n % 36, n % 28 + 1))
    };
    let note = format!("Seen in winter {n}, with snow at the window and nobody in the street.");
    match n % 5 {
        0 => drop(list.mark_seen(film, &day, NOW)?),
        1 => drop(list.rate(film, f64::from(n % 10 + 1), NOW)?),
        2 => {
            list.write_note(film, &note, NOW)?;
            list.leave_writing()?;
            list.write_note(film, &format!("{note} Again."), NOW)?;
        }
        3 => drop(list.set_link(film, LinkKind::Watch, Some("https://example.org/film"), NOW)?),
        _ => drop(list.take_off_watchlist(film, NOW)?),
    }
    Ok(())
}

/// What still lies in the log goes into the file, so that the file alone says everything.
pub fn one_file(folder: &Path) -> Result<()> {
    let conn = Connection::open(folder.join(FILE))?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    drop(conn);
    for beside in ["watchlist.sqlite3-wal", "watchlist.sqlite3-shm"] {
        let _ = fs::remove_file(folder.join(beside));
    }
    Ok(())
}
