-- The cards and tallies of touched films, after rows were taken out of a copy of any schema.
INSERT OR IGNORE INTO stale SELECT film FROM touched WHERE film IS NOT NULL;
DELETE FROM card
WHERE film IN (SELECT film FROM stale) AND film NOT IN (SELECT id FROM film WHERE removed_at IS NULL);
UPDATE card SET
  rating = (SELECT half_stars FROM rating r WHERE r.film = card.film),
  waiting = EXISTS (SELECT 1 FROM waiting w WHERE w.film = card.film),
  viewings = (SELECT count(*) FROM viewing v WHERE v.film = card.film AND v.finished = 1),
  strikes = (
    SELECT json_group_array(json_object('viewing', v.id, 'seen_on', v.seen_on, 'place', v.place))
    FROM (SELECT id, seen_on, place FROM viewing WHERE film = card.film AND finished = 1
          ORDER BY seen_key(seen_on) DESC, id DESC LIMIT 3) v),
  noted = EXISTS (SELECT 1 FROM note n WHERE n.film = card.film)
WHERE film IN (SELECT film FROM stale);
UPDATE card SET seen_on = strikes ->> '$[0].seen_on', seen_key = seen_key(strikes ->> '$[0].seen_on')
WHERE film IN (SELECT film FROM stale);
UPDATE tally SET
  films = (SELECT count(*) FROM card),
  waiting = (SELECT count(*) FROM card WHERE card.waiting = 1),
  seen = (SELECT count(*) FROM card WHERE viewings > 0);
