use rusqlite::Connection;

use crate::{Error, Now, Result, Unreadable};

/// A UUIDv7 of this moment; the chance in it is the database's own.
pub(crate) fn uuid(conn: &Connection, now: Now) -> Result<String> {
    let chance: Vec<u8> = conn
        .prepare_cached("SELECT randomblob(10)")?
        .query_row([], |row| row.get(0))?;
    uuid_v7(now.millis, &chance).ok_or(Error::Unreadable(Unreadable::RandomBytes))
}

/// A UUIDv7 of a moment in milliseconds since 1970, with ten bytes of chance; none with any other number of them.
pub(super) fn uuid_v7(millis: i64, chance: &[u8]) -> Option<String> {
    let millis = u64::try_from(millis).unwrap_or_default();
    let builder = uuid::Builder::from_unix_timestamp_millis(millis, chance.try_into().ok()?);
    Some(builder.into_uuid().to_string())
}
