//! Whether anything changed, as seen from outside the application.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use rusqlite::{Connection, OpenFlags};

use crate::stage::Home;

/// The webview's own folders, what the tests record, and what belongs to the application.
const NOT_LOOKED_AT: [&str; 7] = [
    "cache", "config", "data", "links", "runtime", "saved", "share",
];

/// Where the watchlist is open: a command may move it within the home.
pub fn place(home: &Home) -> Result<PathBuf> {
    let mut folders = vec![home.path("")];
    while let Some(folder) = folders.pop() {
        if folder.join("watchlist.sqlite3-shm").is_file() {
            return Ok(folder);
        }
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            }
        }
    }
    bail!("the watchlist is open nowhere in the home")
}

/// How many rows each table has, what the checksums over them are, and each preference: equal where nothing was written.
pub fn everything(home: &Home) -> Result<BTreeMap<String, String>> {
    let file = place(home)?.join("watchlist.sqlite3");
    let conn = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    let tables = texts(
        &conn,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )?;
    let mut all = BTreeMap::new();
    for table in tables {
        let count = format!("SELECT count(*) || '' FROM \"{table}\"");
        all.insert(table, texts(&conn, &count)?.concat());
    }
    for (what, sql) in [
        (
            "sums",
            "SELECT tbl || row_count || ' ' || sum FROM table_sum
             WHERE tbl NOT IN ('change', 'device', 'setting') ORDER BY tbl",
        ),
        (
            "settings",
            "SELECT name || value FROM setting ORDER BY name",
        ),
        ("changes", "SELECT id || state FROM change ORDER BY id"),
    ] {
        all.insert(what.to_uppercase(), texts(&conn, sql)?.join(", "));
    }
    Ok(all)
}

fn texts(conn: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut rows = conn.prepare(sql)?;
    let texts = rows
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(texts)
}

/// Every file of the home that is nobody's to touch, with what is in it.
pub fn files(home: &Home) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    collect(&home.path(""), &mut files)?;
    files.retain(|name, _| !name.starts_with("calls-") && name != "said");
    Ok(files)
}

fn collect(home: &Path, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    for entry in fs::read_dir(home)? {
        let (entry, mut below) = (entry?, BTreeMap::new());
        let name = entry.file_name().to_string_lossy().into_owned();
        if NOT_LOOKED_AT.contains(&name.as_str()) {
            continue;
        }
        match entry.file_type()? {
            kind if kind.is_file() => drop(files.insert(name, fs::read(entry.path())?)),
            // Where a window listens nothing can be read.
            kind if !kind.is_dir() => {}
            _ => {
                collect(&entry.path(), &mut below)?;
                files.extend(
                    below
                        .into_iter()
                        .map(|(file, it)| (format!("{name}/{file}"), it)),
                );
                files.insert(name, Vec::new());
            }
        }
    }
    Ok(())
}
