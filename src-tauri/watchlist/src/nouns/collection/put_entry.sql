INSERT INTO entry (
  collection, key, film, made_for, position, withdrawn, title, international_title, known_as, original_title,
  transliterated_title, year, release_year, minutes, studio, colour, based_on, other_titles, awards, description, letter, fact, correction_claim,
  correction_record, offer, picture, ink, calls_on
)
VALUES (
  :collection, :key, :film, :made_for, :position, 0, :title, :international_title, :known_as, :original_title,
  :transliterated_title, :year, :release_year, :minutes, :studio, :colour, :based_on, :other_titles, :awards, :description, :letter, :fact,
  :correction_claim, :correction_record, :offer, :picture, :ink, :calls_on
)
ON CONFLICT (collection, key) DO UPDATE SET
  film = excluded.film, position = excluded.position, withdrawn = 0, title = excluded.title,
  international_title = excluded.international_title, known_as = excluded.known_as, original_title = excluded.original_title,
  transliterated_title = excluded.transliterated_title, year = excluded.year, release_year = excluded.release_year,
  minutes = excluded.minutes, studio = excluded.studio, colour = excluded.colour,
  based_on = excluded.based_on, other_titles = excluded.other_titles,
  awards = excluded.awards, description = excluded.description, letter = excluded.letter, fact = excluded.fact,
  correction_claim = excluded.correction_claim, correction_record = excluded.correction_record, offer = excluded.offer,
  picture = excluded.picture, ink = excluded.ink, calls_on = excluded.calls_on
RETURNING id
