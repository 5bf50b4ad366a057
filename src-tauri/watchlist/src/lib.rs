//! The core of Poste Restante: a watchlist of films in one SQLite file.
//!
//! [`Watchlist`] carries out the person's acts and [`Reader`] answers questions. Neither has heard of a window, of
//! another thread, or of the clock: time and paths come in as arguments.

mod backup;
mod card;
mod check;
mod collection;
mod counts;
mod erase;
mod error;
mod export;
mod film;
mod journal;
mod legible;
mod library;
mod link;
mod list;
mod mending;
mod moving;
mod note;
mod now;
mod occasion;
mod opening;
mod picture;
mod rating;
mod reader;
mod reserve;
mod restore;
mod schema;
mod scratch;
mod sealed_note;
mod search;
mod seen_on;
mod settings;
mod start;
mod stored;
mod synchronised;
mod text;
mod title;
mod viewing;
mod waiting;
mod watchlist;

pub use backup::{
    Backup, Reason, SecondFolder, Tried, Trouble, Upkeep, back_up, back_up_if_changed,
    back_up_if_due, back_up_to, backups, backups_elsewhere, bring_to_second_folder,
    choose_second_folder, leave_second_folder, second_folder, try_out_if_due, upkeep,
};
pub use card::{Card, Strike};
pub use check::{Checked, Finding, check, check_if_due};
pub use collection::{CollectionId, CollectionPage};
pub use counts::Counts;
pub use erase::{Cleaned, Erasable, Erased, Erasure, erase_from_backups};
pub use error::{Error, Result};
pub use export::{Exported, export};
pub use film::{Award, Correction, Credit, Entry, Facts, FilmId, FilmPage, Job, NewFilm};
pub use journal::{ChangeId, Changed, History, HistoryLine, Step, StepState, Steps, UndoOne, Verb};
pub use library::{CollectionLine, Library};
pub use link::{Link, LinkKind, Links, Offer};
pub use list::{Answer, Question, Reading, Readings, Sort, Window};
pub use mending::{Mended, MendedRow, Outcome, mend, preview_mending};
pub use moving::{forwarded, new_place, relocate};
pub use note::NoteVersion;
pub use now::Now;
pub use occasion::Occasion;
pub use opening::{Disk, lend, private, real_path, still_there};
pub use picture::{Ink, Picture};
pub use rating::Rating;
pub use reader::Reader;
pub use restore::{
    Copy, Difference, Differences, begin_anew, counts_of, is_not_well, preview, replace,
};
pub use sealed_note::SealedNote;
pub use seen_on::{DateOrder, SeenOn};
pub use settings::{DateOrderSetting, Settings, Theme, View};
pub use start::{Spelled, Start};
pub use synchronised::{Synchroniser, synchronised};
pub use viewing::{Viewing, ViewingDraft, ViewingId};
pub use watchlist::Watchlist;

/// The version of SQLite that is built in: `3.53.0`.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}
