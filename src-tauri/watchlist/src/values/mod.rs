//! What every floor speaks in: keys, dates, ratings, titles and texts, the moment of an act, and errors. None of it
//! knows a file or a table.

mod content_hash;
mod error;
mod ink;
mod key;
mod now;
mod partial_date;
mod rating;
mod stored_name;
pub(crate) mod text;
pub(crate) mod title;
mod window;

pub(crate) use content_hash::content_hash;
pub use error::{Error, Result};
pub use ink::Ink;
pub use key::{CollectionId, FilmId, ViewingId};
pub use now::Now;
pub use partial_date::{DateOrder, PartialDate};
pub use rating::Rating;
pub(crate) use stored_name::stored_by_name;
pub use window::Window;
