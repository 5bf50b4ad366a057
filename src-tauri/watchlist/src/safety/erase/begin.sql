-- What one erasing works with: the film's keys, the rows that go, the journal's rows that go, the changes that had those.
CREATE TEMP TABLE IF NOT EXISTS of_film (film INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS erased (tbl TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (tbl, key)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS leaving (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS thinned (change INTEGER PRIMARY KEY);
DELETE FROM of_film;
DELETE FROM erased;
DELETE FROM leaving;
DELETE FROM thinned;
PRAGMA defer_foreign_keys = ON;
