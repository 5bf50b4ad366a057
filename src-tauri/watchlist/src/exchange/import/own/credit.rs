//! Who made a film, as our own export says.

use super::fields::{line, object, said};
use crate::exchange::import::ours::{OwnCredit, OwnPerson};
use crate::values::{CreditJob, SetAside};

/// A credit.
pub(super) fn credit(json: &str) -> Result<OwnCredit, SetAside> {
    let mut job = None;
    let (mut position, mut role) = (0, None);
    let mut person = OwnPerson::default();
    object(json, |name, value| {
        match name {
            "job" => job = said::<CreditJob>(value)?,
            "position" => position = said(value)?.unwrap_or_default(),
            "role" => role = line(value)?,
            "name" => person.name = line(value)?.unwrap_or_default(),
            "original_name" => person.original_name = line(value)?,
            "person" => person.uuid = line(value)?.unwrap_or_default(),
            _ => {}
        }
        Ok(())
    })?;
    match (job, person.name.is_empty()) {
        (Some(job), false) => Ok(OwnCredit {
            job,
            position,
            role,
            person,
        }),
        _ => Err(SetAside::NotReadable),
    }
}

/// Someone in the list of all.
pub(super) fn person(json: &str) -> Result<OwnPerson, SetAside> {
    let mut person = OwnPerson::default();
    object(json, |name, value| {
        match name {
            "uuid" => person.uuid = line(value)?.unwrap_or_default(),
            "name" => person.name = line(value)?.unwrap_or_default(),
            "original_name" => person.original_name = line(value)?,
            _ => {}
        }
        Ok(())
    })?;
    match person.name.is_empty() || person.uuid.is_empty() {
        true => Err(SetAside::NotReadable),
        false => Ok(person),
    }
}
