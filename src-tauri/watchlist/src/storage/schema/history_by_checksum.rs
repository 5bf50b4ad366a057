//! The history as schemas 1 to 4 kept it, brought into the journal of schema 5.

use rusqlite::Transaction;

use super::{JOURNAL_SUM, SummedTable};
use crate::Result;

/// Every row with the checksum that its change left; what came with a change and still stands as it came gives up its
/// image. A row that was not as it had been written keeps the checksum that says so.
pub(super) fn bring_over(tx: &Transaction<'_>) -> Result<()> {
    for table in SummedTable::of_schema(tx)? {
        let SummedTable { name, key, .. } = &table;
        if let Some(number) = table.number {
            let sql = format!(
                "INSERT INTO journal
                 SELECT change, tbl, key, before, after, after_sum, iif(whole, {JOURNAL_SUM}, sum)
                 FROM (
                   SELECT j.change, {number} AS tbl, j.key, j.before, j.after_sum, j.sum, j.whole,
                     iif(j.before IS NULL AND c.state = 'done' AND j.after_sum IS {now}, NULL, j.after) AS after
                   FROM (
                     SELECT *, iif(json_valid(after), {left}, NULL) AS after_sum,
                       sum = sum_of('journal', 'tbl', tbl, 'key', key, 'before', before, 'after', after) AS whole
                     FROM journal_to_4 WHERE tbl = '{name}'
                   ) j
                   JOIN change c ON c.id = j.change
                   LEFT JOIN {name} r ON r.{key} = j.key
                 )",
                left = table.sum_of_image("after"),
                now = table.sum("r.")
            );
            tx.execute(&sql, [])?;
        } else {
            tx.execute(
                &format!("UPDATE {name} SET row_sum = {}", table.sum("")),
                [],
            )?;
            tx.execute(
                &format!(
                    "INSERT INTO table_sum SELECT '{name}', count(*), xor_of(row_sum) FROM {name}"
                ),
                [],
            )?;
        }
    }
    Ok(tx.execute_batch("DROP TABLE journal_to_4; DROP TABLE change_to_4;")?)
}
