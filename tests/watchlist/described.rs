//! Whatever a person can do is described in `tests/verbs`, from where models, sequences and kills have it.

use serde_json::{Value, json};

use crate::verbs::{self, Texts};

const COMMANDS: &str = include_str!("../../ui/src/types/commands.json");

/// About what was done before: they have sequences and tests of their own. And one that is two verbs.
const OTHERS: [&str; 7] = [
    "undo",
    "redo",
    "undo_change",
    "restore",
    "restore_backup",
    "erase",
    "rename_circumstance",
];

#[test]
fn every_verb_of_the_core_and_every_act_of_the_application_is_described() {
    let door: Value = serde_json::from_str(COMMANDS).unwrap();
    let commands = door["commands"].as_array().unwrap().iter();
    let acts = commands.filter(|it| it["kind"] == "act");
    let mut names: Vec<Value> = acts.map(|it| it["name"].clone()).collect();
    names.extend(verbs::names().iter().map(|verb| json!(verb)));
    assert!(names.len() > 40, "only {names:?}");
    let deeds = verbs::writing(Texts::default());
    let described: Vec<Value> = deeds.iter().map(|deed| json!(deed.verb)).collect();
    names.retain(|name| !described.contains(name) && !OTHERS.iter().any(|other| name == other));
    assert!(names.is_empty(), "not in tests/verbs: {names:?}");
}
