use super::{FilmDraft, Identifier};

/// Each film as `title | director | year | kind:id`.
fn told(text: &str) -> Vec<String> {
    let identifier = |it: &Identifier| format!("{:?}:{}", it.kind, it.id);
    let tell = |film: FilmDraft| {
        let director = film.credits.first().map_or("", |it| &it.name).to_owned();
        let year = film.year.map(|it| it.to_string()).unwrap_or_default();
        let others: Vec<String> = film.identifiers.iter().map(identifier).collect();
        let cells = [film.title, director, year, others.join(" ")];
        cells.join("|").trim_end_matches('|').to_owned()
    };
    FilmDraft::typed(text, 2026).into_iter().map(tell).collect()
}

#[test]
fn a_year_and_a_director_are_told_from_a_title_as_people_write_them() {
    for (typed, film) in [
        ("Stalker (1979)", "Stalker||1979"),
        ("Stalker", "Stalker"),
        ("  Mirror 1975 ", "Mirror||1975"),
        ("Nostalghia, Tarkovsky, 1983", "Nostalghia|Tarkovsky|1983"),
        ("Solaris (Tarkovsky, 1972)", "Solaris|Tarkovsky|1972"),
        ("Ran [1985]", "Ran||1985"),
        ("«Сталкер», 1979", "Сталкер||1979"),
        ("“Stalker” (1979)", "Stalker||1979"),
        ("Stalker\t1979\tTarkovsky", "Stalker|Tarkovsky|1979"),
        (
            "The Good, the Bad and the Ugly, Leone, 1966",
            "The Good, the Bad and the Ugly|Leone|1966",
        ),
    ] {
        assert_eq!(told(typed), [film], "{typed}");
    }
}

#[test]
fn numbers_that_belong_to_titles_stay_there() {
    for (typed, film) in [
        ("1917", "1917"),
        ("(1979)", "(1979)"),
        ("2001: A Space Odyssey", "2001: A Space Odyssey"),
        ("Blade Runner 2049", "Blade Runner 2049"),
        ("Blade Runner 2049 (2017)", "Blade Runner 2049||2017"),
        ("Apollo 13", "Apollo 13"),
        ("Movie 43 (part two)", "Movie 43 (part two)"),
        (
            "The Good, the Bad and the Ugly",
            "The Good, the Bad and the Ugly",
        ),
    ] {
        assert_eq!(told(typed), [film], "{typed}");
    }
}

#[test]
fn addresses_of_other_places_become_identifiers() {
    for (typed, film) in [
        (
            "https://www.imdb.com/title/tt0079944/?ref_=nv",
            "|||Imdb:tt0079944",
        ),
        ("tt0079944", "|||Imdb:tt0079944"),
        (
            "Stalker (1979) https://www.themoviedb.org/movie/1398-stalker",
            "Stalker||1979|Tmdb:1398",
        ),
        ("letterboxd.com/film/stalker/", "|||Letterboxd:stalker"),
        (
            "https://letterboxd.com/anna/film/stalker/1/",
            "|||Letterboxd:stalker",
        ),
        (
            "https://www.wikidata.org/wiki/Q189505 Stalker",
            "Stalker|||Wikidata:Q189505",
        ),
        (
            "https://example.org/film/stalker",
            "https://example.org/film/stalker",
        ),
        ("Q2", "Q2"),
        ("Notimdb.com/title/tt0079944", "Notimdb.com/title/tt0079944"),
    ] {
        assert_eq!(told(typed), [film], "{typed}");
    }
}

#[test]
fn a_line_of_a_table_is_read_cell_by_cell() {
    for (typed, film) in [
        (
            "The Ascent\t1977\thttps://www.imdb.com/title/tt0075404/",
            "The Ascent||1977|Imdb:tt0075404",
        ),
        ("tt0079944\tStalker\t1979", "Stalker||1979|Imdb:tt0079944"),
        (
            "Сталкер\thttps://www.imdb.com/title/tt0079944/",
            "Сталкер|||Imdb:tt0079944",
        ),
        (
            "Come and See\tElem Klimov\t1985",
            "Come and See|Elem Klimov|1985",
        ),
    ] {
        assert_eq!(told(typed), [film], "{typed}");
    }
}

#[test]
fn several_lines_are_several_films_without_what_makes_a_list_of_them() {
    assert_eq!(
        told("1. Stalker (1979)\r\n\n2) Mirror 1975\n- Nostalghia, Tarkovsky, 1983\n8½ (1963)"),
        [
            "Stalker||1979",
            "Mirror||1975",
            "Nostalghia|Tarkovsky|1983",
            "8½||1963"
        ]
    );
    assert_eq!(
        told("9. Stalker"),
        ["9. Stalker"],
        "of one line nobody knows"
    );
}
