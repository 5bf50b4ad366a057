//! Without the window: for those who keep their own backups, and for tests. One order, one report, and the end.

mod carry_out;
mod order;
mod report;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use order::{Asked, parse};
use report::Report;

/// What a wrong order ends with.
const WRONG_USAGE: u8 = 2;

const USAGE: &str = "\
poste-restante                             opens the window
poste-restante check                       looks at every word: is it still what was written?
poste-restante backup [--to FOLDER]        makes a checked copy, among the backups or in a folder of yours
poste-restante restore FILE [--dry-run]    goes back to a copy, or says what would be different; to a copy of another
                                           watchlist with --force
poste-restante export --to FILE [--force]  writes everything into one JSON file; over one that is there if forced
poste-restante --new                       begins a watchlist where there is none

--json       answers as JSON          --version    says which version this is
The variable POSTE_RESTANTE_DATA names another folder than the usual one.
It ends with 0 when all is well, 1 when something is not, 2 when it was not understood.";

/// Does what was asked for on the command line; nothing if nothing was: then the window opens.
pub fn asked(words: impl Iterator<Item = OsString>) -> Option<ExitCode> {
    let code = match parse(words) {
        Ok(None) => return None,
        Ok(Some(Asked::Usage)) => say(USAGE),
        Ok(Some(Asked::Version)) => say(concat!("Poste Restante ", env!("CARGO_PKG_VERSION"))),
        Ok(Some(Asked::Order { order, json })) => {
            let report = Report::from(carry_out::carry_out(order));
            let said = match (json, report.is_well()) {
                (true, _) => say(&report.json().to_string()),
                (false, true) => say(&report.text()),
                (false, false) => {
                    complain(&report.text());
                    ExitCode::SUCCESS
                }
            };
            match report.is_well() {
                true => said,
                false => ExitCode::FAILURE,
            }
        }
        Err(what) => {
            complain(&format!("{what}\n\n{USAGE}"));
            ExitCode::from(WRONG_USAGE)
        }
    };
    Some(code)
}

/// What cannot be said to whoever asked is a failure, whatever was done.
fn say(text: &str) -> ExitCode {
    let mut out = std::io::stdout();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("The answer could not be written: {error}."));
            ExitCode::FAILURE
        }
    }
}

fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
