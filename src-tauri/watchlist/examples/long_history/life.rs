//! A year with films: every verb there is, on the collection's films and on the person's own, by chance that is always
//! the same; and on certain days what only happens to watchlists that are lived in.

use std::path::Path;

use jiff::ToSpan as _;
use jiff::civil::date;
use watchlist::{
    Card, Error, Ink, LinkKind, NewFilm, Now, Question, Reader, Settings, Theme, ViewingDraft,
    Watchlist, Window,
};

use crate::digest::Outcome;

const ACTS: usize = 340;
const MINUTE: i64 = 60_000;
/// 5 January 2026, noon.
const START: i64 = 1_767_614_400_000;

/// A batch and a film a line.
const FILMS: &str = include_str!("films.tsv");

const DATES: &str = "today 2011 2010-03 2026-01-02 ../2010 2010/2012 2009-12/2010-02 unknown 2012-02-29 1999-12-31 \
    ../1987-06 1968-05-21/1968-06-03 today today";

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

const PLACES: [&str; 6] = [
    "",
    "Illuzion",
    "Кинотеатр «Мир»",
    "at home",
    "O'Hara's",
    "on a train",
];

pub struct Life<'a> {
    pub folder: &'a Path,
    pub list: Watchlist,
    pub reader: Reader,
    pub now: Now,
    chance: u64,
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
        chance: 20_261_123,
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
        let verb = life.of(if act % 10 < 5 { 38 } else { 44 });
        life.act(verb)?;
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
fn film(line: &str, batch: &str) -> Option<NewFilm> {
    let said: Vec<&str> = line.split('\t').collect();
    let [of, title, original_title, year, minutes, directors] = said[..] else {
        return None;
    };
    let directors = directors.split("; ").filter(|name| !name.is_empty());
    (of == batch).then(|| NewFilm {
        title: title.to_owned(),
        original_title: Some(original_title.to_owned()).filter(|title| !title.is_empty()),
        year: year.parse().ok(),
        minutes: minutes.parse().ok(),
        directors: directors.map(str::to_owned).collect(),
    })
}

impl Life<'_> {
    pub fn pass(&mut self, minutes: i64) {
        self.now = at(self.now.millis + minutes * MINUTE + 1_234);
    }

    /// A number below `most`, by chance.
    fn of(&mut self, most: usize) -> usize {
        self.chance = self
            .chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.chance >> 33) as usize % most
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

    /// Half of what is done is done to six films.
    fn choose_film(&mut self) -> Outcome<()> {
        let mut films: Vec<_> = self.cards()?.iter().map(|card| card.film).collect();
        films.sort_unstable();
        let favourites = self.of(2) == 0;
        self.film = if favourites {
            let at = self.of(6) * 4;
            films[at.min(films.len() - 1)]
        } else {
            self.pick(&films)
        };
        Ok(())
    }

    fn collection(&self) -> Outcome<i64> {
        Ok(self
            .reader
            .library()?
            .collections
            .first()
            .ok_or("no collection")?
            .collection)
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
        let films: Vec<NewFilm> = FILMS.lines().filter_map(|line| film(line, batch)).collect();
        self.list.add_films(&films, self.now)?;
        Ok(())
    }

    fn draft(&mut self) -> ViewingDraft {
        let dates: Vec<&str> = DATES.split(' ').collect();
        let rated = self.of(3) == 0;
        ViewingDraft {
            finished: self.of(6) > 0,
            rating: rated.then(|| (self.of(10) + 1) as f64),
            place: self.pick(&PLACES).to_owned(),
            company: self.pick(&["", "", "Anna", "Анна и Пётр"]).to_owned(),
            remark: self
                .pick(&["", "", "Cold.", "35 mm, \"scratched\""])
                .to_owned(),
            ..ViewingDraft::on(match self.pick(&dates) {
                "unknown" => "",
                date => date,
            })
        }
    }

    fn viewing(&mut self) -> Outcome<Option<i64>> {
        let viewings = self.reader.film(self.film, self.now)?.viewings;
        let at = self.of(viewings.len().max(1));
        Ok(viewings.get(at).map(|it| it.viewing))
    }

    fn act(&mut self, verb: usize) -> Outcome<()> {
        let (film, now, collection) = (self.film, self.now, self.collection()?);
        match verb {
            0..=5 => {
                let draft = self.draft();
                tried(self.list.mark_seen(film, &draft, now))
            }
            6..=8 => match (self.viewing()?, self.draft()) {
                (Some(viewing), draft) => tried(self.list.edit_viewing(viewing, &draft, now)),
                (None, draft) => tried(self.list.mark_seen(film, &draft, now)),
            },
            9 => match self.viewing()? {
                Some(viewing) => tried(self.list.take_back_viewing(viewing, now)),
                None => Ok(()),
            },
            10..=11 => tried(self.list.put_on_watchlist(film, now)),
            12 => tried(self.list.take_off_watchlist(film, now)),
            13..=16 => {
                let half_stars = self.of(10) + 1;
                tried(self.list.rate(film, half_stars as f64, now))
            }
            17 => tried(self.list.clear_rating(film, now)),
            18..=22 => self.write(false),
            23..=24 => self.write(true),
            25..=26 => {
                let in_days = now.today.saturating_add((self.of(200) as i64 + 1).days());
                let day = (self.of(3) > 0).then(|| in_days.to_string());
                tried(self.list.seal_note(film, day.as_deref(), now))
            }
            27 => tried(self.list.open_sealed_note(film, now)),
            28 => tried(self.list.discard_sealed_note(film, now)),
            29..=30 => {
                let kind = self.pick(&[LinkKind::Trailer, LinkKind::Watch]);
                let address = self.pick(&[
                    Some("https://example.org/one?a=1&b=%20"),
                    Some("https://example.org/Письмо"),
                    Some("http://example.com/two"),
                    None,
                ]);
                tried(self.list.set_link(film, kind, address, now))
            }
            31..=32 => {
                let ink = self.pick(&[Ink::Blue, Ink::Cream]);
                let picture = self.pick(&[
                    "iVBORw0KGgoB",
                    "iVBORw0KGgoC",
                    "/9j/AAEC",
                    "UklGRgAAAABXRUJQ",
                ]);
                let address = format!("data:image/png;base64,{picture}");
                tried(self.list.give_picture(film, &address, ink, now))
            }
            33 => tried(self.list.take_picture_away(film, now)),
            34 => {
                let half_stars = self.of(10) + 1;
                tried(
                    self.list
                        .rate_collection(collection, half_stars as f64, now),
                )
            }
            35 => tried(self.list.clear_collection_rating(collection, now)),
            36..=37 => {
                let text = self.pick(&TEXTS);
                tried(self.list.comment_on_collection(collection, text, now))
            }
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
