//! A crate's modules as they are written: what each defines, imports and names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, ImplItem, Item, UseTree, Visibility};

/// A path as it is written, or from the crate's root.
pub type Names = Vec<String>;

/// A crate; its first module is the root.
#[derive(Default)]
pub struct Source {
    pub modules: Vec<Module>,
}

/// One module, without what is compiled for tests alone.
#[derive(Default)]
pub struct Module {
    /// From the root.
    pub path: Names,
    pub file: PathBuf,
    pub children: BTreeSet<String>,
    pub imports: Vec<Import>,
    /// What the code names: `crate::a::b`, `super::c`, `d::e`.
    pub named: BTreeSet<Names>,
    /// What the code calls by a dot.
    pub called: BTreeSet<String>,
    pub types: BTreeSet<String>,
    /// Functions of a type or a trait: the type, the function, and whether it is the type's own.
    pub functions: Vec<(String, String, bool)>,
}

/// One name of a `use`.
pub struct Import {
    pub path: Names,
    /// What it is called here; `*` for everything.
    pub name: String,
    /// Whether others may have it from here.
    pub handed_on: bool,
}

/// Reads every module of the crate with this root.
pub fn read(root: &Path) -> Result<Source> {
    let mut source = Source::default();
    read_file(root, root, Vec::new(), &mut source)?;
    Ok(source)
}

fn read_file(root: &Path, file: &Path, path: Names, source: &mut Source) -> Result<()> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let parsed = syn::parse_file(&text).with_context(|| file.display().to_string())?;
    let top = root.parent().unwrap_or(root);
    let mut module = Module {
        path,
        file: file.strip_prefix(top)?.to_owned(),
        ..Module::default()
    };
    for item in &parsed.items {
        module.take(item);
    }
    // A module's own files lie in the folder named after it, or beside it if it is the folder itself.
    let folder = match file.file_stem().and_then(|stem| stem.to_str()) {
        Some("mod" | "lib" | "main") => file.with_file_name(""),
        _ => file.with_extension(""),
    };
    let (children, path) = (module.children.clone(), module.path.clone());
    source.modules.push(module);
    for child in children {
        let files = [
            folder.join(format!("{child}.rs")),
            folder.join(&child).join("mod.rs"),
        ];
        let file = files.iter().find(|file| file.exists());
        let file = file.with_context(|| format!("no file for {child} in {}", folder.display()))?;
        read_file(root, file, [path.clone(), vec![child]].concat(), source)?;
    }
    Ok(())
}

impl Module {
    fn take(&mut self, item: &Item) {
        match item {
            Item::Mod(it) if is_for_tests(&it.attrs) => return,
            Item::Mod(it) if it.content.is_none() => {
                self.children.insert(it.ident.to_string());
                return;
            }
            Item::Use(it) if is_for_tests(&it.attrs) => return,
            Item::Use(it) => {
                let handed_on = !matches!(it.vis, Visibility::Inherited);
                self.import(&it.tree, Vec::new(), handed_on);
                return;
            }
            Item::Fn(it) if is_for_tests(&it.attrs) => return,
            Item::Impl(it) if is_for_tests(&it.attrs) => return,
            Item::Impl(it) => {
                let of = last_name(it.self_ty.to_token_stream());
                let own = it.trait_.is_none();
                let functions = it.items.iter().filter_map(|item| match item {
                    ImplItem::Fn(it) => Some((of.clone(), it.sig.ident.to_string(), own)),
                    _ => None,
                });
                self.functions.extend(functions);
            }
            Item::Trait(it) => {
                let of = it.ident.to_string();
                self.types.insert(of.clone());
                let functions = it.items.iter().filter_map(|item| match item {
                    syn::TraitItem::Fn(it) => Some((of.clone(), it.sig.ident.to_string(), false)),
                    _ => None,
                });
                self.functions.extend(functions);
            }
            Item::Struct(it) => drop(self.types.insert(it.ident.to_string())),
            Item::Enum(it) => drop(self.types.insert(it.ident.to_string())),
            Item::Type(it) => drop(self.types.insert(it.ident.to_string())),
            _ => {}
        }
        self.look_through(item.to_token_stream(), &Names::new());
    }

    fn import(&mut self, tree: &UseTree, mut path: Names, handed_on: bool) {
        let name = match tree {
            UseTree::Path(it) => {
                path.push(it.ident.to_string());
                return self.import(&it.tree, path, handed_on);
            }
            UseTree::Group(it) => {
                for tree in &it.items {
                    self.import(tree, path.clone(), handed_on);
                }
                return;
            }
            UseTree::Name(it) if it.ident == "self" => path.last().cloned().unwrap_or_default(),
            UseTree::Name(it) => {
                path.push(it.ident.to_string());
                it.ident.to_string()
            }
            UseTree::Rename(it) => {
                path.push(it.ident.to_string());
                it.rename.to_string()
            }
            UseTree::Glob(_) => "*".to_owned(),
        };
        self.imports.push(Import {
            path,
            name,
            handed_on,
        });
    }

    /// Gathers every path and every call, also in what is handed to macros. Each path continues `within`.
    fn look_through(&mut self, tokens: TokenStream, within: &Names) {
        let mut path = within.clone();
        let mut colons = 2;
        let mut after_dot = false;
        let mut maybe_called = None;
        for token in tokens {
            let called = maybe_called.take();
            match token {
                TokenTree::Ident(word) if after_dot => maybe_called = Some(word.to_string()),
                TokenTree::Ident(word) => {
                    if colons != 2 {
                        self.named
                            .insert(std::mem::replace(&mut path, within.clone()));
                    }
                    path.push(word.to_string());
                }
                TokenTree::Group(group) => {
                    if group.delimiter() == Delimiter::Parenthesis {
                        self.called.extend(called);
                    }
                    if group.delimiter() == Delimiter::Brace && colons == 2 {
                        self.look_through(group.stream(), &path);
                    } else {
                        self.look_through(group.stream(), &Names::new());
                    }
                    self.named
                        .insert(std::mem::replace(&mut path, within.clone()));
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' => {
                    colons += 1;
                    (after_dot, maybe_called) = (false, called);
                    continue;
                }
                TokenTree::Punct(sign) => {
                    self.named
                        .insert(std::mem::replace(&mut path, within.clone()));
                    // `f::<T>(…)` is a call too; `a..b` is none.
                    after_dot = sign.as_char() == '.' && !after_dot;
                    maybe_called = called.filter(|_| "<>".contains(sign.as_char()));
                    colons = 0;
                    continue;
                }
                TokenTree::Literal(_) => {}
            }
            (after_dot, colons) = (false, 0);
        }
        self.named.insert(path);
    }
}

/// Whether it is compiled for tests and never else.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| {
        let condition = it.meta.require_list().map(|list| list.tokens.to_string());
        it.path().is_ident("cfg")
            && condition
                .is_ok_and(|it| it == "test" || it.replace(' ', "").starts_with("all(test,"))
    })
}

/// `Copy` of `self::Copy<'_>`.
fn last_name(tokens: TokenStream) -> String {
    let mut last = String::new();
    for token in tokens {
        match token {
            TokenTree::Ident(word) => last = word.to_string(),
            TokenTree::Punct(sign) if sign.as_char() == ':' => {}
            _ => break,
        }
    }
    last
}
