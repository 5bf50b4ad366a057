use std::ops::{Deref, DerefMut};

use fastrand::Rng;

/// What a person happens to choose and to write.
pub struct Chance<'c> {
    rng: &'c mut Rng,
    /// What is written, whatever is.
    text: Option<&'c str>,
    /// Also where only a date or an address makes sense.
    everywhere: bool,
}

impl<'c> Chance<'c> {
    pub fn any(rng: &'c mut Rng) -> Self {
        Self {
            rng,
            text: None,
            everywhere: false,
        }
    }

    pub fn writing(rng: &'c mut Rng, text: &'c str, everywhere: bool) -> Self {
        Self {
            rng,
            text: Some(text),
            everywhere,
        }
    }

    /// Any text, often none.
    pub fn text(&mut self) -> String {
        const LETTERS: [&str; 10] = [
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
        let letters: String = (0..self.usize(..4))
            .map(|_| one_of(self, &LETTERS))
            .collect();
        self.text.map_or(letters, str::to_owned)
    }

    /// One of these, where any text can stand.
    pub fn line(&mut self, lines: &[&str]) -> String {
        let line = one_of(self, lines);
        self.text.unwrap_or(line).to_owned()
    }

    /// One of these, where no other makes sense.
    pub fn form(&mut self, forms: &[&str]) -> String {
        let form = one_of(self, forms);
        self.nonsense().unwrap_or_else(|| form.to_owned())
    }

    /// What is written where it makes no sense, if it is.
    pub fn nonsense(&self) -> Option<String> {
        self.text.filter(|_| self.everywhere).map(str::to_owned)
    }

    /// Whether something is written where nothing need be.
    pub fn writes(&mut self) -> bool {
        self.bool() || self.text.is_some()
    }

    pub fn half_stars(&mut self) -> u8 {
        self.u8(1..=10)
    }
}

impl Deref for Chance<'_> {
    type Target = Rng;

    fn deref(&self) -> &Rng {
        self.rng
    }
}

impl DerefMut for Chance<'_> {
    fn deref_mut(&mut self) -> &mut Rng {
        self.rng
    }
}

pub fn one_of<T: Copy>(rng: &mut Rng, all: &[T]) -> T {
    all[rng.usize(..all.len())]
}
