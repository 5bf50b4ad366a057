use anyhow::{Context, Result, bail, ensure};

use super::types::{Tokens, Type, Types};

/// What a command is for, told by what it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The person's act: it answers what changed.
    Act,
    /// Something is done, and nothing is answered.
    Deed,
    /// The watchlist is opened, as it is or with another file in its place.
    Opening,
    /// A file is saved where the person says.
    Saving,
    /// A question; nothing is done.
    Question,
}

/// A command: its name, its arguments, what it is for.
#[derive(Debug, Clone)]
pub struct Command {
    pub name: String,
    pub arguments: Vec<(String, Type)>,
    pub kind: Kind,
}

/// What is answered to a question. A reply that is nowhere here fails, until it is said what it is.
const ANSWERS: &[&str] = &[
    "About",
    "Answer",
    "Backup",
    "Checked",
    "CollectionPage",
    "Differences",
    "Erasable",
    "FilmPage",
    "Found",
    "History",
    "Library",
    "Repaired",
    "NoteVersion",
    "Readings",
    "UnderstoodDate",
    "Updates",
    "BackupStatus",
    "FolderInfo",
];

const API: &str = include_str!("../../../ui/src/api.ts");

/// Every command in `api.ts`.
pub fn commands(types: &Types) -> Result<Vec<Command>> {
    let begin = "export const api = {";
    let (_, after) = API.split_once(begin).context("api.ts has no list")?;
    let mut tokens = Tokens::of(after);
    let mut all = Vec::new();
    while !tokens.take("}") {
        let line = tokens.next()?;
        all.push(read(&mut tokens, types).with_context(|| format!("api.ts, {line}"))?);
    }
    ensure!(all.len() > 40, "only {} commands were found", all.len());
    Ok(all)
}

/// `(film: number) => call<Changed>("take_picture_away", { film }),`
fn read(tokens: &mut Tokens, types: &Types) -> Result<Command> {
    tokens.expect(":")?;
    tokens.expect("(")?;
    let mut parameters = Vec::new();
    while !tokens.take(")") {
        let name = tokens.next()?;
        tokens.expect(":")?;
        parameters.push((name, tokens.read_type()?));
        tokens.take(",");
    }
    for sign in ["=", ">", "call", "<"] {
        tokens.expect(sign)?;
    }
    let reply = tokens.read_type()?;
    tokens.expect(">")?;
    tokens.expect("(")?;
    let name = tokens.next()?.trim_matches('"').to_owned();
    let mut arguments = Vec::new();
    if tokens.take(",") {
        tokens.expect("{")?;
        while !tokens.take("}") {
            let argument = tokens.next()?;
            let of = parameters.iter().find(|(it, _)| *it == argument);
            match (of, tokens.peek()) {
                (Some((_, of)), "," | "}") => arguments.push((argument, of.clone())),
                // Made on the spot: the page alone can.
                (_, ":") => {
                    arguments.push((argument, Type::OfThePage));
                    tokens.skip_past("{", "}")?;
                    break;
                }
                _ => bail!("what is {argument}?"),
            }
            tokens.take(",");
        }
        tokens.take(",");
    }
    tokens.expect(")")?;
    tokens.take(",");
    let kind = kind(&reply, types)?;
    Ok(Command {
        name,
        arguments,
        kind,
    })
}

fn kind(reply: &Type, types: &Types) -> Result<Kind> {
    if types.holds(reply, "Changed")? {
        return Ok(Kind::Act);
    }
    if types.holds(reply, "Start")? {
        return Ok(Kind::Opening);
    }
    match reply {
        Type::Null => Ok(Kind::Deed),
        Type::Union(parts) if *parts == [Type::Text, Type::Null] => Ok(Kind::Saving),
        Type::Named(name) if ANSWERS.contains(&name.as_str()) => Ok(Kind::Question),
        Type::List(inner) => kind(inner, types),
        other => bail!("it answers {other:?}: is that a question (tests/faults/door/commands.rs)?"),
    }
}
