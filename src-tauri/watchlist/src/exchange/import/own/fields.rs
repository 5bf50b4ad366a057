//! What stands under each name of an object, as it should be; what is there and is not so is told.

use serde::de::DeserializeOwned;

use crate::exchange::import::json;
use crate::nouns::film::YEARS;
use crate::values::{Rating, SetAside, text};

/// So many things of one kind are said in one place at most; of others a person has no use.
const MOST: usize = 20_000;
/// Moments lie within so many milliseconds of 1970: as far as any calendar of a program goes.
const MOMENTS: std::ops::RangeInclusive<i64> = -8_000_000_000_000..=8_640_000_000_000_000;

/// What a value is, and nothing for `null`.
pub(super) fn said<T: DeserializeOwned>(json: &str) -> Result<Option<T>, SetAside> {
    serde_json::from_str(json).map_err(|_| SetAside::NotReadable)
}

/// A short text.
pub(super) fn line(json: &str) -> Result<Option<String>, SetAside> {
    match said::<String>(json)? {
        Some(said) => text::line(&said).map_err(|_| SetAside::TooLong),
        None => Ok(None),
    }
}

/// A text of many lines, as it is kept; nothing where nothing stands.
pub(super) fn long(json: &str) -> Result<Option<String>, SetAside> {
    let said = said::<String>(json)?.unwrap_or_default();
    let kept = text::long(&said).map_err(|_| SetAside::TooLong)?;
    Ok((!kept.is_empty()).then_some(kept))
}

/// A moment in milliseconds since 1970.
pub(super) fn moment(json: &str) -> Result<Option<i64>, SetAside> {
    let said = said::<i64>(json)?;
    match said.is_none_or(|it| MOMENTS.contains(&it)) {
        true => Ok(said),
        false => Err(SetAside::NotReadable),
    }
}

/// A year that a film can be of.
pub(super) fn year(json: &str) -> Result<Option<i32>, SetAside> {
    let said = said::<i64>(json)?;
    let year = said.map(|it| i32::try_from(it).ok().filter(|it| YEARS.contains(it)));
    let no_year = || SetAside::NoSuchYear {
        text: json.to_owned(),
    };
    year.map(|it| it.ok_or_else(no_year)).transpose()
}

/// A running time.
pub(super) fn minutes(json: &str) -> Result<Option<u32>, SetAside> {
    let said = said::<u32>(json)?;
    match said.is_none_or(|it| (1..=60_000).contains(&it)) {
        true => Ok(said),
        false => Err(SetAside::NotReadable),
    }
}

/// A rating, in half stars.
pub(super) fn rating(json: &str) -> Result<Option<Rating>, SetAside> {
    let no_rating = || SetAside::NoSuchRating {
        text: json.chars().take(50).collect(),
    };
    let said = said::<f64>(json)?;
    said.map(|it| Rating::new(it).map_err(|_| no_rating()))
        .transpose()
}

/// Each element of a list, as long as all of them are as they should be; none of `null`.
pub(super) fn each<T>(
    json: &str,
    mut read: impl FnMut(&str) -> Result<T, SetAside>,
) -> Result<Vec<T>, SetAside> {
    let mut all = Vec::new();
    if json == "null" {
        return Ok(all);
    }
    let mut wrong = None;
    let whole = json::elements(json, |element| {
        if wrong.is_some() {
            return;
        }
        match read(element) {
            _ if all.len() >= MOST => wrong = Some(SetAside::TooLong),
            Ok(it) => all.push(it),
            Err(why) => wrong = Some(why),
        }
    });
    // Most have one, for which room for four is made: of a hundred thousand films that is a lot.
    all.shrink_to_fit();
    match (wrong, whole) {
        (Some(why), _) => Err(why),
        (None, false) => Err(SetAside::NotReadable),
        (None, true) => Ok(all),
    }
}

/// Takes what stands under each name of an object, as long as all of it is as it should be.
pub(super) fn object(
    json: &str,
    mut take: impl FnMut(&str, &str) -> Result<(), SetAside>,
) -> Result<(), SetAside> {
    let mut wrong = None;
    json::fields(json, |name, value| {
        if wrong.is_none() {
            wrong = take(name, value).err();
        }
    });
    match wrong {
        Some(why) => Err(why),
        None if json.starts_with('{') => Ok(()),
        None => Err(SetAside::NotReadable),
    }
}

/// Each short text of a list.
pub(super) fn lines(json: &str) -> Result<Vec<String>, SetAside> {
    Ok(each(json, line)?.into_iter().flatten().collect())
}

/// The name of a tag.
pub(super) fn tag(json: &str) -> Result<Option<String>, SetAside> {
    let mut called = None;
    object(json, |name, value| {
        if name == "name" {
            called = line(value)?;
        }
        Ok(())
    })?;
    Ok(called)
}
