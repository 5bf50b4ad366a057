-- Rows that refer to what is lost go with it; what collections say is brought anew at the next opening.
DELETE FROM journal WHERE change NOT IN (SELECT id FROM change);
UPDATE change SET undoes = NULL WHERE undoes NOT IN (SELECT id FROM change);
UPDATE change SET origin = 1 WHERE origin NOT IN (SELECT id FROM device);
DELETE FROM entry WHERE film NOT IN (SELECT id FROM film);
DELETE FROM entry_credit
WHERE entry NOT IN (SELECT id FROM entry) OR film NOT IN (SELECT id FROM film) OR person NOT IN (SELECT id FROM person);
UPDATE collection SET fingerprint = 0;
