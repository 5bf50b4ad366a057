//! How the person likes the application to look and to read dates. Preferences are no acts: they are not journalled.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use crate::storage::Watchlist;
use crate::values::DateOrder;
use crate::{Refusal, Result};

/// The person's preferences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Settings {
    /// The tag of the language the person reads, such as `ru`; `system` for the one the system has.
    pub language: String,
    /// In which languages spelling is checked, by the names of their dictionaries, such as `en_GB`; `system` for those the
    /// system and the program speak. None: it is not checked.
    pub spelling: Vec<String>,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// Percent: 80 to 200.
    pub text_size: u32,
    /// How `3/4/2026` is read.
    pub date_order: DateOrderSetting,
    /// The view films are shown in.
    pub view: View,
    /// In which order films are shown where the person chose another than usual: by the place's name the order's, with a
    /// `-` before it if it runs the other way. Kept as the interface gives it.
    pub sorts: BTreeMap<String, String>,
    /// The table's columns, in order, where the person chose any; none: the usual ones.
    pub columns: Vec<ShownColumn>,
    /// The hour at which a day begins, 0 to 11: what is seen before it belongs to the evening before.
    pub day_begins: u8,
    /// Whether a film lies on top on a day on which it was seen, a year or more ago.
    pub anniversaries: bool,
    /// Whether a film lies on top on the day its collection has it call.
    pub calls: bool,
    /// Whether a collection that was seen whole offers a souvenir sheet.
    pub souvenirs: bool,
}

/// The language the system has. Which ones there are the core does not know.
pub const SYSTEM: &str = "system";

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ShownColumn {
    /// Its name, kept as the interface gives it.
    pub column: String,
    /// How wide, in points at a text size of 100 %; 0 for as wide as there is room.
    pub width: u32,
}

/// The last hour at which a day may begin.
const LATEST_BEGINNING: u8 = 11;

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
            language: SYSTEM.to_owned(),
            spelling: vec![SYSTEM.to_owned()],
            theme: Theme::default(),
            text_size: 100,
            date_order: DateOrderSetting::default(),
            view: View::default(),
            sorts: BTreeMap::new(),
            columns: Vec::new(),
            day_begins: 0,
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

impl Settings {
    fn look_at(&self) -> Result<()> {
        if !(80..=200).contains(&self.text_size) {
            return Err(Refusal::TextSizeOutside.into());
        }
        if self.day_begins > LATEST_BEGINNING {
            return Err(Refusal::HourOutside.into());
        }
        Ok(())
    }
}

impl Watchlist {
    /// Keeps the preferences.
    pub fn settings_changed(&mut self, settings: &Settings) -> Result<()> {
        settings.look_at()?;
        let settings = serde_json::to_string(settings)?;
        self.beside_acts(|conn| put(conn, "preferences", &settings))
    }

    /// The language the person chose: a tag, or `system`.
    pub fn language(&self) -> Result<String> {
        Ok(settings(&self.conn)?.language)
    }

    /// The hour at which the person's day begins, 0 to 11.
    pub fn day_begins(&self) -> Result<u8> {
        Ok(settings(&self.conn)?.day_begins)
    }

    /// The person opened the envelope of the first start. A preference, not an act: it is not journalled.
    pub fn open_envelope(&mut self) -> Result<()> {
        self.beside_acts(|conn| put(conn, "opened", "yes"))
    }
}

/// Keeps preferences from elsewhere, within an act, as far as they can be read and kept; nothing undoes it.
pub(crate) fn take_over(conn: &Connection, said: &str) -> Result<()> {
    match serde_json::from_str::<Settings>(said) {
        Ok(settings) if settings.look_at().is_ok() => {
            put(conn, "preferences", &serde_json::to_string(&settings)?)
        }
        _ => Ok(()),
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
