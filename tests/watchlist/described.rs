//! Whatever a person can do is described in `tests/verbs`, from where models, sequences and kills have it.

use serde_json::{Value, json};

use crate::verbs;

const COMMANDS: &str = include_str!("../../ui/src/types/commands.json");

/// These are about what was done before, and have sequences and tests of their own.
const STEPS: [&str; 6] = [
    "undo",
    "redo",
    "undo_change",
    "restore",
    "restore_backup",
    "erase",
];

fn described() -> Vec<Value> {
    let deeds = verbs::writing("");
    deeds.iter().map(|deed| json!(deed.verb)).collect()
}

/// What is neither described nor about what was done before.
fn missing(names: impl IntoIterator<Item = Value>) -> Vec<Value> {
    let described = described();
    let known = |it: &Value| described.contains(it) || STEPS.iter().any(|step| it == step);
    names.into_iter().filter(|it| !known(it)).collect()
}

#[test]
fn every_verb_of_the_core_is_described() {
    let verbs: Vec<Value> = verbs::names().iter().map(|verb| json!(verb)).collect();
    assert!(verbs.len() > 15, "only {verbs:?}");
    assert_eq!(missing(verbs), [Value::Null; 0]);
}

#[test]
fn every_act_of_the_application_is_described() {
    let door: Value = serde_json::from_str(COMMANDS).unwrap();
    let commands = door["commands"].as_array().unwrap();
    let acts = commands.iter().filter(|it| it["kind"] == "act");
    let acts: Vec<Value> = acts.map(|it| it["name"].clone()).collect();
    assert!(acts.len() > 20, "only {acts:?}");
    assert_eq!(missing(acts), [Value::Null; 0]);
}

#[test]
fn no_verb_is_described_twice() {
    let mut names: Vec<String> = described().iter().map(Value::to_string).collect();
    names.sort();
    let twice = names.chunk_by(|a, b| a == b).filter(|it| it.len() != 2);
    assert_eq!(twice.count(), 0, "each, in both ways of writing: {names:?}");
}
