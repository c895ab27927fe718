-- The journal: every change to a record is one row of "change"; the rows of the other tables are what it adds up to.

-- This file: which installation writes it, and where its counters stand. One row.
CREATE TABLE install_state (
  one           INTEGER PRIMARY KEY CHECK (one = 1),
  install       INTEGER NOT NULL CHECK (install BETWEEN 1 AND 8388607),
  next_sequence INTEGER NOT NULL CHECK (next_sequence >= 1),
  last_hlc      INTEGER NOT NULL,          -- hybrid logical clock: milliseconds << 16 | counter
  office        TEXT    NOT NULL CHECK (length(office) IN (2, 4, 6, 10)),
  created_at    INTEGER NOT NULL           -- milliseconds since 1970
) STRICT;

-- Which office an install number belongs to: provenance of every id.
CREATE TABLE install (
  number INTEGER PRIMARY KEY,
  office TEXT    NOT NULL,
  since  INTEGER NOT NULL
) STRICT;

-- One act of one user: what was done in one transaction.
CREATE TABLE act (
  id        INTEGER PRIMARY KEY,           -- install << 40 | sequence
  hlc       INTEGER NOT NULL,
  at        INTEGER NOT NULL,              -- wall clock, milliseconds since 1970
  office    TEXT    NOT NULL,
  user_id   INTEGER NOT NULL,
  user_name TEXT    NOT NULL,
  action    TEXT    NOT NULL,              -- use case, for example casework.register
  subject   INTEGER,                       -- the row the act is about, for acts without changes (print, view, export)
  reason    TEXT,
  undoes    INTEGER,                       -- the act this one takes back
  bundle    TEXT,                          -- manifest hash of the bundle it came in; NULL: done here
  hash      BLOB                           -- SHA-256 over the previous act's hash and this act with its changes; NULL: foreign
) STRICT;
CREATE INDEX act_bundle ON act (bundle) WHERE bundle IS NOT NULL;

CREATE TABLE change (
  id     INTEGER PRIMARY KEY,              -- install << 40 | sequence; the creating change gives the row its id
  hlc    INTEGER NOT NULL,
  act    INTEGER NOT NULL REFERENCES act DEFERRABLE INITIALLY DEFERRED,
  entity INTEGER NOT NULL,                 -- number of the journalled table
  row    INTEGER NOT NULL,
  parent INTEGER,                          -- the change of the same row its author last saw; NULL: creates the row
  merges TEXT,                             -- further parents as a JSON array, where the author saw several heads
  patch  TEXT,                             -- {"field":[old,new]}; of a creation {"field":value}, or NULL while the row still holds it
  orphan INTEGER NOT NULL DEFAULT 0        -- 1: waits for a parent that has not arrived, not yet part of the row
) STRICT;
CREATE INDEX change_row ON change (row);
CREATE INDEX change_act ON change (act);
CREATE INDEX change_orphan ON change (row) WHERE orphan = 1;

-- Fields that two offices changed without knowing of each other, until a person decides. Derived from "change".
CREATE TABLE conflict (
  row    INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  field  TEXT    NOT NULL,
  heads  TEXT    NOT NULL,                 -- ids of the competing changes as a JSON array
  PRIMARY KEY (row, field)
) STRICT, WITHOUT ROWID;

-- Unsaved input, kept every few seconds so that a power cut costs no typing. Not records, so not in the journal.
CREATE TABLE draft (
  form     TEXT    NOT NULL,               -- which form, for example casework.intake
  subject  TEXT    NOT NULL,               -- what it is about, usually the id of a row; empty for a new one
  user_id  INTEGER NOT NULL,
  title    TEXT    NOT NULL,
  content  TEXT    NOT NULL,               -- JSON object: field to text
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (form, subject, user_id)
) STRICT, WITHOUT ROWID;

-- Files by content: issued PDFs, attachments.
CREATE TABLE stored_file (
  sha256     TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT    NOT NULL,
  bytes      BLOB    NOT NULL,
  added_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
