use serde_json::{Value, json};
use watchlist::ExportForm;

use super::{assert_same, called, each, of_films, parts, said, tags, there_and_back};
use crate::home::Home;

/// What the tables say of a film.
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
            "source",
        ];
        json!([parts(it, said), tags(it)])
    });
    let credits = each(&film["credits"], |it| parts(it, ["job", "name", "role"]));
    let own = [
        "original_title",
        "minutes",
        "half_stars",
        "note",
        "waiting_since",
        "waiting_why",
        "genre_names",
        "country_names",
        "identifiers",
    ];
    Some(json!([
        called(film),
        parts(film, own),
        tags(film),
        credits,
        viewings
    ]))
}

/// What they say of lists and tags, in their order.
fn of_labels(home: &Home) -> Value {
    let all = said(home);
    let title = |uuid: &Value| {
        let films = all["films"].as_array().unwrap();
        called(films.iter().find(|it| it["uuid"] == *uuid).unwrap())
    };
    let lists = each(&all["lists"], |list| {
        let films = each(&list["films"], |it| {
            json!([title(&it["film"]), it["remark"]])
        });
        json!([parts(list, ["name", "introduction", "ranked"]), films])
    });
    let tags = each(&all["tags"], |tag| tag["name"].clone());
    json!([lists, tags])
}

/// Every film, viewing, rating, note, tag and list.
pub fn are_kept(home: &Home) {
    for form in [ExportForm::Csv, ExportForm::Xlsx] {
        let again = there_and_back(home, form);
        assert_same(&of_films(home, of_film), &of_films(&again, of_film));
        assert_eq!(of_labels(home), of_labels(&again));
    }
}
