DELETE FROM card;
UPDATE tally SET films = 0, waiting = 0, seen = 0;
DELETE FROM collection_tally;
DELETE FROM diary;
DELETE FROM viewing_name;
DELETE FROM search_film;
DELETE FROM search_title;
INSERT INTO search_names (search_names) VALUES ('delete-all');
INSERT INTO search_notes (search_notes) VALUES ('delete-all');
