//! What a film is called, as our own export has it: of the person's words, and of a collection's.

use super::fields::{line, minutes, year};
use crate::exchange::import::ours::FilmWords;
use crate::values::SetAside;

impl FilmWords {
    pub(super) fn is_one(&self, name: &str) -> bool {
        let names = [
            "title",
            "original_title",
            "transliterated_title",
            "year",
            "release_year",
            "minutes",
            "genre",
            "country",
        ];
        names.contains(&name)
    }

    pub(super) fn field(&mut self, name: &str, json: &str) -> Result<(), SetAside> {
        match name {
            "title" => self.title = line(json)?,
            "original_title" => self.original_title = line(json)?,
            "transliterated_title" => self.transliterated_title = line(json)?,
            "year" => self.year = year(json)?,
            "release_year" => self.release_year = year(json)?,
            "minutes" => self.minutes = minutes(json)?,
            "genre" => self.genre = line(json)?,
            "country" => self.country = line(json)?,
            _ => {}
        }
        Ok(())
    }
}
