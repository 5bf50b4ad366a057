//! `generate FOLDER COUNT`: a watchlist of generated films, a part of them seen, rated and noted, for measuring and
//! for looking at what many films look like.

#[path = "../benches/generated.rs"]
mod generated;

use std::path::Path;

use watchlist::{
    Condition, Import, ImportOptions, Ink, ListDraft, LivingDraft, Monitor, Now, Question, Reader,
    ViewingDraft, Watchlist, Window,
};

/// One grey point.
const SMALL_PICTURE: &str = "data:image/png;base64,\
    iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(count)) = (arguments.next(), arguments.next()) else {
        return Err("usage: generate FOLDER COUNT".into());
    };
    let now = Now {
        today: jiff::civil::date(2026, 11, 23),
        millis: 1_795_407_300_000,
    };
    let mut watchlist = Watchlist::open(Path::new(&folder), now)?;
    watchlist.add_films(&generated::films(count.parse()?), now)?;
    let mut reader = Reader::open(Path::new(&folder))?;
    let some = reader.films(
        &Question::everything(),
        Window {
            first: 0,
            count: 300,
        },
    )?;
    for (n, card) in (0_u32..).zip(&some.cards) {
        let year = 1990 + n % 36;
        match n % 4 {
            0 => watchlist.mark_seen(
                card.film,
                &ViewingDraft::on(format!("{year}-03-{:02}", n % 28 + 1)),
                now,
            )?,
            1 => watchlist.rate(card.film, f64::from(n % 10 + 1), now)?,
            2 => watchlist.write_note(
                card.film,
                "Seen in the winter, with snow at the window.",
                now,
            )?,
            _ => watchlist.take_off_watchlist(card.film, now)?,
        };
    }
    if let Some(last) = some.cards.last() {
        watchlist.write_note_to_seal(last.film, "I expect snow.", now)?;
        watchlist.seal_note(last.film, None, now)?;
        watchlist.give_picture(last.film, SMALL_PICTURE, Ink::Blue, now)?;
        watchlist.sort_as(last.film, "Zero", now)?;
        watchlist.tag_films(&[last.film], "snow", now)?;
        let list = ListDraft {
            name: "For the winter".to_owned(),
            introduction: String::new(),
            ranked: true,
        };
        watchlist.make_list(&list, &[last.film], now)?;
        let viewing = ViewingDraft {
            place: "Illuzion".to_owned(),
            company: "Anna, Boris".to_owned(),
            tags: vec!["snow".to_owned()],
            ..ViewingDraft::on("2012-02-29")
        };
        watchlist.mark_seen(last.film, &viewing, now)?;
        watchlist.put_on_watchlist(last.film, now)?;
        watchlist.say_why_waiting(last.film, "Anna wants to see it again", now)?;
        watchlist.move_on_watchlist(&[last.film], None, now)?;
        watchlist.rate(last.film, 4.0, now)?;
        watchlist.move_in_rating(&[last.film], None, now)?;
        let filter = LivingDraft {
            name: "Snow that waits".to_owned(),
            conditions: vec![Condition::Waiting(true), Condition::Tag(1)],
        };
        watchlist.make_living_list(&filter, now)?;
        watchlist.remove_films(&[last.film], now)?;
        watchlist.undo()?;
        bring_in(&mut watchlist, now)?;
    }
    watchlist.idle_checkpoint()?;
    Ok(())
}

/// From a file of another program's.
fn bring_in(watchlist: &mut Watchlist, now: Now) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("seen.csv");
    std::fs::write(
        &file,
        "title,year,tmdbId,imdbId,watchedAt,comment,location\nSnow,1981,,,2019-02-28,,Illuzion\n",
    )?;
    let monitor = Monitor::none();
    let mut import = Import::read(&[file], ImportOptions::default(), now, &monitor)?;
    watchlist.match_import(&mut import, &monitor)?;
    watchlist.import_files(&import, now)?;
    Ok(())
}
