-- Rows that refer to what is lost go with it; what collections say is brought anew at the next opening.
DELETE FROM journal WHERE change NOT IN (SELECT id FROM change);
UPDATE change SET undoes = NULL WHERE undoes NOT IN (SELECT id FROM change);
UPDATE change SET origin = 1 WHERE origin NOT IN (SELECT id FROM device);
UPDATE film SET merged_into = NULL WHERE merged_into NOT IN (SELECT id FROM film);
DELETE FROM entry WHERE film NOT IN (SELECT id FROM film) OR made_for NOT IN (SELECT id FROM film);
DELETE FROM entry_credit
WHERE entry NOT IN (SELECT id FROM entry) OR film NOT IN (SELECT id FROM film) OR person NOT IN (SELECT id FROM person);
DELETE FROM entry_country WHERE entry NOT IN (SELECT id FROM entry);
DELETE FROM entry_genre WHERE entry NOT IN (SELECT id FROM entry);
INSERT INTO country (code)
SELECT country FROM (
  SELECT country FROM film_country UNION SELECT country FROM entry_country UNION SELECT country FROM country_name)
WHERE country NOT IN (SELECT code FROM country);
INSERT INTO genre (code)
SELECT genre FROM (SELECT genre FROM film_genre UNION SELECT genre FROM entry_genre UNION SELECT genre FROM genre_name)
WHERE genre NOT IN (SELECT code FROM genre);
UPDATE collection SET fingerprint = 0;
