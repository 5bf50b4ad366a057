use rusqlite::Connection;

use crate::{Error, Now, Result, Unreadable};

/// A UUIDv7 of this moment; the chance in it is the database's own.
pub(crate) fn uuid(conn: &Connection, now: Now) -> Result<String> {
    let chance: Vec<u8> = conn
        .prepare_cached("SELECT randomblob(10)")?
        .query_row([], |row| row.get(0))?;
    uuid_v7(now.millis, &chance).ok_or(Error::Unreadable(Unreadable::RandomBytes))
}

/// What something of this table that comes from elsewhere is called there, if it is a UUID and nothing here is; else one of
/// this moment.
pub(crate) fn uuid_if_free(
    conn: &Connection,
    table: &str,
    said: Option<&str>,
    now: Now,
) -> Result<String> {
    if let Some(said) = said.filter(|it| is_uuid(it)) {
        let taken: bool = conn
            .prepare_cached(&format!(
                "SELECT EXISTS (SELECT 1 FROM {table} WHERE uuid = ?1)"
            ))?
            .query_row([said], |row| row.get(0))?;
        if !taken {
            return Ok(said.to_owned());
        }
    }
    uuid(conn, now)
}

/// Whether it is a UUID as they are written here.
pub(crate) fn is_uuid(text: &str) -> bool {
    uuid::Uuid::try_parse(text).is_ok_and(|it| it.to_string() == text)
}

/// A UUIDv7 of a moment in milliseconds since 1970, with ten bytes of chance; none with any other number of them.
pub(super) fn uuid_v7(millis: i64, chance: &[u8]) -> Option<String> {
    let millis = u64::try_from(millis).unwrap_or_default();
    let builder = uuid::Builder::from_unix_timestamp_millis(millis, chance.try_into().ok()?);
    Some(builder.into_uuid().to_string())
}
