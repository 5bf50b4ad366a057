//! Every place in which a copy of what the person wrote lies while something is done, and stays if that is killed. What
//! is not in this list can be neither made nor found again; but for [`super::TemporaryFolder`].

/// A place of this kind, in the data folder or in a folder of backups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CopyPlace {
    /// A copy to go back to is made ready.
    Restoring,
    /// A damaged watchlist is made anew.
    Repairing,
    /// A backup is opened as one would who has nothing else.
    Trying,
    /// What can be made anew is made, to be compared.
    Checking,
    /// A backup has something taken out of it.
    Changing,
    /// Orders without the window made copies ready here, up to version 0.1.
    Orders,
    /// A backup that has not passed its check.
    Unfinished,
    /// What takes a damaged watchlist's place, once that is promised.
    Replacement,
    /// What comes from another folder, until it is known to be the watchlist.
    Arriving,
}

impl CopyPlace {
    /// All of them.
    pub(crate) const ALL: [Self; 9] = [
        Self::Restoring,
        Self::Repairing,
        Self::Trying,
        Self::Checking,
        Self::Changing,
        Self::Orders,
        Self::Unfinished,
        Self::Replacement,
        Self::Arriving,
    ];

    /// What it is called.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Restoring => "restoring",
            Self::Repairing => "mending",
            Self::Trying => "trying-out",
            Self::Checking => "checking",
            Self::Changing => "changing",
            Self::Orders => "terminal",
            Self::Unfinished => "unfinished.tmp",
            Self::Replacement => "replacement.sqlite3",
            Self::Arriving => "arriving",
        }
    }
}
