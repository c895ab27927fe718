-- Search again: words of names with their beginnings, places, RT, RW and years of birth in one index without copies of its
-- text, the words themselves with how many people have them, telephone numbers from both ends. All derived, built in the
-- background from V14 on (SearchIndex).
DROP TABLE person_fts;
ALTER TABLE person_search ADD COLUMN words TEXT NOT NULL DEFAULT '';    -- folded words of the name and of other names
ALTER TABLE person_search ADD COLUMN places TEXT NOT NULL DEFAULT '';   -- folded words of the place, RT, RW, year of birth
ALTER TABLE person_search ADD COLUMN built INTEGER NOT NULL DEFAULT 0;  -- generation this row was indexed in; another one: not in person_fts

-- rowid = person.id. Only the words are kept: what a row had is in person_search, and needed to take it out again.
CREATE VIRTUAL TABLE person_fts USING fts5 (words, content = '', detail = 'none', columnsize = 0, tokenize = "ascii tokenchars '_'");

-- Every word that some person is indexed with, places with p_ in front.
CREATE TABLE search_word (
  word     TEXT    PRIMARY KEY,
  persons  INTEGER NOT NULL,
  skeleton TEXT    NOT NULL              -- its consonants: where mistyped words are looked for
) STRICT, WITHOUT ROWID;
CREATE INDEX search_word_skeleton ON search_word (skeleton, persons, word);

-- Digits of telephones from 0 on, and from the last one backwards with r in front.
CREATE TABLE search_phone (
  digits    TEXT    NOT NULL,
  household INTEGER NOT NULL,
  PRIMARY KEY (digits, household)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_phone_household ON search_phone (household);

DROP TABLE search_state;
CREATE TABLE search_state (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  rules      INTEGER NOT NULL,           -- version of the folding rules and of the index's own layout
  generation INTEGER NOT NULL,           -- how many times it was begun anew
  done_to    INTEGER NOT NULL,           -- the last family, by id, that was indexed since
  done       INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT;

-- The list of families counts by the beginning of a number from these alone.
DROP INDEX person_nik;
CREATE INDEX person_nik ON person (nik, household, deleted);
DROP INDEX household_kk;
CREATE INDEX household_kk ON household (kk, deleted);
