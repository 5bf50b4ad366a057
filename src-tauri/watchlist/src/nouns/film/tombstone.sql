-- Leaves nothing of the films ?1 that are still there but that they were, and when they went (?2).
UPDATE film SET
  removed_at = ?2, title = NULL, original_title = NULL, transliterated_title = NULL, year = NULL, release_year = NULL,
  minutes = NULL, genre = NULL, country = NULL, merged_into = NULL
WHERE id IN (SELECT value FROM json_each(?1))
