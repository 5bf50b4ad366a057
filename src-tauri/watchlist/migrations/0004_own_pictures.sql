-- Why: a picture of the person's own, shown on a film's stamp in place of the drawn or the composed one.

-- What such pictures are made of, each kept once under the hash of its content. Nothing is ever taken out while a
-- change that could be undone may name it.
CREATE TABLE image (
  hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('image/jpeg', 'image/png', 'image/webp')),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE own_picture (
  film INTEGER PRIMARY KEY REFERENCES film (id),
  picture TEXT NOT NULL REFERENCES image (hash),
  -- What a postmark takes on its calm corner.
  ink TEXT NOT NULL CHECK (ink IN ('blue', 'cream')),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
