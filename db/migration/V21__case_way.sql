-- The way of a case: what a move asks for, who initials and signs it, who reported it, and what came of it.

-- Moves say what must be there first, for which streams they are, and how they stand to the approval chain. Reference data, loaded
-- anew from db/reference.
DROP TABLE ref_move;
CREATE TABLE ref_move (
  from_stage TEXT    NOT NULL,
  to_stage   TEXT    NOT NULL,
  label      TEXT    NOT NULL,             -- what the button says
  label_en   TEXT    NOT NULL,
  capability TEXT    NOT NULL,             -- kernel.Capability
  main       INTEGER NOT NULL CHECK (main IN (0, 1)),  -- 1: the one next action
  reason     INTEGER NOT NULL CHECK (reason IN (0, 1)),-- 1: a reason is asked
  requires   TEXT    NOT NULL DEFAULT '',  -- casework.Requirement, separated by blanks
  streams    TEXT    NOT NULL DEFAULT '',  -- only for these, separated by blanks; '': all
  chain      TEXT    NOT NULL DEFAULT '' CHECK (chain IN ('', 'TANPA', 'PARAF', 'TTD', 'HABIS')),  -- which step of the chain is next
  approval   TEXT    NOT NULL DEFAULT '' CHECK (approval IN ('', 'AJUKAN', 'BERI', 'KEMBALI')),    -- begins, goes along, ends a round
  sort       INTEGER NOT NULL,
  valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT    NOT NULL DEFAULT '9999-12-31',
  source     TEXT    NOT NULL DEFAULT 'usulan Simpul',
  PRIMARY KEY (from_stage, to_stage, chain, streams, valid_from)
) STRICT, WITHOUT ROWID;

ALTER TABLE case_file ADD COLUMN reporter_person INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED;  -- if registered
ALTER TABLE case_file ADD COLUMN reporter_relation TEXT;      -- code list pelapor
ALTER TABLE case_file ADD COLUMN reporter_phone TEXT;
ALTER TABLE case_file ADD COLUMN basis TEXT;                  -- code list dasar: on what ground personal data are kept
ALTER TABLE case_file ADD COLUMN follows INTEGER REFERENCES case_file DEFERRABLE INITIALLY DEFERRED;  -- the earlier case it goes on with
ALTER TABLE case_file ADD COLUMN papers_why TEXT;             -- why it went on although papers were missing
ALTER TABLE case_file ADD COLUMN decision TEXT;               -- code list keputusan
ALTER TABLE case_file ADD COLUMN decision_why TEXT;
ALTER TABLE case_file ADD COLUMN approval_round INTEGER NOT NULL DEFAULT 0;  -- how often it was handed in for approval
ALTER TABLE case_file ADD COLUMN chain_on TEXT;               -- the day whose chain this round follows; NULL: not handed in
CREATE INDEX case_file_reporter ON case_file (reporter_person);
CREATE INDEX case_file_follows ON case_file (follows);
CREATE INDEX case_file_service ON case_file (village, service, opened_on);

-- Who initials and signs, in order, from a day on. The rows of one day are one chain; the last day not after today holds.
CREATE TABLE approval_step (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  office     TEXT    NOT NULL,
  valid_from TEXT    NOT NULL,
  position   INTEGER NOT NULL,             -- 1, 2, …; 0 in a chain without steps
  kind       TEXT    NOT NULL CHECK (kind IN ('PARAF', 'TTD', 'MENGETAHUI', 'TANPA')),  -- TANPA: from this day no chain
  title      TEXT    NOT NULL,             -- for example Kepala Bidang
  signer     TEXT,                         -- who holds it, as letters print it
  capability TEXT,                         -- kernel.Capability of who may give it
  user_id    INTEGER,                      -- or the one user who may
  user_name  TEXT
) STRICT;
CREATE INDEX approval_step_day ON approval_step (office, valid_from);

-- Each initial and signature given.
CREATE TABLE case_approval (
  id         INTEGER PRIMARY KEY,
  ver        INTEGER NOT NULL,
  hlc        INTEGER NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  case_file  INTEGER NOT NULL REFERENCES case_file DEFERRABLE INITIALLY DEFERRED,
  round      INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  title      TEXT    NOT NULL,
  signer     TEXT,                         -- who holds the title; NULL: who gave it
  officer    TEXT    NOT NULL,             -- the user who gave or recorded it
  at         TEXT    NOT NULL,             -- local date and time, ISO
  note       TEXT
) STRICT;
CREATE INDEX case_approval_case ON case_approval (case_file);

-- What a family actually received. A case that was opened again can have several.
CREATE TABLE case_outcome (
  id           INTEGER PRIMARY KEY,
  ver          INTEGER NOT NULL,
  hlc          INTEGER NOT NULL,
  deleted      INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  case_file    INTEGER NOT NULL REFERENCES case_file DEFERRABLE INITIALLY DEFERRED,
  kind         TEXT    NOT NULL,           -- code list hasil
  what         TEXT    NOT NULL,
  received_on  TEXT,
  amount       INTEGER CHECK (amount >= 0),-- rupiah
  source       TEXT,                       -- from whom
  satisfaction TEXT,                       -- code list kepuasan
  why          TEXT,                       -- why not satisfied
  officer      TEXT    NOT NULL,
  recorded_on  TEXT    NOT NULL
) STRICT;
CREATE INDEX case_outcome_case ON case_outcome (case_file);
