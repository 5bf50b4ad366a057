//! Memory with many films on the screen, beside an empty window: each process counted for its share of what it shares.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::{example, figures, home_with, installed};
use crate::stage::{Driver, Home, weight};

const ROUNDS: usize = 5;

pub fn measure(films: u32) -> Result<()> {
    let home = home_with(films)?;
    let (program, empty) = (installed()?, example("empty-window")?);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(settled(&home, &program, SCROLL_ALL)?);
        theirs.push(settled(&home, &empty, "")?);
    }
    figures::beside(
        films,
        "memory, stamps scrolled through / an empty window",
        "MB",
        &mut ours,
        &mut theirs,
    );
    Ok(())
}

/// Opens the list of all films and scrolls through a part of it.
const SCROLL_ALL: &str = "
    const link = [...document.querySelectorAll('a')].find((a) => a.textContent.includes('All films'));
    link.click();
    let step = 0;
    const down = setInterval(() => {
        for (const part of document.querySelectorAll('*')) {
            if (part.scrollHeight > part.clientHeight + 500) { part.scrollTop += 900; }
        }
        if (++step === 40) { clearInterval(down); }
    }, 50);";

/// Megabytes a program takes once it has done this and rested.
fn settled(home: &Home, program: &Path, script: &str) -> Result<f64> {
    let driver = Driver::start(home.driver(), &program.display().to_string(), &[])?;
    std::thread::sleep(std::time::Duration::from_secs(2));
    if !script.is_empty() {
        driver.execute(script, json!([]))?;
    }
    std::thread::sleep(std::time::Duration::from_secs(4));
    Ok(of_tree(driver.pid()))
}

/// The proportional memory of everything a process started, itself aside, in megabytes.
fn of_tree(root: u32) -> f64 {
    let mut family = vec![root];
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
            Some((pid, parent))
        })
        .collect();
    let mut known = 0;
    while known < family.len() {
        let parent = family[known];
        family.extend(
            parents
                .iter()
                .filter(|(_, of)| *of == parent)
                .map(|(pid, _)| *pid),
        );
        known += 1;
    }
    family.iter().skip(1).filter_map(|pid| weight(*pid)).sum()
}
