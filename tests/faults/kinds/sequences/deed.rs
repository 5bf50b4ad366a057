//! What a person may do next, by chance.

use anyhow::Result;

use crate::chance::Chance;

/// Something done, to the n-th of what there is to do it to.
#[derive(Debug, Clone)]
pub enum Deed {
    See {
        film: usize,
        on: &'static str,
        finished: bool,
        rating: Option<u8>,
        place: &'static str,
    },
    Edit {
        viewing: usize,
        on: &'static str,
        finished: bool,
        rating: Option<u8>,
    },
    TakeBack {
        viewing: usize,
    },
    Wait {
        film: usize,
    },
    WaitNoLonger {
        film: usize,
    },
    Rate {
        film: usize,
        half_stars: u8,
    },
    Clear {
        film: usize,
    },
    Note {
        film: usize,
        text: String,
    },
    Leave,
    NoteToSeal {
        film: usize,
        text: String,
    },
    Seal {
        film: usize,
        in_days: Option<i8>,
    },
    OpenSealed {
        film: usize,
    },
    DiscardSealed {
        film: usize,
    },
    Link {
        film: usize,
        trailer: bool,
        address: Option<&'static str>,
    },
    GivePicture {
        film: usize,
        which: u8,
        cream: bool,
    },
    TakePictureAway {
        film: usize,
    },
    RateCollection {
        half_stars: u8,
    },
    ClearCollection,
    Comment {
        text: String,
    },
    Add {
        titles: Vec<String>,
        by: Option<&'static str>,
    },
    Undo,
    Redo,
    UndoOne {
        change: usize,
        rest: bool,
    },
    Restart,
    BackUp,
    Restore {
        backup: usize,
    },
    /// The file is damaged, and a backup takes its place.
    Replace {
        backup: usize,
    },
}

/// A deed, and how long after the one before, in seconds.
#[derive(Debug, Clone)]
pub struct Step {
    pub after: i64,
    pub deed: Deed,
}

const DATES: &[&str] = &[
    "today",
    "2026-03-12",
    "2026-03",
    "2011",
    "../2010",
    "2010/2012",
    "",
];
const LETTERS: &[&str] = &[
    "ё",
    "Письмо ",
    "\"",
    "\\",
    "👨‍👩‍👧",
    "{}",
    "a",
    "snow ",
    "\u{202e}",
    "\n",
];
const ADDRESSES: &[&str] = &["https://example.org/film", "http://example.com/a?b=c"];

/// Some deeds, as many as a person does in a sitting or in a month.
pub fn some(chance: &mut Chance) -> Result<Vec<Step>> {
    let length = 1 + chance.below(30);
    let mut steps = Vec::with_capacity(length);
    for _ in 0..length {
        let after = match chance.below(12) {
            0 => 86_400,
            1..4 => 31,
            _ => chance.below(20) as i64,
        };
        steps.push(Step {
            after,
            deed: deed(chance)?,
        });
    }
    Ok(steps)
}

fn deed(chance: &mut Chance) -> Result<Deed> {
    // Mostly the same few films, so that deeds meet.
    let film = match chance.one_in(3) {
        true => chance.below(14),
        false => chance.below(2),
    };
    let viewing = chance.below(5);
    let half_stars = 1 + chance.below(10) as u8;
    let rating = chance.one_in(2).then_some(half_stars);
    let finished = !chance.one_in(3);
    let coin = chance.one_in(2);
    Ok(match chance.below(60) {
        0..6 => Deed::See {
            film,
            on: chance.one_of(DATES)?,
            finished,
            rating,
            place: chance.one_of(&["", "", "Illuzion"])?,
        },
        6..9 => Deed::Edit {
            viewing,
            on: chance.one_of(DATES)?,
            finished,
            rating,
        },
        9..11 => Deed::TakeBack { viewing },
        11..13 => Deed::Wait { film },
        13..15 => Deed::WaitNoLonger { film },
        15..18 => Deed::Rate { film, half_stars },
        18 => Deed::Clear { film },
        19..24 => Deed::Note {
            film,
            text: text(chance)?,
        },
        24 => Deed::Leave,
        25..28 => Deed::NoteToSeal {
            film,
            text: text(chance)?,
        },
        28..30 => Deed::Seal {
            film,
            in_days: chance.one_of(&[None, None, Some(-1), Some(0), Some(1), Some(3)])?,
        },
        30 => Deed::OpenSealed { film },
        31 => Deed::DiscardSealed { film },
        32..35 => Deed::Link {
            film,
            trailer: coin,
            address: chance.one_in(2).then_some(chance.one_of(ADDRESSES)?),
        },
        35 => Deed::GivePicture {
            film,
            which: chance.below(3) as u8,
            cream: coin,
        },
        36 => Deed::TakePictureAway { film },
        37 => Deed::RateCollection { half_stars },
        38 => Deed::ClearCollection,
        39..41 => Deed::Comment {
            text: text(chance)?,
        },
        41..43 => Deed::Add {
            titles: (0..1 + chance.below(2))
                .map(|_| format!("Film {}", chance.below(100)))
                .collect(),
            by: chance.one_of(&[None, Some("Anna Byrne"), Some("Hugo Kaya")])?,
        },
        43..48 => Deed::Undo,
        48..51 => Deed::Redo,
        51..55 => Deed::UndoOne {
            change: chance.below(6),
            rest: coin,
        },
        55 => Deed::Restart,
        56..58 => Deed::BackUp,
        58 => Deed::Restore {
            backup: chance.below(4),
        },
        _ => match chance.one_in(3) {
            true => Deed::Replace {
                backup: chance.below(4),
            },
            false => Deed::Restart,
        },
    })
}

fn text(chance: &mut Chance) -> Result<String> {
    let mut text = String::new();
    for _ in 0..chance.below(4) {
        text += chance.one_of(LETTERS)?;
    }
    Ok(text)
}
