//! Countries and genres: each known everywhere by a code, with a name in each language.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use rusqlite::Connection;

use crate::Result;
use crate::derived::index::fold;
use crate::storage::LossyRow as _;

/// The language of what has no other name.
const ENGLISH: &str = "en";

/// The languages of `names/*.tsv`, in the order of their columns.
const LANGUAGES: [&str; 2] = [ENGLISH, "ru"];

/// How the code of what no list knows begins; no list has a colon in a code.
pub(crate) const OWN: &str = "own:";

/// What is known by a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Country,
    Genre,
}

/// A code, and its name in each of the languages.
type Named = (&'static str, Vec<(&'static str, &'static str)>);

impl Kind {
    pub(crate) const ALL: [Self; 2] = [Self::Country, Self::Genre];

    /// Its table; those of its names, of films' and of entries' ones are named after it.
    pub(crate) fn table(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Genre => "genre",
        }
    }

    /// Those there are names for beside the ones in the watchlist.
    fn listed(self) -> &'static [Named] {
        static COUNTRIES: LazyLock<Vec<Named>> =
            LazyLock::new(|| read(include_str!("../../names/countries.tsv")));
        static GENRES: LazyLock<Vec<Named>> =
            LazyLock::new(|| read(include_str!("../../names/genres.tsv")));
        match self {
            Self::Country => &COUNTRIES,
            Self::Genre => &GENRES,
        }
    }

    /// Makes it known, if it is not.
    pub(crate) fn put(self, conn: &Connection, code: &str) -> Result<()> {
        let sql = format!("INSERT OR IGNORE INTO {} (code) VALUES (?1)", self.table());
        conn.prepare_cached(&sql)?.execute([code])?;
        Ok(())
    }

    /// The same, with the names it has in lists; else with the one that is said, if it has none yet.
    pub(crate) fn put_known(self, conn: &Connection, code: &str, name: Option<&str>) -> Result<()> {
        self.put(conn, code)?;
        match self.listed().iter().find(|(known, _)| *known == code) {
            Some((_, names)) => names
                .iter()
                .try_for_each(|(language, name)| self.put_name(conn, code, language, name)),
            None => {
                let name = name.unwrap_or(code.trim_start_matches(OWN));
                self.put_name(conn, code, ENGLISH, name)
            }
        }
    }

    /// A name that is there already stays.
    pub(crate) fn put_name(
        self,
        conn: &Connection,
        code: &str,
        language: &str,
        name: &str,
    ) -> Result<()> {
        let table = self.table();
        conn.prepare_cached(&format!(
            "INSERT OR IGNORE INTO {table}_name ({table}, language, name) VALUES (?1, ?2, ?3)"
        ))?
        .execute([code, language, name])?;
        Ok(())
    }

    /// All that films may have: for each its names in every language, that in this one first, or else the English one.
    pub(crate) fn names(self, conn: &Connection, language: &str) -> Result<Vec<Vec<String>>> {
        let table = self.table();
        let mut names: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        let mut add = |code: &str, language: &str, name: String| {
            let each = names.entry(code.to_owned()).or_default();
            if !each.iter().any(|(known, _)| known == language) {
                each.push((language.to_owned(), name));
            }
        };
        // What the watchlist calls it goes first.
        // A person's own that no film has any more, perhaps a slip of the hand, is not offered again.
        let mut known = conn.prepare_cached(&format!(
            "SELECT {table} AS code, language, name FROM {table}_name n
             WHERE {table} NOT GLOB '{OWN}*' OR EXISTS (SELECT 1 FROM film_{table} f WHERE f.{table} = n.{table})"
        ))?;
        let mut rows = known.query([])?;
        while let Some(row) = rows.next()? {
            add(
                &row.text("code")?,
                &row.text("language")?,
                row.text("name")?,
            );
        }
        for (code, listed) in self.listed() {
            for (language, name) in listed {
                add(code, language, (*name).to_owned());
            }
        }
        let told = names.into_values().map(|mut each| {
            each.sort_by_key(|(it, _)| (it != language, it != ENGLISH));
            each.into_iter().map(|(_, name)| name).collect()
        });
        Ok(told.collect())
    }
}

/// The codes of the names that a person types, in any language. What no list knows gets a code of its own.
pub(crate) struct Codes<'c> {
    conn: &'c Connection,
    kind: Kind,
    /// By folded name; read when the first is asked for.
    known: Option<HashMap<String, String>>,
}

impl<'c> Codes<'c> {
    pub(crate) fn new(conn: &'c Connection, kind: Kind) -> Self {
        Self {
            conn,
            kind,
            known: None,
        }
    }

    /// The code of a name, which is not empty; known from then on.
    pub(crate) fn of(&mut self, name: &str) -> Result<String> {
        let folded = folded(name);
        if let Some(code) = self.known()?.get(&folded) {
            return Ok(code.clone());
        }
        let listed = self.kind.listed().iter();
        let mut listed = listed.filter(|(_, names)| {
            names
                .iter()
                .any(|(_, listed)| self::folded(listed) == folded)
        });
        let code = match listed.next() {
            Some((code, names)) => {
                self.kind.put(self.conn, code)?;
                for (language, name) in names {
                    self.kind.put_name(self.conn, code, language, name)?;
                }
                (*code).to_owned()
            }
            None => {
                let code = format!("{OWN}{folded}");
                self.kind.put(self.conn, &code)?;
                self.kind.put_name(self.conn, &code, ENGLISH, name)?;
                code
            }
        };
        self.known()?.insert(folded, code.clone());
        Ok(code)
    }

    fn known(&mut self) -> Result<&mut HashMap<String, String>> {
        if self.known.is_none() {
            let table = self.kind.table();
            let mut names = self
                .conn
                .prepare_cached(&format!("SELECT {table} AS code, name FROM {table}_name"))?;
            let known = names
                .query_map([], |row| {
                    Ok((folded(&row.text("name")?), row.text("code")?))
                })?
                .collect::<rusqlite::Result<_>>()?;
            self.known = Some(known);
        }
        Ok(self.known.get_or_insert_default())
    }
}

/// As names are compared; one of nothing but signs by what it is.
fn folded(name: &str) -> String {
    let words = fold::words(name).join(" ");
    if words.is_empty() {
        name.to_lowercase()
    } else {
        words
    }
}

fn read(table: &'static str) -> Vec<Named> {
    let line = |line: &'static str| {
        let (code, names) = line.split_once('\t')?;
        Some((code, LANGUAGES.into_iter().zip(names.split('\t')).collect()))
    };
    table.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Kind, LANGUAGES, folded};

    #[test]
    fn every_name_that_is_listed_leads_to_one_code() {
        for kind in Kind::ALL {
            for (at, language) in LANGUAGES.into_iter().enumerate() {
                let names: Vec<String> = kind
                    .listed()
                    .iter()
                    .map(|(code, names)| {
                        let (_, name) = names.get(at).unwrap_or_else(|| panic!("{code}"));
                        assert!(!name.is_empty(), "{code}");
                        folded(name)
                    })
                    .collect();
                let each: HashSet<&String> = names.iter().collect();
                assert!(each.len() > 30, "{kind:?} are listed");
                assert_eq!(each.len(), names.len(), "{kind:?} in {language}");
            }
        }
    }
}
