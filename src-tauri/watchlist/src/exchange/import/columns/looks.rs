//! What the cells of a column look like, whatever stands above them.

use super::super::table_field::TableField;
use super::day_order::DayOrderSigns;
use crate::nouns::film::{Identifier, IdentifierKind, YEARS};
use crate::values::{DateOrder, PartialDate};
use jiff::civil::Date;

/// So many cells are looked at closely.
const CLOSELY: usize = 200;
/// No day, number or address is longer, in bytes.
const LONGEST: usize = 400;

/// The cells of one column, counted.
#[derive(Debug, Clone, Default)]
pub(super) struct ColumnLooks {
    filled: usize,
    /// Of the first of them, how many look like what.
    looked_at: usize,
    years: usize,
    days: usize,
    words: usize,
    imdb: usize,
    tmdb: usize,
    letterboxd: usize,
    /// Of all of them, how many are numbers, and how many of those more than 5, and more than 10.
    numbers: usize,
    over_5: usize,
    over_10: usize,
    pub order: DayOrderSigns,
}

impl ColumnLooks {
    /// Takes one more cell into account, as it looks on a day.
    pub(super) fn take(&mut self, cell: &str, today: Date) {
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        // What is long is words, whatever they are.
        if cell.len() > LONGEST {
            self.words += usize::from(self.looked_at < CLOSELY);
            self.looked_at = CLOSELY.min(self.looked_at + 1);
            return;
        }
        self.order.take(cell);
        if let Some(number) = number(cell) {
            self.numbers += 1;
            self.over_5 += usize::from(number > 5.0);
            self.over_10 += usize::from(number > 10.0);
        }
        if self.looked_at == CLOSELY {
            return;
        }
        self.looked_at += 1;
        let is_year = |it: i32| cell.len() == 4 && YEARS.contains(&it);
        if cell.parse().is_ok_and(is_year) {
            self.years += 1;
        } else if cell.bytes().any(|it| it.is_ascii_digit()) && is_day(cell, today) {
            self.days += 1;
        }
        if cell.chars().filter(|it| it.is_alphabetic()).count() > 1 {
            self.words += 1;
        }
        match Identifier::of(cell).map(|it| it.kind) {
            Some(IdentifierKind::Imdb) => self.imdb += 1,
            Some(IdentifierKind::Tmdb) => self.tmdb += 1,
            Some(IdentifierKind::Letterboxd | IdentifierKind::Boxd) => self.letterboxd += 1,
            _ => {}
        }
    }

    /// What it holds, where nothing is said above it that anyone understands.
    pub(super) fn field(&self) -> Option<TableField> {
        let most = |count: usize| count > 0 && count * 10 >= self.looked_at * 8;
        let looks = [
            (TableField::Imdb, self.imdb),
            (TableField::Tmdb, self.tmdb),
            (TableField::Letterboxd, self.letterboxd),
            (TableField::Year, self.years),
            (TableField::SeenOn, self.days),
        ];
        let found = looks.into_iter().find(|(_, count)| most(*count));
        found.map(|(field, _)| field)
    }

    /// Whether words stand in it, as titles are.
    pub(super) fn is_words(&self) -> bool {
        self.words * 2 > self.looked_at && self.field().is_none()
    }

    /// Whether it may be a rating: numbers, or stars.
    pub(super) fn is_numbers(&self) -> bool {
        self.numbers > 0 && self.numbers * 10 >= self.filled * 8 && self.over_10 == 0
    }

    /// On which scale its ratings are, by the best of them; of those that are on none, a few are slips.
    pub(super) fn scale(&self) -> TableField {
        match (self.over_5 - self.over_10, self.over_10) {
            (_, over_10) if over_10 * 5 > self.numbers => TableField::RatingOf100,
            (0, _) => TableField::RatingOf5,
            _ => TableField::RatingOf10,
        }
    }
}

fn number(cell: &str) -> Option<f64> {
    let number = cell.split(['/', '%']).next().unwrap_or_default().trim();
    let number: f64 = number.replace(',', ".").parse().ok()?;
    number.is_finite().then_some(number)
}

fn is_day(cell: &str, today: Date) -> bool {
    let day = cell.split('T').next().unwrap_or_default();
    let orders = [DateOrder::DayMonthYear, DateOrder::MonthDayYear];
    let mut orders = orders.into_iter();
    // A number alone is a year, if anything.
    day.len() > 5 && orders.any(|order| PartialDate::parse(day, today, order).is_ok())
        || day
            .split_once(' ')
            .is_some_and(|(day, _)| day.parse::<Date>().is_ok())
}
