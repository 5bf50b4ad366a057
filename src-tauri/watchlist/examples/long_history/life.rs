//! A year with films: every verb there is, on the collection's films and on the person's own, by chance that is always
//! the same; and on certain days what only happens to watchlists that are lived in.

use std::path::Path;

use fastrand::Rng;
use jiff::ToSpan as _;
use jiff::civil::date;
use watchlist::{
    Card, CreditDraft, Error, FilmDraft, Now, Question, Reader, Settings, Theme, Watchlist, Window,
};

use crate::digest::Outcome;
use crate::verbs::{self, Ground, Texts};

const ACTS: usize = 340;
const MINUTE: i64 = 60_000;
/// 5 January 2026, noon.
const START: i64 = 1_767_614_400_000;

/// A batch and a film a line.
const FILMS: &str = include_str!("films.tsv");

pub const TEXTS: [&str; 12] = [
    "The staircase, the birches turning over him. She hands out the flowers one by one.",
    "Снег, и никого. Журавли летят над Москвой, и письмо так и не дошло.",
    "Seen too young.\n\nSeen again at forty, and it is another film:\n- the mother\n- the fire\n- «мир»",
    "",
    "It rhymes with the other one. 🎞️ \u{202e}right to left\u{202c}, \"quoted\", it's 100 % and \\ and $.text.",
    "A word.",
    "An envelope that nobody opens until the last reel.",
    "   kept with its spaces, and a tab\there   ",
    "Ё, й, ł, ß, ﬁ, İ: every letter as it came.",
    "{\"text\": \"looks like JSON\", \"film\": 3}",
    "NULL",
    "The same again.",
];

pub struct Life<'a> {
    pub folder: &'a Path,
    pub list: Watchlist,
    pub reader: Reader,
    pub now: Now,
    rng: Rng,
    film: i64,
}

/// Lives it in a folder that is empty yet.
pub fn live(folder: &Path) -> Outcome<()> {
    let now = at(START);
    let mut life = Life {
        folder,
        list: Watchlist::open(folder, now)?,
        reader: Reader::open(folder)?,
        now,
        rng: Rng::with_seed(3),
        film: 1,
    };
    life.begin()?;
    for act in 0..ACTS {
        life.on_certain_days(act)?;
        life.pass(if act % 9 == 4 {
            0
        } else {
            13 + act as i64 * 137 % 2_900
        });
        life.choose_film()?;
        // What happens on certain days is not undone at once.
        let next = life.of(if act % 10 < 5 { 38 } else { 44 });
        life.act(next)?;
    }
    life.end()
}

fn at(millis: i64) -> Now {
    let days = (millis - START + 12 * 60 * MINUTE).div_euclid(24 * 60 * MINUTE);
    Now {
        today: date(2026, 1, 5).saturating_add(days.days()),
        millis,
    }
}

/// What makes no sense at the moment is not done.
pub fn tried<T>(outcome: watchlist::Result<T>) -> Outcome<()> {
    match outcome {
        Ok(_) | Err(Error::Refused(_)) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// The film of a line, if it is of this batch.
fn film(line: &str, batch: &str) -> Option<FilmDraft> {
    let said: Vec<&str> = line.split('\t').collect();
    let [of, title, original_title, year, minutes, directors] = said[..] else {
        return None;
    };
    let directors = directors.split("; ").filter(|name| !name.is_empty());
    (of == batch).then(|| FilmDraft {
        title: title.to_owned(),
        original_title: Some(original_title.to_owned()).filter(|title| !title.is_empty()),
        year: year.parse().ok(),
        minutes: minutes.parse().ok(),
        credits: CreditDraft::directors(directors),
        ..FilmDraft::default()
    })
}

impl Life<'_> {
    pub fn pass(&mut self, minutes: i64) {
        self.now = at(self.now.millis + minutes * MINUTE + 1_234);
    }

    fn of(&mut self, most: usize) -> usize {
        self.rng.usize(..most)
    }

    fn pick<T: std::marker::Copy>(&mut self, list: &[T]) -> T {
        list[self.of(list.len())]
    }

    pub fn cards(&mut self) -> Outcome<Vec<Card>> {
        let all = Window {
            first: 0,
            count: 500,
        };
        Ok(self.reader.films(&Question::everything(), all)?.cards)
    }

    /// Three quarters of what is done is done to six films.
    fn choose_film(&mut self) -> Outcome<()> {
        let mut films: Vec<_> = self.cards()?.iter().map(|card| card.film).collect();
        films.sort_unstable();
        let favourites = self.of(4) > 0;
        self.film = if favourites {
            let at = self.of(6) * 4;
            films[at.min(films.len() - 1)]
        } else {
            self.pick(&films)
        };
        Ok(())
    }

    fn begin(&mut self) -> Outcome<()> {
        self.list.open_envelope()?;
        self.list.settings_changed(&Settings {
            theme: Theme::Dark,
            text_size: 120,
            ..Settings::default()
        })?;
        self.add("0")
    }

    pub fn add(&mut self, batch: &str) -> Outcome<()> {
        let films: Vec<FilmDraft> = FILMS.lines().filter_map(|line| film(line, batch)).collect();
        self.list.add_films(&films, self.now)?;
        Ok(())
    }

    /// Any verb, on the film that was chosen or the collection.
    fn any_verb(&mut self) -> Outcome<()> {
        let film = self.reader.film(self.film, self.now)?;
        let viewings = film.viewings.iter().map(|it| it.viewing);
        let collections = self.reader.library()?.collections;
        let ground = Ground {
            now: self.now,
            only: Some(self.film),
            newest_film: self.film,
            viewings: viewings.cycle().take(5).collect(),
            removed: vec![self.film],
            films: vec![self.film],
            tags: vec![1, 2],
            lists: vec![1, 2],
            living: vec![1, 2],
            collection: collections.first().ok_or("no collection")?.collection,
        };
        let any = Some(self.pick(&TEXTS)).filter(|_| self.of(3) > 0);
        let of_a_form = None;
        let deed = verbs::any_of(&mut self.rng, Texts { any, of_a_form });
        tried(deed.carry_out(&mut self.list, &ground))
    }

    fn act(&mut self, act: usize) -> Outcome<()> {
        match act {
            0..=30 => self.any_verb(),
            31..=35 => self.write(false),
            36..=37 => self.write(true),
            38..=40 => self.undo_alone(),
            _ => self.steps_back(),
        }
    }

    /// A sitting: a few saves that join, and now and then a pause longer than those that join have.
    fn write(&mut self, to_be_sealed: bool) -> Outcome<()> {
        let text = self.pick(&TEXTS);
        for saves in 0..self.of(3) + 1 {
            let text = text.to_owned() + [" And", " And more.", ""][saves % 3];
            let now = self.now;
            tried(if to_be_sealed {
                self.list.write_note_to_seal(self.film, &text, now)
            } else {
                self.list.write_note(self.film, &text, now)
            })?;
            self.now = at(self.now.millis + [2_000, 29_000, 31_000][self.of(3)]);
        }
        if self.of(2) == 0 {
            self.list.leave_writing()?;
        }
        Ok(())
    }

    /// One of the last changes, alone.
    fn undo_alone(&mut self) -> Outcome<()> {
        let newest = Window {
            first: 0,
            count: 40,
        };
        let lines = self.reader.history(newest)?.lines;
        let change = lines[self.of(lines.len())].step.change;
        let rest = self.of(2) == 0;
        tried(self.list.undo_change(change, rest, self.now))
    }

    /// Some steps back, and some of them forward again: what is left over is discarded by the next act.
    fn steps_back(&mut self) -> Outcome<()> {
        let back = self.of(4) + 1;
        for _ in 0..back {
            self.list.undo()?;
        }
        for _ in 0..self.of(back + 1) {
            self.list.redo()?;
        }
        Ok(())
    }
}
