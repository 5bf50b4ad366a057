use jiff::civil::Date;

/// The moment an act happens, told by the shell: the core has no clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The calendar day where the person is.
    pub today: Date,
    /// Milliseconds since 1970-01-01 UTC.
    pub millis: i64,
}

/// Whether something of this moment is younger than so many milliseconds. What comes from the future was dated by a
/// clock that was wrong, and says nothing.
pub(crate) fn is_young(millis: i64, than: i64, now: Now) -> bool {
    now.millis
        .checked_sub(millis)
        .is_some_and(|age| (0..than).contains(&age))
}
