use rusqlite::{Connection, OptionalExtension as _, params};

use super::put::put;
use super::{exists, on_list};
use crate::journal::{Changed, Verb};
use crate::nouns::film::{all_exist, keys};
use crate::nouns::in_order::InOrder;
use crate::storage::Watchlist;
use crate::values::{FilmId, ListId, text};
use crate::{Now, Refusal, Result};

impl Watchlist {
    /// Puts films on a list, behind those that are on it; one that is there stays where it is.
    pub fn put_on_list(&mut self, list: ListId, films: &[FilmId], now: Now) -> Result<Changed> {
        let act = on_list(Verb::PutOnList, list).detail(films.len());
        self.act(act, now, |conn| {
            exists(conn, list)?;
            all_exist(conn, &keys(films))?;
            put(conn, list, films)
        })
    }

    /// Takes films off a list; they stay in the library.
    pub fn take_off_list(&mut self, list: ListId, films: &[FilmId], now: Now) -> Result<Changed> {
        let films = keys(films);
        let act = on_list(Verb::TakeOffList, list).detail(films.count);
        self.act(act, now, |conn| {
            exists(conn, list)?;
            all_exist(conn, &films)?;
            conn.prepare_cached(
                "DELETE FROM list_film WHERE list = ?2 AND film IN (SELECT value FROM json_each(?1))",
            )?
            .execute(params![films.json, list])?;
            Ok(())
        })
    }

    /// Moves films of a list before another one of it, in this order; without one, behind all.
    pub fn move_in_list(
        &mut self,
        list: ListId,
        films: &[FilmId],
        before: Option<FilmId>,
        now: Now,
    ) -> Result<Changed> {
        let act = on_list(Verb::MoveInList, list).detail(films.len());
        self.act(act, now, |conn| {
            let before = before
                .filter(|film| !films.contains(film))
                .map(|film| row(conn, list, film))
                .transpose()?;
            let rows = films.iter().map(|film| row(conn, list, *film));
            let rows = rows.collect::<Result<Vec<_>>>()?;
            InOrder::on_list(conn, list).move_rows(&rows, before)
        })
    }

    /// Says something of a film on a list; nothing takes away what was said.
    pub fn remark_in_list(
        &mut self,
        list: ListId,
        film: FilmId,
        remark: &str,
        now: Now,
    ) -> Result<Changed> {
        let remark = text::line(remark)?;
        self.act(on_list(Verb::RemarkInList, list), now, |conn| {
            conn.prepare_cached("UPDATE list_film SET remark = ?2 WHERE id = ?1")?
                .execute(params![row(conn, list, film)?, remark])?;
            Ok(())
        })
    }
}

/// Where a film that is shown stands on a list.
fn row(conn: &Connection, list: ListId, film: FilmId) -> Result<i64> {
    conn.prepare_cached(
        "SELECT x.id FROM list_film x JOIN card ON card.film = x.film WHERE x.list = ?1 AND x.film = ?2",
    )?
    .query_row([list, film], |row| row.get("id"))
    .optional()?
    .ok_or_else(|| Refusal::NotOnList.into())
}
