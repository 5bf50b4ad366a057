//! `fifty_years FOLDER [life WEEKS | acts COUNT | note SAVES]`: how a watchlist grows in an empty folder, where its bytes lie,
//! and what they cost: a life with it, many small acts, one long note saved often.
#![expect(clippy::print_stdout, reason = "its figures are what it is for")]

#[path = "fifty_years/life.rs"]
mod life;

use std::path::Path;
use std::time::Instant;

use life::day;
use rusqlite::Connection;
use watchlist::{Monitor, Reader, Reason, ViewingDraft, Watchlist, back_up};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, what, count] = words.as_slice() else {
        return Err("usage: fifty_years FOLDER (life WEEKS | acts COUNT | note SAVES)".into());
    };
    let (folder, count) = (Path::new(folder), count.parse()?);
    let begun = Instant::now();
    let mut list = Watchlist::open(folder, day(0))?;
    let rest = |list: &mut Watchlist| Outcome::Ok(list.idle_checkpoint()?);
    let acts = match what.as_str() {
        "life" => life::weeks(&mut list, count, rest)?,
        "acts" => acts(&mut list, count)?,
        "note" => life::long_note(&mut list, count, rest)?,
        _ => return Err("life, acts or note".into()),
    };
    let lived = begun.elapsed();
    list.idle_checkpoint()?;
    drop(list);
    println!(
        "{what} {count}: {acts} acts, {:.2} ms each",
        lived.as_secs_f64() * 1000.0 / acts as f64
    );
    told(folder)
}

/// Marks as seen, rates, notes, and takes on and off the watchlist, on ten films.
fn acts(list: &mut Watchlist, count: i64) -> Outcome<i64> {
    for act in 0..count {
        let (film, now) = (act / 5 % 10 + 1, day(act / 10));
        match act % 5 {
            0 => list.mark_seen(film, &ViewingDraft::on(now.today.to_string()), now)?,
            1 => list.rate(film, ((act / 50) % 10 + 1) as f64, now)?,
            2 => list.write_note(film, &life::sentence(act).repeat(6), now)?,
            3 => list.put_on_watchlist(film, now)?,
            _ => list.take_off_watchlist(film, now)?,
        };
        if act % 100 == 0 {
            list.idle_checkpoint()?;
        }
    }
    Ok(count)
}

fn told(folder: &Path) -> Outcome<()> {
    let file = folder.join("watchlist.sqlite3");
    let conn = Connection::open(&file)?;
    let mb = |bytes: f64| bytes / 1e6;
    let pages: f64 = conn.query_row(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
        [],
        |row| row.get(0),
    )?;
    let free: f64 = conn.query_row(
        "SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size",
        [],
        |row| row.get(0),
    )?;
    println!("  file {:.1} MB, of it free {:.1}", mb(pages), mb(free));
    let images: (f64, f64) = conn.query_row(
        "SELECT sum(length(CAST(before AS BLOB))), sum(length(CAST(after AS BLOB))) FROM journal",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    println!(
        "  images: before {:.1} MB, after {:.1}",
        mb(images.0),
        mb(images.1)
    );
    let mut statement = conn.prepare(
        "SELECT name, sum(pgsize) AS size FROM dbstat GROUP BY name ORDER BY size DESC LIMIT 14",
    )?;
    let mut parts = statement.query([])?;
    while let Some(row) = parts.next()? {
        println!(
            "  {:>8.1} MB  {}",
            mb(row.get(1)?),
            row.get::<_, String>(0)?
        );
    }
    let (film, versions): (i64, i64) = conn.query_row(
        "SELECT key, count(*) AS n FROM journal WHERE tbl = 8 GROUP BY key ORDER BY n DESC LIMIT 1",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let middle: i64 = conn.query_row("SELECT max(id) / 2 FROM change", [], |row| row.get(0))?;
    drop(parts);
    drop(statement);
    // Left open, it would be looked through at each opening.
    drop(conn);
    let now = day(40_000);
    let timed = |what: &str, run: &mut dyn FnMut() -> Outcome<()>| {
        let begun = Instant::now();
        run()?;
        println!(
            "  {:>8.1} ms  {what}",
            begun.elapsed().as_secs_f64() * 1000.0
        );
        Outcome::Ok(())
    };
    for _ in 0..2 {
        timed("open, and the first screen", &mut || {
            drop(Watchlist::open(folder, now)?);
            Reader::open(folder)?.start(now)?;
            Ok(())
        })?;
    }
    let reader = Reader::open(folder)?;
    for _ in 0..2 {
        timed(
            &format!("versions of a note changed {versions} times"),
            &mut || {
                reader.note_versions(film)?;
                Ok(())
            },
        )?;
    }
    let mut copy = 0;
    timed("a backup, checked", &mut || {
        let made = back_up(folder, Reason::Asked, now, &Monitor::none())?;
        copy = made.metadata()?.len();
        Ok(())
    })?;
    println!("  backup {:.1} MB", mb(copy as f64));
    let mut list = Watchlist::open(folder, now)?;
    timed("undoing one old change alone", &mut || {
        list.undo_change(middle, false, now)?;
        Ok(())
    })
}
