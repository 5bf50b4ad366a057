//! A limit on how large a file may become (`ulimit -f`) ends a program that writes beyond it, unless that listens to the
//! signal: then the write fails, as on a full disk.

use std::sync::Arc;

use signal_hook::consts::SIGXFSZ;

/// From now on a write beyond the limit fails.
pub fn fail_instead_of_ending() {
    // Where it cannot be listened to, the program ends as it did. Nothing looks at what is set: the write says it.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
}
