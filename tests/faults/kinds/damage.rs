//! Files that are not what they should be: another log, another program's file, another version, a hostile schema.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use fastrand::Rng;
use rusqlite::Connection;
use watchlist::{Copy, Error, Monitor, Reason, Watchlist, back_up, check};

use super::rot::life::{FILE, NOW, lived, one_file};
use super::rot::words::{Tables, Words, open};
use crate::chance::seed;
use crate::verbs::Ground;
use crate::{Extent, place};

const LOG: &str = "watchlist.sqlite3-wal";

/// A watchlist that was not closed, and what it said after each act.
struct LeftOpen {
    folder: tempfile::TempDir,
    tables: Tables,
    states: Vec<Words>,
}

impl LeftOpen {
    fn new(word: &str) -> Result<Self> {
        let (life, folder) = (lived()?, place::folder()?);
        let tables = Tables::of(&open(&life.path().join(FILE))?)?;
        let mut list = Watchlist::open(life.path(), NOW)?;
        list.idle_checkpoint()?;
        let conn = Connection::open(life.path().join(FILE))?;
        let mut states = vec![tables.of_connection(&conn)];
        // Some lie in the bin, or became part of another.
        for film in Ground::of(&conn, NOW)?.films.into_iter().take(20) {
            list.write_note(film, &format!("{word} {film}"), NOW)?;
            states.push(tables.of_connection(&conn));
        }
        place::copy(life.path(), folder.path())?;
        Ok(Self {
            folder,
            tables,
            states,
        })
    }

    /// What becomes of it with other files in the place of its own.
    fn with(&self, damage: impl FnOnce(&Path) -> Result<()>) -> Result<Became> {
        let folder = place::folder()?;
        place::copy(self.folder.path(), folder.path())?;
        let folder = folder.path();
        damage(folder)?;
        match Watchlist::open(folder, NOW) {
            Err(Error::Damaged(_) | Error::NotOpen(_)) => return Ok(Became::Refused),
            Err(other) => bail!("{other:?}"),
            Ok(list) => drop(list),
        }
        let well = check(folder, &Monitor::none())?.all_is_well();
        one_file(folder)?;
        let now = self.tables.read(&folder.join(FILE));
        match self.states.iter().rposition(|state| *state == now) {
            Some(at) if at + 1 == self.states.len() => Ok(Became::Whole),
            Some(_) => Ok(Became::Earlier),
            None => {
                ensure!(
                    !well,
                    "a silent mix: {}",
                    self.tables
                        .difference(&folder.join(FILE), self.states.last().context("a state")?)
                );
                Ok(Became::Refused)
            }
        }
    }

    /// Whether SQLite alone reads the last state of it with other files in the place of its own.
    fn says_all_to_sqlite(&self, damage: impl FnOnce(&Path) -> Result<()>) -> Result<bool> {
        let folder = place::folder()?;
        place::copy(self.folder.path(), folder.path())?;
        damage(folder.path())?;
        one_file(folder.path())?;
        let now = self.tables.read(&folder.path().join(FILE));
        Ok(self.states.last() == Some(&now))
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Became {
    Whole,
    /// What it said after an earlier act.
    Earlier,
    /// The recovery, or found by the check.
    Refused,
}

/// Whatever becomes of the log.
pub fn log(extent: Extent) -> Result<Vec<String>> {
    let (mine, other) = (LeftOpen::new("Snow")?, LeftOpen::new("Rain")?);
    ensure!(
        mine.with(|_| Ok(()))? == Became::Whole,
        "canary: what was left open is whole"
    );
    let log = fs::read(mine.folder.path().join(LOG))?;
    ensure!(!log.is_empty(), "canary: there is a log");
    let mut rng = Rng::with_seed(seed());
    let count = extent.of(40, 600);
    ensure!(
        mine.says_all_to_sqlite(|_| Ok(()))?,
        "canary: SQLite reads what was left open"
    );
    let (mut by_sqlite, mut cut) = (0, 0);
    for _ in 0..count {
        let (at, bit) = (rng.usize(..log.len()), 1_u8 << rng.u8(..8));
        let turned = |folder: &Path| {
            let mut log = log.clone();
            *log.get_mut(at).context("it is that long")? ^= bit;
            Ok(fs::write(folder.join(LOG), log)?)
        };
        let became = mine.with(turned);
        let became = became.with_context(|| format!("bit {bit:#04x} of byte {at} of the log"))?;
        ensure!(
            became == Became::Whole,
            "bit {bit:#04x} of byte {at} of the log: {became:?}"
        );
        by_sqlite += usize::from(!mine.says_all_to_sqlite(turned)?);
        let became = mine.with(|folder| {
            let log = log.get(..at).context("it is that long")?;
            Ok(fs::write(folder.join(LOG), log)?)
        });
        match became.with_context(|| format!("cut to {at} bytes"))? {
            Became::Refused => cut += 1,
            // Only what is left of the log before was cut off.
            Became::Whole => {}
            Became::Earlier => bail!("cut to {at} bytes it lost acts without a word"),
        }
    }
    ensure!(by_sqlite > 0, "canary: SQLite alone loses what comes after");
    ensure!(cut > 0, "canary: some cuts lose something");
    let gone = mine
        .with(|folder| Ok(fs::remove_file(folder.join(LOG))?))
        .context("without its log")?;
    let foreign = mine
        .with(|folder| {
            fs::copy(other.folder.path().join(LOG), folder.join(LOG))
                .map(drop)
                .map_err(Into::into)
        })
        .context("with another's log")?;
    ensure!(foreign == Became::Refused, "another's log: {foreign:?}");
    let garbage = |name: &'static str| {
        mine.with(move |folder| Ok(fs::write(folder.join(name), [0x5a; 40_000])?))
            .context(name)
    };
    ensure!(
        garbage("watchlist.sqlite3-shm")? == Became::Whole,
        "a left index of the log"
    );
    let journal = garbage("watchlist.sqlite3-journal")?;
    Ok(vec![
        format!(
            "{count} bits turned in the log: all mended, of which SQLite alone would have lost what came after in {by_sqlite}; of {count} cuts {cut} were said, and the others cut nothing off"
        ),
        format!(
            "no log: {gone:?}; another's log: {foreign:?}; a left -shm: Whole; a left -journal: {journal:?}"
        ),
    ])
}

/// What is not ours, or of a version that cannot be, is refused and not touched.
pub fn foreign(_: Extent) -> Result<Vec<String>> {
    let life = lived()?;
    let file = life.path().join(FILE);
    let bytes = fs::read(&file)?;
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut rng = Rng::with_seed(seed());
    for n in 0..20 {
        let garbage = (0..1 + rng.usize(..9_000) * 10)
            .map(|_| rng.u8(..))
            .collect();
        files.push((format!("garbage, or encrypted, {n}"), garbage));
    }
    files.push((
        "a JPEG".to_owned(),
        [b"\xff\xd8\xff\xe0\0\x10JFIF\0".as_slice(), &bytes].concat(),
    ));
    let mut other = bytes.clone();
    other
        .get_mut(68..72)
        .context("a head")?
        .copy_from_slice(b"Zote");
    files.push(("another program's SQLite".to_owned(), other));
    let newest = i32::from_be_bytes(bytes.get(60..64).context("a head")?.try_into()?);
    for version in [newest + 1, newest + 99, -1, i32::MIN, i32::MAX] {
        let mut versioned = bytes.clone();
        versioned
            .get_mut(60..64)
            .context("a head")?
            .copy_from_slice(&version.to_be_bytes());
        files.push((format!("of schema {version}"), versioned));
    }
    for (what, bytes) in &files {
        fs::write(&file, bytes)?;
        match Watchlist::open(life.path(), NOW) {
            Err(Error::Damaged(_) | Error::NotOpen(_)) => {}
            other => bail!("{what}: {:?}", other.map(drop)),
        }
        ensure!(fs::read(&file)? == *bytes, "{what}: it was written");
    }
    fs::write(&file, &bytes)?;
    drop(Watchlist::open(life.path(), NOW).context("canary: what is ours opens")?);
    Ok(vec![format!(
        "{0} of {0} refused, not a byte of them changed",
        files.len()
    )])
}

/// What would do harm if it ran, each under a name that is SQL: it comes along and does nothing.
const INERT: &[&str] = &[
    "CREATE TRIGGER {} AFTER INSERT ON note BEGIN DELETE FROM viewing; END",
    "CREATE TRIGGER {} AFTER INSERT ON change BEGIN DELETE FROM note; END",
    "CREATE TRIGGER {} BEFORE UPDATE ON note BEGIN SELECT raise(IGNORE); END",
    "CREATE VIEW {} AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
    "CREATE TABLE {} (id INTEGER PRIMARY KEY, {} TEXT, row_sum INTEGER)",
];

const NAMES: &[&str] = &[
    "z AFTER INSERT ON main.note BEGIN SELECT 1; END; ATTACH 'stolen' AS p; --",
    "x'); DELETE FROM note; --",
    "note); DROP TABLE viewing; --",
];

/// What is not as we make it.
const OTHER: &[(&str, &str)] = &[
    (
        "a view in a table's place",
        "ALTER TABLE image RENAME TO image_was; CREATE VIEW image AS SELECT hash, kind, bytes FROM image_was",
    ),
    (
        "a view that never ends",
        "ALTER TABLE image RENAME TO image_was; CREATE VIEW image AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS hash, 'image/png' AS kind, x'' AS bytes FROM n",
    ),
    (
        "a generated column",
        "ALTER TABLE note ADD COLUMN more TEXT AS (upper(text)) VIRTUAL",
    ),
    ("a column too few", "ALTER TABLE viewing DROP COLUMN remark"),
    ("a table gone", "DROP TABLE sealed_note"),
    ("an index gone", "DROP INDEX viewing_of_film"),
    (
        "an index that refuses",
        "CREATE UNIQUE INDEX one ON change (verb) WHERE id > 1000000",
    ),
    (
        "a table that holds ours",
        "CREATE TABLE holds (film INTEGER REFERENCES film (id))",
    ),
];

/// A file to go back to whose schema is not ours is refused, in time.
pub fn schemas(extent: Extent) -> Result<Vec<String>> {
    let life = lived()?;
    let place = place::folder()?;
    // Not all backups of one hour stay.
    let copy = place.path().join("copy.sqlite3");
    fs::copy(
        back_up(life.path(), Reason::Asked, NOW, &Monitor::none())?,
        &copy,
    )?;
    let tables = Tables::of(&open(&copy)?)?;
    let words = tables.read(&copy);
    let mut list = Watchlist::open(life.path(), NOW)?;
    let hostile = place.path().join("hostile.sqlite3");
    let mut slowest = Duration::ZERO;
    let mut restore = |list: &mut Watchlist, sql: &str| -> Result<_> {
        fs::copy(&copy, &hostile)?;
        let conn = Connection::open(&hostile)?;
        conn.execute_batch(&format!(
            "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; {sql}"
        ))?;
        drop(conn);
        let start = Instant::now();
        let restored = list.restore(Copy::File(&hostile), NOW, &Monitor::none());
        slowest = slowest.max(start.elapsed());
        Ok(restored)
    };
    for (what, sql) in OTHER {
        match restore(&mut list, sql).context(*what)? {
            Err(Error::Refused(_)) => {}
            other => bail!("{what}: {other:?}"),
        }
    }
    for (sql, name) in INERT
        .iter()
        .flat_map(|sql| NAMES.iter().map(move |name| (sql, name)))
    {
        let restored = restore(&mut list, &sql.replace("{}", &format!("\"{name}\"")))?;
        ensure!(restored.is_ok(), "{sql}, {name}: {restored:?}");
    }
    let many = extent.of(1_000, 20_000);
    let sql: String = (0..many)
        .map(|n| format!("CREATE TABLE t{n} (id INTEGER PRIMARY KEY, row_sum);"))
        .collect();
    let restored = restore(&mut list, &format!("BEGIN; {sql} COMMIT"))?;
    ensure!(
        matches!(restored, Ok(_) | Err(Error::Refused(_))),
        "{many} tables more: {restored:?}"
    );
    ensure!(
        restore(&mut list, "")?.is_ok(),
        "canary: the same file without all that is taken"
    );
    drop(list);
    one_file(life.path())?;
    let file = life.path().join(FILE);
    ensure!(
        tables.says(&file, &words),
        "something came through: {}",
        tables.difference(&file, &words)
    );
    ensure!(slowest < Duration::from_secs(60), "{slowest:?}");
    Ok(vec![format!(
        "{} schemas that are not ours refused; of {} things that would run and {many} tables more, nothing came through; \
         the slowest in {:.1} s",
        OTHER.len(),
        INERT.len() * NAMES.len(),
        slowest.as_secs_f32()
    )])
}
