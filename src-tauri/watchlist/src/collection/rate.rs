use rusqlite::params;

use super::{CollectionId, exists};
use crate::journal::{Act, Changed, Verb};
use crate::rating::Rating;
use crate::{Now, Result, Watchlist};

impl Watchlist {
    /// Rates a collection as a whole, in half stars.
    pub fn rate_collection(
        &mut self,
        collection: CollectionId,
        half_stars: f64,
        now: Now,
    ) -> Result<Changed> {
        let rating = Rating::new(half_stars)?;
        let act = Act::on_collection(Verb::RateCollection, collection).detail(rating.half_stars());
        self.act(act, now, |conn| {
            exists(conn, collection)?;
            conn.prepare_cached(
                "INSERT INTO collection_rating (collection, half_stars) VALUES (?1, ?2)
                 ON CONFLICT (collection) DO UPDATE SET half_stars = excluded.half_stars",
            )?
            .execute(params![collection, rating])?;
            Ok(())
        })
    }

    /// Takes a collection's rating away.
    pub fn clear_collection_rating(
        &mut self,
        collection: CollectionId,
        now: Now,
    ) -> Result<Changed> {
        self.act(
            Act::on_collection(Verb::ClearCollectionRating, collection),
            now,
            |conn| {
                exists(conn, collection)?;
                conn.prepare_cached("DELETE FROM collection_rating WHERE collection = ?1")?
                    .execute([collection])?;
                Ok(())
            },
        )
    }
}
