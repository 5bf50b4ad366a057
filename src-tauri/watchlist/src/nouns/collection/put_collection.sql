INSERT INTO collection (
  key, version, fingerprint, name, introduction, source_name, source_address, source_thanks, availability
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (key) DO UPDATE SET
  version = excluded.version, fingerprint = excluded.fingerprint, name = excluded.name,
  introduction = excluded.introduction, source_name = excluded.source_name,
  source_address = excluded.source_address, source_thanks = excluded.source_thanks,
  availability = excluded.availability
RETURNING id
