use std::fs;
use std::path::{Path, PathBuf};

use super::name::{BackupName, list};
use super::{retention, verify};
use crate::safety::backup_state::Thinned;
use crate::storage::retry;
use crate::{Now, Result};

/// So long, in milliseconds, a copy stays that holds far more than the newest.
const A_YEAR: i64 = 365 * 24 * 60 * 60 * 1000;

/// Takes away the copies in a folder that need not stay. Says what went, if any did.
pub(super) fn prune(backups: &Path, now: Now) -> Result<Option<Thinned>> {
    let at = |name: &BackupName| backups.join(name.to_string());
    let (mut gone, mut bytes) = (0, 0);
    for old in to_prune(list(backups)?, now.millis, at) {
        let old = at(&old);
        bytes += fs::metadata(&old).map_or(0, |found| found.len());
        retry::remove_if_there(&old)?;
        gone += 1;
    }
    let at = now.millis;
    Ok((gone > 0).then_some(Thinned { at, gone, bytes }))
}

/// The copies that are pruned: those that [`retention::superfluous`] names once what cannot be read is left out of account. That
/// makes no other superfluous, and is not taken away itself. Nor is, for a year, a copy that holds more than twice the
/// films of the newest: what was lost since may not have been the person's wish.
pub(super) fn to_prune(
    mut all: Vec<BackupName>,
    now: i64,
    at: impl Fn(&BackupName) -> PathBuf,
) -> Vec<BackupName> {
    let films = |name: &BackupName| Some(verify::counts_at(&at(name))?.films);
    let bytes = |name: &BackupName| fs::metadata(at(name)).map_or(0, |found| found.len());
    loop {
        let mut superfluous = retention::superfluous(&all, now, bytes);
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
                Some(then) => !fuller(then) || now.saturating_sub(name.millis) >= A_YEAR,
            });
            return superfluous;
        }
        all.retain(|name| !unreadable.contains(name));
    }
}
