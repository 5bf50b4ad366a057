//! What is reported, as text and as JSON.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use watchlist::{Checked, Counts, Differences, ExportForm, Exported};

use super::importing::Imported;
use crate::failure::Failure;
use crate::words::{Line, Part, spoken};

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
        form: ExportForm,
        exported: Exported,
        checked: Checked,
    },
    Imported(Imported),
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

    /// Whether something is left that only the person can answer.
    pub fn asks(&self) -> bool {
        matches!(&self.0, Ok(Done::Imported(imported)) if !imported.asks.is_empty())
    }

    /// In sentences.
    pub fn text(&self) -> String {
        let lines = match &self.0 {
            Ok(done) => lines(done),
            Err(failure) => return failure.message.clone(),
        };
        let said: Vec<String> = lines.iter().map(|it| spoken().line(it)).collect();
        said.join("\n")
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
            Ok(Done::Imported(imported)) => json!({
                "ok": ok,
                "imported": !imported.dry_run,
                "summary": imported.summary,
                "asks": imported.asks,
                "aside": imported.aside,
            }),
            Ok(Done::Exported {
                to,
                form,
                exported,
                checked,
            }) => {
                json!({
                    "ok": ok,
                    "export": to.to_string_lossy(),
                    "form": form.name(),
                    "counts": exported.counts,
                    "bytes": exported.bytes,
                    "left_out": exported.left_out,
                    "files": exported.files,
                    "unchanged": exported.unchanged,
                    "kept": exported.kept,
                    "stale": exported.stale,
                    "not_held": exported.not_held,
                    "doubtful": !checked.is_as_it_should_be(),
                })
            }
            Err(Failure {
                kind,
                message,
                case,
                ..
            }) => {
                json!({ "ok": ok, "kind": kind, "case": case, "message": message })
            }
        }
    }
}

fn lines(done: &Done) -> Vec<Line> {
    match done {
        Done::Begun(folder) => vec![Line::Begun {
            folder: folder.clone(),
        }],
        Done::BackedUp(file) => vec![Line::BackedUp { file: file.clone() }],
        Done::Checked(checked) => of_check(checked),
        Done::Exported {
            to,
            form,
            exported,
            checked,
        } => of_export(to, *form, exported, checked),
        Done::Imported(imported) => imported.lines(),
        Done::Restored {
            differences,
            dry_run,
        } => of_going_back(differences, *dry_run),
        Done::Replaced { counts, dry_run } => {
            let counts = *counts;
            vec![match dry_run {
                true => Line::WouldReplace { counts },
                false => Line::Replaced { counts },
            }]
        }
    }
}

fn of_check(checked: &Checked) -> Vec<Line> {
    let (counts, rows) = (checked.counts, checked.rows);
    let is_well = checked.all_is_well();
    let mut lines = vec![match (is_well, checked.to_make_anew) {
        (true, false) => Line::AllIsWell { counts, rows },
        (true, true) => Line::EveryWordIs { counts, rows },
        (false, _) => Line::LookedAt { counts, rows },
    }];
    if !checked.added.is_empty() {
        // It may be anything, and is shown on a terminal.
        let names = checked.added.iter();
        let names = names.map(|it| it.escape_debug().to_string()).collect();
        lines.push(Line::Added { names });
    }
    if checked.to_make_anew {
        lines.push(Line::ToMakeAnew);
    }
    if is_well {
        return lines;
    }
    if !checked.file_whole {
        lines.push(Line::FileDamaged);
    }
    lines.extend(checked.found.iter().map(|finding| Line::NotAsWritten {
        table: finding.table.clone(),
        title: finding.title.clone(),
    }));
    lines.push(Line::SeeCheck);
    lines
}

/// Whether all there is was exported, as it was written.
fn is_whole(exported: &Exported, checked: &Checked) -> bool {
    exported.left_out == 0 && checked.is_as_it_should_be()
}

fn of_export(to: &Path, form: ExportForm, exported: &Exported, checked: &Checked) -> Vec<Line> {
    let (counts, bytes, files) = (exported.counts, exported.bytes, exported.files);
    let to = to.to_path_buf();
    let mut lines = vec![match form.is_folder() {
        false => Line::Exported { counts, to, bytes },
        true => Line::ExportedFiles {
            counts,
            to,
            files,
            bytes,
        },
    }];
    let of_files = [
        (
            exported.unchanged,
            Line::UnchangedFiles {
                files: exported.unchanged,
            },
        ),
        (
            exported.kept,
            Line::KeptFiles {
                files: exported.kept,
            },
        ),
        (
            exported.stale,
            Line::StaleFiles {
                files: exported.stale,
            },
        ),
    ];
    lines.extend(
        of_files
            .into_iter()
            .filter_map(|(files, it)| (files > 0).then_some(it)),
    );
    let not_held = exported.not_held.iter();
    lines.extend(not_held.map(|(what, count)| Line::NotHeld {
        what: *what,
        count: *count,
    }));
    if exported.left_out > 0 {
        let films = exported.left_out;
        lines.push(Line::LeftOut { films });
    }
    if !checked.is_as_it_should_be() {
        lines.push(Line::Doubtful);
    }
    if !is_whole(exported, checked) {
        lines.push(Line::ExportAgain);
    }
    lines
}

fn of_going_back(differences: &Differences, dry_run: bool) -> Vec<Line> {
    let Differences {
        films,
        viewings,
        ratings,
        notes,
        others,
        of_another,
    } = differences;
    let differ = [
        (Part::Films, films),
        (Part::Viewings, viewings),
        (Part::Ratings, ratings),
        (Part::Notes, notes),
        (Part::Others, others),
    ]
    .into_iter()
    .filter(|(_, it)| it.fewer + it.more + it.other > 0)
    .map(|(what, it)| Line::Differs {
        what,
        fewer: it.fewer,
        more: it.more,
        other: it.other,
    });
    let mut lines: Vec<Line> = of_another.then_some(Line::OfAnother).into_iter().collect();
    let before = lines.len();
    lines.extend(differ);
    if lines.len() == before {
        lines.push(Line::Same);
    }
    lines.push(match dry_run {
        true => Line::NothingChanged,
        false => Line::WentBack,
    });
    lines
}
