-- What the stale films whose facts may differ are found by, and what they are indexed with; parted by U+001F. Without a
-- card, a film is not found.
SELECT
  s.film, card.title AS shown,
  concat_ws(
    char(31), f.original_title, f.transliterated_title,
    (SELECT group_concat(
       concat_ws(
         char(31), e.title, e.original_title, e.transliterated_title,
         (SELECT group_concat(other.value, char(31)) FROM json_each(e.other_titles) other)),
       char(31))
     FROM entry e WHERE e.film = s.film)
  ) AS titles,
  -- Directors first.
  (SELECT group_concat(concat_ws(char(31), p.name, p.original_name), char(31) ORDER BY c.later, c.position)
   FROM (
     SELECT person, job <> 'director' AS later, position FROM credit WHERE film = s.film
     UNION ALL
     SELECT person, job <> 'director', position FROM entry_credit WHERE film = s.film
   ) c CROSS JOIN person p ON p.id = c.person) AS people,
  old.titles AS indexed_titles, old.people AS indexed_people
FROM stale s
LEFT JOIN card ON card.film = s.film
LEFT JOIN film f ON f.id = s.film
LEFT JOIN search_film old ON old.film = s.film
WHERE s.differs & 1
