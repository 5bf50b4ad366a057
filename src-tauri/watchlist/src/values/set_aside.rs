use serde::{Deserialize, Serialize};

cases! {
    /// Why a row is not brought in.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum SetAside {
        /// Nothing stands in it.
        Blank,
        /// It names no film.
        NoTitle,
        /// What stands there is no year a film can be of.
        NoSuchYear { text: String },
        /// What stands there is no rating.
        NoSuchRating { text: String },
        /// What stands there is no date.
        NoSuchDate { text: String },
        /// What stands there is a day with the day first, and another one with the month first, and nobody said which.
        DayOrderOpen { text: String },
        /// What stands there is neither yes nor no.
        NeitherYesNorNo { text: String },
        /// That day is not over yet, or before there were films.
        DayOutside { text: String },
        /// More than is kept in one place.
        TooLong,
        /// A series, a season or an episode of one.
        Series,
        /// A work of another kind, as the file calls it: `Video Game`, `manga`.
        OtherWork { kind: String },
        /// All it says is of a kind that is not kept here: what someone owns, hid, or left off half way.
        NothingKept,
        /// It is not written as it should be.
        NotReadable,
        /// It is a note, of which nothing says that it is on a film.
        OtherNote,
        /// It is about a list, or about what someone else wrote.
        NotAFilm,
        /// A comment on what someone else wrote.
        Comment,
        /// The person wants it left out.
        LeftOut,
        /// It was deleted there.
        DeletedThere,
        /// The film lies in the bin.
        InBin,
        /// The film it is about is not in the file, or was set aside.
        NotInFile,
        /// The file is made of nothing but zeros: it was damaged before it came here.
        Zeros,
        /// No file of this kind has such columns.
        NotUnderstood,
        /// Only its name would have told what it holds, and that was changed.
        Renamed,
        /// So many rows were read before that no more are.
        TooManyRows,
        /// The rest of the file cannot be read.
        BreaksOff,
    }
}
