-- Reference data of the desk, dated; loaded from db/reference, replaced when the files change.
CREATE TABLE ref_code (
  list       TEXT    NOT NULL,             -- for example lantai, hubungan, aliran
  code       TEXT    NOT NULL,
  label      TEXT    NOT NULL,             -- Bahasa Indonesia
  label_en   TEXT    NOT NULL,
  sort       INTEGER NOT NULL,
  valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT    NOT NULL DEFAULT '9999-12-31',
  source     TEXT    NOT NULL,
  PRIMARY KEY (list, code, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE ref_service (
  code       TEXT    NOT NULL,             -- for example PBI-REAKTIVASI
  label      TEXT    NOT NULL,             -- at most 20 characters in lists
  name       TEXT    NOT NULL,             -- in full, as letters print it
  name_en    TEXT    NOT NULL,
  stream     TEXT    NOT NULL,             -- code list aliran
  sector     TEXT    NOT NULL,             -- code list bidang
  days       INTEGER NOT NULL,             -- working days to finish
  restricted INTEGER NOT NULL DEFAULT 0,
  documents  TEXT    NOT NULL DEFAULT '',  -- codes of list berkas, separated by blanks
  valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT    NOT NULL DEFAULT '9999-12-31',
  source     TEXT    NOT NULL,
  PRIMARY KEY (code, valid_from)
) STRICT, WITHOUT ROWID;

-- The status machine: stages, and which moves are allowed.
CREATE TABLE ref_stage (
  code       TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  label_en   TEXT    NOT NULL,
  step       INTEGER NOT NULL CHECK (step BETWEEN 1 AND 6),  -- place on the six-step stepper
  rollup     TEXT    NOT NULL CHECK (rollup IN ('PROSES', 'DIRUJUK', 'SELESAI', 'DITOLAK')),
  closed     INTEGER NOT NULL CHECK (closed IN (0, 1)),
  sort       INTEGER NOT NULL,
  valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT    NOT NULL DEFAULT '9999-12-31',
  source     TEXT    NOT NULL,
  PRIMARY KEY (code, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE ref_move (
  from_stage TEXT    NOT NULL,
  to_stage   TEXT    NOT NULL,
  label      TEXT    NOT NULL,             -- what the button says
  label_en   TEXT    NOT NULL,
  capability TEXT    NOT NULL,             -- kernel.Capability
  main       INTEGER NOT NULL CHECK (main IN (0, 1)),  -- 1: the one next action
  reason     INTEGER NOT NULL CHECK (reason IN (0, 1)),-- 1: a reason is asked
  sort       INTEGER NOT NULL,
  valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
  valid_to   TEXT    NOT NULL DEFAULT '9999-12-31',
  PRIMARY KEY (from_stage, to_stage, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE ref_holiday (
  day   TEXT PRIMARY KEY,                  -- ISO date
  label TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Hash of the reference files the tables above were loaded from.
CREATE TABLE ref_state (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  hash TEXT    NOT NULL
) STRICT;

CREATE TABLE case_file (
  id            INTEGER PRIMARY KEY,
  ver           INTEGER NOT NULL,
  hlc           INTEGER NOT NULL,
  deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  register      TEXT    NOT NULL,          -- register number as printed
  register_year INTEGER NOT NULL,
  register_seq  INTEGER NOT NULL,
  opened_on     TEXT    NOT NULL,
  stream        TEXT    NOT NULL,          -- code list aliran
  topic         TEXT,                      -- code list keluhan (K1…, P1…, N1…)
  service       TEXT    NOT NULL,
  channel       TEXT    NOT NULL,          -- code list kanal
  urgent        INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
  restricted    INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)),
  village       TEXT    NOT NULL,
  household     INTEGER NOT NULL REFERENCES household DEFERRABLE INITIALLY DEFERRED,
  applicant     INTEGER NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  reporter      TEXT,                      -- who reports, if not the applicant
  summary       TEXT,
  documents     TEXT    NOT NULL DEFAULT '',   -- codes of the documents handed in, separated by blanks
  officer       TEXT    NOT NULL,
  stage         TEXT    NOT NULL,
  stage_on      TEXT    NOT NULL,
  due_on        TEXT    NOT NULL,
  closed_on     TEXT,
  outcome       TEXT,                      -- what the family actually received, or why not
  note          TEXT
) STRICT;
CREATE INDEX case_file_stage ON case_file (stage, due_on);
CREATE INDEX case_file_household ON case_file (household);
CREATE INDEX case_file_applicant ON case_file (applicant);
CREATE INDEX case_file_register ON case_file (register_year, register_seq);

-- Each stage a case has reached; what the stepper dates and the recap counts.
CREATE TABLE case_step (
  id        INTEGER PRIMARY KEY,
  ver       INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  case_file INTEGER NOT NULL REFERENCES case_file DEFERRABLE INITIALLY DEFERRED,
  stage     TEXT    NOT NULL,
  at        TEXT    NOT NULL,              -- local date and time, ISO
  officer   TEXT    NOT NULL,
  reason    TEXT
) STRICT;
CREATE INDEX case_step_case ON case_step (case_file);

-- Where people can be referred to. An office's own directory.
CREATE TABLE destination (
  id          INTEGER PRIMARY KEY,
  ver         INTEGER NOT NULL,
  hlc         INTEGER NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name        TEXT    NOT NULL,
  kind        TEXT    NOT NULL,            -- code list jenis_tujuan
  addressee   TEXT    NOT NULL,            -- as after "Yth."
  place       TEXT    NOT NULL,
  phone       TEXT,
  services    TEXT    NOT NULL DEFAULT '', -- service codes it answers, separated by blanks
  days        INTEGER NOT NULL DEFAULT 14  -- working days until an answer is due
) STRICT;

CREATE TABLE referral (
  id               INTEGER PRIMARY KEY,
  ver              INTEGER NOT NULL,
  hlc              INTEGER NOT NULL,
  deleted          INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  case_file        INTEGER NOT NULL REFERENCES case_file DEFERRABLE INITIALLY DEFERRED,
  destination      INTEGER,                -- row of "destination" of the office that referred; the names below are the snapshot
  destination_name TEXT    NOT NULL,
  addressee        TEXT,
  place            TEXT,
  service          TEXT    NOT NULL,
  request          TEXT,                   -- what is asked for, in the letter's words
  attachments      TEXT,
  sent_on          TEXT    NOT NULL,
  due_on           TEXT,
  answer           TEXT,                   -- code list jawaban; NULL: waiting
  answered_on      TEXT,
  answered_by      TEXT,
  answer_note      TEXT
) STRICT;
CREATE INDEX referral_case ON referral (case_file);
