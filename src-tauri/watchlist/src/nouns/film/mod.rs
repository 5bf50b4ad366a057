//! A film: what is known of it, and films the person adds.

mod add;
mod bin;
mod draft;
mod drafts;
mod edit;
mod facts;
mod identifier;
mod merge;
mod sort_title;
mod typed;
mod write;

pub(crate) use super::shown::{Keys, all_exist, exists, keys};
pub(crate) use add::{add, insert};
pub(crate) use bin::bin;
pub use bin::{Bin, BinnedFilm};
pub(crate) use draft::YEARS;
pub use draft::{CreditDraft, FilmDraft};
pub use drafts::FilmDrafts;
pub(crate) use drafts::{drafts, identifiers};
pub use facts::{Award, Credit, Facts};
pub(crate) use facts::{credits, facts};
pub use identifier::{Identifier, IdentifierKind};
pub use merge::MergePreview;
pub(crate) use merge::preview as merge_preview;
pub(crate) use sort_title::sort_title;
pub(crate) use write::{FilmWriter, new_person, person};
