//! `cargo xtask`: the commands that people and CI call.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line program speaks through its output"
)]

mod bench;
mod bundle;
mod call;
mod checkout;
mod e2e;
mod faults;
#[cfg(test)]
mod floors;
mod icons;
mod installed;
mod pictures;
mod release;
mod run;
mod setup;
mod size;
mod test;
mod types;
mod windows;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run            sets up what is missing, builds, and opens the application;
                           --films COUNT over generated films, in a folder of their own under target/
                           --inspect a debug build, with the web inspector open
cargo xtask check          formatting, lints, types and the core's tests: what is quick
cargo xtask test [part]    everything CI runs, or a part of it: check, application, faults, journeys
cargo xtask e2e [name]     the journeys through the real window, or those whose name contains this
cargo xtask faults [--long] [name]   what the watchlist survives, in figures
cargo xtask bundle         the packages people install on Linux, into target/bundle/
cargo xtask installed      the Debian package in a clean Debian: installed, used, upgraded, removed
cargo xtask lay-out PREFIX what is installed, laid out under a folder: for those who pack it themselves
cargo xtask size           what each dependency adds to the program
cargo xtask icons          makes icons/ anew from its drawings
cargo xtask pictures       makes docs/pictures/ anew, of the running application
cargo xtask release        what the pipeline asks when a tag becomes a release:
                           check TAG, gather FOLDER [signed], notes TAG FOLDER,
                           updates REPOSITORY KEY, latest TAG FOLDER REPOSITORY
cargo xtask types          writes the interface's types anew from the core's
cargo xtask windows        compiles the application for Windows and runs the core's tests under Wine
cargo xtask bench          what things cost, as ratios measured side by side";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run", wishes @ ..] => run::run(wishes),
        ["check"] => test::test(&[test::CHECK]),
        ["test", parts @ ..] => test::test(parts),
        ["e2e", names @ ..] => e2e::e2e(names),
        ["faults", words @ ..] => faults::faults(words),
        ["bundle"] => bundle::bundle(),
        ["installed"] => installed::installed(),
        ["lay-out", prefix] => bundle::lay_out(prefix),
        ["size"] => size::size(),
        ["icons"] => icons::make(),
        ["pictures"] => pictures::make(),
        ["release", "check", tag] => release::check(tag),
        ["release", "gather", folder] => release::gather(folder, false),
        ["release", "gather", folder, "signed"] => release::gather(folder, true),
        ["release", "notes", tag, folder] => release::notes(tag, folder),
        ["release", "updates", repository, key] => release::updates(repository, key),
        ["release", "latest", tag, folder, repository] => release::latest(tag, folder, repository),
        ["types"] => types::write(),
        ["windows"] => windows::windows(),
        ["bench"] => bench::bench(),
        _ => {
            println!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}
