//! Where readers put what they read.

use super::import_table::ImportTable;
use super::moments::Calendar;
use super::options::ImportOptions;
use super::ours::OwnLibrary;
use super::row::{
    AsideRow, Gathered, ImportRow, ImportedLabel, ImportedList, LabelRow, Place, Says,
};
use super::table::{Next, TableRow, TextTable};
use crate::Now;
use crate::nouns::film::FilmDraft;
use crate::values::{ImportWarning, SetAside, text};

/// So many rows no person has; each takes its room in memory.
const MOST_ROWS: usize = 500_000;

/// Nor so many lists, which are looked for one by one.
const MOST_LISTS: usize = 5_000;

/// Takes in what one part says.
pub(super) struct Sink<'g> {
    gathered: &'g mut Gathered,
    /// No more rows are taken in.
    full: bool,
    pub options: &'g ImportOptions,
    pub now: Now,
    pub calendar: Calendar,
}

impl<'g> Sink<'g> {
    /// For a part of this name.
    pub(super) fn new(
        gathered: &'g mut Gathered,
        name: &str,
        options: &'g ImportOptions,
        now: Now,
    ) -> Self {
        gathered.parts.push(name.to_owned());
        Self {
            gathered,
            full: false,
            options,
            now,
            calendar: Calendar::of(options),
        }
    }

    /// The number of the part.
    pub(super) fn part(&self) -> usize {
        self.gathered.parts.len().saturating_sub(1)
    }

    /// Every row of a table, understood in one way; what is set aside is named by what stands under `title`.
    pub(super) fn table(
        &mut self,
        mut table: TextTable<'_>,
        title: &str,
        mut understand: impl FnMut(&TableRow<'_>, &Self) -> Result<ImportRow, SetAside>,
    ) {
        loop {
            match table.next_row() {
                Next::End => return,
                Next::BreaksOff(row) => return self.aside(row, "", SetAside::BreaksOff),
                Next::Row(cells) => match understand(&cells, self) {
                    Ok(row) => self.row(row),
                    Err(why) => self.aside(cells.row, cells.get(title), why),
                },
            }
        }
    }

    /// One row that says something; set aside where it says more than can be kept.
    pub(super) fn row(&mut self, mut row: ImportRow) {
        if !self.has_room(row.place.row) {
            return;
        }
        let is_kept = says_lines(&row.says)
            .chain(film_lines(&row.film))
            .all(text::is_line);
        let note = row.says.note.as_ref();
        if !is_kept || note.is_some_and(|note| text::long(note).is_err()) {
            return self.put_aside(row.place.row, &row.film.title, SetAside::TooLong);
        }
        // Of zeros alone nothing is left when it is kept.
        let title = row.film.title.as_str();
        if !title.is_empty() && title.chars().all(|it| it == '\0' || it.is_whitespace()) {
            return self.put_aside(row.place.row, "", SetAside::NoTitle);
        }
        // What is too long for a viewing is not for a note.
        if let Some(viewing) = &mut row.says.viewing
            && viewing.remark.as_ref().is_some_and(|it| !text::is_line(it))
        {
            row.says.note = viewing.remark.take();
        }
        self.gathered.rows.push(row);
    }

    /// The same with a rating, so many of a number that only all of them together tell.
    pub(super) fn row_rated(&mut self, row: ImportRow, rating: f64) {
        let at = self.gathered.rows.len();
        self.row(row);
        if self.gathered.rows.len() > at {
            self.gathered.unscaled.push((at, rating));
        }
    }

    /// One row about a list or a tag itself.
    pub(super) fn label(&mut self, row: u32, label: ImportedLabel) {
        if !self.has_room(row) {
            return;
        }
        match &label {
            ImportedLabel::Tag(name) if !text::is_line(name) => {
                self.put_aside(row, name, SetAside::TooLong);
            }
            ImportedLabel::Tag(_) | ImportedLabel::List(_) => {
                let part = self.part();
                let place = Place { part, row };
                self.gathered.labels.push(LabelRow { place, label });
            }
        }
    }

    /// One row that is not brought in.
    pub(super) fn aside(&mut self, row: u32, title: &str, why: SetAside) {
        if self.has_room(row) {
            self.put_aside(row, title, why);
        }
    }

    /// Whether one more row is taken in; from the first of a part that is not, that is said.
    fn has_room(&mut self, row: u32) -> bool {
        let Gathered {
            rows,
            aside,
            labels,
            ..
        } = &self.gathered;
        let rows = rows.len() + aside.len() + labels.len();
        if rows < MOST_ROWS {
            return true;
        }
        if !self.full {
            self.full = true;
            self.put_aside(row, "", SetAside::TooManyRows);
        }
        false
    }

    fn put_aside(&mut self, row: u32, title: &str, why: SetAside) {
        let place = Place {
            part: self.part(),
            row,
        };
        let title = title.chars().take(200).collect();
        self.gathered.aside.push(AsideRow { place, title, why });
    }

    /// The whole part is not brought in.
    pub(super) fn part_aside(&mut self, why: SetAside) {
        self.aside(0, "", why);
    }

    /// A list, by the number that rows name it by.
    pub(super) fn list(&mut self, mut list: ImportedList) -> usize {
        list.bound();
        self.gathered.lists.push(list);
        self.gathered.lists.len() - 1
    }

    /// The list that the files call so, made where it is not there yet, with more said of it.
    /// Nothing where there are more than anyone has.
    pub(super) fn list_called(
        &mut self,
        key: &str,
        say: impl FnOnce(&mut ImportedList),
    ) -> Option<usize> {
        let lists = &mut self.gathered.lists;
        let there = lists.iter().position(|it| it.key.as_deref() == Some(key));
        if there.is_none() && lists.len() < MOST_LISTS {
            lists.push(ImportedList {
                name: key.to_owned(),
                introduction: String::new(),
                ranked: false,
                key: Some(key.to_owned()),
            });
        }
        let number = there.unwrap_or(lists.len().saturating_sub(1));
        let list = lists.get_mut(number)?;
        (list.key.as_deref() == Some(key)).then(|| {
            say(list);
            list.bound();
            number
        })
    }

    /// What the part is called.
    pub(super) fn part_name(&self) -> String {
        self.gathered.parts.last().cloned().unwrap_or_default()
    }

    /// A table of which the person says what its columns hold.
    pub(super) fn table_of_columns(&mut self, table: ImportTable) {
        self.gathered.tables.push(table);
    }

    /// How many there are so far.
    pub(super) fn tables_of_columns(&self) -> usize {
        self.gathered.tables.len()
    }

    /// What only our own export says beside films and what stands on lists, as far as it was read.
    pub(super) fn own(&mut self) -> Box<OwnLibrary> {
        self.gathered.own.take().unwrap_or_default()
    }

    /// Keeps it.
    pub(super) fn keep_own(&mut self, library: Box<OwnLibrary>) {
        self.gathered.own = Some(library);
    }

    /// Says what is to be known beside the rows.
    pub(super) fn warn(&mut self, warning: ImportWarning) {
        self.gathered.warnings.push(warning);
    }
}

/// The short texts of what a row says, but for a remark on a viewing, which may become a note.
fn says_lines(says: &Says) -> impl Iterator<Item = &str> {
    let viewing = says.viewing.as_ref();
    let place = viewing.and_then(|it| it.place.as_deref());
    let company = viewing.and_then(|it| it.company.as_deref());
    let lines = [says.why.as_deref(), says.remark.as_deref(), place, company];
    let tags = viewing.into_iter().flat_map(|it| &it.tags);
    let tags = tags.chain(&says.tags).map(String::as_str);
    lines.into_iter().flatten().chain(tags)
}

/// The short texts of a film.
fn film_lines(film: &FilmDraft) -> impl Iterator<Item = &str> {
    let titles = [
        Some(film.title.as_str()),
        film.original_title.as_deref(),
        film.transliterated_title.as_deref(),
    ];
    let names = film.countries.iter().chain(&film.genres);
    let people = film.credits.iter();
    let people = people.flat_map(|it| [Some(it.name.as_str()), it.role.as_deref()]);
    let titles = titles.into_iter().chain(people).flatten();
    titles.chain(names.map(String::as_str))
}
