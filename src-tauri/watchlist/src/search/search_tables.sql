-- What a search reads, written in the same transaction as what it is about.
-- All text here is folded (src/search/fold.rs): small letters without marks, words parted by one space, one name a line.

-- The names of a film: what the index below is made from, and what the order of the answers is judged by.
CREATE TABLE search_film (
    film   INTEGER PRIMARY KEY,
    titles TEXT NOT NULL,
    people TEXT NOT NULL
) STRICT;

-- Its words. Nothing is ever ranked inside FTS5, so it keeps neither positions nor sizes; one and two letters have an
-- index of their own, or a first keystroke would gather a third of all words. Names erased are erased from the index too.
CREATE VIRTUAL TABLE search_names USING fts5(
    titles, people,
    content = 'search_film', content_rowid = 'film',
    tokenize = 'ascii', detail = column, columnsize = 0, prefix = '1 2'
);
INSERT INTO search_names (search_names, rank) VALUES ('secure-delete', 1);

-- Every title whole, also without its article: titles that begin with what was typed are one range of it, in order.
CREATE TABLE search_title (
    title TEXT NOT NULL,
    film  INTEGER NOT NULL,
    PRIMARY KEY (title, film)
) WITHOUT ROWID, STRICT;

-- Every word of a name once, numbered as it came, so that a reader fetches only what is new to it.
CREATE TABLE search_word (
    id   INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;

-- The words of the notes, apart, so that saving a note never touches a title; without their text, which the note has.
CREATE VIRTUAL TABLE search_notes USING fts5(
    note,
    content = '', contentless_delete = 1,
    tokenize = 'ascii', detail = none
);
