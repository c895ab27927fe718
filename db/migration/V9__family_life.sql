-- What happens to families: events with their day, dwellings with several families, photos; other names, kampung apart from
-- the street, and whose telephone it is.

-- A building in which more than one family lives. The families refer to it; alone in a house, a family has none.
CREATE TABLE dwelling (
  id      INTEGER PRIMARY KEY,
  ver     INTEGER NOT NULL,
  hlc     INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  note    TEXT                             -- which building, as people say: rumah petak Pak Haji
) STRICT;

ALTER TABLE household ADD COLUMN dusun TEXT;             -- dusun, kampung or lingkungan; address is the street and number
ALTER TABLE household ADD COLUMN phone_kind INTEGER;     -- code list telepon: own, shared, none with the reason
ALTER TABLE household ADD COLUMN phone_owner TEXT;       -- of a shared one: whose it is
ALTER TABLE household ADD COLUMN dwelling INTEGER REFERENCES dwelling DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE household ADD COLUMN moved_on TEXT;          -- since when the family lives elsewhere, ISO date; NULL: it lives here
ALTER TABLE household ADD COLUMN moved_to TEXT;          -- where to, in words
CREATE INDEX household_dwelling ON household (dwelling) WHERE dwelling IS NOT NULL;

ALTER TABLE person ADD COLUMN alias TEXT;                -- other names the person is known by, separated by commas
ALTER TABLE person ADD COLUMN phone_kind INTEGER;
ALTER TABLE person ADD COLUMN phone_owner TEXT;
ALTER TABLE person ADD COLUMN moved_on TEXT;             -- of one who moved away (presence 3, 4)
ALTER TABLE person ADD COLUMN moved_to TEXT;

-- Peristiwa kependudukan: what happened on which day, beside the fields it changed. A former No. KK or NIK stays findable here.
CREATE TABLE family_event (
  id        INTEGER PRIMARY KEY,
  ver       INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  person    INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,     -- whom it is about; NULL: the whole family
  other     INTEGER REFERENCES household DEFERRABLE INITIALLY DEFERRED,  -- the family it leads to or comes from
  kind      INTEGER NOT NULL,              -- code list peristiwa
  on_date   TEXT    NOT NULL,              -- the day it happened, ISO date
  place     TEXT,                          -- to or from where, in words
  number    TEXT,                          -- the No. KK or NIK until then
  note      TEXT                           -- why
) STRICT;
CREATE INDEX family_event_household ON family_event (household);
CREATE INDEX family_event_person ON family_event (person);
CREATE INDEX family_event_other ON family_event (other);
CREATE INDEX family_event_number ON family_event (number) WHERE number IS NOT NULL;

-- Photos of a family. The picture is a stored_file by its hash, shrunk and without the camera's notes; an office that only
-- heard of it has the row alone.
CREATE TABLE photo (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  household  INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  person     INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  assessment INTEGER REFERENCES assessment DEFERRABLE INITIALLY DEFERRED,  -- the visit it was taken at
  kind       INTEGER NOT NULL,             -- code list foto
  taken_on   TEXT,                         -- ISO date; NULL: not known
  taken_by   TEXT,
  note       TEXT,
  file       TEXT    NOT NULL CHECK (length(file) = 64),  -- SHA-256 of the picture
  width      INTEGER NOT NULL,
  height     INTEGER NOT NULL,
  size       INTEGER NOT NULL,             -- bytes
  office     TEXT    NOT NULL              -- whose file holds the picture
) STRICT;
CREATE INDEX photo_household ON photo (household);
CREATE INDEX photo_person ON photo (person);
CREATE INDEX photo_assessment ON photo (assessment);
CREATE INDEX photo_file ON photo (file);
