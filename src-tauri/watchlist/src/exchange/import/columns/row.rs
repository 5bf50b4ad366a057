//! What a row of someone's table says, by what its columns hold.

use std::collections::HashMap;

use super::super::days::noon;
use super::super::fields::words;
use super::super::import_table::CellMeaning;
use super::super::row::{ImportRow, ImportedViewing, Place, Says};
use super::super::sink::Sink;
use super::super::table::TableRow;
use super::super::table_field::TableField;
use super::cell::{DayReader, understand};
use crate::exchange::spreadsheet_cell::arm;
use crate::nouns::film::{CreditDraft, FilmDraft};
use crate::values::{DateOrder, PartialDate, SetAside};

/// Understands the rows of one table.
pub(super) struct RowReader<'m> {
    pub fields: &'m [TableField],
    pub order: Option<DateOrder>,
    /// How often each viewing was said already, by what it is called: the same is said in every later file.
    pub said: HashMap<String, u32>,
}

/// A row while it is read.
#[derive(Default)]
struct RowSoFar {
    film: FilmDraft,
    says: Says,
    seen_on: Option<PartialDate>,
    seen: bool,
    place: Option<String>,
    company: Option<String>,
    remark: Option<String>,
    list: Option<String>,
}

impl RowReader<'_> {
    /// What a row says, and what the list is called on which its film is.
    pub(super) fn read(
        &mut self,
        cells: &TableRow<'_>,
        sink: &Sink<'_>,
    ) -> Result<(ImportRow, Option<String>), SetAside> {
        if cells.is_blank() {
            return Err(SetAside::Blank);
        }
        let days = DayReader {
            order: self.order,
            calendar: &sink.calendar,
            now: sink.now,
        };
        let mut row = RowSoFar::default();
        for (column, field) in self.fields.iter().enumerate() {
            let cell = arm(cells.at(column));
            match understand(*field, cell, days) {
                Ok(means) => row.take(*field, cell, means, sink.now.millis),
                // What names a film elsewhere, or says how long it is, may be anything.
                Err(SetAside::NotReadable) => {}
                Err(why) => return Err(why),
            }
        }
        row.name(self.fields.contains(&TableField::Year), sink)?;
        let mut row = row.whole();
        if let Some(viewing) = &mut row.1.viewing {
            let year = row.0.year.map(|it| it.to_string()).unwrap_or_default();
            let called = format!("table:{}|{year}|{}", row.0.title, viewing.seen_on);
            let times = self.said.entry(called.clone()).or_default();
            *times += 1;
            viewing.source = match times {
                1 => called,
                times => format!("{called}|{times}"),
            };
        }
        let (film, says, list) = row;
        let place = Place {
            part: sink.part(),
            row: cells.row,
        };
        let key = None;
        Ok((
            ImportRow {
                place,
                film,
                key,
                says,
            },
            list,
        ))
    }
}

impl RowSoFar {
    fn take(&mut self, field: TableField, cell: &str, means: CellMeaning, now: i64) {
        let Self { film, says, .. } = self;
        let text = || Some(cell.to_owned());
        match (field, means) {
            (_, CellMeaning::Nothing) => {}
            (TableField::Title, _) => film.title = cell.to_owned(),
            (TableField::OriginalTitle, _) => film.original_title = text(),
            (TableField::Director, _) => film.credits.extend(CreditDraft::directors(names(cell))),
            (TableField::Countries, _) => film.countries.extend(names(cell)),
            (TableField::Genres, _) => film.genres.extend(names(cell)),
            (TableField::Tags, _) => says.tags.extend(names(cell)),
            (TableField::List, _) => self.list = text(),
            (TableField::Note, _) => match &mut says.note {
                Some(note) => {
                    note.push_str("\n\n");
                    note.push_str(cell);
                }
                note => *note = text(),
            },
            (TableField::Place, _) => self.place = text(),
            (TableField::Company, _) => self.company = text(),
            (TableField::Remark, _) => self.remark = text(),
            (_, CellMeaning::Year(year)) => film.year = Some(year),
            (_, CellMeaning::Minutes(minutes)) => film.minutes = Some(minutes),
            (_, CellMeaning::Rating(rating)) => says.rating = Some(rating),
            (_, CellMeaning::Called(identifier)) => film.identifiers.push(identifier),
            (TableField::Waiting, CellMeaning::Yes) => says.waiting = Some(now),
            (TableField::Waiting, CellMeaning::Day(day)) => {
                let since = day.earliest().and_then(noon);
                says.waiting = Some(since.unwrap_or(now).min(now));
            }
            (TableField::Seen, CellMeaning::Yes) => self.seen = true,
            (_, CellMeaning::Day(day)) => self.seen_on = Some(day),
            (_, CellMeaning::Yes | CellMeaning::No | CellMeaning::Text) => {}
        }
    }

    /// Names the film. Where no column has years, they may stand behind the title: `Stalker (1979)`.
    fn name(&mut self, has_years: bool, sink: &Sink<'_>) -> Result<(), SetAside> {
        let film = &mut self.film;
        if film.title.is_empty()
            && let Some(original) = film.original_title.take()
        {
            film.title = original;
        }
        if film.original_title.as_ref() == Some(&film.title) {
            film.original_title = None;
        }
        if !has_years && film.title.ends_with([')', ']']) {
            let typed = FilmDraft::typed_line(&film.title, sink.now.today.year().into());
            film.title.clone_from(&typed.title);
            film.fill_in(&typed);
        }
        match film.title.is_empty() {
            true => Err(SetAside::NoTitle),
            false => Ok(()),
        }
    }

    /// All of it. What is rated was seen; what is said of a viewing makes one, if no day does.
    fn whole(self) -> (FilmDraft, Says, Option<String>) {
        let Self {
            film,
            mut says,
            seen_on,
            seen,
            place,
            company,
            remark,
            list,
        } = self;
        let is_seen = seen || says.rating.is_some();
        let tells = place.is_some() || company.is_some();
        match seen_on.or((seen && tells).then_some(PartialDate::Unknown)) {
            Some(day) => {
                says.viewing = Some(ImportedViewing {
                    rating: says.rating.take(),
                    place,
                    company,
                    remark,
                    ..ImportedViewing::on(day)
                });
            }
            None => {
                says.seen = is_seen;
                match list {
                    Some(_) => says.remark = remark,
                    None => says.note = says.note.or(remark),
                }
            }
        }
        (film, says, list)
    }
}

/// Names parted by commas, semicolons or strokes, each once.
fn names(cell: &str) -> Vec<String> {
    words(&cell.replace([';', '/', '|', '\n'], ","))
}
