//! What is said of a panic: where in the program it happened, never what it was about. Rust's own hook prints its message,
//! and where a text was cut in the wrong place that message is the text.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::Write as _;
use std::panic::{self, Location};

use crate::log::Log;
use crate::words::{self, Mishap};

/// From now on a panic is told on the standard error and in the log by its place alone; with `RUST_BACKTRACE` on the first
/// also by the way there.
pub fn tell_only_where(log: Log) {
    panic::set_hook(Box::new(move |panic| {
        log.panicked(panic.location());
        // Nobody may be listening there.
        let _ = writeln!(std::io::stderr(), "{}", told(panic.location()));
    }));
}

fn told(place: Option<&Location<'_>>) -> String {
    let place = place.map(ToString::to_string);
    let told = words::spoken().mishap(&Mishap::Panicked { place });
    let way = Backtrace::capture();
    match way.status() {
        BacktraceStatus::Captured => format!("{told}\n{way}"),
        _ => told,
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;
    use std::path::PathBuf;
    use std::process::Command;

    use crate::log::Log;

    const NOTE: &str = "Снег, for nobody but me.";
    /// Names the folder its log is in.
    const LOG_IN: &str = "POSTE_RESTANTE_TEST_LOG_IN";
    const RUSTS_OWN: &str = "POSTE_RESTANTE_TEST_RUSTS_OWN_HOOK";

    #[test]
    #[ignore = "it panics on purpose, in a process of its own"]
    fn a_note_is_cut_in_the_middle_of_a_letter() {
        if std::env::var_os(RUSTS_OWN).is_none() {
            let log = Log::default();
            let folder = std::env::var_os(LOG_IN).map(PathBuf::from);
            log.start(move || folder.clone());
            super::tell_only_where(log.clone());
            is_cut();
            log.end();
        } else {
            is_cut();
        }
    }

    fn is_cut() {
        let note = std::hint::black_box(NOTE.to_owned());
        assert!(catch_unwind(|| note[1..].len()).is_err());
    }

    /// What that one says on its standard error.
    fn said(variables: &[(&str, &str)]) -> String {
        let this = std::env::current_exe().unwrap();
        let name = "panics::tests::a_note_is_cut_in_the_middle_of_a_letter";
        let cut = Command::new(this)
            .args([name, "--exact", "--ignored", "--nocapture"])
            .env_remove("RUST_BACKTRACE")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        assert!(cut.status.success(), "{cut:?}");
        String::from_utf8_lossy(&cut.stderr).into_owned()
    }

    #[test]
    fn a_panic_tells_where_it_was_and_no_word_of_a_note() {
        for variables in [[].as_slice(), &[("RUST_BACKTRACE", "1")]] {
            let said = said(variables);
            assert!(said.contains("panics.rs"), "where: {said}");
            assert!(!said.contains("for nobody but me"), "{said}");
        }
        let folder = tempfile::tempdir().unwrap();
        said(&[(LOG_IN, folder.path().to_str().unwrap())]);
        let log = std::fs::read_to_string(folder.path().join("log.txt")).unwrap();
        assert!(log.contains(" panic at=src-tauri/panics.rs:"), "{log}");
        assert!(!log.contains("for nobody but me"), "{log}");
        let by_rusts_own = said(&[(RUSTS_OWN, "1")]);
        assert!(
            by_rusts_own.contains("for nobody but me"),
            "canary: without our hook the note is told: {by_rusts_own}"
        );
    }
}
