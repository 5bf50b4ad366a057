use jiff::civil::Date;

/// The moment an act happens, told by the shell: the core has no clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The calendar day where the person is.
    pub today: Date,
    /// Milliseconds since 1970-01-01 UTC.
    pub millis: i64,
}
