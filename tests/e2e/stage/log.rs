//! The application's log, as a stranger would read it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// Both files of a data folder, once the application has ended.
pub fn read(data: &Path) -> Result<String> {
    let newest = fs::read_to_string(data.join("log.txt")).context("there is no log")?;
    let earlier = fs::read_to_string(data.join("log.1.txt")).unwrap_or_default();
    Ok(earlier + &newest)
}

/// All of it is made of the program's own names, numbers, and their signs: neither a path nor a sentence.
pub fn is_fit_for_strangers(log: &str) -> Result<()> {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "_-.:= \n".contains(sign);
    let strange = log
        .lines()
        .find(|line| !line.chars().all(plain) || line.split(' ').count() > 8);
    ensure!(strange.is_none(), "the log says {strange:?}");
    Ok(())
}
