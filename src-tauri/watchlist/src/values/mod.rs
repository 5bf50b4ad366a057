//! What every floor speaks in: keys, dates, ratings, titles and texts, the moment of an act, and errors. None of it
//! knows a file or a table.

#[macro_use]
mod cases;
mod cause;
pub(crate) mod companions;
mod condition;
mod content_hash;
mod credit_job;
mod error;
mod import_warning;
mod ink;
mod key;
pub(crate) mod lexicon;
mod not_held;
mod now;
mod partial_date;
pub(crate) mod position;
mod rating;
mod set_aside;
mod stored_name;
pub(crate) mod text;
pub(crate) mod title;
mod trouble;
mod window;

pub use cases::Parameter;
pub use cause::Cause;
pub use condition::{Condition, MadeBy, Span, Years};
pub(crate) use content_hash::content_hash;
pub use credit_job::CreditJob;
pub use error::{
    BackupFault, Damage, DiskTrouble, Error, Evidence, LogFate, Moved, NoRoom, NoSecondFolder,
    NotOpen, NotSaved, NotUsable, NotWhole, NotWritten, Obstacle, Refusal, Result, SqliteFailure,
    SystemError, SystemErrorKind, Unfit, Unread, Unreadable,
};
pub use import_warning::ImportWarning;
pub use ink::Ink;
pub use key::{CollectionId, FilmId, ListId, LivingListId, PersonId, TagId, ViewingId};
pub use not_held::NotHeld;
pub use now::Now;
pub(crate) use now::is_young;
pub use partial_date::{DateOrder, DateRefusal, PartialDate};
pub use rating::Rating;
pub use set_aside::SetAside;
pub(crate) use stored_name::stored_by_name;
pub use trouble::Trouble;
pub use window::Window;
