-- The films whose searched texts may differ: where a note was touched, or the film itself; and those with a sealed note,
-- where a viewing was: seeing a film may open the note, taking that back may close it.
SELECT DISTINCT key AS film FROM touched_subject
WHERE kind = 'film' AND tbl IN ('note', 'sealed_note', 'opened_until', 'film')
UNION
SELECT t.key FROM touched_subject t JOIN sealed_note n ON n.film = t.key WHERE t.kind = 'film' AND t.tbl = 'viewing'
