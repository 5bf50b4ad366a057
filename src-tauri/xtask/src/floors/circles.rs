//! Circles: in no folder may its files and folders need each other round about.

use std::collections::{BTreeMap, BTreeSet};

use super::arrows::Arrow;
use super::source::{Module, Source};

/// What lies in one folder, and the arrows between: from whom, to whom, by what.
type Plan<'a> = BTreeMap<&'a str, BTreeMap<&'a str, &'a Arrow>>;

/// A circle among what lies in a folder, told arrow by arrow.
pub fn within(folder: &Module, source: &Source, arrows: &[Arrow]) -> Option<String> {
    let circle = circle(&plan(source, &folder.path, arrows))?;
    let told: Vec<String> = circle.iter().map(|it| it.told(source)).collect();
    Some(format!("a circle:\n    {}", told.join("\n    ")))
}

fn plan<'a>(source: &'a Source, folder: &[String], arrows: &'a [Arrow]) -> Plan<'a> {
    // The folder's own file has no name in it.
    let place = |module: usize| -> Option<&str> {
        let within = source.modules[module].path.strip_prefix(folder)?;
        Some(within.first().map_or("", String::as_str))
    };
    let mut plan = Plan::new();
    for arrow in arrows.iter().filter(|arrow| !arrow.module_alone) {
        if let (Some(from), Some(to)) = (place(arrow.from), place(arrow.to))
            && from != to
        {
            plan.entry(from).or_default().entry(to).or_insert(arrow);
        }
    }
    plan
}

/// The arrows of one circle, if there is one.
fn circle<'a>(plan: &Plan<'a>) -> Option<Vec<&'a Arrow>> {
    let mut done = BTreeSet::new();
    plan.keys()
        .find_map(|start| walk(plan, start, &mut Vec::new(), &mut done))
}

fn walk<'a>(
    plan: &Plan<'a>,
    here: &'a str,
    way: &mut Vec<(&'a str, &'a Arrow)>,
    done: &mut BTreeSet<&'a str>,
) -> Option<Vec<&'a Arrow>> {
    if let Some(begins) = way.iter().position(|(from, _)| *from == here) {
        return Some(way[begins..].iter().map(|(_, arrow)| *arrow).collect());
    }
    if !done.insert(here) {
        return None;
    }
    for (to, arrow) in plan.get(here).into_iter().flatten() {
        way.push((here, arrow));
        let found = walk(plan, to, way, done);
        if found.is_some() {
            return found;
        }
        way.pop();
    }
    None
}
