//! A viewing as our own export has it.

use super::fields::{each, line, object, rating, said, tag};
use crate::Now;
use crate::exchange::import::ours::OwnLibrary;
use crate::exchange::import::row::ImportedViewing;
use crate::values::{PartialDate, SetAside};

/// Reads one.
pub(super) fn viewing(
    json: &str,
    now: Now,
    library: &mut OwnLibrary,
) -> Result<ImportedViewing, SetAside> {
    let mut viewing = ImportedViewing::on(PartialDate::Unknown);
    object(json, |name, value| {
        match name {
            "uuid" => viewing.uuid = line(value)?,
            "seen_on" => viewing.seen_on = seen_on(value, now)?,
            "finished" => viewing.finished = said(value)?.unwrap_or(true),
            "half_stars" => viewing.rating = rating(value)?,
            "place" => viewing.place = line(value)?,
            "company" => viewing.company = line(value)?,
            "remark" => viewing.remark = line(value)?,
            "source" => viewing.source = line(value)?.unwrap_or_default(),
            "tags" => viewing.tags = each(value, tag)?.into_iter().flatten().collect(),
            name => library.does_not_know(name),
        }
        Ok(())
    })?;
    Ok(viewing)
}

fn seen_on(json: &str, now: Now) -> Result<PartialDate, SetAside> {
    let said = said::<String>(json)?.unwrap_or_default();
    let text = || said.chars().take(50).collect();
    let seen_on: PartialDate = said
        .parse()
        .map_err(|_| SetAside::NoSuchDate { text: text() })?;
    match seen_on.validate(now.today) {
        Ok(()) => Ok(seen_on),
        Err(_) => Err(SetAside::DayOutside { text: text() }),
    }
}
