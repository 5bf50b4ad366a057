//! The collection's films, in its order, as the interface names them.

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
