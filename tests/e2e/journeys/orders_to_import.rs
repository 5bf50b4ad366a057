use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::command_line::{order, refused, well};
use crate::stage::{Home, Outcome, same};

/// Two films of one name and year, and an evening with one of them.
const EXPORT: [(&str, &str); 2] = [
    (
        "watched.csv",
        "Date,Name,Year,Letterboxd URI\n\
         2024-05-01,The Haunted Castle,1897,https://boxd.it/6Pki\n\
         2024-05-01,The Haunted Castle,1897,https://boxd.it/3y76\n\
         2024-05-01,Nothing,1066,https://boxd.it/nnnn\n",
    ),
    (
        "diary.csv",
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n\
         2025-02-01,The Haunted Castle,1897,https://boxd.it/6x1CCC,2,,,2025-02-01\n",
    ),
];

/// Files brought in without a window: what asks is listed, answered, and brought in by the same order.
pub fn bring_files_in(home: &Home) -> Result<Outcome> {
    let folder = home.path("letterboxd");
    fs::create_dir(&folder)?;
    for (name, text) in EXPORT {
        fs::write(folder.join(name), text)?;
    }
    let (export, answers) = (folder.display().to_string(), home.path("answers.json"));
    let listed = answers.display().to_string();
    refused(home, &["import", &export], "not_open")?;
    well(home, &["--new"])?;
    refused(home, &["import", "/nowhere/at/all"], "disk")?;

    let (code, would) = order(home, &["import", &export, "--dry-run"])?;
    same(code, 3, "a row asks")?;
    same(&would["imported"], &json!(false), "nothing was written")?;
    same(films(home)?, 10, "and it was not")?;

    let (code, done) = order(home, &["import", &export, "--answers", &listed])?;
    same(code, 3, "what asks is left out")?;
    let counts = |answer: &Value, what: &str| answer["summary"]["counts"][what].as_u64();
    same(counts(&done, "new_film"), Some(2), "the two castles")?;
    same(counts(&done, "needs_you"), Some(1), "the evening")?;
    same(counts(&done, "set_aside"), Some(1), "and no year")?;
    ensure!(
        done["aside"][0]["why"]
            .as_str()
            .is_some_and(|why| why.contains("1066")),
        "the reason is a sentence: {done}"
    );
    same(films(home)?, 12, "the rest is there")?;

    let mut rows: Value = serde_json::from_slice(&fs::read(&answers)?)?;
    let row = rows.get_mut(0).context("the row that asks is listed")?;
    let second = row["candidates"][1]["answer"].clone();
    row["answer"] = second;
    fs::write(&answers, rows.to_string())?;
    let again = well(home, &["import", &export, "--answers", &listed])?;
    same(
        counts(&again, "new_viewing"),
        Some(1),
        "it is answered, and brought in",
    )?;
    let again = well(home, &["import", &export, "--answers", &listed])?;
    same(
        counts(&again, "new_viewing"),
        Some(0),
        "the same once more adds nothing",
    )?;
    same(films(home)?, 12, "nor any film")?;
    Ok(Outcome::Shown)
}

fn films(home: &Home) -> Result<u64> {
    let checked = well(home, &["check"])?;
    checked["checked"]["counts"]["films"]
        .as_u64()
        .context("films are counted")
}
