use std::hash::Hasher as _;

use twox_hash::XxHash3_64;

/// What a collection comes as: its file, and beside it, in a folder of the same name, a drawing for each film that has one.
pub(crate) struct BuiltIn {
    pub json: &'static str,
    /// SVG by the film's key.
    pub drawings: &'static [(&'static str, &'static str)],
}

macro_rules! built_in {
    ($name:literal: $($film:literal)*) => {
        BuiltIn {
            json: include_str!(concat!("../../../collections/", $name, ".json")),
            drawings: &[$((
                $film,
                include_str!(concat!("../../../collections/", $name, "/", $film, ".svg")),
            )),*],
        }
    };
}

/// The collections that come with the application.
pub(crate) const BUILT_IN: &[BuiltIn] = &[built_in!(
    "soviet-films-on-correspondence":
    "the-ascent"
    "the-commissar"
    "the-cranes-are-flying"
    "ballad-of-a-soldier"
    "letter-never-sent"
    "the-lady-with-the-dog"
    "the-irony-of-fate"
    "moscow-does-not-believe-in-tears"
    "the-stationmaster"
    "the-house-i-live-in"
)];

impl BuiltIn {
    /// The drawing that comes with a film.
    pub(super) fn drawing(&self, film: &str) -> Option<&'static str> {
        let (_, svg) = self.drawings.iter().find(|(key, _)| *key == film)?;
        Some(svg)
    }

    /// Another one whenever the file, any drawing or the language is.
    pub(super) fn fingerprint(&self, language: &str) -> i64 {
        let mut hash = XxHash3_64::new();
        hash.write(language.as_bytes());
        hash.write(self.json.as_bytes());
        for (film, svg) in self.drawings {
            hash.write(film.as_bytes());
            hash.write(svg.as_bytes());
        }
        hash.finish().cast_signed()
    }
}
