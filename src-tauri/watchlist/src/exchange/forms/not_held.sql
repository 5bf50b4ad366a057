-- How much there is, on films that are shown, of what a form of export may have no place for.
SELECT
  (SELECT count(*) FROM viewing v JOIN card USING (film) WHERE NOT v.finished) AS unfinished,
  (SELECT count(*) FROM viewing v JOIN card USING (film) WHERE v.place IS NOT NULL) AS places,
  (SELECT count(*) FROM viewing v JOIN card USING (film) WHERE v.company IS NOT NULL) AS company,
  (SELECT count(*) FROM viewing v JOIN card USING (film) WHERE v.rating IS NOT NULL) AS day_ratings,
  (SELECT count(DISTINCT film) FROM film_tag JOIN card USING (film)) AS film_tags,
  (SELECT count(*) FROM note JOIN card USING (film)) AS notes,
  (SELECT count(*) FROM sealed_note JOIN card USING (film)) AS sealed_notes,
  (SELECT count(*) FROM waiting JOIN card USING (film)) AS waiting,
  (SELECT count(*) FROM list) AS lists,
  (SELECT count(*) FROM living_list) AS living_lists,
  (SELECT count(*) FROM own_picture JOIN card USING (film)) AS pictures,
  (SELECT count(*) FROM collection_rating) + (SELECT count(*) FROM collection_comment) AS collection_opinions,
  (SELECT count(*) FROM binned) AS binned
