use watchlist::NotHeld;

use super::count::many;

/// What a form of export has no place for: the end of a sentence, without its point.
pub(super) fn not_held(what: NotHeld, count: u32) -> String {
    let films = || many(count, "film", "films");
    let viewings = || many(count, "viewing", "viewings");
    match what {
        NotHeld::UnknownDates => format!("{} of unknown date", viewings()),
        NotHeld::ImpreciseDates => format!("the date of {}, since it is not a day", viewings()),
        NotHeld::Unfinished => many(count, "unfinished viewing", "unfinished viewings"),
        NotHeld::Places => format!("the place of {}", viewings()),
        NotHeld::Company => format!("the company at {}", viewings()),
        NotHeld::Remarks => format!("the remark on {}", viewings()),
        NotHeld::DayRatings => format!("the rating of that day, of {}", viewings()),
        NotHeld::FilmTags => format!("the tags of {}", films()),
        NotHeld::ViewingTags => format!("the tags of {}", viewings()),
        NotHeld::Notes => many(count, "note", "notes"),
        NotHeld::SealedNotes => many(count, "sealed note", "sealed notes"),
        NotHeld::LongTexts => {
            let texts = many(count, "text that is", "texts that are");
            format!("all or part of {texts} too long")
        }
        NotHeld::Waiting => format!("{} on the watchlist", films()),
        NotHeld::Lists => many(count, "list", "lists"),
        NotHeld::LivingLists => many(count, "living list", "living lists"),
        NotHeld::Pictures => many(count, "picture of your own", "pictures of your own"),
        NotHeld::CollectionOpinions => many(
            count,
            "rating of a collection, or comment on it",
            "ratings of collections and comments on them",
        ),
        NotHeld::Nameless => format!("{} with neither a year nor a number", films()),
        NotHeld::Binned => format!("{} in the bin", films()),
    }
}
