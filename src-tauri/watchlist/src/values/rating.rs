use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{Refusal, Result};

/// Half stars, 1 (½ star) to 10 (5 stars).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Rating(u8);

impl Rating {
    /// `half_stars` as it came from outside: a whole number from 1 to 10, or it is refused.
    pub fn new(half_stars: f64) -> Result<Self> {
        if half_stars.fract() == 0.0 && (1.0..=10.0).contains(&half_stars) {
            Ok(Self(half_stars as u8))
        } else {
            Err(Refusal::NoRating.into())
        }
    }

    /// 1 to 10.
    pub fn half_stars(self) -> u8 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Rating {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        Self::new(f64::deserialize(from)?).map_err(D::Error::custom)
    }
}

impl ToSql for Rating {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for Rating {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let half_stars = value.as_i64()?;
        Self::new(half_stars as f64).map_err(|_| FromSqlError::OutOfRange(half_stars))
    }
}
