use jiff::civil::Date;

/// A day, a month, a season, a year or a decade of the calendar, or about one of these.
///
/// As EDTF: `2026-03-12`, `2026-03`, `1987-22` (a year and a [`Season`]), `2011`, `199X`; about any of them ends in `~`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    first: Date,
    precision: Precision,
    about: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Precision {
    Day,
    Month,
    Season(Season),
    Year,
    Decade,
}

/// A season of a year. People mean different days by one; here it has three whole months, as north of the equator.
/// Winter alone spans more, since the winter of 1987 is January's to some and next December's to others: from 1 January
/// of its year to the end of the next February.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// EDTF's 21.
    Spring,
    /// EDTF's 22.
    Summer,
    /// EDTF's 23.
    Autumn,
    /// EDTF's 24.
    Winter,
}

impl From<Date> for Part {
    fn from(day: Date) -> Self {
        Part::new(day, Precision::Day)
    }
}

impl Part {
    pub(super) fn new(first: Date, precision: Precision) -> Self {
        Self {
            first,
            precision,
            about: false,
        }
    }

    /// The same, but only about then.
    pub fn about(self) -> Part {
        Part {
            about: true,
            ..self
        }
    }

    /// Whether it is only about then.
    pub fn is_about(&self) -> bool {
        self.about
    }

    /// Whether both are days, or both months, and so on.
    pub(super) fn is_as_precise_as(&self, other: &Part) -> bool {
        std::mem::discriminant(&self.precision) == std::mem::discriminant(&other.precision)
    }

    pub(super) fn precision(&self) -> Precision {
        self.precision
    }

    /// Its first day.
    pub fn first(&self) -> Date {
        self.first
    }

    /// Its last day, itself included.
    pub fn last(&self) -> Date {
        let year = self.first.year();
        let end_of = |year, month| Date::new(year, month, 1).map(Date::last_of_month);
        match self.precision {
            Precision::Day => Ok(self.first),
            Precision::Month => Ok(self.first.last_of_month()),
            Precision::Season(Season::Winter) => end_of(year + 1, 2),
            Precision::Season(_) => end_of(year, self.first.month() + 2),
            Precision::Year => Ok(self.first.last_of_year()),
            Precision::Decade => end_of(year + 9, 12),
        }
        .unwrap_or(Date::MAX)
    }

    /// The day before anything that is called so can have begun. Nobody who says "before the winter of 1987" means its
    /// January.
    pub(super) fn day_before(&self) -> Option<Date> {
        let begins = match self.precision {
            Precision::Season(Season::Winter) => Date::new(self.first.year(), 12, 1).ok()?,
            _ => self.first,
        };
        begins.yesterday().ok()
    }

    /// What `day` lies in, as precisely as this says: how "before March 2010" becomes "by February". Beside a season
    /// that is a month, and beside a decade a year.
    pub(super) fn around(self, day: Date) -> Part {
        let (first, precision) = match self.precision {
            Precision::Day => (day, Precision::Day),
            Precision::Month | Precision::Season(_) => (day.first_of_month(), Precision::Month),
            Precision::Year | Precision::Decade => (day.first_of_year(), Precision::Year),
        };
        Part::new(first, precision)
    }

    /// The first and the last part of it that a range can begin and end with: of a decade, years.
    pub(super) fn ends(self) -> (Part, Part) {
        match self.precision {
            Precision::Decade => (self.around(self.first), self.around(self.last())),
            _ => (self, self),
        }
    }
}

impl Season {
    /// In the order of the year and of EDTF, winter last.
    pub(super) const ALL: [Season; 4] = [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ];

    /// EDTF's number for it, which stands where a month would.
    pub(super) fn number(self) -> i8 {
        match self {
            Season::Spring => 21,
            Season::Summer => 22,
            Season::Autumn => 23,
            Season::Winter => 24,
        }
    }
}
