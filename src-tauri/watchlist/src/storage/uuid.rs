use rusqlite::Connection;

use crate::{Error, Now, Result};

/// A UUIDv7 of this moment; the chance in it is the database's own.
pub(crate) fn uuid(conn: &Connection, now: Now) -> Result<String> {
    let chance: Vec<u8> = conn
        .prepare_cached("SELECT randomblob(10)")?
        .query_row([], |row| row.get(0))?;
    let chance: [u8; 10] = chance
        .try_into()
        .map_err(|_| Error::Unreadable("random bytes".to_owned()))?;
    let millis = u64::try_from(now.millis).unwrap_or_default();
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &chance)
        .into_uuid()
        .to_string())
}
