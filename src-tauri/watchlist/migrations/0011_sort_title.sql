-- Why: what a title is sorted as is told by its words as far as they tell; of one film the person knows better.
CREATE TABLE sort_title (
  film INTEGER PRIMARY KEY REFERENCES film (id),
  title TEXT NOT NULL CHECK (title <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO journal_table (id, name) VALUES (18, 'sort_title');
