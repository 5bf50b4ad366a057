//! Names in the database: an enum of plain names is stored under the name it has everywhere else.

/// Stores an enum by its serde name.
macro_rules! stored_by_name {
    ($kind:ty) => {
        impl rusqlite::types::ToSql for $kind {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                match serde_json::to_value(self) {
                    Ok(serde_json::Value::String(name)) => Ok(name.into()),
                    _ => Err(rusqlite::Error::ToSqlConversionFailure(
                        "a value without a name".into(),
                    )),
                }
            }
        }

        impl rusqlite::types::FromSql for $kind {
            fn column_result(
                value: rusqlite::types::ValueRef<'_>,
            ) -> rusqlite::types::FromSqlResult<Self> {
                serde_json::from_value(value.as_str()?.into())
                    .map_err(|error| rusqlite::types::FromSqlError::Other(error.into()))
            }
        }
    };
}

pub(crate) use stored_by_name;
