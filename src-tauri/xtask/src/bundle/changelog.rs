//! CHANGELOG.md, read for what is made of it: Debian's changelog, the spec's, and the releases that shops show.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result, ensure};

use super::moment;
use crate::checkout;

/// The version this checkout is.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What stands over what nobody has yet.
const UNRELEASED: &str = "Unreleased";

/// A heading and what stands below it.
#[derive(Debug, PartialEq, Eq)]
pub struct Release {
    /// As `0.1.0`.
    pub version: String,
    /// As `2026-11-27`.
    pub day: String,
    /// Whether anybody has it.
    pub is_out: bool,
    /// What changed, a sentence or a few each.
    pub changes: Vec<String>,
}

/// Every release, newest first.
///
/// # Errors
/// When a heading is neither `Unreleased` nor a version with its day.
pub fn releases() -> Result<Vec<Release>> {
    let text = fs::read_to_string(checkout::root().join("CHANGELOG.md"))?;
    read(&text, &moment::day()?)
}

fn read(text: &str, today: &str) -> Result<Vec<Release>> {
    let mut releases: Vec<Release> = Vec::new();
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            releases.push(headed(heading, today)?);
        } else if let Some(release) = releases.last_mut() {
            if let Some(change) = line.strip_prefix("- ") {
                release.changes.push(change.to_owned());
            } else if let (Some(more), Some(change)) =
                (line.strip_prefix("  "), release.changes.last_mut())
            {
                change.push(' ');
                change.push_str(more.trim());
            }
        }
    }
    releases.retain(|release| !release.changes.is_empty());
    ensure!(!releases.is_empty(), "CHANGELOG.md tells of no change");
    Ok(releases)
}

/// `Unreleased`, or `0.1.0 (2026-11-27)`.
fn headed(heading: &str, today: &str) -> Result<Release> {
    let mut words = heading.split([' ', '(', ')', '[', ']']);
    let version = words
        .find(|word| !word.is_empty())
        .context("an empty heading")?;
    let is_day =
        |word: &&str| word.len() == 10 && word.split('-').all(|part| part.parse::<u32>().is_ok());
    let is_out = version != UNRELEASED;
    let day = if is_out {
        words
            .find(is_day)
            .with_context(|| format!("CHANGELOG.md: “{heading}” says no day"))?
    } else {
        today
    };
    Ok(Release {
        version: if is_out { version } else { VERSION }.to_owned(),
        day: day.to_owned(),
        is_out,
        changes: Vec::new(),
    })
}

/// As Debian keeps it, newest first, ending each with who packed it; `instead` of the newest version if given.
///
/// # Errors
/// When a day is none.
pub fn as_debian(releases: &[Release], maintainer: &str, instead: Option<&str>) -> Result<String> {
    let mut text = String::new();
    for (index, release) in releases.iter().enumerate() {
        let own = format!("{}-1", ordered(&release.version));
        let version = instead.filter(|_| index == 0).unwrap_or(&own);
        let suite = if release.is_out {
            "unstable"
        } else {
            "UNRELEASED"
        };
        writeln!(text, "poste-restante ({version}) {suite}; urgency=medium\n")?;
        for change in &release.changes {
            writeln!(text, "  * {}", wrapped(change, "    "))?;
        }
        let day = moment::written(&release.day, "%a,_%d_%b_%Y_%T_+0000")?.replace('_', " ");
        writeln!(text, "\n -- {maintainer}  {day}\n")?;
    }
    Ok(text)
}

/// As a spec file keeps it.
///
/// # Errors
/// When a day is none.
pub fn as_spec(releases: &[Release], packager: &str) -> Result<String> {
    let mut text = String::new();
    for release in releases {
        let day = moment::written(&release.day, "%a_%b_%d_%Y")?.replace('_', " ");
        writeln!(text, "* {day} {packager} - {}-1", ordered(&release.version))?;
        for change in &release.changes {
            writeln!(text, "- {}", wrapped(change, "  ").replace('%', "%%"))?;
        }
        text.push('\n');
    }
    Ok(text)
}

/// As both packagers sort it: what comes before a release sorts before it.
pub fn ordered(version: &str) -> String {
    version.replace('-', "~")
}

/// Lines of at most 78 letters.
fn wrapped(sentence: &str, indent: &str) -> String {
    let mut text = String::new();
    let mut room = 78 - indent.len();
    for word in sentence.split_whitespace() {
        let length = word.chars().count();
        if text.is_empty() {
        } else if room > length {
            text.push(' ');
            room -= 1;
        } else {
            text.push('\n');
            text.push_str(indent);
            room = 78 - indent.len();
        }
        text.push_str(word);
        room = room.saturating_sub(length);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Changelog\n\nWhat changed.\n\n## Unreleased\n\n- One thing,\n  told in two lines.\n- Another.\n\n\
        ## 0.0.9 (2026-01-02)\n\n- The first.\n";

    #[test]
    fn changes_are_read_with_their_versions_and_days() {
        let releases = read(TEXT, "2026-11-27").unwrap();
        let told: Vec<_> = releases
            .iter()
            .map(|it| (it.version.as_str(), it.day.as_str(), it.is_out))
            .collect();
        assert_eq!(
            told,
            [
                (VERSION, "2026-11-27", false),
                ("0.0.9", "2026-01-02", true)
            ]
        );
        assert_eq!(
            releases[0].changes,
            ["One thing, told in two lines.", "Another."],
            "a change goes on where its line is indented"
        );
    }

    #[test]
    fn a_release_without_its_day_is_refused() {
        assert!(
            read("## 0.2.0\n- A thing.\n", "2026-11-27").is_err(),
            "no changelog of Debian's can be made of it"
        );
    }

    #[test]
    fn a_version_before_a_release_sorts_before_it() {
        assert_eq!(ordered("1.0.0-beta.1"), "1.0.0~beta.1");
    }

    #[test]
    fn long_changes_are_wrapped() {
        let long = "word ".repeat(40);
        assert!(
            wrapped(&long, "    ").lines().all(|line| line.len() <= 78),
            "Debian's changelogs are read in terminals"
        );
    }
}
