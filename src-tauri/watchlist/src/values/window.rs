use serde::Deserialize;

/// A slice of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Window {
    /// The place of its first line, from 0.
    pub first: u32,
    /// How many lines, at most 500.
    pub count: u32,
}

impl Window {
    /// How many lines it may hold.
    pub(crate) fn count(self) -> u32 {
        self.count.min(500)
    }

    /// The window's part of a list.
    pub(crate) fn slice<T>(self, list: &[T]) -> &[T] {
        let first = (self.first as usize).min(list.len());
        let end = (first + self.count() as usize).min(list.len());
        &list[first..end]
    }
}
