//! The collection's films, in its order, as the interface names them.

use jiff::civil::date;
use watchlist::Now;

/// A day on which none of them lies on top for having been seen that day.
pub const NOW: Now = Now {
    today: date(2026, 9, 1),
    millis: 1_788_220_800_000,
};

/// The name of the collection.
pub const COLLECTION: &str = "Soviet Films on Correspondence";

/// Its films.
pub const TEN: [&str; 10] = [
    "The Ascent (1977)",
    "The Commissar (1967)",
    "The Cranes Are Flying (1957)",
    "The Ballad of a Soldier (1959)",
    "The Letter Never Sent (1960)",
    "The Lady with the Dog (1960)",
    "The Irony of Fate, or Enjoy Your Bath! (1975)",
    "Moscow Does Not Believe in Tears (1980)",
    "The Station Master (1972)",
    "The House I Live In (1957)",
];

/// The one most journeys open.
pub const ASCENT: &str = TEN[0];
/// The one most journeys search for.
pub const CRANES: &str = TEN[2];
