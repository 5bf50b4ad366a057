//! What a person says of films, and what collections say: a file or folder per noun, a function per verb.

pub(crate) mod collection;
pub(crate) mod film;
pub(crate) mod in_order;
pub(crate) mod kind;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod living_list;
pub(crate) mod note;
pub(crate) mod picture;
pub(crate) mod rating;
pub(crate) mod sealed_note;
pub(crate) mod settings;
pub(crate) mod shown;
pub(crate) mod tag;
pub(crate) mod viewing;
pub(crate) mod waiting;
