-- Takes what goes out of the journal. A change of which nothing is left goes too; one of which something is left keeps
-- that, and says no more than it.
INSERT OR IGNORE INTO leaving
SELECT j.id FROM erased e JOIN journal j ON j.tbl = e.tbl AND j.key = e.key;

INSERT OR IGNORE INTO thinned
SELECT change FROM journal WHERE id IN (SELECT id FROM leaving)
UNION
SELECT id FROM change WHERE film IN (SELECT key FROM erased WHERE tbl = 'film');

DELETE FROM journal WHERE id IN (SELECT id FROM leaving);

UPDATE change SET undoes = NULL
WHERE undoes IN (SELECT change FROM thinned t WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.change = t.change));

DELETE FROM change
WHERE id IN (SELECT change FROM thinned) AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.change = change.id);

UPDATE change SET film = NULL, detail = NULL WHERE film IN (SELECT key FROM erased WHERE tbl = 'film');

-- What is left of seeing a film is what else it did, under the name that has of its own.
UPDATE change SET
  verb = CASE
    WHEN EXISTS (SELECT 1 FROM journal j WHERE j.change = change.id AND j.tbl = 'rating' AND j.after IS NOT NULL) THEN 'rate'
    WHEN EXISTS (SELECT 1 FROM journal j WHERE j.change = change.id AND j.tbl = 'rating') THEN 'clear_rating'
    WHEN EXISTS (SELECT 1 FROM journal j WHERE j.change = change.id AND j.tbl = 'waiting' AND j.after IS NOT NULL) THEN 'put_on_watchlist'
    ELSE 'take_off_watchlist'
  END,
  detail = (SELECT j.after ->> '$.half_stars' FROM journal j WHERE j.change = change.id AND j.tbl = 'rating')
WHERE id IN (SELECT change FROM thinned) AND verb IN ('mark_seen', 'edit_viewing', 'take_back_viewing');

-- Whoever shows the film has it to load again, whether or not a row of it was there.
INSERT OR IGNORE INTO touched (tbl, key, film) SELECT 'erased', film, film FROM of_film;
