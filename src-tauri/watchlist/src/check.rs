//! Whether every word the person wrote is still what it was.

use rusqlite::Connection;

use crate::Result;
use crate::schema::Kept;

/// What is not as it was written, as table and key; a key of `None` is a row that is gone or came from nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The table.
    pub table: String,
    /// The row's key.
    pub key: Option<i64>,
}

/// Holds every row against its sum, and every table against the sum of its rows. Empty: all is well.
pub(crate) fn damage(conn: &Connection) -> Result<Vec<Damage>> {
    let mut found = Vec::new();
    for table in Kept::all(conn)? {
        let (name, key) = (&table.name, &table.key);
        let sql = format!(
            "SELECT {key} AS key FROM {name} WHERE row_sum <> {}",
            table.sum()
        );
        let mut rows = conn.prepare(&sql)?;
        for key in rows.query_map([], |row| row.get("key"))? {
            found.push(Damage {
                table: name.clone(),
                key: Some(key?),
            });
        }
        let sql = format!(
            "SELECT coalesce(s.row_count, 0) = r.row_count AND coalesce(s.sum, 0) = r.sum AS whole
             FROM (SELECT count(*) AS row_count, xor_of(row_sum) AS sum FROM {name}) r
             LEFT JOIN table_sum s ON s.tbl = ?1"
        );
        if !conn.query_row(&sql, [name], |row| row.get::<_, bool>("whole"))? {
            found.push(Damage {
                table: name.clone(),
                key: None,
            });
        }
    }
    let mut journal = conn.prepare(
        "SELECT id FROM journal
         WHERE sum <> sum_of('journal', 'tbl', tbl, 'key', key, 'before', before, 'after', after)",
    )?;
    for key in journal.query_map([], |row| row.get("id"))? {
        found.push(Damage {
            table: "journal".to_owned(),
            key: Some(key?),
        });
    }
    Ok(found)
}
