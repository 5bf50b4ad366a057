INSERT INTO entry_credit (entry, film, person, named, known_as, job, position, role)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
