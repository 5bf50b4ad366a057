use jiff::ToSpan as _;
use watchlist::{Now, Verb};

use super::model::{Model, Refused};
use super::rows::{Key, Row, Sealed};
use super::{Deed, Drawn, one_of};

/// So far that none of them comes.
pub const FAR_DAYS: &[&str] = &["2087-05-09", "2090-01-01"];

/// Often, since it takes three in a row on one film before one is opened.
pub const VERBS: &[Drawn] = &[
    (5, |rng, texts| {
        let text = texts.long(rng);
        let row = (!text.is_empty()).then(|| Row::Sealed(Sealed::unsealed(&text)));
        Deed::writing(
            rng,
            Verb::WriteNoteToSeal,
            text.clone(),
            move |list, film, now| list.write_note_to_seal(film, &text, now),
            move |model, film, _| match model.sealed(film) {
                Some(Sealed {
                    sealed_on: Some(_), ..
                }) => Err(Refused),
                _ => model.say(Key::Sealed(film), row.clone()),
            },
        )
    }),
    (6, |rng, texts| {
        let in_days = one_of(rng, &[None, None, Some(-1), Some(0), Some(1), Some(3)]);
        let nonsense = texts.of_a_form.map(str::to_owned);
        Deed::on_film(
            rng,
            Verb::SealNote,
            in_days,
            move |list, film, now| {
                let day = nonsense.clone().or_else(|| day(now, in_days));
                list.seal_note(film, day.as_deref(), now)
            },
            move |model, film, now| {
                let note = model.sealed(film).ok_or(Refused)?.clone();
                let over = in_days.is_some_and(|days| days <= 0);
                let at_once = in_days.is_none() && model.is_seen(film);
                if over || at_once || note.sealed_on.is_some() || note.text.trim().is_empty() {
                    return Err(Refused);
                }
                let sealed = Sealed {
                    sealed_on: Some(now.today.to_string()),
                    opens_on: day(now, in_days),
                    ..note
                };
                model.say(Key::Sealed(film), Some(Row::Sealed(sealed)))
            },
        )
    }),
    (4, |rng, _| {
        Deed::on_film(
            rng,
            Verb::OpenSealedNote,
            (),
            |list, film, now| list.open_sealed_note(film, now),
            |model, film, now| {
                let today = now.today.to_string();
                let note = model.sealed(film).ok_or(Refused)?.clone();
                if note.sealed_on.is_none() {
                    return Err(Refused);
                }
                if model.is_open(film, &note, &today) {
                    return Ok(());
                }
                let opened = Sealed {
                    opened_on: Some(today),
                    ..note
                };
                model.say(Key::Sealed(film), Some(Row::Sealed(opened)))
            },
        )
    }),
    (1, |rng, _| {
        Deed::on_film(
            rng,
            Verb::DiscardSealedNote,
            (),
            |list, film, now| list.discard_sealed_note(film, now),
            |model, film, _| model.take_away(Key::Sealed(film)),
        )
    }),
];

/// An ISO day so many days from today.
fn day(now: Now, in_days: Option<i8>) -> Option<String> {
    in_days.map(|days| now.today.saturating_add(days.days()).to_string())
}

impl Model {
    pub fn sealed(&self, film: i64) -> Option<&Sealed> {
        match self.rows.get(&Key::Sealed(film)) {
            Some(Row::Sealed(sealed)) => Some(sealed),
            _ => None,
        }
    }

    pub fn is_open(&self, film: i64, sealed: &Sealed, today: &str) -> bool {
        sealed.sealed_on.is_some()
            && match (&sealed.opened_on, &sealed.opens_on) {
                (Some(_), _) => true,
                (None, Some(day)) => day.as_str() <= today,
                (None, None) => self.is_seen(film),
            }
    }
}
