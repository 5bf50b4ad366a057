use serde::{Deserialize, Serialize};

use crate::values::stored_by_name;

/// What an act did, as History names it. Stored by name: a name once released never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "each is named after the verb that does it")]
pub enum Verb {
    MarkSeen,
    EditViewing,
    TakeBackViewing,
    PutOnWatchlist,
    TakeOffWatchlist,
    Rate,
    ClearRating,
    WriteNote,
    WriteNoteToSeal,
    SealNote,
    OpenSealedNote,
    DiscardSealedNote,
    SetLink,
    SortAs,
    GivePicture,
    TakePictureAway,
    RateCollection,
    ClearCollectionRating,
    CommentOnCollection,
    AddFilms,
    EditFilm,
    RemoveFilms,
    RestoreFilms,
    EmptyBin,
    MergeFilms,
    TagFilms,
    UntagFilms,
    RenameTag,
    MergeTags,
    RemoveTag,
    MoveTag,
    MakeList,
    EditList,
    RemoveList,
    MoveList,
    PutOnList,
    TakeOffList,
    MoveInList,
    RemarkInList,
    MakeLivingList,
    EditLivingList,
    RemoveLivingList,
    MoveLivingList,
    MoveOnWatchlist,
    SayWhyWaiting,
    MoveInRating,
    RenamePlace,
    RenameCompanion,
    MarkAllSeen,
    RateAll,
    PutAllOnWatchlist,
    TakeAllOffWatchlist,
    ImportFiles,
    Restore,
    UndoChange,
    /// One that this program does not know.
    Unknown,
}

stored_by_name!(Verb);
