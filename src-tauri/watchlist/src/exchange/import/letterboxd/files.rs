//! Which file of an export a file is: by its columns, and where those are the same, by its name.

/// What lies in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Films seen, by the day that was said.
    Watched,
    /// The watchlist.
    Waiting,
    /// Films liked.
    Likes,
    /// What films are worth now.
    Ratings,
    /// Viewings.
    Diary,
    /// Viewings and films, with what was written on them.
    Reviews,
    /// One list.
    List,
    /// What was written under others' lists and reviews.
    Comments,
    /// Lists and reviews liked.
    OtherLikes,
    /// Who it is, which is nothing to a watchlist.
    Profile,
    /// One of three whose columns are the same, under a name that tells nothing.
    Renamed,
}

/// What a list's file begins with.
pub(super) const LIST: &str = "Letterboxd list export";

impl Holds {
    /// What a file that is called so and begins so holds; nothing if it is none of Letterboxd's.
    pub(super) fn of(name: &str, begins: &str) -> Option<Self> {
        let begins = begins.trim_start_matches('\u{feff}');
        if begins.starts_with(LIST) {
            return Some(Self::List);
        }
        let names: Vec<&str> = begins.lines().next()?.split(',').map(bare).collect();
        let found = match names[..] {
            ["Date", "Name", "Year", "Letterboxd URI"] => Self::by_name(name),
            ["Date", "Name", "Year", "Letterboxd URI", "Rating"] => Self::Ratings,
            ["Date", "Content"] => Self::OtherLikes,
            ["Date", "Content", "Comment"] => Self::Comments,
            ["Date Joined", "Username", ..] => Self::Profile,
            [
                "Date",
                "Name",
                "Year",
                "Letterboxd URI",
                "Rating",
                "Rewatch",
                ..,
            ] => match (names.contains(&"Review"), names.contains(&"Watched Date")) {
                (true, _) => Self::Reviews,
                (false, true) => Self::Diary,
                (false, false) => return None,
            },
            _ => return None,
        };
        Some(found)
    }

    fn by_name(name: &str) -> Self {
        let last = name.rsplit('/').next().unwrap_or_default().to_lowercase();
        match name {
            _ if last.contains("watchlist") => Self::Waiting,
            _ if last.contains("watched") => Self::Watched,
            _ if last.contains("like") || name.to_lowercase().contains("likes/") => Self::Likes,
            _ => Self::Renamed,
        }
    }
}

fn bare(name: &str) -> &str {
    name.trim().trim_matches('"')
}

/// Whether a file that is called so and begins so is one of Letterboxd's export.
pub(in crate::exchange::import) fn is_one(name: &str, begins: &str) -> bool {
    Holds::of(name, begins).is_some()
}
