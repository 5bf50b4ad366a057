//! An import between reading and writing: it can be looked at, answered, and matched again.

use std::path::PathBuf;

use rusqlite::Connection;

use super::options::ImportOptions;
use super::plan::{ImportAnswer, ImportAnswers, Plan};
use super::read::read;
use super::row::Gathered;
use super::table_field::{KnownTable, SaidColumns};
use crate::storage::Monitor;
use crate::values::PartialDate;
use crate::{Now, Result};

/// Files that were read, and what bringing them in would do.
#[derive(Debug, Clone)]
pub struct Import {
    pub(super) given: Vec<PathBuf>,
    pub(super) gathered: Gathered,
    pub(super) options: ImportOptions,
    answers: ImportAnswers,
    pub(super) plan: Plan,
    /// The watchlist that the plan is for, as it was then.
    pub(super) moment: Moment,
}

/// A state of the watchlist: another act makes another one, and undoing it this one again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Moment {
    newest: Option<i64>,
    undone: i64,
    written: Option<i64>,
    films: i64,
}

impl Import {
    /// Reads files: a ZIP, a folder, or files that belong together. Nothing is written anywhere.
    ///
    /// # Errors
    /// [`Error::Refused`](crate::Error::Refused): there is nothing in it that is known, or too much.
    /// [`Error::Disk`](crate::Error::Disk): it cannot be read. [`Error::Cancelled`](crate::Error::Cancelled).
    pub fn read(
        given: &[PathBuf],
        options: ImportOptions,
        now: Now,
        monitor: &Monitor,
    ) -> Result<Self> {
        let gathered = read(given, &options, now, monitor)?;
        Ok(Self {
            given: given.to_vec(),
            gathered,
            options,
            answers: ImportAnswers::new(),
            plan: Plan::default(),
            moment: Moment::default(),
        })
    }

    /// Reads the same files anew, with the columns of one of their tables as the person says. What was answered is so no more,
    /// since it was about rows by numbers that others have now.
    ///
    /// # Errors
    /// As [`Self::read`]; where there is no such table, all of it is read as before.
    pub fn map(&self, said: SaidColumns, now: Now, monitor: &Monitor) -> Result<Self> {
        let mut options = self.options.clone();
        let table = usize::try_from(said.table).unwrap_or(usize::MAX);
        if let Some(table) = self.gathered.tables.get(table) {
            let first_row = table.guessed.first_row.clone();
            options.known_tables.retain(|it| it.first_row != first_row);
            options.known_tables.push(KnownTable {
                first_row,
                mapping: said.mapping,
            });
        }
        Self::read(&self.given, options, now, monitor)
    }

    /// How the tables are read that the person said it of.
    pub(super) fn said_of_tables(&self) -> Vec<KnownTable> {
        let tables = self.gathered.tables.iter();
        let known = &self.options.known_tables;
        let said = tables.filter(|it| {
            it.mapping != it.guessed.mapping
                || known
                    .iter()
                    .any(|known| known.first_row == it.guessed.first_row)
        });
        let said = said.map(|it| KnownTable {
            first_row: it.guessed.first_row.clone(),
            mapping: it.mapping.clone(),
        });
        said.collect()
    }

    /// Whether someone has to say first which number of its days is the month.
    pub(super) fn asks_order(&self) -> bool {
        self.gathered.tables.iter().any(|it| it.asks_order)
    }

    /// Takes an answer to what a row asks, or takes it back; it counts once the import is matched again.
    pub fn answer(&mut self, row: usize, answer: Option<ImportAnswer>) {
        match answer {
            Some(answer) => self.answers.insert(row, answer),
            None => self.answers.remove(&row),
        };
    }

    /// Says which days are none on which something was seen, and whether what is lacking is filled in; it counts once the
    /// import is matched again.
    pub fn wish(&mut self, unknown_days: Vec<PartialDate>, fill_in: bool) {
        self.options.unknown_days = unknown_days;
        self.options.fill_in = fill_in;
    }

    /// What was given.
    pub fn given(&self) -> &[PathBuf] {
        &self.given
    }

    /// What is wanted of it.
    pub fn options(&self) -> &ImportOptions {
        &self.options
    }

    /// Holds it against the watchlist that a connection reads.
    pub(crate) fn match_with(&mut self, conn: &Connection, monitor: &Monitor) -> Result<()> {
        let moment = Moment::of(conn)?;
        let options = &self.options;
        self.plan = Plan::of(&self.gathered, &self.answers, options, conn, monitor)?;
        self.moment = moment;
        Ok(())
    }
}

impl Moment {
    fn of(conn: &Connection) -> Result<Self> {
        Ok(conn
            .prepare_cached(
                "SELECT (SELECT max(id) FROM change) AS newest, (SELECT max(open_until) FROM change) AS written,
                   (SELECT count(*) FROM change WHERE state = 'undone') AS undone, (SELECT count(*) FROM card) AS films",
            )?
            .query_row([], |row| {
                Ok(Self {
                    newest: row.get("newest")?,
                    undone: row.get("undone")?,
                    written: row.get("written")?,
                    films: row.get("films")?,
                })
            })?)
    }

    /// As it was before the act that is being carried out began.
    pub(super) fn before_act(conn: &Connection) -> Result<Self> {
        let with_act = Self::of(conn)?;
        let before = "SELECT max(id) FROM change WHERE id NOT IN (SELECT * FROM acting)";
        let newest = conn
            .prepare_cached(before)?
            .query_row([], |row| row.get(0))?;
        Ok(Self { newest, ..with_act })
    }
}
