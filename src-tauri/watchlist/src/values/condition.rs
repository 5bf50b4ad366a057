//! What films, and viewings, are asked for by.

use serde::{Deserialize, Serialize};

use super::{CollectionId, CreditJob, ListId, PersonId, TagId};

/// What a film must meet to be in a list, or to be found there. Kept by name in living lists: a name once released never
/// changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Condition {
    /// In this collection.
    Collection(CollectionId),
    /// With this tag.
    Tag(TagId),
    /// With one of these tags.
    AnyTag(Vec<TagId>),
    /// With none of these tags.
    NoTag(Vec<TagId>),
    /// On this list.
    List(ListId),
    /// Made by this person, as whatever.
    Person(PersonId),
    /// Made by this person, in one job.
    MadeBy(MadeBy),
    /// Of the country with this code.
    Country(String),
    /// Of the genre with this code.
    Genre(String),
    /// Seen, or not. So with the three that follow.
    Seen(bool),
    /// On the watchlist.
    Waiting(bool),
    /// With a rating.
    Rated(bool),
    /// With a note.
    Noted(bool),
    /// With a picture of the person's own, or without.
    OwnPicture(bool),
    /// Rated this high or higher, in half stars.
    RatedFrom(u8),
    /// Rated this high or lower, in half stars.
    RatedTo(u8),
    /// Seen to the end on some day in this span, as is certain; of a viewing in the diary, that it was, to the end or not.
    SeenIn(Span),
    /// Seen to the end on a day that nobody remembers.
    SeenUnknown,
    /// Seen at the place of this name.
    Place(String),
    /// Seen with someone of this name.
    Companion(String),
    /// Of one of these years.
    Years(Years),
    /// So many minutes long or longer.
    MinutesFrom(u32),
    /// So many minutes long or shorter.
    MinutesTo(u32),
    /// With a viewing that was not to the end.
    Unfinished,
    /// Seen to the end more than once.
    SeenTwice,
}

/// A person in one job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct MadeBy {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub job: CreditJob,
}

/// Days from one to another, both included.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Span {
    /// The first day, `2026-01-01`.
    pub from: String,
    /// The last one.
    pub to: String,
}

/// Years from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Years {
    /// The first one.
    pub from: i32,
    /// The last one.
    pub to: i32,
}

#[cfg(test)]
mod tests {
    use super::Condition;

    /// As living lists have kept them since there are any.
    const KEPT: &str = r#"[{"collection":1},{"tag":2},{"any_tag":[2,3]},{"no_tag":[4]},{"list":5},{"person":6},
        {"made_by":{"person":6,"job":"director"}},{"made_by":{"person":6,"job":"cast"}},{"country":"su"},{"genre":"drama"},
        {"seen":true},{"waiting":false},{"rated":true},{"noted":true},{"own_picture":false},{"rated_from":7},{"rated_to":9},
        {"seen_in":{"from":"2026-01-01","to":"2026-12-31"}},"seen_unknown",{"place":"Illuzion"},{"companion":"Anna"},
        {"years":{"from":1950,"to":1959}},{"minutes_from":60},{"minutes_to":100},"unfinished","seen_twice"]"#;

    #[test]
    fn what_was_kept_is_read_as_it_was_meant() {
        let conditions: Vec<Condition> = serde_json::from_str(KEPT).unwrap();
        let again = serde_json::to_string(&conditions).unwrap();
        assert_eq!(again, KEPT.split_whitespace().collect::<String>());
    }
}
