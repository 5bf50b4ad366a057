use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use watchlist::{Ink, Verb};

use super::rows::{Key, Row};
use super::{Deed, Drawn};

/// The smallest there is.
pub const ADDRESSES: &[&str] = &[
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
];

pub const VERBS: &[Drawn] = &[
    (1, |rng, texts| {
        let (which, cream) = (rng.u8(..3), rng.bool());
        let ink = if cream { Ink::Cream } else { Ink::Blue };
        let address = texts
            .of_a_form
            .map(str::to_owned)
            .unwrap_or_else(|| photograph(which));
        Deed::on_film(
            rng,
            Verb::GivePicture,
            (which, ink),
            move |list, film, now| list.give_picture(film, &address, ink, now),
            move |model, film, _| {
                model.say(Key::Picture(film), Some(Row::Picture { which, cream }))
            },
        )
    }),
    (1, |rng, _| {
        Deed::on_film(
            rng,
            Verb::TakePictureAway,
            (),
            |list, film, now| list.take_picture_away(film, now),
            |model, film, _| model.take_away(Key::Picture(film)),
        )
    }),
];

/// A picture of the person's own: the head of a PNG of one point, and a letter more.
pub fn photograph(which: u8) -> String {
    format!("data:image/png;base64,{}", STANDARD.encode(png(which)))
}

/// Its bytes.
pub fn png(which: u8) -> Vec<u8> {
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
    [head.as_slice(), &[which]].concat()
}
