//! What shops show of the application: ours, with the releases of the changelog put in.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Result, ensure};

use super::changelog::{self, Release};
use super::files::{ID, packaging};

/// Where the releases belong.
const PLACE: &str = "<releases/>";

/// The file as it is installed.
///
/// # Errors
/// When a file cannot be read, or the changelog cannot be understood.
pub fn text() -> Result<String> {
    let ours = fs::read_to_string(packaging().join(format!("{ID}.metainfo.xml")))?;
    ensure!(ours.contains(PLACE), "the metainfo has no {PLACE}");
    Ok(ours.replace(PLACE, &told(&changelog::releases()?)?))
}

fn told(releases: &[Release]) -> Result<String> {
    let mut text = "<releases>\n".to_owned();
    for release in releases {
        let kind = if release.is_out {
            "stable"
        } else {
            "development"
        };
        writeln!(
            text,
            "    <release version=\"{}\" date=\"{}\" type=\"{kind}\">\n      <description>\n        <ul>",
            release.version, release.day
        )?;
        for change in &release.changes {
            writeln!(text, "          <li>{}</li>", plain(change))?;
        }
        text.push_str("        </ul>\n      </description>\n    </release>\n");
    }
    text.push_str("  </releases>");
    Ok(text)
}

/// Without Markdown's marks, and as XML takes it.
fn plain(change: &str) -> String {
    change
        .replace('`', "")
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
