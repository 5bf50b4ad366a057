use super::fit::Fit;

/// One of the things a typed word can mean.
#[derive(Clone)]
pub(super) struct Meaning {
    pub(super) text: String,
    /// Whether it is the beginning of words rather than one whole word.
    pub(super) open: bool,
    pub(super) fit: Fit,
}
