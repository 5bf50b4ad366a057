//! Without the window: for those who keep their own backups, and for tests. One order, one report, and the end.

mod carry_out;
mod importing;
mod order;
mod report;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use order::{Parsed, files, parse};
use report::Report;

use crate::words::{self, Mishap};

/// What a wrong order ends with.
const WRONG_USAGE: u8 = 2;
/// What an import ends with of which some rows ask.
const ASKS: u8 = 3;

/// What came of the words after the program's name.
pub enum Asked {
    /// The window opens, and looks at these files.
    Window(Vec<PathBuf>),
    /// All was done.
    Done(ExitCode),
}

/// Does what was asked for on the command line, if that is not the window.
pub fn asked(words: impl Iterator<Item = OsString>) -> Asked {
    let words: Vec<OsString> = words.collect();
    if let Some(files) = files(&words) {
        return Asked::Window(files);
    }
    let code = match parse(words.into_iter()) {
        Ok(None) => return Asked::Window(Vec::new()),
        Ok(Some(Parsed::Usage)) => say(words::spoken().usage()),
        Ok(Some(Parsed::Version)) => say(concat!("Poste Restante ", env!("CARGO_PKG_VERSION"))),
        Ok(Some(Parsed::Order { order, json })) => {
            let report = Report::from(carry_out::carry_out(order));
            let said = match (json, report.is_well()) {
                (true, _) => say(&report.json().to_string()),
                (false, true) => say(&report.text()),
                (false, false) => {
                    complain(&report.text());
                    ExitCode::SUCCESS
                }
            };
            match (report.is_well(), report.asks()) {
                (false, _) => ExitCode::FAILURE,
                (true, true) if said == ExitCode::SUCCESS => ExitCode::from(ASKS),
                (true, _) => said,
            }
        }
        Err(what) => {
            let (what, usage) = (
                words::spoken().misunderstood(&what),
                words::spoken().usage(),
            );
            complain(&format!("{what}\n\n{usage}"));
            ExitCode::from(WRONG_USAGE)
        }
    };
    Asked::Done(code)
}

/// What cannot be said to whoever asked is a failure, whatever was done.
fn say(text: &str) -> ExitCode {
    let mut out = std::io::stdout();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let error = error.into();
            complain(&words::spoken().mishap(&Mishap::AnswerNotWritten { error }));
            ExitCode::FAILURE
        }
    }
}

fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
