-- What one erasing works with: the film's keys, the rows that go, the journal's rows that go, the changes that had those.
CREATE TEMP TABLE IF NOT EXISTS of_film (film INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS erased (tbl TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (tbl, key)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS leaving (
  change INTEGER NOT NULL, tbl INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (change, tbl, key)
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS thinned (change INTEGER PRIMARY KEY);
CREATE TEMP VIEW IF NOT EXISTS history AS
SELECT t.name, j.change, j.tbl, j.key, j.before, j.after, j.after_sum FROM journal_table t JOIN {history} j ON j.tbl = t.id;
DELETE FROM of_film;
DELETE FROM erased;
DELETE FROM leaving;
DELETE FROM thinned;
PRAGMA defer_foreign_keys = ON;
