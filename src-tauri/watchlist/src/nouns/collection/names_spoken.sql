-- What countries and genres are called, each in the language that is spoken, or else in English: of the rows of a group,
-- SQLite answers the one with the least.
WITH
spoken (language) AS (SELECT 'en' UNION SELECT value FROM setting WHERE name = 'collections_in'),
country_named (code, name) AS (
  SELECT code, name FROM (
    SELECT country AS code, name, min(language = 'en') FROM country_name WHERE language IN spoken GROUP BY country)
),
genre_named (code, name) AS (
  SELECT code, name FROM (
    SELECT genre AS code, name, min(language = 'en') FROM genre_name WHERE language IN spoken GROUP BY genre)
)
