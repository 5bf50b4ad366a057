//! Other programs' files.

pub(crate) mod export;
