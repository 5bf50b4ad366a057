//! An honest value of each of the interface's types, so that only one thing at a time is wrong with what is thrown.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

/// Texts that have to say something in particular to be taken.
const TEXTS: [(&str, &str); 3] = [
    ("seen_on", "2011"),
    ("opens_on", "2061-01-01"),
    ("address", "https://example.org/"),
];

/// A value of this type, as TypeScript writes it.
pub fn honest(name: &str, kind: &str) -> Result<Value> {
    let kind = kind.trim().trim_start_matches('|').trim();
    if let Some(inner) = kind.strip_prefix('{') {
        return fields(
            inner
                .strip_suffix('}')
                .context("an object that does not end")?,
        );
    }
    if let Some(first) = kind
        .split(" | ")
        .next()
        .filter(|first| first.len() < kind.len())
    {
        return honest(name, first);
    }
    if let Some(item) = kind
        .strip_suffix("[]")
        .or_else(|| kind.strip_prefix("Array<")?.strip_suffix('>'))
    {
        return Ok(json!([honest(name, item)?]));
    }
    Ok(match kind {
        "number" | "bigint" => json!(1),
        "boolean" => json!(true),
        "null" => Value::Null,
        "string" => TEXTS
            .iter()
            .find(|(of, _)| *of == name)
            .map_or("text", |(_, text)| text)
            .into(),
        literal if literal.starts_with('"') => literal.trim_matches('"').into(),
        named => return honest(name, &written(named)?),
    })
}

/// What stands behind a name, without its comments.
fn written(name: &str) -> Result<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("ui/src/types/{name}.ts"));
    let text = std::fs::read_to_string(&file).with_context(|| format!("no type {name}"))?;
    let (_, kind) = text
        .split_once(&format!("export type {name} ="))
        .with_context(|| format!("{name} is not said"))?;
    let bare: String = kind
        .split("/**")
        .map(|part| part.split_once("*/").map_or(part, |it| it.1))
        .collect();
    Ok(bare.trim().trim_end_matches(';').trim().to_owned())
}

fn fields(inner: &str) -> Result<Value> {
    let mut object = Map::new();
    for field in inner
        .split([',', ';'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
    {
        let (name, kind) = field.split_once(':').context("a field without a type")?;
        let name = name.trim().trim_matches('"').trim_end_matches('?');
        object.insert(name.to_owned(), honest(name, kind)?);
    }
    Ok(Value::Object(object))
}
