/// One language's words.
pub struct Lexicon {
    /// January to December, each in every form; words cut short after three letters need not be among them.
    pub months: [&'static str; 12],
    /// Whether a number after a month is its day, as in March 12.
    pub day_after_month: bool,
    /// Spring to winter, each in every form.
    pub seasons: [&'static str; 4],
    /// Monday to Sunday, each in every form; cut short as months are.
    pub weekdays: [&'static str; 7],
    /// The tens of a decade that has a name, and the name: 90 is the nineties.
    pub decades: &'static [(i16, &'static str)],
    /// What follows the figures of a decade.
    pub decade_endings: &'static str,
    /// What follows the figures of an ordinal number.
    pub ordinal_endings: &'static str,
    /// Numbers in words.
    pub numbers: &'static [(i16, &'static str)],
    /// Ordinal numbers in words.
    pub ordinals: &'static [(i16, &'static str)],
    /// Day, week, month, year, each in every form.
    pub units: [&'static str; 4],
    /// Saturday and Sunday together.
    pub weekend: &'static str,
    /// This one, the last one, the one before that.
    pub which: [&'static str; 3],
    /// The next one.
    pub next: &'static str,
    /// Before or after a span: so long ago.
    pub ago: &'static str,
    /// Before a span: so long from now.
    pub hence: &'static str,
    /// Whole phrases for today, yesterday and the day before.
    pub days: [&'static [&'static str]; 3],
    /// Whole phrases for tomorrow.
    pub tomorrow: &'static [&'static str],
    /// Days of the year that have a name.
    pub feasts: &'static [Feast],
    /// Words that change nothing.
    pub filler: &'static str,
    /// Words that everyone understands and that have no first and last day.
    pub no_bounds: &'static str,
    /// Whole phrases for an unknown date.
    pub unknown: &'static [&'static str],
    /// What stands before a date that is only about so.
    pub about: &'static [&'static str],
    /// What stands after one.
    pub or_so: &'static [&'static str],
    /// What stands before a date that it was before.
    pub before: &'static [&'static str],
    /// The same, that date included.
    pub by: &'static [&'static str],
    /// What stands before a date that it was after.
    pub after: &'static [&'static str],
    /// The same, that date included.
    pub since: &'static [&'static str],
    /// What stands before the first of two dates, and between them.
    pub ranges: &'static [(&'static str, &'static str)],
}

/// A day of the year that has a name.
#[derive(Debug, PartialEq)]
pub struct Feast {
    /// Whole phrases. Where a year can stand within, a `*` does.
    pub names: &'static [&'static str],
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
    /// Whether it is called after the year that begins with it: the night before the New Year of 2020 is in 2019.
    pub eve: bool,
}
