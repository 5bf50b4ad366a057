-- What the stale films whose facts may differ are found by, and what they are indexed with; parted by U+001F. Without a
-- card, a film is not found; with one, also by the titles of those that became part of it.
SELECT
  s.film, card.title AS shown, card.year,
  concat_ws(
    char(31), f.original_title, f.transliterated_title,
    (SELECT group_concat(
       concat_ws(
         char(31), e.title, e.international_title, e.original_title, e.transliterated_title,
         (SELECT group_concat(other.value, char(31)) FROM json_each(e.other_titles) other),
         (SELECT group_concat(other.value, char(31)) FROM json_each(e.known_as) other)),
       char(31))
     FROM entry e WHERE e.film = s.film),
    (WITH RECURSIVE part (film) AS (
       SELECT m.id FROM film m WHERE m.merged_into = s.film
       UNION
       SELECT m.id FROM part CROSS JOIN film m ON m.merged_into = part.film
     )
     SELECT group_concat(concat_ws(char(31), m.title, m.original_title, m.transliterated_title), char(31))
     FROM part CROSS JOIN film m ON m.id = part.film)
  ) AS titles,
  -- Directors first.
  (SELECT group_concat(concat_ws(char(31), p.name, p.original_name, c.known_as), char(31) ORDER BY c.later, c.position)
   FROM (
     SELECT person, job <> 'director' AS later, position, NULL AS known_as FROM credit WHERE film = s.film
     UNION ALL
     SELECT person, job <> 'director', position,
       (SELECT group_concat(other.value, char(31)) FROM json_each(known_as) other)
     FROM entry_credit WHERE film = s.film
   ) c CROSS JOIN person p ON p.id = c.person) AS people,
  old.titles AS indexed_titles, old.people AS indexed_people
FROM stale s
LEFT JOIN card ON card.film = s.film
LEFT JOIN film f ON f.id = s.film
LEFT JOIN search_film old ON old.film = s.film
WHERE s.differs & 1
