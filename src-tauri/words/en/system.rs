use watchlist::SystemError;

/// The system's own words.
pub(super) fn system(error: &SystemError) -> &str {
    &error.text
}
