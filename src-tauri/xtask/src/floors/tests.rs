use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{FLOORS, faults};
use crate::checkout;

fn none_in(root: &Path, floors: &[&str]) {
    let faults = faults(&checkout::root().join(root), floors).unwrap();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn arrows_in_the_core_run_downwards_and_in_no_circle_and_no_names_are_alike() {
    none_in(Path::new("src-tauri/watchlist/src/lib.rs"), FLOORS);
}

#[test]
fn the_shell_has_no_circle_and_no_names_alike() {
    none_in(Path::new("src-tauri/main.rs"), &[]);
}

#[test]
fn xtask_has_no_circle_and_no_names_alike() {
    for root in ["lib.rs", "main.rs"] {
        none_in(&Path::new("src-tauri/xtask/src").join(root), &[]);
    }
}

/// What is found in a crate on the floors `low` and `high`, with these files put into it.
fn found_in(files: &[(&str, &str)]) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let sound = [
        ("lib.rs", "mod low; mod high; pub use high::Tower;"),
        ("high/mod.rs", "mod tower; mod verb; pub use tower::Tower;"),
        ("high/tower.rs", "pub struct Tower;"),
        (
            "high/verb.rs",
            "impl crate::low::Ground { pub fn climb(&self) {} }",
        ),
        ("low/mod.rs", "mod ground; pub use ground::Ground;"),
        ("low/ground.rs", "pub struct Ground;"),
    ];
    for (name, text) in sound.iter().chain(files) {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    faults(&folder.path().join("lib.rs"), &["low", "high"]).unwrap()
}

#[test]
fn arrows_that_run_downwards_are_let_through() {
    assert_eq!(found_in(&[]), Vec::<String>::new());
}

#[test]
fn an_arrow_upwards_is_found_however_it_is_written() {
    for ground in [
        "use crate::high::Tower; pub struct Ground;",
        "use crate::Tower as Other; pub struct Ground;",
        "pub use super::super::high::Tower; pub struct Ground;",
        "pub struct Ground(crate::high::Tower);",
        "pub struct Ground; fn f() { use crate::{high::{Tower}}; }",
        "pub struct Ground; fn f() { println!(\"{}\", crate::high::Tower); }",
        "pub struct Ground; impl Ground { fn f(&self) { self.climb(); } }",
        "pub struct Ground; fn f(it: &Ground) { Ground::climb(it); }",
        "pub struct Ground; impl Ground { fn f(&self) { Self::climb(self); } }",
    ] {
        let found = found_in(&[("low/ground.rs", ground)]);
        let told = |fault: &String| {
            fault.contains("low/ground.rs -> high/") && fault.contains("points upwards")
        };
        assert!(found.iter().any(told), "{ground}: {found:?}");
    }
}

#[test]
fn what_only_tests_use_may_lie_above() {
    let ground = "pub struct Ground; #[cfg(test)] mod tests { use crate::high::Tower; }";
    assert_eq!(found_in(&[("low/ground.rs", ground)]), Vec::<String>::new());
}

#[test]
fn a_module_that_is_on_no_floor_is_found() {
    let lib = "mod low; mod high; mod cellar;";
    let found = found_in(&[("lib.rs", lib), ("cellar.rs", "")]);
    assert!(found[0].contains("cellar is on no floor"), "{found:?}");
}

#[test]
fn a_circle_within_a_floor_is_found_and_told_arrow_by_arrow() {
    for (name, text) in [
        ("high/tower.rs", "pub struct Tower; use super::verb::Way;"),
        (
            "high/tower.rs",
            "pub struct Tower; fn f(it: &crate::low::Ground) { it.climb() }",
        ),
    ] {
        let verb =
            "use super::Tower; impl crate::low::Ground { pub fn climb(&self) {} } pub struct Way;";
        let found = found_in(&[(name, text), ("high/verb.rs", verb)]);
        assert_eq!(found.len(), 1, "{found:?}");
        for arrow in [
            "high/tower.rs -> high/verb.rs",
            "high/verb.rs -> high/tower.rs",
        ] {
            assert!(found[0].contains(arrow), "{found:?}");
        }
    }
}

#[test]
fn two_types_of_one_name_are_found() {
    let ground = "pub struct Ground; pub struct Tower;";
    let found = found_in(&[("low/ground.rs", ground)]);
    assert_eq!(
        found,
        ["more than one type is called Tower: high/tower.rs, low/ground.rs"]
    );
}
