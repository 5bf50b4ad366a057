use std::path::PathBuf;

use watchlist::{Counts, NotHeld};

watchlist::cases! {
    /// A line of a report on the command line.
    pub enum Line {
        /// A watchlist was begun in this folder.
        Begun { folder: PathBuf },
        /// This copy was made.
        BackedUp { file: PathBuf },
        /// What was checked, where something was found.
        LookedAt { counts: Counts, rows: u32 },
        /// What was checked, and is as it should be.
        AllIsWell { counts: Counts, rows: u32 },
        /// What was checked, where only what is made from it is not as it should be.
        EveryWordIs { counts: Counts, rows: u32 },
        /// What other programs added to the file.
        Added { names: Vec<String> },
        /// What is made from the rest is to be made anew.
        ToMakeAnew,
        /// SQLite's own check failed.
        FileDamaged,
        /// A row does not have its checksum.
        NotAsWritten { table: String, title: Option<String> },
        /// Where to go with what was found.
        SeeCheck,
        /// What was exported, and where to.
        Exported { counts: Counts, to: PathBuf, bytes: u64 },
        /// What was exported into several files of a folder.
        ExportedFiles { counts: Counts, to: PathBuf, files: u32, bytes: u64 },
        /// So many files were there already as they would be written.
        UnchangedFiles { files: u32 },
        /// So many files were changed by someone and are left.
        KeptFiles { files: u32 },
        /// So many files are of films that the export does not have any more.
        StaleFiles { files: u32 },
        /// The form has no place for so much of something.
        NotHeld { what: NotHeld, count: u32 },
        /// So many films and collections cannot be read.
        LeftOut { films: u32 },
        /// Something that was exported does not have its checksum.
        Doubtful,
        /// Where to go with what was not exported.
        ExportAgain,
        /// So many rows of so many files were read.
        RowsRead { rows: u32, files: u32 },
        /// What becomes of so many of them.
        RowsAre { what: RowsAre, rows: u32 },
        /// Why some of them are set aside.
        Aside { why: String, rows: u32 },
        /// What is to be known of the files, which has been said.
        Warning { what: String },
        /// So many have another rating than the person's own.
        OwnRatingsKept { rows: u32 },
        /// So many share a day.
        SharedDay { day: String, rows: u32 },
        /// A row asks.
        Asks { file: String, row: u32, title: String },
        /// Where rows that ask are listed, to be answered.
        AnswerThem { file: PathBuf },
        /// How rows that ask could be answered.
        ListThem,
        /// All that was answered for is in the watchlist.
        BroughtIn,
        /// The copy is of another watchlist.
        OfAnother,
        /// Nothing is different in the copy.
        Same,
        /// So much is different in the copy.
        Differs { what: Part, fewer: u32, more: u32, other: u32 },
        /// It was only looked at.
        NothingChanged,
        /// It went back to the copy.
        WentBack,
        /// The copy took a damaged file's place.
        Replaced { counts: Counts },
        /// The copy would take it.
        WouldReplace { counts: Counts },
    }
}

watchlist::cases! {
    /// What becomes of rows of files.
    #[derive(Copy)]
    pub enum RowsAre {
        /// They bring films.
        NewFilms,
        /// They bring viewings.
        NewViewings,
        /// They bring something else.
        Merged,
        /// They bring nothing that is not there.
        AlreadyThere,
        /// They are not brought in.
        SetAside,
        /// They ask.
        NeedYou,
    }
}

watchlist::cases! {
    /// What of a watchlist is different in a copy.
    #[derive(Copy)]
    pub enum Part {
        /// Films.
        Films,
        /// Viewings.
        Viewings,
        /// Ratings.
        Ratings,
        /// Notes.
        Notes,
        /// All else.
        Others,
    }
}
