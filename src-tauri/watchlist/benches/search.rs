//! A search, against FTS5 alone ranking the same films by the same words.

use rusqlite::{Connection, params};
use watchlist::{Question, Window};

use crate::timing::{in_turn, line};
use crate::{Library, Outcome, generated};

const ROUNDS: usize = 60;

/// What is typed, by what it costs: letters, common words, words of one film, two words at once.
const TYPED: &[(&str, &[&str])] = &[
    ("one letter", &["z", "t", "s", "ж"]),
    ("two letters", &["zh", "th", "le", "жу"]),
    (
        "three letters and common words",
        &["the", "let", "win", "жур"],
    ),
    (
        "a word",
        &["letter", "postman", "журавли", "zhuravli", "sorokin"],
    ),
    (
        "two words",
        &[
            "the letter",
            "letter winter",
            "postman moon",
            "sorokin letter",
        ],
    ),
    (
        "a year, a decade",
        &["1957", "1984", "1960s", "letter 1957"],
    ),
    (
        "numbers and what joins",
        &["snow 12", "two wolf", "letter and winter", "twenty days"],
    ),
    // Bare FTS5 finds nothing by these: how long it takes to say so.
    (
        "a slip of spelling",
        &["postmna", "lettre", "жураали", "silense"],
    ),
    (
        "the other keyboard",
        &[";ehfdkb", "ktnj", "дуееук", "зщыеьфт"],
    ),
];

pub fn measure(library: &mut Library) -> Outcome<()> {
    let bare = bare(library)?;
    let mut ranked =
        bare.prepare("SELECT rowid FROM names WHERE names MATCH ?1 ORDER BY rank LIMIT ?2")?;
    for (what, typed) in TYPED {
        let reader = &mut library.reader;
        let (ours, theirs) = in_turn(
            ROUNDS,
            |round| {
                // A filter that filters nothing, another each time: the answer before is not kept for this one.
                reader.films(
                    &question(typed[round % typed.len()], round),
                    Window {
                        first: 0,
                        count: 60,
                    },
                )?;
                Ok(())
            },
            |round| {
                let words: Vec<String> = typed[round % typed.len()]
                    .split(' ')
                    .map(|word| format!("\"{word}\"*"))
                    .collect();
                let films =
                    ranked.query_map(params![words.join(" "), 60], |row| row.get::<_, i64>(0))?;
                for film in films {
                    film?;
                }
                Ok(())
            },
        )?;
        line(
            library.films,
            &format!("search: {what} / ranked by FTS5"),
            &ours,
            &theirs,
        );
    }
    Ok(())
}

/// The same letters with other spaces around them: another question, the same answer.
fn question(typed: &str, round: usize) -> Question {
    Question {
        search: format!("{}{typed}", " ".repeat(round % 40)),
        ..Question::everything()
    }
}

fn bare(library: &Library) -> Outcome<Connection> {
    let conn = Connection::open(library.folder.path().join("bare-search.sqlite3"))?;
    conn.execute_batch(
        "CREATE VIRTUAL TABLE names USING fts5(titles, people, prefix = '1 2'); BEGIN",
    )?;
    for film in generated::films(library.films) {
        let year = film.year.unwrap_or_default();
        let titles = format!("{} {}", film.title, film.original_title.unwrap_or_default());
        conn.prepare_cached("INSERT INTO names (titles, people) VALUES (?1, ?2)")?
            .execute(params![titles, {
                let names: Vec<&str> = film.credits.iter().map(|it| it.name.as_str()).collect();
                format!("{} {year} {}s", names.join(" "), year / 10 * 10)
            }])?;
    }
    conn.execute_batch("COMMIT")?;
    Ok(conn)
}
