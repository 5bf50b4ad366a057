//! What is reported, as text and as JSON.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use watchlist::{Checked, Counts, Differences, Exported};

use crate::failure::Failure;

/// What was done.
pub enum Done {
    /// In this folder.
    Begun(PathBuf),
    Checked(Checked),
    BackedUp(PathBuf),
    /// What was different, or would be.
    Restored {
        differences: Differences,
        dry_run: bool,
    },
    /// What a copy holds that took a damaged file's place, or would.
    Replaced {
        counts: Counts,
        dry_run: bool,
    },
    Exported {
        to: PathBuf,
        exported: Exported,
        checked: Checked,
    },
}

/// What is said of it.
pub struct Report(Result<Done, Failure>);

impl From<Result<Done, Failure>> for Report {
    fn from(done: Result<Done, Failure>) -> Self {
        Self(done)
    }
}

impl Report {
    /// Whether all is well.
    pub fn is_well(&self) -> bool {
        match &self.0 {
            Ok(Done::Checked(checked)) => checked.is_as_it_should_be(),
            Ok(Done::Exported {
                exported, checked, ..
            }) => is_whole(exported, checked),
            done => done.is_ok(),
        }
    }

    /// In sentences.
    pub fn text(&self) -> String {
        match &self.0 {
            Ok(Done::Checked(checked)) => checked_text(checked),
            Ok(Done::Begun(folder)) => format!("A watchlist was begun: {}", folder.display()),
            Ok(Done::BackedUp(file)) => format!("Backed up and checked: {}", file.display()),
            Ok(Done::Restored {
                differences,
                dry_run,
            }) => restored_text(differences, *dry_run),
            Ok(Done::Replaced { counts, dry_run }) => {
                let (counts, would) = (
                    counted(counts),
                    if *dry_run { "would take" } else { "took" },
                );
                format!(
                    "The copy, with {counts}, {would} the place of the damaged file, which is set aside and kept."
                )
            }
            Ok(Done::Exported {
                to,
                exported,
                checked,
            }) => exported_text(to, exported, checked),
            Err(failure) => failure.message.clone(),
        }
    }

    /// For other programs: `ok` says whether all is well.
    pub fn json(&self) -> Value {
        let ok = self.is_well();
        match &self.0 {
            Ok(Done::Checked(checked)) => json!({ "ok": ok, "checked": checked }),
            Ok(Done::Begun(folder)) => json!({ "ok": ok, "begun": folder.to_string_lossy() }),
            Ok(Done::BackedUp(file)) => json!({ "ok": ok, "backup": file.to_string_lossy() }),
            Ok(Done::Restored {
                differences,
                dry_run,
            }) => json!({ "ok": ok, "restored": !dry_run, "differences": differences }),
            Ok(Done::Replaced { counts, dry_run }) => {
                json!({ "ok": ok, "replaced": !dry_run, "counts": counts })
            }
            Ok(Done::Exported {
                to,
                exported,
                checked,
            }) => {
                json!({
                    "ok": ok,
                    "export": to.to_string_lossy(),
                    "counts": exported.counts,
                    "bytes": exported.bytes,
                    "left_out": exported.left_out,
                    "doubtful": !checked.is_as_it_should_be(),
                })
            }
            Err(Failure { kind, message, .. }) => {
                json!({ "ok": ok, "kind": kind, "message": message })
            }
        }
    }
}

fn checked_text(checked: &Checked) -> String {
    let looked = format!(
        "Looked at {}: {} rows held against their sums.",
        counted(&checked.counts),
        checked.rows
    );
    let added: Vec<String> = checked
        .added
        .iter()
        // It may be anything, and is shown on a terminal.
        .map(|name| name.escape_debug().to_string())
        .collect();
    let added = match added.is_empty() {
        true => String::new(),
        false => format!(
            "\nAnother program added to the file: {}. It is not used, and stays.",
            added.join(", ")
        ),
    };
    if checked.is_as_it_should_be() {
        return format!("{looked} All is well.{added}");
    }
    if checked.all_is_well() {
        return format!(
            "{looked} Every word is what was written.{added}\nWhat lists show of it, or what a collection says, is not what \
             it should be: the application makes it anew when it checks the watchlist."
        );
    }
    let mut text = looked + &added;
    if !checked.file_whole {
        text += "\nSQLite finds its file damaged.";
    }
    for finding in &checked.found {
        let title = finding
            .title
            .as_deref()
            .unwrap_or("what it is about is not known");
        text += &format!("\nNot as it was written: {} ({title})", finding.table);
    }
    text + "\nNothing was changed. Open the application and go to Check the watchlist: it shows what can be mended."
}

/// Whether all there is was exported, as it was written.
fn is_whole(exported: &Exported, checked: &Checked) -> bool {
    exported.left_out == 0 && checked.is_as_it_should_be()
}

fn exported_text(to: &Path, exported: &Exported, checked: &Checked) -> String {
    let Exported {
        counts,
        bytes,
        left_out,
    } = exported;
    let mut text = format!(
        "Exported {}: {} ({bytes} bytes)",
        counted(counts),
        to.display()
    );
    if *left_out > 0 {
        text += &format!("\nLeft out, since they cannot be read: {left_out} films or collections.");
    }
    if !checked.is_as_it_should_be() {
        text += "\nNot all of what was exported is as it was written.";
    }
    if !is_whole(exported, checked) {
        text += "\nOpen the application and go to Check the watchlist: it shows what can be mended. Then export again.";
    }
    text
}

fn restored_text(differences: &Differences, dry_run: bool) -> String {
    let Differences {
        films,
        viewings,
        ratings,
        notes,
        others,
        of_another,
    } = differences;
    let lines: Vec<String> = [
        ("films", films),
        ("viewings", viewings),
        ("ratings", ratings),
        ("notes", notes),
        ("other things", others),
    ]
    .into_iter()
    .filter(|(_, it)| it.fewer + it.more + it.other > 0)
    .map(|(name, it)| {
        format!(
            "{name}: {} fewer, {} more, {} not the same",
            it.fewer, it.more, it.other
        )
    })
    .collect();
    let what = match lines.is_empty() {
        true => "The copy holds exactly what is there.".to_owned(),
        false => lines.join("\n"),
    };
    let what = match of_another {
        true => {
            format!("The copy is of another watchlist, not an earlier state of this one.\n{what}")
        }
        false => what,
    };
    match dry_run {
        true => format!("{what}\nNothing was changed."),
        false => format!(
            "{what}\nWent back to the copy. What was there before is backed up, and Undo takes it back."
        ),
    }
}

fn counted(counts: &Counts) -> String {
    let Counts {
        films,
        viewings,
        ratings,
        notes,
    } = counts;
    format!("{films} films, {viewings} viewings, {ratings} ratings and {notes} notes")
}
