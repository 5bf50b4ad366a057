//! When what is packed was last changed. Everything made says this moment, so that the same sources give the same bytes.

use anyhow::{Context, Result};

use crate::call;

/// Seconds since 1970: `SOURCE_DATE_EPOCH` where it is set, the newest commit's otherwise.
///
/// # Errors
/// Where there is neither.
pub fn seconds() -> Result<String> {
    std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .or_else(|| call::answer("git log -1 --format=%ct"))
        .context("neither SOURCE_DATE_EPOCH nor a commit says when this was last changed")
}

/// Its day, as `2026-11-27`.
///
/// # Errors
/// As [`seconds`].
pub fn day() -> Result<String> {
    written(&format!("@{}", seconds()?), "%Y-%m-%d")
}

/// A day in one of date's formats, its words in English.
///
/// # Errors
/// When it is no day.
pub fn written(day: &str, format: &str) -> Result<String> {
    call::answer(&format!("env LC_ALL=C date -u -d {day} +{format}"))
        .with_context(|| format!("{day} is no day"))
}
