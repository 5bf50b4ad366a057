use watchlist::Verb;

use super::rows::{Key, written};
use super::{Deed, Drawn};

pub const VERBS: &[Drawn] = &[(5, |rng, texts| {
    let text = texts.long(rng);
    let row = written(&text);
    Deed::writing(
        rng,
        Verb::WriteNote,
        text.clone(),
        move |list, film, now| list.write_note(film, &text, now),
        move |model, film, _| model.say(Key::Note(film), row.clone()),
    )
})];
