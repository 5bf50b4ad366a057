//! Reading so that one value which is not what it was, by rot or by another program's hand, fails no list and no page.
//! Checking the watchlist names the row, and repair puts it right.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Error, Result, Row, RowIndex};

pub(crate) trait LossyRow {
    /// A text, with U+FFFD where it is none.
    fn text(&self, column: impl RowIndex) -> Result<String>;
    /// A text, if there is one.
    fn text_if(&self, column: impl RowIndex) -> Result<Option<String>>;
    /// Anything else, if there is one and it is one.
    fn value_if<T: FromSql>(&self, column: impl RowIndex) -> Result<Option<T>>;
}

impl LossyRow for Row<'_> {
    fn text(&self, column: impl RowIndex) -> Result<String> {
        Ok(self.get::<_, Text>(column)?.0)
    }

    fn text_if(&self, column: impl RowIndex) -> Result<Option<String>> {
        Ok(self.get::<_, Option<Text>>(column)?.map(|text| text.0))
    }

    fn value_if<T: FromSql>(&self, column: impl RowIndex) -> Result<Option<T>> {
        match self.get(column) {
            Err(
                Error::FromSqlConversionFailure(..)
                | Error::InvalidColumnType(..)
                | Error::IntegralValueOutOfRange(..)
                | Error::Utf8Error(..),
            ) => Ok(None),
            other => other,
        }
    }
}

struct Text(String);

impl FromSql for Text {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                Ok(Self(String::from_utf8_lossy(bytes).into_owned()))
            }
            ValueRef::Integer(number) => Ok(Self(number.to_string())),
            ValueRef::Real(number) => Ok(Self(number.to_string())),
            ValueRef::Null => Err(FromSqlError::InvalidType),
        }
    }
}
