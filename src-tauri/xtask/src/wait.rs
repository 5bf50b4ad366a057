//! Waiting for something to become so: the one way in which tests and tools wait.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long it rests between two questions.
const PAUSE: Duration = Duration::from_millis(15);

/// Asks again and again until this gives something, at most so long.
///
/// # Errors
/// With what was waited for, when it does not come in time; and at once with the asker's own errors.
pub fn within<T>(
    patience: Duration,
    what: &str,
    mut ask: impl FnMut() -> Result<Option<T>>,
) -> Result<T> {
    let deadline = Instant::now() + patience;
    loop {
        if let Some(found) = ask()? {
            return Ok(found);
        }
        if Instant::now() > deadline {
            bail!("waited {patience:?} for {what}");
        }
        std::thread::sleep(PAUSE);
    }
}
