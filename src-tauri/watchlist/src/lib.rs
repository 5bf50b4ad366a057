//! The core of Poste Restante: a watchlist of films in one SQLite file.
//!
//! [`Watchlist`] carries out the person's acts and [`Reader`] answers questions. Neither has heard of a window, of
//! another thread, or of the clock: time and paths come in as arguments.

mod derived;
mod exchange;
mod journal;
mod nouns;
mod open;
mod query;
mod safety;
mod storage;
mod values;

#[cfg(test)]
extern crate self as watchlist;
#[cfg(test)]
#[path = "../../../tests/verbs/mod.rs"]
mod verbs;

pub use derived::{Card, CollectionLine, Library, Strike, TextPlace};
pub use exchange::import::{
    CellMeaning, ColumnMapping, EarlierImport, Import, ImportAnswer, ImportCandidate, ImportCounts,
    ImportKind, ImportOptions, ImportQuestion, ImportSummary, ImportTable, KeptLedger, KnownTable,
    Ledger, LedgerFate, LedgerId, LedgerLine, LedgerQuestion, SaidColumns, SharedDay, TableCell,
    TableColumn, TableField, save_ledger,
};
pub use exchange::{
    DueExports, ExportEvery, ExportForm, Exported, ScheduledExport, export_if_due,
    export_scheduled, schedule_export, scheduled_exports, unschedule_export,
};
pub use journal::{
    ChangeId, Changed, History, HistoryLine, Step, StepState, Steps, Subject, UndoOne, Verb,
};
pub use nouns::collection::{CollectionPage, Correction, Entry};
pub use nouns::film::{
    Award, Bin, BinnedFilm, Credit, CreditDraft, Facts, FilmDraft, FilmDrafts, Identifier,
    IdentifierKind, MergePreview,
};
pub use nouns::link::{Link, LinkKind, Links, Offer};
pub use nouns::list::{FilmOnList, ListDraft, ListLine, ListPage};
pub use nouns::living_list::{LivingDraft, LivingLine};
pub use nouns::note::{Beginning, NoteVersion};
pub use nouns::picture::Picture;
pub use nouns::sealed_note::SealedNote;
pub use nouns::settings::{DateOrderSetting, SYSTEM, Settings, ShownColumn, Theme, View};
pub use nouns::tag::{FilmTag, TagLine};
pub use nouns::viewing::{Circumstance, Viewing, ViewingDraft};
pub use nouns::waiting::Wait;
pub use open::{
    Looked, Reader, ReadingCopy, counts_of, is_there, must_be_there, sweep, try_out_if_due,
};
pub use query::choices::{Choices, NamedCount, YearCount};
pub use query::circumstances::CircumstanceLine;
pub use query::completions::NameKind;
pub use query::counts::Counts;
pub use query::date::UnderstoodDate;
pub use query::details::Details;
pub use query::diary::{Diary, DiaryDay, DiaryLine, DiaryPeriod};
pub use query::film_page::FilmPage;
pub use query::glimpses::Glimpses;
pub use query::labels::Labels;
pub use query::list::{Answer, Excerpt, IndexMark, Question, Reading, Readings, Sort};
pub use query::occasion::Occasion;
pub use query::people::{JobCount, PersonLine, PersonPage};
pub use query::search::Piece;
pub use query::start::Start;
pub use query::typed::TypedFilm;
pub use query::{AllBut, Chosen};
pub use safety::backup::{
    Backup, BackupStatus, Reason, SecondFolder, back_up, back_up_if_changed, back_up_if_due,
    backup_status, backups, backups_elsewhere, bring_to_second_folder, choose_second_folder,
    leave_second_folder, second_folder,
};
pub use safety::backup_state::{Thinned, Tried};
pub use safety::check::{Checked, Finding, check, check_if_due};
pub use safety::erase::{Cleaned, Erasable, Erased, Erasure, erase_from_backups};
pub use safety::relocate::{forwarded, new_folder, relocate};
pub use safety::repair::{Outcome, Repaired, RepairedRow, preview_repair, repair};
pub use safety::restore::{
    Copy, Difference, Differences, ReadyCopy, begin_anew, is_not_well, preview, ready_copy, replace,
};
pub use safety::synchronised::{Synchroniser, synchronised};
pub use storage::{
    Disk, Existing, Monitor, Watchlist, WorkProgress, WorkStage, open_regular, permissions,
    real_path, save_bytes, still_there, sweep_temporary,
};
pub use values::{
    BackupFault, Cause, CollectionId, Condition, CreditJob, Damage, DateOrder, DateRefusal,
    DiskTrouble, Error, Evidence, FilmId, ImportWarning, Ink, ListId, LivingListId, LogFate,
    MadeBy, Moved, NoRoom, NoSecondFolder, NotHeld, NotOpen, NotSaved, NotUsable, NotWhole,
    NotWritten, Now, Obstacle, Parameter, PartialDate, PersonId, Rating, Refusal, Result, SetAside,
    Span, SqliteFailure, SystemError, SystemErrorKind, TagId, Trouble, Unfit, Unread, Unreadable,
    ViewingId, Window, Years,
};

/// The schema of every file that is written: the number of its newest migration.
pub const NEWEST_SCHEMA: i32 = storage::schema::NEWEST;

/// The version of SQLite that is built in: `3.53.0`.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}
