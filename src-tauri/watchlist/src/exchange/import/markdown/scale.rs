//! Ratings as people write them. A bare number does not say out of how many it is: all of a person's notes together do.

use crate::exchange::import::row::Gathered;
use crate::values::{Rating, SetAside};

/// A rating as it is written.
pub(super) enum Rated {
    /// It says itself what it is worth.
    As(Rating),
    /// So many of five, of ten or of a hundred.
    Of(f64),
}

/// What is written; nothing where nothing is, or a zero.
pub(super) fn rated(text: &str) -> Result<Option<Rated>, SetAside> {
    let no_rating = || SetAside::NoSuchRating {
        text: text.chars().take(50).collect(),
    };
    let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
    let of_ten = |worth: f64| match worth.round() {
        0.0 => Ok(None),
        half_stars => Rating::new(half_stars).map(|it| Some(Rated::As(it))),
    };
    let written = text.trim();
    if written.is_empty() {
        return Ok(None);
    }
    if let Some(worth) = starred(written) {
        return of_ten(worth).map_err(|_| no_rating());
    }
    let of_many = written
        .split_once('/')
        .and_then(|(rating, many)| Some((number(rating)?, number(many)?)));
    let of_hundred = written.strip_suffix('%').and_then(number);
    match (of_many, of_hundred, number(written)) {
        (Some((rating, many)), ..) if many > 0.0 => of_ten(rating / many * 10.0),
        (_, Some(rating), _) => of_ten(rating / 10.0),
        (.., Some(0.0)) => Ok(None),
        (.., Some(rating)) if (0.0..=100.0).contains(&rating) => Ok(Some(Rated::Of(rating))),
        _ => return Err(no_rating()),
    }
    .map_err(|_| no_rating())
}

/// The half stars of `★★★½`, in whatever stars.
fn starred(text: &str) -> Option<f64> {
    let mut half_stars = 0.0;
    for letter in text.chars() {
        half_stars += match letter {
            '★' | '⭐' | '🌟' | '*' => 2.0,
            '½' | '⯨' => 1.0,
            // Those that are missing, and what makes a sign a picture.
            '☆' | '✩' | '\u{fe0f}' | ' ' => 0.0,
            _ => return None,
        };
    }
    Some(half_stars)
}

/// Gives the bare numbers what they are worth on the finest scale that any of them needs.
pub(super) fn scaled(gathered: &mut Gathered) {
    let numbers = || gathered.unscaled.iter().map(|(_, number)| *number);
    let half_stars = match numbers().fold(0.0, f64::max) {
        most if most > 10.0 => 0.1,
        most if most > 5.0 => 1.0,
        _ => 2.0,
    };
    for (row, number) in std::mem::take(&mut gathered.unscaled) {
        let rating = Rating::new((number * half_stars).round().max(1.0)).ok();
        if let Some(row) = gathered.rows.get_mut(row) {
            row.says.rating = rating;
        }
    }
}
