//! Who uses what: every path followed to the file that defines what it names, through whoever hands it on.

use std::collections::BTreeMap;

use super::source::{Names, Source};

/// One module uses something of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrow {
    /// Places in [`Source::modules`].
    pub from: usize,
    pub to: usize,
    /// What is used, as it is written there.
    pub named: String,
    /// Whether it is only the module that is named: what is taken from it is named elsewhere.
    pub module_alone: bool,
}

impl Arrow {
    /// `storage/folder.rs -> safety/state.rs (crate::safety::state::State)`
    pub fn told(&self, source: &Source) -> String {
        let file = |module: usize| source.modules[module].file.display();
        format!("{} -> {} ({})", file(self.from), file(self.to), self.named)
    }
}

/// Every arrow between two files.
pub fn of(source: &Source) -> Vec<Arrow> {
    let crate_ = Crate::of(source);
    let mut arrows = Vec::new();
    for from in 0..source.modules.len() {
        crate_.arrows_from(from, &mut arrows);
    }
    arrows.retain(|arrow| arrow.from != arrow.to);
    arrows
}

/// A function that a type has in another file than its own: the type, and the function.
type Verb<'a> = (&'a str, &'a str);

struct Crate<'a> {
    source: &'a Source,
    places: BTreeMap<&'a [String], usize>,
    /// Where each verb is.
    verbs: BTreeMap<Verb<'a>, usize>,
    /// How many functions bear a name.
    bearers: BTreeMap<&'a str, usize>,
}

/// Where a path leads: a module, and what is left of the path in it.
type Goal = (usize, Names);

impl<'a> Crate<'a> {
    fn of(source: &'a Source) -> Self {
        let modules = || source.modules.iter().enumerate();
        let places = modules().map(|(place, it)| (it.path.as_slice(), place));
        let mut verbs = BTreeMap::new();
        let mut bearers = BTreeMap::new();
        for (place, module) in modules() {
            for (of, function, own) in &module.functions {
                *bearers.entry(function.as_str()).or_default() += 1;
                if *own && !module.types.contains(of) {
                    verbs.insert((of.as_str(), function.as_str()), place);
                }
            }
        }
        Self {
            source,
            places: places.collect(),
            verbs,
            bearers,
        }
    }

    fn arrows_from(&self, from: usize, arrows: &mut Vec<Arrow>) {
        let module = &self.source.modules[from];
        for import in &module.imports {
            let Some((to, left)) = self.goal(from, &import.path, 0) else {
                continue;
            };
            // What a module hands on of its own parts is no use it makes of them.
            let of_its_own = self.source.modules[to].path.starts_with(&module.path);
            if !(import.handed_on && of_its_own) {
                arrows.push(Arrow {
                    from,
                    to: self.verb(&left).unwrap_or(to),
                    named: import.path.join("::"),
                    module_alone: left.is_empty(),
                });
            }
        }
        for path in &module.named {
            let to = match path.as_slice() {
                [] => continue,
                [alone] if ["crate", "super", "self"].contains(&alone.as_str()) => continue,
                [own, function, ..] if own == "Self" => module
                    .functions
                    .iter()
                    .find_map(|(of, ..)| self.verbs.get(&(of.as_str(), function.as_str())))
                    .map(|to| (*to, false)),
                [of, ..] if module.types.contains(of) => self.verb(path).map(|to| (to, false)),
                _ => self
                    .goal(from, path, 0)
                    .map(|(to, left)| (self.verb(&left).unwrap_or(to), left.is_empty())),
            };
            arrows.extend(to.map(|(to, module_alone)| Arrow {
                from,
                to,
                named: path.join("::"),
                module_alone,
            }));
        }
        for function in &module.called {
            let mut bearing = self.verbs.iter().filter(|((_, name), _)| name == function);
            // A name that others bear too may be theirs.
            if let (Some((_, to)), None) = (bearing.next(), bearing.next())
                && self.bearers.get(function.as_str()) == Some(&1)
            {
                arrows.push(Arrow {
                    from,
                    to: *to,
                    named: format!(".{function}()"),
                    module_alone: false,
                });
            }
        }
    }

    fn verb(&self, left: &[String]) -> Option<usize> {
        let [of, function, ..] = left else {
            return None;
        };
        self.verbs.get(&(of.as_str(), function.as_str())).copied()
    }

    /// Where a path leads that is written in a module; nothing if it leads out of the crate.
    fn goal(&self, module: usize, path: &[String], depth: usize) -> Option<Goal> {
        let whole = self.whole_path(module, path, depth)?;
        let mut here = 0;
        for (at, name) in whole.iter().enumerate() {
            let below = &whole[..=at];
            if let Some(child) = self.places.get(below) {
                here = *child;
                continue;
            }
            let left = &whole[at..];
            let import = self.source.modules[here]
                .imports
                .iter()
                .find(|import| import.name == *name && import.path != [name.as_str()]);
            return match import {
                Some(import) if depth < 20 => {
                    let path = [&import.path, &left[1..]].concat();
                    self.goal(here, &path, depth + 1)
                }
                _ => Some((here, left.to_vec())),
            };
        }
        Some((here, Names::new()))
    }

    fn whole_path(&self, module: usize, path: &[String], depth: usize) -> Option<Names> {
        let here = &self.source.modules[module];
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([&here.path, rest].concat()),
            "super" => {
                let mut above = here.path.as_slice();
                let mut rest = path;
                while let [first, further @ ..] = rest
                    && first == "super"
                {
                    above = above.split_last()?.1;
                    rest = further;
                }
                Some([above, rest].concat())
            }
            name if here.children.contains(name) => Some([&here.path, path].concat()),
            name => {
                let import = here.imports.iter().find(|import| import.name == name)?;
                if depth > 20 || import.path == [name] {
                    return None;
                }
                let path = [&import.path, rest].concat();
                self.whole_path(module, &path, depth + 1)
            }
        }
    }
}
