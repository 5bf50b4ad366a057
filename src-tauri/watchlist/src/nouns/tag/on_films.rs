use rusqlite::params;

use super::{exists, find_or_make, named};
use crate::journal::{Act, Changed, Subject, Verb, is_about};
use crate::nouns::film::{all_exist, keys};
use crate::storage::Watchlist;
use crate::values::{FilmId, TagId};
use crate::{Now, Result};

impl Watchlist {
    /// Tags films, each of which has the tag once. It is made if none is called so, in whatever case.
    pub fn tag_films(&mut self, films: &[FilmId], name: &str, now: Now) -> Result<Changed> {
        let name = named(name)?;
        let films = keys(films);
        self.act(
            Act::on_library(Verb::TagFilms).detail(films.count),
            now,
            |conn| {
                all_exist(conn, &films)?;
                let tag = find_or_make(conn, &name, now)?;
                is_about(conn, Subject::Tag(tag))?;
                conn.prepare_cached(
                "INSERT OR IGNORE INTO film_tag (film, tag) SELECT value, ?2 FROM json_each(?1)",
            )?
            .execute(params![films.json, tag])?;
                Ok(())
            },
        )
    }

    /// Takes a tag off films.
    pub fn untag_films(&mut self, films: &[FilmId], tag: TagId, now: Now) -> Result<Changed> {
        let films = keys(films);
        let act = Act::on(Verb::UntagFilms, Subject::Tag(tag)).detail(films.count);
        self.act(act, now, |conn| {
            all_exist(conn, &films)?;
            exists(conn, tag)?;
            conn.prepare_cached(
                "DELETE FROM film_tag WHERE tag = ?2 AND film IN (SELECT value FROM json_each(?1))",
            )?
            .execute(params![films.json, tag])?;
            Ok(())
        })
    }
}
