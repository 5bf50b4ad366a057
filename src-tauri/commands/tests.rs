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
