-- Why: nothing grows without end. Images of old changes are compressed together, some sixty kilobytes of them in a block:
-- `before` and `after` then hold a number instead of a text: the block's, and in the lowest 16 bits the place in it. What is
-- checksummed is the text. Who reads images reads them through the view `history`, which every connection of ours has.

CREATE TABLE journal_block (
  id INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

DROP INDEX journal_of_row;
ALTER TABLE journal RENAME TO journal_of_texts;
CREATE TABLE journal (
  change INTEGER NOT NULL REFERENCES change (id),
  tbl INTEGER NOT NULL,
  key INTEGER NOT NULL,
  before ANY CHECK (typeof(before) IN ('text', 'integer', 'null')),
  after ANY CHECK (typeof(after) IN ('text', 'integer', 'null')),
  after_sum INTEGER,
  sum INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (change, tbl, key)
) STRICT, WITHOUT ROWID;
INSERT INTO journal SELECT * FROM journal_of_texts;
DROP TABLE journal_of_texts;
CREATE INDEX journal_of_row ON journal (tbl, key);
