use serde_json::{Value, json};
use watchlist::ExportForm;

use super::{assert_same, called, each, of_films, parts, tags, there_and_back};
use crate::home::Home;

/// What a file says of a film that has one.
fn of_film(film: &Value) -> Option<Value> {
    let viewings = each(&film["viewings"], |it| {
        let said = [
            "uuid",
            "seen_on",
            "finished",
            "half_stars",
            "place",
            "company",
            "remark",
        ];
        json!([parts(it, said), tags(it)])
    });
    if film["note"].is_null() && viewings.is_empty() {
        return None;
    }
    let mut credits = each(&film["credits"], |it| parts(it, ["job", "name"]));
    credits.retain(|it| it[0] == "director");
    let own = ["original_title", "half_stars", "note", "identifiers"];
    let said = parts(film, own);
    Some(json!([called(film), said, tags(film), credits, viewings]))
}

/// Every film with a note or a viewing, and those; its rating and its tags.
pub fn is_kept(home: &Home) {
    let again = there_and_back(home, ExportForm::Markdown);
    assert_same(&of_films(home, of_film), &of_films(&again, of_film));
}
