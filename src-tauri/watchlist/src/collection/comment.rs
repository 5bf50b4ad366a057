use rusqlite::params;

use super::{CollectionId, exists};
use crate::journal::{Act, Changed, Verb};
use crate::{Now, Result, Watchlist, text};

impl Watchlist {
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
