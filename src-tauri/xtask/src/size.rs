//! `cargo xtask size`: what each dependency adds to the program, by the names that the linker kept.
//!
//! Counted in the program as it was built, which is not built again for it: a generic function is counted for the crate
//! that its name begins with, wherever it was made.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use crate::{call, checkout};

/// What weighs less than this, in bytes, is told together.
const WORTH_A_LINE: u64 = 40_000;

/// Prints the table, as Markdown.
///
/// # Errors
/// When the program is not built, or nm is not there.
pub fn size() -> Result<()> {
    let program = checkout::target().join("release/poste-restante");
    ensure!(program.is_file(), "{} is not built", program.display());
    let list = call::command("nm --demangle --print-size --radix=d")
        .arg(&program)
        .output()
        .context("nm could not be started (package binutils)")?;
    let mut weights: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for line in String::from_utf8_lossy(&list.stdout).lines() {
        if let Some((crate_name, bytes, is_code)) = counted(line) {
            let (code, data) = weights.entry(crate_name).or_default();
            *(if is_code { code } else { data }) += bytes;
        }
    }
    let mut weights: Vec<_> = weights.into_iter().collect();
    weights.sort_by_key(|(_, (code, data))| std::cmp::Reverse(code + data));
    println!("| what | code, KB | data, KB |\n| --- | ---: | ---: |");
    let mut rest = (0, 0, 0);
    for (name, (code, data)) in weights {
        if code + data >= WORTH_A_LINE {
            println!("| {name} | {} | {} |", code / 1000, data / 1000);
        } else {
            rest = (rest.0 + 1, rest.1 + code, rest.2 + data);
        }
    }
    println!(
        "| {} others | {} | {} |",
        rest.0,
        rest.1 / 1000,
        rest.2 / 1000
    );
    Ok(())
}

/// Whose a symbol is, how many bytes it has, and whether it is code: of `0012 0034 t <a::B as c::D>::e`.
fn counted(line: &str) -> Option<(String, u64, bool)> {
    let mut words = line.splitn(4, ' ');
    let (_, bytes) = (words.next()?, words.next()?.parse().ok()?);
    let is_code = words.next()?.eq_ignore_ascii_case("t");
    Some((owner(words.next()?), bytes, is_code))
}

fn owner(symbol: &str) -> String {
    let path = symbol.trim_start_matches(|it: char| "<&*[(".contains(it));
    let path = ["mut ", "dyn ", "const "]
        .iter()
        .fold(path, |path, word| path.trim_start_matches(word));
    let first = path
        .split(|it: char| !(it.is_alphanumeric() || it == '_'))
        .next()
        .unwrap_or_default();
    match first {
        // Its texts, its tables, and what it carries of the interface have no names.
        _ if symbol.starts_with("anon.") || symbol.starts_with("GCC_except_table") => {
            "without a name".to_owned()
        }
        // SQLite is the only C in the program, and C has no paths.
        _ if !symbol.contains("::") => "SQLite".to_owned(),
        _ if !path[first.len()..].starts_with("::") => "generic".to_owned(),
        "std" | "core" | "alloc" | "hashbrown" | "addr2line" | "gimli" | "rustc_demangle"
        | "object" | "miniz_oxide" | "compiler_builtins" => "Rust's standard library".to_owned(),
        "poste_restante" => "the application itself".to_owned(),
        "watchlist" => "the core (watchlist)".to_owned(),
        name => name.to_owned(),
    }
}
