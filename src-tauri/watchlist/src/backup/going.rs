use std::path::PathBuf;

use super::name::Name;
use super::{thin, verify};
use crate::counts;

/// So long, in milliseconds, a copy stays that holds far more than the newest.
const A_YEAR: i64 = 365 * 24 * 60 * 60 * 1000;

/// The copies that go: those that [`thin::superfluous`] names once what cannot be read is left out of account. That
/// makes no other superfluous, and is not taken away itself. Nor is, for a year, a copy that holds more than twice the
/// films of the newest: what was lost since may not have been the person's wish.
pub(super) fn going(mut all: Vec<Name>, now: i64, at: impl Fn(&Name) -> PathBuf) -> Vec<Name> {
    let films = |name: &Name| {
        let conn = verify::open(&at(name)).ok()?;
        Some(counts::counts(&conn).ok()?.films)
    };
    loop {
        let mut going = thin::superfluous(&all, now);
        if going.is_empty() {
            return going;
        }
        let staying = all.iter().filter(|name| !going.contains(name));
        let unreadable: Vec<Name> = staying
            .filter(|name| films(name).is_none())
            .copied()
            .collect();
        if unreadable.is_empty() {
            let newest = all.last().and_then(films).unwrap_or_default();
            let fuller = |then: u32| then > newest.saturating_mul(2);
            going.retain(|name| match films(name) {
                None => false,
                Some(then) => !fuller(then) || now - name.millis >= A_YEAR,
            });
            return going;
        }
        all.retain(|name| !unreadable.contains(name));
    }
}
