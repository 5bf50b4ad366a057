//! How the person likes the application to look and to read dates. Preferences are no acts: they are not journalled.

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use crate::storage::Watchlist;
use crate::values::DateOrder;
use crate::{Error, Result};

/// The person's preferences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Settings {
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// Percent: 80 to 200.
    pub text_size: u32,
    /// How `3/4/2026` is read.
    pub date_order: DateOrderSetting,
    /// The view films are shown in.
    pub view: View,
    /// Whether a film lies on top on a day on which it was seen, a year or more ago.
    pub anniversaries: bool,
    /// Whether a film lies on top on the day its collection has it call.
    pub calls: bool,
    /// Whether a collection that was seen whole offers a souvenir sheet.
    pub souvenirs: bool,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// The order in which a date of figures is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, rename = "DateOrder"))]
#[expect(missing_docs, reason = "the names say it")]
pub enum DateOrderSetting {
    /// As the system writes dates.
    #[default]
    System,
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

/// How films are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "the names say it")]
pub enum View {
    #[default]
    Stamps,
    Table,
    Read,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text_size: 100,
            date_order: DateOrderSetting::default(),
            view: View::default(),
            anniversaries: true,
            calls: true,
            souvenirs: true,
        }
    }
}

impl DateOrderSetting {
    /// The order itself; `system` is what the shell found the system to use.
    pub fn resolve(self, system: DateOrder) -> DateOrder {
        match self {
            Self::System => system,
            Self::DayMonthYear => DateOrder::DayMonthYear,
            Self::MonthDayYear => DateOrder::MonthDayYear,
            Self::YearMonthDay => DateOrder::YearMonthDay,
        }
    }
}

impl Watchlist {
    /// Keeps the preferences.
    pub fn settings_changed(&mut self, settings: &Settings) -> Result<()> {
        if !(80..=200).contains(&settings.text_size) {
            return Err(Error::refused(
                "Text can be shown at 80 to 200 percent of its size. Nothing was changed.",
            ));
        }
        let settings = serde_json::to_string(settings)?;
        self.beside_acts(|conn| put(conn, "preferences", &settings))
    }

    /// The person opened the envelope of the first start. A preference, not an act: it is not journalled.
    pub fn open_envelope(&mut self) -> Result<()> {
        self.beside_acts(|conn| put(conn, "opened", "yes"))
    }
}

/// Writes one setting.
pub(crate) fn put(conn: &Connection, name: &str, value: &str) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute([name, value])?;
    Ok(())
}

/// The preferences; one that cannot be read is as it was at first.
pub(crate) fn settings(conn: &Connection) -> Result<Settings> {
    let stored: Option<String> = conn
        .prepare_cached("SELECT value FROM setting WHERE name = 'preferences'")?
        .query_row([], |row| row.get("value"))
        .optional()?;
    Ok(stored
        .and_then(|stored| serde_json::from_str(&stored).ok())
        .unwrap_or_default())
}

/// Whether the envelope is still closed: nobody opened it, and nothing was done yet.
pub(crate) fn unopened(conn: &Connection) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT NOT EXISTS (SELECT 1 FROM setting WHERE name = 'opened') AND NOT EXISTS (SELECT 1 FROM change)",
        )?
        .query_row([], |row| row.get(0))?)
}
