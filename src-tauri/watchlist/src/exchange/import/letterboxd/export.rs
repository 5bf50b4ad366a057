//! Its export: each file says something else of the same films.

use super::files::Holds;
use super::{code, identifier, is_so, list, rating, seen_on, titled, words, year};
use crate::exchange::import::days::{Days, noon};
use crate::exchange::import::html::to_markdown;
use crate::exchange::import::row::{ImportRow, ImportedViewing, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::exchange::import::table::{TableRow, TextTable};
use crate::nouns::film::FilmDraft;
use crate::values::SetAside;

/// The tag that stands for a like.
const LIKED: &str = "liked";

/// Reads one file of it.
pub(in crate::exchange::import) fn read(sink: &mut Sink<'_>, name: &str, text: &str) {
    let text = text.trim_start_matches('\u{feff}');
    let Some(holds) = Holds::of(name, text) else {
        return sink.part_aside(SetAside::NotUnderstood);
    };
    let deleted = name.split('/').any(|folder| folder == "deleted");
    let skipped = match holds {
        Holds::Profile => return,
        Holds::Renamed => return sink.part_aside(SetAside::Renamed),
        Holds::Comments => Some(SetAside::Comment),
        Holds::OtherLikes => Some(SetAside::NotAFilm),
        _ if deleted && !sink.options.deleted => Some(SetAside::DeletedThere),
        Holds::List => return list::read(sink, text),
        _ => None,
    };
    let days = Days::of_column(text, "Watched Date");
    sink.table(
        TextTable::new(text, 0),
        "Name",
        |cells, sink| match &skipped {
            Some(why) => Err(why.clone()),
            None => understand(holds, cells, days, sink),
        },
    );
}

fn understand(
    holds: Holds,
    cells: &TableRow<'_>,
    days: Days,
    sink: &Sink<'_>,
) -> Result<ImportRow, SetAside> {
    let film = FilmDraft {
        title: titled(cells, "Name")?,
        year: year(cells.get("Year"))?,
        ..FilmDraft::default()
    };
    let address = cells.get("Letterboxd URI");
    let rating = rating(cells.get("Rating"))?;
    let mut says = Says::default();
    match holds {
        // The day in it is the one on which it was said, not the one on which it was seen.
        Holds::Watched => says.seen = true,
        Holds::Ratings => (says.seen, says.rating) = (true, rating),
        Holds::Waiting => {
            let since = Days::MonthFirst.read(cells.get("Date")).and_then(noon);
            says.waiting = Some(since.unwrap_or(sink.now.millis));
        }
        Holds::Likes => says.tags = vec![LIKED.to_owned()],
        _ => {
            let review = cells.get("Review");
            let review = (!review.is_empty()).then(|| to_markdown(review));
            match cells.get("Watched Date") {
                "" => (says.seen, says.rating, says.note) = (true, rating, review),
                day => {
                    let seen_on = seen_on(days.read(day), day, sink.now)?;
                    says.again = is_so(cells.get("Rewatch"));
                    says.viewing = Some(ImportedViewing {
                        seen_on,
                        rating,
                        remark: review,
                        tags: words(cells.get("Tags")),
                        source: match code(address) {
                            Some(code) => format!("letterboxd:{code}"),
                            None => {
                                format!("letterboxd:{}|{}|{day}", film.title, cells.get("Year"))
                            }
                        },
                        ..ImportedViewing::on(seen_on)
                    });
                }
            }
        }
    }
    // Of the diary the address is that of the entry, not of the film.
    let is_films = matches!(
        holds,
        Holds::Watched | Holds::Ratings | Holds::Waiting | Holds::Likes
    );
    let key = code(address).filter(|_| is_films).map(str::to_owned);
    let identifiers = match is_films {
        true => identifier(address),
        false => Vec::new(),
    };
    Ok(ImportRow {
        place: Place {
            part: sink.part(),
            row: cells.row,
        },
        film: FilmDraft {
            identifiers,
            ..film
        },
        key,
        says,
    })
}
