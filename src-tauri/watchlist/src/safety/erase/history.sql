-- Takes what goes out of the journal. A change of which nothing is left goes too; one of which something is left keeps
-- that, and says no more than it.
INSERT OR IGNORE INTO leaving
SELECT j.change, j.tbl, j.key FROM erased e JOIN history j ON j.name = e.tbl AND j.key = e.key;

INSERT OR IGNORE INTO thinned
SELECT change FROM leaving
UNION
SELECT id FROM change WHERE subject_kind = 'film' AND subject IN (SELECT key FROM erased WHERE tbl = 'film');

DELETE FROM journal WHERE (change, tbl, key) IN (SELECT change, tbl, key FROM leaving);

UPDATE change SET undoes = NULL
WHERE undoes IN (SELECT change FROM thinned t WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.change = t.change));

DELETE FROM change
WHERE id IN (SELECT change FROM thinned) AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.change = change.id);

UPDATE change SET subject_kind = NULL, subject = NULL, detail = NULL
WHERE subject_kind = 'film' AND subject IN (SELECT key FROM erased WHERE tbl = 'film');

-- What is left of seeing a film is what else it did, under the name that has of its own.
UPDATE change SET
  verb = CASE
    WHEN EXISTS (SELECT 1 FROM history j WHERE j.change = change.id AND j.name = 'rating' AND j.after_sum IS NOT NULL) THEN 'rate'
    WHEN EXISTS (SELECT 1 FROM history j WHERE j.change = change.id AND j.name = 'rating') THEN 'clear_rating'
    WHEN EXISTS (SELECT 1 FROM history j WHERE j.change = change.id AND j.name = 'waiting' AND j.after_sum IS NOT NULL)
      THEN 'put_on_watchlist'
    WHEN EXISTS (SELECT 1 FROM history j WHERE j.change = change.id AND j.name = 'waiting') THEN 'take_off_watchlist'
    -- A tag that the viewing brought.
    ELSE 'tag_films'
  END,
  detail = (
    -- What it rated: as it left it, as the next change found it, or as it still stands.
    SELECT coalesce(
      j.after ->> '$.half_stars',
      (SELECT n.before ->> '$.half_stars' FROM history n
       WHERE n.tbl = j.tbl AND n.key = j.key AND n.change > j.change ORDER BY n.change LIMIT 1),
      (SELECT half_stars FROM rating WHERE film = j.key))
    FROM history j WHERE j.change = change.id AND j.name = 'rating' AND j.after_sum IS NOT NULL
  )
WHERE id IN (SELECT change FROM thinned) AND verb IN ('mark_seen', 'edit_viewing', 'take_back_viewing');

