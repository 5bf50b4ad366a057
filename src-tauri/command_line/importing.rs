//! Bringing files in without the window: what asks is listed in a file, and answered in it.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};
use watchlist::{
    Existing, Import, ImportAnswer, ImportCandidate, ImportOptions, ImportQuestion, ImportSummary,
    LedgerFate, LedgerLine, LedgerQuestion, Looked, Monitor, Refusal, Window,
};

use crate::clock;
use crate::failure::Failure;
use crate::words::{self, Line, RowsAre, spoken};

/// What became of it.
pub struct Imported {
    pub summary: ImportSummary,
    pub dry_run: bool,
    /// What asks, as it is listed for whoever answers.
    pub asks: Vec<Value>,
    /// The file in which they are listed.
    pub listed: Option<PathBuf>,
    /// What is set aside, with the reasons.
    pub aside: Vec<LedgerLine>,
}

impl Imported {
    /// What there is to say of it.
    pub fn lines(&self) -> Vec<Line> {
        let ImportSummary {
            rows,
            files,
            counts,
            own_ratings_kept,
            shared_days,
            warnings,
            ..
        } = &self.summary;
        let mut lines = vec![Line::RowsRead {
            rows: *rows,
            files: *files,
        }];
        let each = [
            (RowsAre::NewFilms, counts.new_film),
            (RowsAre::NewViewings, counts.new_viewing),
            (RowsAre::Merged, counts.merged),
            (RowsAre::AlreadyThere, counts.already_there),
            (RowsAre::SetAside, counts.set_aside),
            (RowsAre::NeedYou, counts.needs_you),
        ];
        lines.extend(each.map(|(what, rows)| Line::RowsAre { what, rows }));
        let mut reasons: BTreeMap<String, u32> = BTreeMap::new();
        for why in self.aside.iter().filter_map(|line| line.why.as_ref()) {
            *reasons.entry(spoken().cause(why)).or_default() += 1;
        }
        lines.extend(
            reasons
                .into_iter()
                .map(|(why, rows)| Line::Aside { why, rows }),
        );
        lines.extend(warnings.iter().map(|what| Line::Warning {
            what: spoken().cause(what),
        }));
        if *own_ratings_kept > 0 {
            let rows = *own_ratings_kept;
            lines.push(Line::OwnRatingsKept { rows });
        }
        lines.extend(shared_days.iter().map(|it| Line::SharedDay {
            day: it.day.to_string(),
            rows: it.rows,
        }));
        let text = |row: &Value, field: &str| row[field].as_str().unwrap_or_default().to_owned();
        lines.extend(self.asks.iter().map(|row| {
            Line::Asks {
                file: text(row, "file"),
                row: row["row"]
                    .as_u64()
                    .and_then(|it| it.try_into().ok())
                    .unwrap_or_default(),
                title: text(row, "title"),
            }
        }));
        match &self.listed {
            Some(file) => lines.push(Line::AnswerThem { file: file.clone() }),
            None if !self.asks.is_empty() => lines.push(Line::ListThem),
            None => {}
        }
        lines.push(match self.dry_run {
            true => Line::NothingChanged,
            false => Line::BroughtIn,
        });
        lines
    }
}

/// A row of a file of answers.
#[derive(Deserialize)]
struct AnsweredRow {
    file: String,
    row: u32,
    asks: String,
    answer: Option<RowAnswer>,
}

/// What stands there as its answer.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum RowAnswer {
    Skip,
    New,
    Film(String),
    Row { file: String, row: u32 },
}

/// Reads files, tables among them as this watchlist knows them.
pub fn read(looked: &Looked, files: &[PathBuf], options: ImportOptions) -> Result<Import, Failure> {
    let known_tables = looked.known_tables()?;
    let options = ImportOptions {
        known_tables,
        ..options
    };
    let read = Import::read(files, options, clock::now(), &Monitor::none());
    Ok(read?)
}

/// An import held against a watchlist, with the answers of a file if there are any.
pub fn looked_at(
    looked: &Looked,
    mut import: Import,
    answers: Option<&Path>,
    dry_run: bool,
) -> Result<(Import, Imported), Failure> {
    looked.match_import(&mut import)?;
    let mut asking = lines(looked, &import, LedgerFate::NeedsYou)?;
    // Of a row that asks which film it is, it may then be asked where its note goes.
    for _ in 0..2 {
        if let Some(file) = answers
            && take_answers(&mut import, &asking, file)?
        {
            looked.match_import(&mut import)?;
            asking = lines(looked, &import, LedgerFate::NeedsYou)?;
        }
    }
    let mut summary = import.summary();
    words::say(summary.causes());
    let imported = Imported {
        summary,
        dry_run,
        asks: asking.iter().map(asked).collect(),
        listed: None,
        aside: lines(looked, &import, LedgerFate::SetAside)?,
    };
    Ok((import, imported))
}

/// Every line of this kind, with its reason said.
fn lines(looked: &Looked, import: &Import, fate: LedgerFate) -> Result<Vec<LedgerLine>, Failure> {
    let question = LedgerQuestion {
        fate: Some(fate),
        search: String::new(),
    };
    let mut lines: Vec<LedgerLine> = Vec::new();
    loop {
        let first = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let window = Window { first, count: 500 };
        let mut ledger = looked.import_ledger(import, &question, window)?;
        words::say(ledger.causes());
        if ledger.lines.is_empty() {
            return Ok(lines);
        }
        lines.append(&mut ledger.lines);
    }
}

/// Takes the answers of a file, as far as it is there. Whether there were any.
fn take_answers(import: &mut Import, asking: &[LedgerLine], file: &Path) -> Result<bool, Failure> {
    let text = match std::fs::read_to_string(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        text => text.map_err(|_| {
            let file = file.to_path_buf();
            watchlist::Error::from(Refusal::FileNotRead { file })
        })?,
    };
    let rows: Vec<AnsweredRow> = serde_json::from_str(&text).map_err(watchlist::Error::from)?;
    let mut any = false;
    for line in asking {
        let Some(question) = &line.asks else { continue };
        let mut rows = rows.iter();
        let said = rows.find(|it| {
            (it.file.as_str(), it.row, it.asks.as_str())
                == (line.file.as_str(), line.row, asks(question))
        });
        let answer = said.and_then(|it| it.answer.as_ref());
        if let Some(answer) = answer {
            import.answer(question.number, understood(answer, question));
            any = true;
        }
    }
    Ok(any)
}

fn understood(answer: &RowAnswer, question: &ImportQuestion) -> Option<ImportAnswer> {
    match answer {
        RowAnswer::Skip => Some(ImportAnswer::Skip),
        RowAnswer::New => Some(ImportAnswer::New),
        RowAnswer::Film(uuid) => Some(ImportAnswer::Film(uuid.clone())),
        RowAnswer::Row { file, row } => {
            let mut films = question.candidates.iter();
            let same = films.find(|it| it.file.as_ref() == Some(file) && it.row == Some(*row));
            same.and_then(|it| it.other).map(ImportAnswer::Row)
        }
    }
}

/// A row that asks, as it is listed: an answer is one of its candidates', `"new"` or `"skip"`.
fn asked(line: &LedgerLine) -> Value {
    let question = line.asks.as_ref();
    let candidates: Vec<Value> = question
        .iter()
        .flat_map(|it| &it.candidates)
        .map(candidate)
        .collect();
    json!({
        "file": line.file,
        "row": line.row,
        "title": line.title,
        "year": line.year,
        "asks": question.map(asks),
        "candidates": candidates,
        "answer": null,
    })
}

/// Which film it is, or where its note goes.
fn asks(question: &ImportQuestion) -> &'static str {
    match question.candidates.is_empty() {
        true => "note",
        false => "film",
    }
}

fn candidate(film: &ImportCandidate) -> Value {
    let answer = match &film.film {
        Some(uuid) => json!({ "film": uuid }),
        None => json!({ "row": { "file": film.file, "row": film.row } }),
    };
    json!({
        "answer": answer,
        "title": film.title,
        "year": film.year,
        "director": film.director,
    })
}

/// Lists what asks in a file, one row a line, below what was answered there.
pub fn list(asks: &[Value], data: &Path, file: &Path) -> Result<(), Failure> {
    let there = std::fs::read_to_string(file).unwrap_or_default();
    let there: Vec<Value> = serde_json::from_str(&there).unwrap_or_default();
    let answered = there.iter().filter(|row| !row["answer"].is_null());
    let rows: Vec<String> = answered.chain(asks).map(Value::to_string).collect();
    let text = format!("[\n{}\n]\n", rows.join(",\n"));
    watchlist::save_bytes(data, file, Existing::Replaced, text.as_bytes())?;
    Ok(())
}
