-- What was taken out of the index leaves its letters there: as a part not merged yet, and as the mark between two pages.
INSERT INTO search_names (search_names) VALUES ('rebuild');
INSERT INTO search_notes (search_notes) VALUES ('optimize');
CREATE VIRTUAL TABLE temp.word_in_use USING fts5vocab ('main', 'search_names', 'row');
DELETE FROM search_word WHERE word NOT IN (SELECT term FROM word_in_use);
DROP TABLE word_in_use;
