-- Why: a watchlist has an identity, which its copies carry, so that one of another is told before it takes its place. A
-- watchlist from before is known by its first film, alike in every copy of it brought to this schema, now or later.
CREATE TABLE watchlist (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL CHECK (uuid <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO watchlist (id, uuid) SELECT 1, coalesce((SELECT min(uuid) FROM film), lower(hex(randomblob(16))));
UPDATE watchlist SET row_sum = sum_of('watchlist', 'id', id, 'uuid', uuid);
INSERT INTO table_sum (tbl, row_count, sum) SELECT 'watchlist', 1, row_sum FROM watchlist;
