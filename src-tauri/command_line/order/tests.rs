use std::collections::BTreeSet;

use watchlist::{DateOrder, Existing, ExportForm, ImportKind};

use super::{Order, Parsed, files, parse};
use crate::words::{Misunderstood, spoken};

fn asked(line: &str) -> Result<Option<Parsed>, Misunderstood> {
    parse(line.split_whitespace().map(Into::into))
}

fn order(order: Order, json: bool) -> Result<Option<Parsed>, Misunderstood> {
    Ok(Some(Parsed::Order { order, json }))
}

#[test]
fn every_order_is_understood() {
    assert_eq!(asked(""), Ok(None), "nothing asks for the window");
    assert_eq!(asked("check"), order(Order::Check, false));
    assert_eq!(asked("--json check"), order(Order::Check, true));
    assert_eq!(asked("backup"), order(Order::Backup(None), false));
    assert_eq!(
        asked("backup --to=/mnt --json"),
        order(Order::Backup(Some("/mnt".into())), true)
    );
    let restore = |dry_run, force| Order::Restore {
        force,
        file: "a".into(),
        dry_run,
    };
    assert_eq!(asked("restore a"), order(restore(false, false), false));
    assert_eq!(
        asked("restore --dry-run a"),
        order(restore(true, false), false)
    );
    assert_eq!(
        asked("restore a --force"),
        order(restore(false, true), false)
    );
    let export = |existing| Order::Export {
        to: "b".into(),
        form: ExportForm::Json,
        existing,
    };
    assert_eq!(asked("export --to b"), order(export(Existing::Kept), false));
    assert_eq!(
        asked("export --force --to b"),
        order(export(Existing::Replaced), false)
    );
    let import = |files: &[&str], dry_run, deleted, answers: Option<&str>| Order::Import {
        files: files.iter().map(Into::into).collect(),
        dry_run,
        deleted,
        fill_in: false,
        answers: answers.map(Into::into),
        kind: None,
        day_order: None,
    };
    assert_eq!(
        asked("import a b --dry-run"),
        order(import(&["a", "b"], true, false, None), false)
    );
    assert_eq!(
        asked("import a --deleted --answers c --json"),
        order(import(&["a"], false, true, Some("c")), true)
    );
    let table = Order::Import {
        files: vec!["a".into()],
        dry_run: false,
        deleted: false,
        fill_in: false,
        answers: None,
        kind: Some(ImportKind::Table),
        day_order: Some(DateOrder::MonthDayYear),
    };
    assert_eq!(
        asked("import a --as table --month-first"),
        order(table, false)
    );
    for form in ExportForm::ALL {
        let ordered = Order::Export {
            to: "b".into(),
            form,
            existing: Existing::Kept,
        };
        let line = format!("export --to b --as {}", form.name());
        assert_eq!(asked(&line), order(ordered, false), "{line}");
    }
    assert_eq!(asked("--new --json"), order(Order::Begin, true));
    assert_eq!(asked("check --help"), Ok(Some(Parsed::Usage)));
    assert_eq!(asked("-V"), Ok(Some(Parsed::Version)));
}

#[test]
fn what_is_not_understood_is_said_and_nothing_is_guessed() {
    for wrong in [
        "chek",
        "check now",
        "check --to x",
        "check --dry-run",
        "backup --to",
        "backup --dry-run",
        "restore",
        "restore a b",
        "restore a --to b",
        "restore a --dry-run --force",
        "import",
        "import a --force",
        "import a --to b",
        "import a --as csv",
        "export --to b --day-first",
        "restore a --deleted",
        "check --answers x",
        "frob --answers x",
        "--deleted",
        "export",
        "export x",
        "export --to",
        "export --to a b",
        "export --force",
        "export --as csv",
        "export --to b --as",
        "export --to b --as doc",
        "check --as csv",
        "--as csv",
        "backup --to x --force",
        "check --new",
        "--new --to x",
        "--force",
        "--json",
        "--dry-run",
        "--to x",
        "--frobnicate",
        "-x",
        "https://example.org",
    ] {
        let what = asked(wrong).expect_err(wrong);
        assert_ne!(what, Misunderstood::Otherwise, "{wrong}");
    }
}

#[test]
fn the_manual_page_tells_what_help_tells() {
    let page = include_str!("../../packaging/poste-restante.1");
    let page = page.replace('\\', "");
    let told: Vec<&str> = page.split([' ', '\n']).collect();
    let usage = spoken().usage();
    let words = usage.split(|it: char| it.is_whitespace() || "[];.".contains(it));
    for (before, word) in words.clone().zip(words.skip(1)) {
        // In capital letters stands what is to be put there.
        let is_order = word.starts_with(|it: char| it.is_lowercase() || it == '-');
        if before == "poste-restante" && is_order || word.starts_with("--") {
            assert!(
                told.contains(&word),
                "the manual page does not tell of {word}"
            );
        }
    }
}

#[test]
fn files_that_are_there_are_looked_at_and_an_order_is_an_order_whatever_is_called_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("export.zip");
    std::fs::write(&file, "").unwrap();
    let words = |all: &[&std::path::Path]| -> Vec<std::ffi::OsString> {
        all.iter().map(Into::into).collect()
    };
    let there = words(&[&file, folder.path()]);
    assert_eq!(
        files(&there),
        Some(vec![file.clone(), folder.path().to_path_buf()])
    );
    assert_eq!(files(&words(&[&file, "--json".as_ref()])), None);
    assert_eq!(files(&words(&["check".as_ref(), &file])), None);
    assert_eq!(files(&words(&["nothing-of-the-kind".as_ref()])), None);
    assert_eq!(files(&[]), None);
}

/// Every option that is understood, as it is written.
fn options() -> BTreeSet<String> {
    let understood = include_str!("../order.rs").split("Arg::Long(\"").skip(1);
    let names = understood.filter_map(|it| it.split('"').next());
    names.map(|name| format!("--{name}")).collect()
}

#[test]
fn every_shell_completes_every_order_and_option_and_no_other() {
    let forms = ExportForm::ALL.map(|form| form.name().to_owned());
    let orders = super::ORDERS.map(str::to_owned);
    let all: BTreeSet<String> = options().into_iter().chain(orders).chain(forms).collect();
    assert!(all.contains("--dry-run") && all.len() > 20, "{all:?}");
    for (shell, text) in [
        (
            "bash",
            include_str!("../../packaging/completions/poste-restante.bash"),
        ),
        (
            "zsh",
            include_str!("../../packaging/completions/_poste-restante"),
        ),
        (
            "fish",
            include_str!("../../packaging/completions/poste-restante.fish"),
        ),
    ] {
        // Fish names an option without its hyphens, behind one of its own; its variables it sets in the same way.
        let text = text.replace("set -l ", "set ").replace(" -l ", " --");
        let words = text.split(|it: char| !(it.is_alphanumeric() || it == '-'));
        let words: BTreeSet<String> = words.map(str::to_owned).collect();
        let lacking: Vec<_> = all.difference(&words).collect();
        assert!(lacking.is_empty(), "{shell} lacks {lacking:?}");
        // Two hyphens alone are the shell's own word.
        let is_option = |it: &&String| it.starts_with("--") && it.len() > 2;
        let mut more = words.difference(&all).filter(is_option);
        assert_eq!(
            more.next(),
            None,
            "{shell} completes what is not understood"
        );
    }
}
