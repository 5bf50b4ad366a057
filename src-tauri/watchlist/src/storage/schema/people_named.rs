//! People of schemas 1 to 5 get their uuids: in their rows, and in the history's images of them.

use rusqlite::Transaction;

use super::{JOURNAL_SUM, SummedTable};
use crate::Result;

/// Only what is as it was written gets checksums anew; a row that is not keeps the one that says so.
pub(super) fn name_people(tx: &Transaction<'_>) -> Result<()> {
    let tables = SummedTable::of_schema(tx)?;
    let Some(person) = tables.iter().find(|table| table.name == "person") else {
        return Ok(());
    };
    // No row and no image has a uuid yet, and what is NULL counts for nothing: these are still the checksums of schema 5.
    let (sum, before, after) = (
        person.sum(""),
        person.sum_of_image("before"),
        person.sum_of_image("after"),
    );
    let named = |image: &str| format!("json_set({image}, '$.uuid', {})", uuid_of("key"));
    let (named_before, named_after) = (named("before"), named("after"));
    let sql = format!(
        "CREATE TEMP TABLE named_after AS SELECT coalesce(min(uuid), hex(randomblob(16))) AS watchlist FROM film;
         CREATE TEMP TABLE person_to_5 AS SELECT id, row_sum, row_sum = {sum} AS whole FROM person;
         CREATE TEMP TABLE history_to_5 AS
           SELECT change, key, before, after FROM journal WHERE tbl = {number} AND sum = {JOURNAL_SUM};
         CREATE TEMP TABLE same_row (key, to_5, now, PRIMARY KEY (key, to_5));

         UPDATE person SET uuid = {uuid};
         UPDATE person SET row_sum = {sum} WHERE id IN (SELECT id FROM person_to_5 WHERE whole);
         UPDATE table_sum SET sum = (
           SELECT xor_of(sum) FROM (
             SELECT s.sum FROM table_sum s WHERE s.tbl = 'person'
             UNION ALL SELECT row_sum FROM person_to_5 UNION ALL SELECT row_sum FROM person))
         WHERE tbl = 'person';

         INSERT OR IGNORE INTO same_row SELECT p.id, o.row_sum, p.row_sum FROM person p JOIN person_to_5 o USING (id) WHERE o.whole;
         INSERT OR IGNORE INTO same_row SELECT key, {before}, {sum_before} FROM history_to_5 WHERE before IS NOT NULL;
         INSERT OR IGNORE INTO same_row SELECT key, {after}, {sum_after} FROM history_to_5 WHERE after IS NOT NULL;
         UPDATE journal SET
           before = {named_before}, after = {named_after},
           after_sum = coalesce((SELECT now FROM same_row s WHERE s.key = journal.key AND s.to_5 = after_sum), after_sum)
         WHERE tbl = {number} AND (change, key) IN (SELECT change, key FROM history_to_5);
         UPDATE journal SET sum = {JOURNAL_SUM}
         WHERE tbl = {number} AND (change, key) IN (SELECT change, key FROM history_to_5);
         DROP TABLE named_after; DROP TABLE person_to_5; DROP TABLE history_to_5; DROP TABLE same_row;",
        number = person.number.unwrap_or_default(),
        uuid = uuid_of("id"),
        sum_before = person.sum_of_image(&named_before),
        sum_after = person.sum_of_image(&named_after),
    );
    Ok(tx.execute_batch(&sql)?)
}

/// A person's uuid by their key, as SQL.
fn uuid_of(key: &str) -> String {
    format!(
        "uuid_v7(0, unhex(substr(content_hash(CAST((SELECT watchlist FROM named_after) || ' person ' || {key} AS BLOB)), 1, 20)))"
    )
}
