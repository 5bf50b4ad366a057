use std::path::PathBuf;

use super::name::BackupName;
use super::{retention, verify};
use crate::query::counts;

/// So long, in milliseconds, a copy stays that holds far more than the newest.
const A_YEAR: i64 = 365 * 24 * 60 * 60 * 1000;

/// The copies that are pruned: those that [`retention::superfluous`] names once what cannot be read is left out of account. That
/// makes no other superfluous, and is not taken away itself. Nor is, for a year, a copy that holds more than twice the
/// films of the newest: what was lost since may not have been the person's wish.
pub(super) fn to_prune(
    mut all: Vec<BackupName>,
    now: i64,
    at: impl Fn(&BackupName) -> PathBuf,
) -> Vec<BackupName> {
    let films = |name: &BackupName| {
        let conn = verify::open(&at(name)).ok()?;
        Some(counts::counts(&conn).ok()?.films)
    };
    loop {
        let mut superfluous = retention::superfluous(&all, now);
        if superfluous.is_empty() {
            return superfluous;
        }
        let staying = all.iter().filter(|name| !superfluous.contains(name));
        let unreadable: Vec<BackupName> = staying
            .filter(|name| films(name).is_none())
            .copied()
            .collect();
        if unreadable.is_empty() {
            let newest = all.last().and_then(films).unwrap_or_default();
            let fuller = |then: u32| then > newest.saturating_mul(2);
            superfluous.retain(|name| match films(name) {
                None => false,
                Some(then) => !fuller(then) || now - name.millis >= A_YEAR,
            });
            return superfluous;
        }
        all.retain(|name| !unreadable.contains(name));
    }
}
