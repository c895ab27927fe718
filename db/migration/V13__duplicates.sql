-- Records of one person or family that were found twice: what was decided, where a merged one went, and the last look.

-- Where a merged record went: whoever asks for the old one is led to the living one. Always a living one, never a chain.
ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE household ADD COLUMN merged_into INTEGER REFERENCES household DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX household_merged ON household (merged_into) WHERE merged_into IS NOT NULL;

-- "Bukan orang yang sama": looked at by somebody, and not to be asked again. Taken back by marking it deleted.
CREATE TABLE distinct_person (
  id      INTEGER PRIMARY KEY,
  ver     INTEGER NOT NULL,
  hlc     INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  person  INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  other   INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX distinct_person_person ON distinct_person (person);
CREATE INDEX distinct_person_other ON distinct_person (other);

CREATE TABLE distinct_household (
  id        INTEGER PRIMARY KEY,
  ver       INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  other     INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX distinct_household_household ON distinct_household (household);
CREATE INDEX distinct_household_other ON distinct_household (other);

-- What the last look found. Derived, not journalled, replaced as a whole by the next look.
CREATE TABLE duplicate_pair (
  kind    INTEGER NOT NULL CHECK (kind IN (1, 2)),   -- 1 persons, 2 families
  first   INTEGER NOT NULL,
  second  INTEGER NOT NULL,
  bits    REAL    NOT NULL,                -- evidence that they are one: 1 bit doubles the odds
  reasons TEXT    NOT NULL,                -- names of household.match.Level, strongest first, between blanks
  PRIMARY KEY (kind, first, second)
) STRICT, WITHOUT ROWID;

CREATE TABLE duplicate_scan (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  at      INTEGER NOT NULL,                -- milliseconds since 1970
  newest  INTEGER NOT NULL,                -- clock of the last change to a person or family that it has seen
  people  INTEGER NOT NULL
) STRICT;

-- Who was born on a day: the same person is looked for while a family is being registered.
CREATE INDEX person_birth ON person (birth_date) WHERE birth_date IS NOT NULL;
