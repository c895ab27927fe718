-- Several computers of one office. One is the main computer (induk); the others are its counters, each enrolled there.

-- Which computer of the office this file is. No row: the only one, or the main computer.
CREATE TABLE counter_self (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  role    TEXT    NOT NULL CHECK (role IN ('MAIN', 'WAITING', 'COUNTER')),
  install INTEGER NOT NULL,                -- under which it was enrolled; blocks of another one are not its own
  place   TEXT    NOT NULL,                -- computer and folder where the file was opened last: a copy opens elsewhere
  folder  TEXT                             -- where bundles of the office's computers lie; NULL: not chosen
) STRICT;

-- The office's computers besides the main one. Journalled, known to all of them, not to the district.
CREATE TABLE counter (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  install    INTEGER NOT NULL,             -- its installation number
  name       TEXT    NOT NULL,             -- as the office calls it, for example Loket 2
  since      TEXT    NOT NULL,
  ended_on   TEXT,
  ended_how  TEXT CHECK (ended_how IN ('RETIRED', 'LOST'))
) STRICT;
CREATE INDEX counter_install ON counter (install);

-- Numbers that only one computer may give. The main computer reserves them; a row without numbers is a request for some.
CREATE TABLE number_block (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  book        TEXT    NOT NULL CHECK (book IN ('REGISTER', 'LETTER')),
  series      TEXT    NOT NULL,            -- name of the letters' sequence; empty for the register of cases
  year        INTEGER NOT NULL,            -- 0: the sequence runs on from year to year
  install     INTEGER NOT NULL,            -- who may give them
  asked_on    TEXT,
  first       INTEGER CHECK (first >= 1),
  last        INTEGER CHECK (last >= first),
  reserved_on TEXT,
  expires_on  TEXT,                        -- last day on which they may be given
  closed_on   TEXT,                        -- from this day none of them is given any more
  closed_how  TEXT CHECK (closed_how IN ('RETURNED', 'LOST'))
) STRICT;
CREATE INDEX number_block_series ON number_block (book, series, year, first);

-- An office may trust two circles: its district, and the computers of the office itself.
CREATE TABLE authority_key_of (
  circle           TEXT    PRIMARY KEY CHECK (circle IN ('DISTRICT', 'OFFICE')),
  created_at       INTEGER NOT NULL,
  key_file         BLOB    NOT NULL,
  wrapped_password BLOB    NOT NULL
) STRICT;
INSERT INTO authority_key_of SELECT 'DISTRICT', created_at, key_file, wrapped_password FROM authority_key;
DROP TABLE authority_key;
ALTER TABLE authority_key_of RENAME TO authority_key;

CREATE TABLE enrolment_of (
  circle           TEXT    PRIMARY KEY CHECK (circle IN ('DISTRICT', 'OFFICE')),
  certificate      BLOB    NOT NULL,
  authority        BLOB    NOT NULL,
  roster           BLOB    NOT NULL,
  roster_signature BLOB    NOT NULL,
  revocations      BLOB    NOT NULL,
  confirmed_at     INTEGER NOT NULL
) STRICT;
INSERT INTO enrolment_of
  SELECT 'DISTRICT', certificate, authority, roster, roster_signature, revocations, confirmed_at FROM enrolment;
DROP TABLE enrolment;
ALTER TABLE enrolment_of RENAME TO enrolment;

-- In a stream between computers of an office: out, the last number the other one says it has merged; in, the last one it was
-- told was merged here.
ALTER TABLE stream ADD COLUMN acked INTEGER NOT NULL DEFAULT 0;
