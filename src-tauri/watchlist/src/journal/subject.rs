use rusqlite::Row;
use serde::Serialize;

use crate::storage::LossyRow as _;
use crate::values::{CollectionId, FilmId, ListId, LivingListId, TagId};

/// What something is about: a kind of thing, and its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "key", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "the names say it")]
pub enum Subject {
    Film(FilmId),
    Collection(CollectionId),
    Tag(TagId),
    List(ListId),
    LivingList(LivingListId),
}

impl Subject {
    /// The kind, as it is stored, and the key.
    pub(super) fn stored(self) -> (&'static str, i64) {
        match self {
            Self::Film(film) => ("film", film),
            Self::Collection(collection) => ("collection", collection),
            Self::Tag(tag) => ("tag", tag),
            Self::List(list) => ("list", list),
            Self::LivingList(living) => ("living_list", living),
        }
    }

    /// From the columns `subject_kind` and `subject`; nothing of a kind that this program does not know.
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let key: Option<i64> = row.value_if("subject")?;
        let kind = row.text_if("subject_kind")?.unwrap_or_default();
        Ok(match (kind.as_str(), key) {
            ("film", Some(film)) => Some(Self::Film(film)),
            ("collection", Some(collection)) => Some(Self::Collection(collection)),
            ("tag", Some(tag)) => Some(Self::Tag(tag)),
            ("list", Some(list)) => Some(Self::List(list)),
            ("living_list", Some(living)) => Some(Self::LivingList(living)),
            _ => None,
        })
    }
}
