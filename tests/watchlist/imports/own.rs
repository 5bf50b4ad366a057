//! Our own export, read back.

use serde_json::Value;
use watchlist::{ImportCounts, Monitor};

use super::files::Files;
use super::{bring_in, bring_in_twice, looked_at};
use crate::digest;
use crate::exports::full;
use crate::home::{Home, state};

/// All that an export says, but for when it was made.
fn said(home: &Home) -> Value {
    let mut said: Value =
        serde_json::from_slice(&digest::exported(home.folder(), home.now).unwrap()).unwrap();
    said.as_object_mut().unwrap().remove("exported_at");
    said
}

/// The export of a watchlist, in a folder of its own.
fn exported(home: &Home) -> Files {
    let files = Files::new();
    let bytes = digest::exported(home.folder(), home.now).unwrap();
    files.put("everything.json", bytes);
    files
}

/// Where two exports differ: a path and both values.
fn differences(at: &str, one: &Value, other: &Value, told: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(a), Value::Object(b)) => {
            for name in a
                .keys()
                .chain(b.keys().filter(|name| !a.contains_key(*name)))
            {
                let nothing = &Value::Null;
                let (one, other) = (
                    a.get(name).unwrap_or(nothing),
                    b.get(name).unwrap_or(nothing),
                );
                differences(&format!("{at}.{name}"), one, other, told);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (number, (one, other)) in a.iter().zip(b).enumerate() {
                differences(&format!("{at}[{number}]"), one, other, told);
            }
        }
        _ if one != other => told.push(format!("{at}: {one} became {other}")),
        _ => {}
    }
}

#[track_caller]
fn assert_same(one: &Value, other: &Value) {
    let mut told = Vec::new();
    differences("", one, other, &mut told);
    told.truncate(20);
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn everything_comes_back_as_it_was() {
    let home = full();
    let mut other = Home::new();
    other.wait(1_000_000);
    bring_in(&mut other, exported(&home).path());
    assert_same(&said(&home), &said(&other));
}
