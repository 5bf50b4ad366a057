//! `long_history FOLDER NAME`: a long life of a watchlist, `FOLDER/NAME.sqlite3`, and beside it, in `FOLDER/NAME`, what
//! this version says of it. Made once for each schema, and kept: `tests/data/schemas/README.md`.

#[path = "long_history/certain_days.rs"]
mod certain_days;
#[path = "../../../tests/watchlist/digest.rs"]
mod digest;
#[path = "long_history/life.rs"]
mod life;
#[path = "long_history/other_program.rs"]
mod other_program;
#[path = "../../../tests/verbs/mod.rs"]
mod verbs;

use std::fs;
use std::path::Path;

use digest::{Open, Outcome, READ_ON};
use serde_json::{Value, json};

fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(name)) = (arguments.next(), arguments.next()) else {
        return Err("usage: long_history FOLDER NAME".into());
    };
    let lived = tempfile::tempdir()?;
    life::live(lived.path())?;
    let lived = lived.path().join("watchlist.sqlite3");
    let folder = Path::new(&folder);
    let said = folder.join(&name);
    fs::create_dir_all(&said)?;
    fs::copy(&lived, folder.join(name).with_extension("sqlite3"))?;
    let write = |of: &str, lines: Vec<String>| fs::write(said.join(of), lines.join("\n") + "\n");

    let copy = tempfile::tempdir()?;
    fs::copy(&lived, copy.path().join("watchlist.sqlite3"))?;
    let mut open = Open::at(copy.path())?;
    write("all.txt", digest::everything(&mut open.reader)?)?;
    fs::write(
        said.join("export.json"),
        of_the_person(&digest::exported(copy.path(), READ_ON)?)?,
    )?;
    write("steps.txt", digest::there_and_back(&mut open)?)?;
    write("alone.txt", digest::each_alone(&lived)?)?;
    Ok(())
}

/// An export without what collections and the program say, a film a line.
fn of_the_person(exported: &[u8]) -> Outcome<String> {
    let exported: Value = serde_json::from_slice(exported)?;
    let list = |name: &str| exported[name].as_array().cloned().unwrap_or_default();
    let collections = list("collections");
    let collections: Vec<Value> = collections
        .iter()
        .map(|it| json!({ "key": it["key"], "half_stars": it["half_stars"], "comment": it["comment"] }))
        .collect();
    let films: Vec<String> = list("films").iter().map(Value::to_string).collect();
    Ok(format!(
        "{{\"settings\":{},\n\"collections\":{},\n\"films\":[\n{}\n]}}\n",
        exported["settings"],
        Value::from(collections),
        films.join(",\n")
    ))
}
