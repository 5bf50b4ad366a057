-- Why: the album. Films have pictures, and come back on their days.

-- A picture that a collection drew comes with the collection; each is kept once, under the hash of
-- its content, and only those that have a hash here are ever shown.

CREATE TABLE picture (
  hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('image/svg+xml')),
  bytes BLOB NOT NULL
) STRICT;

-- What the collection drew, and the ink a postmark takes on its calm corner.
ALTER TABLE entry ADD COLUMN picture TEXT REFERENCES picture (hash);
ALTER TABLE entry ADD COLUMN ink TEXT CHECK (ink IN ('blue', 'cream'));

-- The day of the year, MM-DD, on which the collection has this film call.
ALTER TABLE entry ADD COLUMN calls_on TEXT CHECK (calls_on GLOB '[01][0-9]-[0-3][0-9]');
CREATE INDEX entry_calls ON entry (calls_on) WHERE calls_on IS NOT NULL;

-- Whether something was seen on this day in any year is asked at every start.
CREATE INDEX viewing_by_day ON viewing (seen_on);

-- A card named the entry that drew for it; it names the picture. Derived: seeding makes the cards anew.
ALTER TABLE card DROP COLUMN stamp;
ALTER TABLE card ADD COLUMN picture TEXT;
ALTER TABLE card ADD COLUMN ink TEXT;
