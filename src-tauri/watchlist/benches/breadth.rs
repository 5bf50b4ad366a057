//! A whole life with films: what each screen asks, beside a window of the plain list; and a tag on every film, beside bare
//! SQLite.

use rusqlite::{Connection, params};
use watchlist::{
    AllBut, Chosen, Circumstance, Condition, ListDraft, Question, Span, ViewingDraft, Window, Years,
};

use crate::timing::{in_turn, line};
use crate::{Library, NOW, Outcome, bare};

const ROUNDS: usize = 200;
const TAGS: usize = 200;
const LISTS: usize = 300;
const PLACES: usize = 40;
const WINDOW: Window = Window {
    first: 0,
    count: 60,
};

pub fn measure(library: &mut Library) -> Outcome<()> {
    live(library)?;
    ask(library)?;
    move_films(library)?;
    tag_all(library)
}

/// Half as many viewings again as films, tags and lists.
fn live(library: &mut Library) -> Outcome<()> {
    let list = &mut library.watchlist;
    let all = list.chosen(&all())?;
    for (n, part) in all.chunks(all.len().div_ceil(600)).enumerate() {
        let viewing = ViewingDraft {
            place: format!("place {}", n % PLACES),
            company: "Anna, Boris".to_owned(),
            ..ViewingDraft::on(format!(
                "{}-{:02}-{:02}",
                1976 + n % 50,
                1 + n % 12,
                1 + n % 28
            ))
        };
        list.mark_all_seen(part, &viewing, NOW)?;
        if n % 2 == 0 {
            list.mark_all_seen(part, &ViewingDraft::on(format!("{}", 1980 + n % 40)), NOW)?;
        }
        list.tag_films(part, &format!("tag {}", n % TAGS), NOW)?;
        if n < LISTS {
            let draft = ListDraft {
                name: format!("list {n}"),
                introduction: String::new(),
                ranked: n % 2 == 0,
            };
            list.make_list(&draft, part, NOW)?;
        }
    }
    Ok(())
}

fn all() -> Chosen {
    Chosen::All(AllBut {
        question: Question::everything(),
        but: Vec::new(),
    })
}

/// A question, asked otherwise each time.
type Ask<'a> = &'a dyn Fn(usize) -> watchlist::Result<()>;

fn ask(library: &mut Library) -> Outcome<()> {
    let films = library.films;
    let question = |round: usize, conditions: Vec<Condition>| Question {
        conditions,
        // Never the same twice in a row: the orders of the last questions are kept.
        descending: round % 2 == 1,
        ..Question::everything()
    };
    let reader = std::cell::RefCell::new(&mut library.reader);
    let person = reader
        .borrow()
        .people("a")?
        .first()
        .map_or(1, |it| it.person);
    let asked: [(&str, Ask<'_>); 12] = [
        ("tags and lists in the rail", &|_| {
            reader.borrow().labels().map(drop)
        }),
        ("the diary, anywhere", &|round| {
            let first = u32::try_from(round * 7919 % films).unwrap_or_default();
            reader
                .borrow()
                .diary(&[], Window { first, ..WINDOW })
                .map(drop)
        }),
        ("the diary's periods", &|_| {
            reader.borrow().diary_periods(&[]).map(drop)
        }),
        ("a year of the diary", &|round| {
            reader
                .borrow()
                .diary_days(&[], 1976 + (round % 50) as i32)
                .map(drop)
        }),
        ("the diary of a place", &|round| {
            let there = [Condition::Place(format!("place {}", round % PLACES))];
            reader.borrow().diary(&there, WINDOW).map(drop)
        }),
        ("places and company", &|_| {
            let reader = reader.borrow();
            reader.circumstances(Circumstance::Place)?;
            reader.circumstances(Circumstance::Companion).map(drop)
        }),
        ("the index beside a list", &|round| {
            let one = question(round, Vec::new());
            reader.borrow_mut().list_index(&one).map(drop)
        }),
        ("what a table says beside cards", &|round| {
            let first = i64::try_from(round * 7919 % films).unwrap_or_default();
            let some: Vec<i64> = (first..first + 60).collect();
            reader.borrow().details(&some, None).map(drop)
        }),
        ("a person's page", &|_| {
            reader.borrow().person(person).map(drop)
        }),
        ("a person's films", &|round| {
            let one = question(round, vec![Condition::Person(person + (round % 20) as i64)]);
            reader.borrow_mut().films(&one, WINDOW).map(drop)
        }),
        ("a tag's films", &|round| {
            let one = question(round, vec![Condition::Tag(1 + (round % TAGS) as i64)]);
            reader.borrow_mut().films(&one, WINDOW).map(drop)
        }),
        ("four filters combined", &|round| {
            let span = Span {
                from: format!("{}-01-01", 1976 + round % 50),
                to: "2026-12-31".to_owned(),
            };
            let four = vec![
                Condition::Years(Years {
                    from: 1950,
                    to: 1990,
                }),
                Condition::SeenIn(span),
                Condition::NoTag(vec![1 + (round % TAGS) as i64]),
                Condition::MinutesTo(120),
            ];
            reader
                .borrow_mut()
                .films(&question(round, four), WINDOW)
                .map(drop)
        }),
    ];
    for (what, ask) in asked {
        let (ours, theirs) = in_turn(
            ROUNDS,
            |round| Ok(ask(round)?),
            |round| {
                let first = u32::try_from(round * 7919 % films)?;
                let window = Window { first, ..WINDOW };
                reader.borrow_mut().films(&Question::everything(), window)?;
                Ok(())
            },
        )?;
        line(films, &format!("{what} / a window of all"), &ours, &theirs);
    }
    Ok(())
}

/// A film moved on the watchlist, which all films are put on, and among those rated alike, beside one that is rated.
fn move_films(library: &mut Library) -> Outcome<()> {
    let count = library.films;
    let list = &mut library.watchlist;
    let all = list.chosen(&all())?;
    list.put_all_on_watchlist(&all, NOW)?;
    list.rate_all(all.get(..1_000).unwrap_or(&all), Some(8.0), NOW)?;
    // Those of the one half are moved, those of the other rated.
    let half = (all.len() / 2).min(500);
    let film = |round: usize| all[round * 37 % half];
    let rated = std::cell::RefCell::new(list);
    let rate = |round: usize| -> Outcome<()> {
        rated
            .borrow_mut()
            .rate(all[half + round % half], 7.0, NOW)?;
        Ok(())
    };
    let (ours, theirs) = in_turn(
        ROUNDS,
        |round| {
            let films = [film(round)];
            let before = Some(film(round + 1));
            rated.borrow_mut().move_on_watchlist(&films, before, NOW)?;
            Ok(())
        },
        rate,
    )?;
    line(
        count,
        "a film moved on the watchlist / one rated",
        &ours,
        &theirs,
    );
    let (ours, theirs) = in_turn(
        ROUNDS,
        |round| {
            let films = [film(round)];
            let before = Some(film(round + 1));
            rated.borrow_mut().move_in_rating(&films, before, NOW)?;
            Ok(())
        },
        |round| rate(round + ROUNDS),
    )?;
    line(
        count,
        "a film moved in its rating / one rated",
        &ours,
        &theirs,
    );
    Ok(())
}

/// Both tag every film and untag it again, each in one transaction: ours, and a bare file (`bare.rs`) that has lived through
/// the same.
fn tag_all(library: &mut Library) -> Outcome<()> {
    let [lived, bare] = ["lived", "bare-tags"].map(|it| library.folder.path().join(it));
    Connection::open(library.folder.path().join("watchlist.sqlite3"))?
        .execute("VACUUM INTO ?1", [lived.to_str()])?;
    bare::begin(&bare, &lived, true)?;
    let bare = bare::open(&bare)?;
    let count = library.films;
    let list = &mut library.watchlist;
    let (ours, theirs) = in_turn(
        3,
        |round| {
            let films = list.chosen(&all())?;
            list.tag_films(&films, &format!("everything {round}"), NOW)?;
            Ok(())
        },
        |round| {
            let name = format!("everything {round}");
            let tx = bare.unchecked_transaction()?;
            tx.execute(
                "INSERT INTO tag (uuid, name, position) VALUES (?1, ?1, ?2)",
                params![name, (TAGS + round) as i64],
            )?;
            tx.execute(
                "INSERT INTO film_tag (film, tag) SELECT film, ?1 FROM card ORDER BY film",
                [tx.last_insert_rowid()],
            )?;
            Ok(tx.commit()?)
        },
    )?;
    line(count, "a tag on every film / bare rows", &ours, &theirs);
    let (ours, theirs) = in_turn(
        3,
        |_| Ok(list.undo().map(drop)?),
        |_| {
            let tx = bare.unchecked_transaction()?;
            tx.execute(
                "DELETE FROM film_tag WHERE tag = (SELECT max(id) FROM tag)",
                [],
            )?;
            tx.execute("DELETE FROM tag WHERE id = (SELECT max(id) FROM tag)", [])?;
            Ok(tx.commit()?)
        },
    )?;
    line(count, "that undone / bare rows", &ours, &theirs);
    Ok(())
}
