-- Why: what collections say, they say in the language the person reads, which the setting `collections_in` keeps (none:
-- English). A film and a name are found by what they are called in any language, and a film has a second title beside the
-- one shown.

-- What the film is called in English, where `title` is something else; and in each language that the collection speaks.
ALTER TABLE entry ADD COLUMN international_title TEXT CHECK (international_title <> '');
ALTER TABLE entry ADD COLUMN known_as TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(known_as));

-- What the person is called, where `person.name` is something else; and in each language.
ALTER TABLE entry_credit ADD COLUMN named TEXT CHECK (named <> '');
ALTER TABLE entry_credit ADD COLUMN known_as TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(known_as));

-- The original title, unless that is the one shown: then the English one. And the English title where another is shown:
-- what is drawn for a film is the same in every language.
ALTER TABLE card RENAME COLUMN original_title TO second_title;
ALTER TABLE card RENAME COLUMN original_key TO second_key;
ALTER TABLE card ADD COLUMN international_title TEXT;

-- Each is read again at this opening, which brings these.
UPDATE collection SET fingerprint = 0;
