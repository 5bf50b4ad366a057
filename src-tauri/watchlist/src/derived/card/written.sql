-- The stale films whose searched texts may differ: those that have any, or are indexed with some. A film that is not shown
-- any more has none that may be found. A viewing matters where it has texts of its own or had some, and to a sealed note:
-- seeing a film may open it, taking that back may close it.
SELECT s.film FROM stale s
WHERE (s.differs & (2 | 4)
    OR (s.differs & 1 AND NOT EXISTS (SELECT 1 FROM card WHERE film = s.film)))
  AND ((s.differs & 2 AND EXISTS (SELECT 1 FROM note WHERE film = s.film))
    OR EXISTS (SELECT 1 FROM sealed_note WHERE film = s.film)
    OR EXISTS (
      SELECT 1 FROM viewing WHERE film = s.film AND (place IS NOT NULL OR company IS NOT NULL OR remark IS NOT NULL))
    OR EXISTS (SELECT 1 FROM search_notes_docsize WHERE id = s.film))
