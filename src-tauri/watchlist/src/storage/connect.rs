use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::schema::{self, APPLICATION_ID};
use super::{Disk, Folder, permissions, uri};
use crate::{Error, NotOpen, Obstacle, Result};

/// Our own lock guards the folder: of a file with a log nobody is worth waiting for longer than bringing it in takes.
const A_MOMENT: Duration = Duration::from_secs(1);
/// Without a log, who reads and who writes wait for each other: at most for a whole copy to be made.
const A_WHILE: Duration = Duration::from_secs(30);
/// Verbs and questions are many and their statements are prepared once.
const STATEMENTS: usize = 256;
/// How much of the file a connection may keep in memory: the cards of some tens of thousands of films.
const CACHE_KIB: i32 = 16 * 1024;
/// The longest text, blob or row, in bytes: several times what a note may have.
const LONGEST: i32 = 128 << 20;

/// The one connection that writes.
pub(crate) fn writer(folder: &Folder) -> Result<Connection> {
    open_writer(folder).map_err(|error| cannot(folder, error))
}

fn cannot(folder: &Folder, error: Error) -> Error {
    let why = match error {
        Error::Disk(trouble) => Obstacle::Disk { trouble },
        Error::Full(trouble) => Obstacle::Full { trouble },
        other => return other,
    };
    let folder = folder.path().to_path_buf();
    Error::NotOpen(NotOpen::KeptFrom { folder, why })
}

fn open_writer(folder: &Folder) -> Result<Connection> {
    for file in folder.files() {
        permissions::close_to_others(&file).map_err(|error| Error::at(&file, &error))?;
    }
    let file = folder.watchlist();
    // SQLite gives what it keeps beside the file the same rights.
    permissions::make_file(&file).map_err(|error| Error::at(&file, &error))?;
    let conn = connect(&file, TO_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    conn.busy_timeout(match folder.disk() {
        Disk::Own => A_MOMENT,
        Disk::Distant => A_WHILE,
    })?;
    conn.pragma_update(None, "secure_delete", true)?;
    let application_id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application_id != APPLICATION_ID {
        // Before the log exists, so that the file's own head says whose it is from its first byte on.
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    let wish = match folder.disk() {
        Disk::Own => "WAL",
        Disk::Distant => "DELETE",
    };
    // A disk that cannot keep a log answers so, and keeps a rollback journal.
    let journal: String = conn.query_row(&format!("PRAGMA journal_mode = {wish}"), [], |row| {
        row.get(0)
    })?;
    conn.pragma_update(
        None,
        "synchronous",
        if journal == "wal" { "FULL" } else { "EXTRA" },
    )?;
    Ok(conn)
}

/// A connection to one file that nobody else has, with nothing kept beside it: what is made there is brought to its
/// place only when it is whole.
pub(crate) fn single_file(path: &Path) -> Result<Connection> {
    permissions::make_file(path).map_err(|error| Error::at(path, &error))?;
    let conn = connect(path, TO_WRITE)?;
    conn.pragma_update(None, "synchronous", "OFF")?;
    conn.pragma_update(None, "foreign_keys", false)?;
    let _: String = conn.query_row("PRAGMA journal_mode = MEMORY", [], |row| row.get(0))?;
    Ok(conn)
}

/// A connection to a copy that nobody else has, and that its disk may not let be shared: with the log that was copied
/// beside it, if there was one.
pub(crate) fn copied(path: &Path) -> Result<Connection> {
    let conn = connect(path, TO_WRITE)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    Ok(conn)
}

/// Brings the file to what its disk can keep before anyone reads it: a log from another disk is brought in, without the
/// shared memory that reading one needs, and what was cut off while being written is taken back.
pub(crate) fn bring_in(folder: &Folder) -> Result<()> {
    brought_in(folder).map_err(|error| cannot(folder, error))
}

fn brought_in(folder: &Folder) -> Result<()> {
    let conn = connect(&folder.watchlist(), TO_WRITE)?;
    if folder.disk() == Disk::Distant {
        conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        let _: String = conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    }
    let _: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(())
}

/// A connection that cannot write.
pub(crate) fn read_only(path: &Path) -> Result<Connection> {
    connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// A connection to a file as it is, without the log beside it and without leaving anything there.
pub(crate) fn unchanging(path: &Path) -> Result<Connection> {
    connect(
        Path::new(&(uri(path) + "?immutable=1")),
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
    )
}

const TO_WRITE: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE;

/// The one way to a connection to a file, whoever made it.
fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    trust_nothing(&conn)?;
    settle(&conn)?;
    schema::register(&conn)?;
    Ok(conn)
}

/// Nothing that stands in a file runs: no trigger and no view but our own, which are temporary, no function that could do
/// harm, no text taken for a name. A file is attached to be read, one at a time, and none is made by that; and what a
/// statement may grow to has a limit.
fn trust_nothing(conn: &Connection) -> Result<()> {
    for (what, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
    ] {
        conn.set_db_config(what, on)?;
    }
    for (limit, to) in [
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_LENGTH, LONGEST),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 8),
    ] {
        conn.set_limit(limit, to)?;
    }
    Ok(())
}

/// What holds for every connection.
fn settle(conn: &Connection) -> Result<()> {
    conn.busy_timeout(A_WHILE)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    // A plan made for the first values bound holds for all: otherwise each value bound has the statement prepared again.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    // On macOS an ordinary sync ends in the disk's own memory. Elsewhere these mean nothing.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
    Ok(())
}
