use rusqlite::params;

use super::exists;
use crate::journal::{Act, Changed, Verb};
use crate::storage::Watchlist;
use crate::values::{CollectionId, Rating, text};
use crate::{Now, Result};

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

    /// Saves the comment on a collection as it stands; an empty one is taken away. Saves in one go of writing are one
    /// change.
    pub fn comment_on_collection(
        &mut self,
        collection: CollectionId,
        comment: &str,
        now: Now,
    ) -> Result<Changed> {
        let comment = text::long(comment)?;
        let act = Act::on_collection(Verb::CommentOnCollection, collection).joining();
        self.act(act, now, |conn| {
            exists(conn, collection)?;
            if comment.is_empty() {
                conn.prepare_cached("DELETE FROM collection_comment WHERE collection = ?1")?
                    .execute([collection])?;
            } else {
                conn.prepare_cached(
                    "INSERT INTO collection_comment (collection, text) VALUES (?1, ?2)
                     ON CONFLICT (collection) DO UPDATE SET text = excluded.text",
                )?
                .execute(params![collection, comment])?;
            }
            Ok(())
        })
    }
}
