-- Collection ?1, what the person says of it, and how far they are.
SELECT
  c.id, c.key, c.name, c.introduction, c.source_name, c.source_thanks, c.availability,
  (SELECT count(*) FROM entry e JOIN card USING (film) WHERE e.collection = c.id AND e.withdrawn = 0) AS films,
  (SELECT count(*) FROM entry e JOIN card USING (film)
   WHERE e.collection = c.id AND e.withdrawn = 0 AND card.viewings > 0) AS seen,
  (SELECT half_stars FROM collection_rating WHERE collection = c.id) AS rating,
  coalesce((SELECT text FROM collection_comment WHERE collection = c.id), '') AS comment
FROM collection c
WHERE c.id = ?1
