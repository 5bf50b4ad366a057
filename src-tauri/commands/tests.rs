use std::collections::BTreeSet;

use super::NAMES;

/// The one file of the interface that calls commands.
const API: &str = include_str!("../../ui/src/api.ts");

/// The command's name in each `call<Reply>("name"`.
fn called() -> BTreeSet<&'static str> {
    API.split("call<")
        .skip(1)
        .filter_map(|call| {
            call.split_once(">(\"")
                .and_then(|(_, rest)| rest.split('"').next())
        })
        .collect()
}

#[test]
fn the_interface_and_the_shell_know_the_same_commands() {
    let (called, known) = (called(), BTreeSet::from_iter(NAMES.iter().copied()));
    assert!(
        called.len() > 20,
        "the interface's calls were not found, so this would compare nothing: {called:?}"
    );
    let unknown: Vec<_> = called.difference(&known).collect();
    assert!(
        unknown.is_empty(),
        "the interface calls what the shell does not know: {unknown:?}"
    );
    let unused: Vec<_> = known.difference(&called).collect();
    assert!(
        unused.is_empty(),
        "the shell knows what the interface never calls: {unused:?}"
    );
}

/// The arguments of each command, with their types, as its file has them.
fn signatures() -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/commands");
    let mut signatures = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let found = source.split("#[tauri::command").skip(1).map(|command| {
            let (head, _) = command.split_once(") -> Reply<").unwrap();
            let (name, arguments) = head
                .split_once("pub async fn ")
                .unwrap()
                .1
                .split_once('(')
                .unwrap();
            (name.to_owned(), arguments.to_owned())
        });
        // This file speaks of commands and has none.
        if !source.contains("fn signatures()") {
            signatures.extend(found);
        }
    }
    signatures
}

#[test]
fn no_command_takes_a_path_or_sql() {
    let signatures = signatures();
    let names: BTreeSet<&str> = signatures.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, BTreeSet::from_iter(NAMES.iter().copied()));
    for (command, arguments) in &signatures {
        let words: Vec<String> = arguments
            .split(|c: char| !c.is_alphanumeric())
            .map(str::to_lowercase)
            .collect();
        for forbidden in [
            "path",
            "pathbuf",
            "file",
            "folder",
            "directory",
            "osstring",
            "sql",
            "query",
            "statement",
            "url",
            "value",
        ] {
            assert!(
                !words.iter().any(|word| word == forbidden),
                "{command} takes {arguments}"
            );
        }
    }
}
